import { buildSnapshot } from '../../../src/content/snapshot.ts'
import { wordsKind } from '../../../src/content/words.ts'
import type { Asked } from '../../../src/features/statistics/answers/answer.ts'
import type { FigureQuery } from '../../../src/features/statistics/query.ts'
import { completed } from '../../../src/features/statistics/understanding/completed.ts'
import { lexiconOf } from '../../../src/features/statistics/understanding/lexicon.ts'
import { toMemory } from '../../../src/features/statistics/understanding/memory.ts'
import { withMended } from '../../../src/features/statistics/understanding/mended-reading.ts'
import { askedOf } from '../../../src/features/statistics/understanding/story.ts'
import { type Understood, understandFigures } from '../../../src/features/statistics/understanding/understand.ts'
import { withYearSaid } from '../../../src/features/statistics/understanding/year-said.ts'
import { fold } from '../../../src/text/normalise.ts'
import { readText } from '../../../src/text/read.ts'
import { compileWords } from '../../../src/text/words.ts'
import { REPOSITORY, SHIPPED_KINDS } from './shipped.ts'

/** The shipped figures with the words that questions are read by. */
export const { snapshot, problems } = buildSnapshot({
  kinds: [...SHIPPED_KINDS, wordsKind],
  roots: [REPOSITORY],
})
export const lexicon = lexiconOf(snapshot, [])
export const words = compileWords(snapshot.records(wordsKind).map((r) => r.value))

export const TODAY = '2026-11-21'

/** A question as it is understood on 21/11/2026. */
export const understood = (text: string): Understood => understandFigures(readText(text, words), lexicon, TODAY)
export const read = (text: string): FigureQuery => understood(text).query

/** What a message of several sentences asks, as it is understood on 21/11/2026. */
export function told(text: string): FigureQuery {
  const reading = withMended(withYearSaid(readText(text, words)), lexicon)
  return understandFigures(askedOf(reading, lexicon, TODAY), lexicon, TODAY).query
}

/** A question as read behind another one. */
export function followedBy(before: string, text: string): FigureQuery | null {
  const last = toMemory(read(before)) as Parameters<typeof completed>[1]
  return completed(understood(text), last, fold(text), lexicon)
}

/** What answers are made of that look at nothing but the query and the figures. */
export const asking = (query: FigureQuery): Asked => ({ query, figures: lexicon.figures }) as unknown as Asked

/** Printed figures by their ids. */
export const observed = (...ids: readonly string[]) => ids.map((id) => lexicon.figures.byId.get(id)!)
