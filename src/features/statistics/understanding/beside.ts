import type { NameMatch } from '../../../search/name-index.ts'
import { foldedOfName, type Word, wordsIn, wordsOfName } from '../../../search/name-words.ts'
import { fold } from '../../../text/normalise.ts'
import type { Indicator } from '../content.ts'
import type { Observation } from '../observations.ts'
import { CLASSIFIERS } from './clauses.ts'
import type { Lexicon } from './lexicon.ts'
import { isUndone } from './undone.ts'
import type { Wanted } from './wanted.ts'

/** A name met this far stands by itself. */
export const NAMED_BY_ITSELF = 0.9

/** One that is told by the last one's words together with what is said now may leave a word of its own out ("lượt"). */
const TOLD_BESIDE = 0.85

/** "có mặt bao nhiêu" behind the posts assigned: a figure called as the last one is, but for what is said now. */
export function besideLast(asked: readonly Word[], before: string, lexicon: Lexicon): NameMatch | null {
  const { figures, indicators, questionWords } = lexicon
  const last = figures.indicators.get(before)
  const content = indicators.content(asked)
  const telling = content.filter(
    (place) => !(CLASSIFIERS.has(asked[place]!.folded) && place > 0 && questionWords.isCounting(asked[place - 1]!)),
  )
  const said = (telling.length > 0 ? telling : content).map((place) => asked[place]!.folded)
  if (!last || said.length === 0) return null
  const words = [...wordsIn(last.name), ...asked]
  const isBeside = ({ id, at, recall }: NameMatch): boolean => {
    const other = figures.indicators.get(id)
    const met = new Set([...at].map((place) => words[place]!.folded))
    const isAlike = other?.family === last.family && other.kind === last.kind && id !== before
    return isAlike && recall >= TOLD_BESIDE && said.every((word) => met.has(word))
  }
  return (
    indicators.find(words, TOLD_BESIDE).find((match) => isBeside(match) && !isUndone(match, words, lexicon)) ?? null
  )
}

const isPart = (one: Observation, of: Observation): boolean =>
  one.value !== null && one.value === of.numerator && one.period.span === of.period.span && one.scope === of.scope

/** "1022 xử lý được mấy phần trăm": the only rate that is printed with a count as its part; null: none, or several. */
export function rateOf(count: string, { figures }: Lexicon): string | null {
  const own = figures.indicators.get(count)
  // "vốn đầu tư công xài được mấy phần trăm": money is a part as well.
  if (own?.kind !== 'count' && own?.kind !== 'money') return null
  const printed = (figures.byIndicator.get(count) ?? []).filter((o) => (o.value ?? 0) > LEAST_PART)
  const ratesWith = (isOf: (one: Observation, of: Observation) => boolean) =>
    [...figures.indicators.values()].filter(
      ({ id, kind, family }) =>
        kind === 'ratio' &&
        family === own.family &&
        (figures.byIndicator.get(id) ?? []).some((o) => printed.some((part) => isOf(part, o))),
    )
  const rates = ratesWith(isPart)
  // "1022 nhận … xử được mấy phần trăm": where it is a part of none, what it is the whole of.
  const found = rates.length > 0 ? rates : ratesWith(isBase)
  return found.length === 1 ? found[0]!.id : null
}

/** "có bao nhiêu cơ quan xong vị trí việc làm": the only count in the unit asked for that a rate is printed with as its part. */
export function countOf(rate: string, unit: string, { figures }: Lexicon): string | null {
  const own = figures.indicators.get(rate)
  if (own?.kind !== 'ratio') return null
  const printed = figures.byIndicator.get(rate) ?? []
  const isPrintedWith = ({ id }: Indicator): boolean =>
    (figures.byIndicator.get(id) ?? []).some((o) => (o.value ?? 0) > LEAST_PART && printed.some((of) => isPart(o, of)))
  const counts = [...figures.indicators.values()].filter(
    (other) =>
      other.kind === 'count' && other.family === own.family && fold(other.unit) === unit && isPrintedWith(other),
  )
  return counts.length === 1 ? counts[0]!.id : null
}

const isBase = (one: Observation, of: Observation): boolean =>
  one.value !== null && one.value === of.denominator && one.period.span === of.period.span && one.scope === of.scope

/** Small numbers are equal by chance. */
const LEAST_PART = 10

/** This much of a figure's name stands in the name of its own rate. */
const ALIKE = 0.7

/** "chi phí … tiết kiệm được" and "tỷ lệ chi phí … tiết kiệm được": the only one whose name says nearly all of the other. */
function calledAlike({ name }: Indicator, others: readonly Indicator[]): Indicator | undefined {
  const said = wordsOfName(name).map(({ folded }) => folded)
  const share = (other: Indicator): number => {
    const words = foldedOfName(other.name)
    return said.filter((word) => words.has(word)).length / said.length
  }
  const [first, second] = others.map((other) => ({ other, met: share(other) })).sort((a, b) => b.met - a.met)
  return first && first.met >= ALIKE && first.met > (second?.met ?? 0) ? first.other : undefined
}

/** The share of what is in time is none of what is late. */
const OPPOSITES = [
  ['late', 'on-time'],
  ['on-time', 'late'],
] as const

/**
 * "đạt mấy phần trăm", "bao nhiêu tiền" behind a figure: the rate or sum of the same business. A rate that is printed
 * with the figure as its part goes before one that only stands beside it; null where neither tells which is meant.
 */
export function ofOtherKind(before: string, { share, money }: Wanted, { figures, steps }: Lexicon): string | null {
  const last = figures.indicators.get(before)
  const kind = share ? 'ratio' : money ? 'money' : null
  if (!last || kind === null || last.kind === kind) return null
  const isOpposite = (other: Indicator): boolean =>
    OPPOSITES.some((pair) => [last, other].every(({ name }, i) => steps.told(name) === pair[i]))
  const alike = [...figures.indicators.values()].filter(
    (other) =>
      other.family === last.family && other.kind === kind && figures.byIndicator.has(other.id) && !isOpposite(other),
  )
  const printed = figures.byIndicator.get(before) ?? []
  const tiedBy = (isTied: (one: Observation, of: Observation) => boolean) =>
    alike.find(({ id }) => (figures.byIndicator.get(id) ?? []).some((o) => printed.some((p) => isTied(p, o))))
  const tied =
    tiedBy((p, o) => isPart(p, o) || isPart(o, p)) ?? tiedBy((p, o) => (p.value ?? 0) > LEAST_PART && isBase(p, o))
  return tied?.id ?? (alike.length === 1 ? alike[0]! : calledAlike(last, alike))?.id ?? null
}
