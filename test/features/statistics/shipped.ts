import { join } from 'node:path'
import { buildSnapshot } from '../../../src/content/snapshot.ts'
import type { ContentKind, Snapshot } from '../../../src/core/content.ts'
import { planKind, taskKind } from '../../../src/features/plans/content.ts'
import { conflictKind, indicatorKind, sheetKind } from '../../../src/features/statistics/content.ts'
import { documentKind, scopeKind } from '../../../src/features/statistics/provenance.ts'
import {
  figureWordsKind,
  goingOnKind,
  questionWordsKind,
  rankGroupKind,
  stepKind,
  unpublishedKind,
} from '../../../src/features/statistics/words.ts'

export const FIGURE_KINDS: readonly ContentKind<unknown>[] = [
  indicatorKind,
  sheetKind,
  conflictKind,
  documentKind,
  scopeKind,
  figureWordsKind,
  goingOnKind,
  questionWordsKind,
  rankGroupKind,
  stepKind,
  unpublishedKind,
  planKind,
  taskKind,
]

/** Content root of what is shipped. */
export const REPOSITORY = join(import.meta.dirname, '../../..')

/** The figures and plans that the product ships with. */
export function shippedFigures(): Snapshot {
  return buildSnapshot({ kinds: FIGURE_KINDS, roots: [REPOSITORY] }).snapshot
}
