import type { NameMatch } from '../../../search/name-index.ts'
import { type Word, wordsOfName } from '../../../search/name-words.ts'
import { fold } from '../../../text/normalise.ts'
import type { Indicator } from '../content.ts'
import type { Lexicon } from './lexicon.ts'
import { foldedOf, wantedIn } from './wanted.ts'

/** True for "xử lý xong bao nhiêu": what is spoken of was named before. */
export function isElliptical(words: readonly Word[], { questionWords, steps }: Lexicon): boolean {
  // "đang làm mấy việc": counted in whatever it is.
  const isThing = (place: number): boolean =>
    words[place]!.folded === 'viec' && place > 0 && questionWords.isCounting(words[place - 1]!)
  const isOther = (word: Word, place: number): boolean =>
    !questionWords.isElliptical(word) && !questionWords.isIdle(word) && !isThing(place)
  if (!words.some(isOther)) return words.length > 0
  const stepped = steps.at(words)
  return !words.some((word, place) => isOther(word, place) && !stepped.has(place))
}

/** "tổng số … là mấy cái": things are counted, whatever they are. */
const COUNTS_EACH = /(?<![a-z])(?:may|bao nhieu|nhieu|nhiu|bn) (?:cai|vu|luot)(?![a-z])/

/**
 * The figure of the same business for the step that words ask for: "xử lý xong bao nhiêu" behind a figure of what was
 * received. Null where the words tell no step or the business prints no such figure.
 */
export function siblingAt(words: readonly Word[], id: string, { figures, steps, units }: Lexicon): string | null {
  const { indicators, byIndicator } = figures
  const own = indicators.get(id)
  const step = steps.asked(words)
  if (!own || step === null) return null
  const wanted = wantedIn(foldedOf(words), units)
  // "tỷ lệ đúng hạn" behind a count is a rate, not the count of that step.
  if (own.kind !== 'ratio' && wanted.share) return null
  // "đã giải quyết xong mấy bộ" behind a rate counts what the rate is of.
  const isCount = own.kind === 'ratio' && !wanted.share && (wanted.units.size > 0 || COUNTS_EACH.test(foldedOf(words)))
  const isOfKind = (other: Indicator): boolean =>
    own.kind === 'ratio' && wanted.money
      ? other.kind === 'money'
      : isCount
        ? other.kind === 'count' && (wanted.units.size === 0 || wanted.units.has(fold(other.unit)))
        : other.kind === own.kind && other.unit === own.unit
  const isRelated = (other: { id: string; parent: string | null }): boolean =>
    other.parent === id || other.id === own.parent || (other.parent !== null && other.parent === own.parent)
  const named = [...indicators.values()].filter(
    (other) =>
      other.family === own.family && isOfKind(other) && byIndicator.has(other.id) && steps.told(other.name) === step,
  )
  const done = step === 'settled' && named.length === 0 ? finishedOf(own, isOfKind, figures) : undefined
  return (
    (named.find(({ id: other }) => other === id) ?? plainest(named.filter(isRelated)) ?? plainest(named) ?? done)?.id ??
    null
  )
}

/** Of several that tell a step the one that says least beside it: "đúng hạn" before "đúng hạn nhưng máy báo trễ". */
const plainest = (named: readonly Indicator[]): Indicator | undefined =>
  named.toSorted((a, b) => wordsOfName(a.name).length - wordsOfName(b.name).length)[0]

/** "Chính phủ giao mấy việc, xong mấy": where what was finished is printed by whether it was in time, what was is told first. */
const finishedOf = (
  own: Indicator,
  isOfKind: (other: Indicator) => boolean,
  { indicators, byIndicator }: Lexicon['figures'],
): Indicator | undefined =>
  [...indicators.values()].find(
    (other) =>
      other.family === own.family &&
      isOfKind(other) &&
      byIndicator.has(other.id) &&
      /(?<![a-z])hoan thanh dung han(?![a-z])/.test(fold(other.name.toLowerCase())),
  )

/**
 * "đúng hạn mấy %" behind what was received: the only rate of the business that tells the step, before one that is
 * merely printed with the count. Null: no step or no share is asked for, or several rates tell it.
 */
export function rateOfStep(words: readonly Word[], id: string, { figures, steps, units }: Lexicon): string | null {
  const own = figures.indicators.get(id)
  const step = steps.asked(words)
  // "đạt mấy %" tells no step: how far the last one came.
  if (!own || own.kind === 'ratio' || step === null || step === 'met' || !wantedIn(foldedOf(words), units).share)
    return null
  const [only, ...more] = [...figures.indicators.values()].filter(
    (other) =>
      other.family === own.family &&
      other.kind === 'ratio' &&
      figures.byIndicator.has(other.id) &&
      steps.told(other.name) === step,
  )
  return only && more.length === 0 ? only.id : null
}

/** "1022 xử được nhiêu phản ánh": met by a name of the business that says no step, asked of another one than it stands for. */
export function isOtherStep({ id, name }: NameMatch, words: readonly Word[], { figures, steps }: Lexicon): boolean {
  const own = figures.indicators.get(id)
  const [asked, told] = [steps.asked(words), steps.told(own?.name ?? '')]
  const isCounted = own?.kind === 'count' && asked !== null && COUNTED_STEPS.has(asked)
  // "HĐND giao mà không đạt": what became of it goes before what it was.
  const isOutcome = asked !== null && OUTCOMES.has(asked) && asked !== steps.asked(wordsOfName(name))
  if (own?.kind === 'count' && isOutcome) return asked !== told
  return isCounted && told !== null && asked !== told && steps.asked(wordsOfName(name)) === null
}
/** Steps that are told by a verb alone, and by no other word of a name. */
const COUNTED_STEPS: ReadonlySet<string> = new Set(['undone', 'in-progress', 'refused', 'settled', 'received'])
const OUTCOMES: ReadonlySet<string> = new Set(['missed', 'exceeded', 'met'])

/** "mấy việc Thủ tướng giao còn đang làm dở": met by a name that says nothing of how far they are. */
export const isUnfinished = ({ id, name }: NameMatch, words: readonly Word[], { figures, steps }: Lexicon): boolean =>
  steps.asked(words) === 'in-progress' &&
  UNDER_WAY.test(foldedOf(words)) &&
  steps.asked(wordsOfName(name)) !== 'in-progress' &&
  (figures.indicators.get(id)?.parent === null || !IN_TIME.test(foldedOf(words)))
const UNDER_WAY =
  /(?<![a-z])(?:dang (?:lam|thuc hien|trien khai|xu|giai)|(?:lam|con|do) do(?: dang)?|do dang|chua xong)(?![a-z])/
/** What is under way may be late as well. */
const IN_TIME = /(?<![a-z])(?:tre|qua han|qua hen|dung han|dung hen|con han|trong han)(?![a-z])/
