import { shownDate } from '../../core/time.ts'
import { wordsIn } from '../../search/name-words.ts'
import type { Indicator, Target } from './content.ts'
import type { Figures } from './observations.ts'
import { inSentence, shownTarget } from './wording.ts'

/** A mark that a document sets for a figure. */
interface SetMark {
  readonly indicator: Indicator
  readonly target: Target
}

/**
 * Marks that figures have to reach by a document: "nghị quyết 02/NQ-CP".
 * @param written the document as the person calls it
 */
export function marksOf(written: string, { indicators }: Pick<Figures, 'indicators'>): readonly SetMark[] {
  const called = ` ${foldedOf(written)}`
  const isOf = ({ source }: Target): boolean =>
    /\d/.test(source.number) && called.endsWith(` ${foldedOf(source.number)}`)
  return [...indicators.values()].flatMap((indicator) =>
    indicator.targets.filter(isOf).map((target) => ({ indicator, target })),
  )
}

/** What a document that is not at hand sets; empty where it sets nothing. */
export function saySetBy(written: string, figures: Pick<Figures, 'indicators'>): readonly string[] {
  const marks = marksOf(written, figures)
  const date = marks[0]?.target.source.date
  const lines = marks.map(
    ({ indicator, target }) =>
      `- ${inSentence(indicator.name)}: ${shownTarget(target)}${target.period ? ` (${target.period})` : ''}`,
  )
  const of = `Dạ, em không giữ toàn văn ${written}. Trong số liệu em có, văn bản này${date ? ` (ngày ${shownDate(date)})` : ''} là căn cứ của các chỉ tiêu:`
  return marks.length === 0 ? [] : [[of, ...new Set(lines)].join('\n')]
}

const foldedOf = (text: string): string =>
  wordsIn(text)
    .map(({ folded }) => folded)
    .join(' ')
