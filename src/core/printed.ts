import type { Snapshot } from './content.ts'
import type { ReportedFact } from './report.ts'

/** A printed figure by its id, as an answer reports it; null where none is held by that id. */
export type PrintedFigure = (snapshot: Snapshot, id: string) => ReportedFact | null
