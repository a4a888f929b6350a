import { messageKind } from '../content/intents.ts'
import type { Snapshot } from '../core/content.ts'
import { messageKind as complaintMessageKind } from '../features/complaints/understanding/content.ts'
import { asksForFigure, countsReports } from '../features/complaints/understanding/no-matter.ts'
import { asksKind } from '../features/procedures/catalogue.ts'
import { lotOf } from '../text/lot.ts'

/** Of the asks for procedures one in so many: they are alike. */
const SOME = 8

/** What asks for no figure: procedures asked for, reports, and what is nobody's matter, unless something of it is counted. */
export function* noFigures(snapshot: Snapshot): Generator<string> {
  for (const { value } of snapshot.records(asksKind))
    for (const ask of value.asks) if (lotOf(ask, SOME) === 0) yield ask
  for (const { value } of snapshot.records(messageKind)) yield* value.messages
  for (const { value } of snapshot.records(complaintMessageKind)) {
    const mayCount = value.tells === 'other' || value.tells === 'question'
    for (const text of value.messages) if (!mayCount || !(asksForFigure(text) || countsReports(text))) yield text
  }
}
