import { type Word, wordsIn } from '../../../search/name-words.ts'
import { fold } from '../../../text/normalise.ts'
import type { Indicator } from '../content.ts'
import type { Observation } from '../observations.ts'
import type { FigureQuery } from '../query.ts'
import { unique } from '../select.ts'
import { isOfLast, valueOfLast } from './at-last-place.ts'
import { NAMED_BY_ITSELF } from './beside.ts'
import type { Lexicon } from './lexicon.ts'
import type { Remembered } from './remembered.ts'
import { runBy } from './run.ts'
import type { Understood } from './understand.ts'
import { DENIES } from './undone.ts'

const FEW_WORDS = 10

const NO = '(?:khong|ko|k|kg|hong|hok|hem|chua|chang|khoi|dau co)'
const USES = '(?:xai|dung|su dung|hoat dong|kich hoat|dang nhap|truy cap|mo|chay|rot|dong toi|ai (?:xai|dung|mo))'
/** "vậy là còn thiếu mấy người", "chưa giải ngân bao nhiêu": what is left between two figures. */
const LEFT =
  /(?<![a-z])(?:con (?:lai|thieu|trong|du|hut|khuyet|cho|treo|ton)|chua (?:dung|xai|giai ngan|su dung|tieu|chi|tuyen|lap|dien|lam|xong|co|tra|giai quyet|xu ly|cap|phat)|bo (?:ko|k|khong|hong|phi|trong|hoang)|du ra|thieu|khuyet|hut|trong)(?![a-z])/
/** "số không xài tới là bao nhiêu": all of it but what is in use. */
const UNUSED = new RegExp(
  `(?<![a-z])(?:${NO} (?:he |con |duoc |dc |thuc su |thuong xuyen )?${USES}|(?:bo|de) (?:ko|k|khong|hong|phi|trong|hoang|do|im)|nam (?:khong|im|do)|khong dung den)(?![a-z])`,
)

/**
 * "còn thiếu mấy" behind what was given and what was filled, told in one question or one after the other, "số không xài
 * tới" behind what was issued: the figure that is held of how far the two stand apart; where none is, both with how far.
 * Null: something else is asked, or no two figures of one business are spoken of.
 */
export function leftOver(
  { query, length, words, matches: [own] }: Understood,
  folded: string,
  last: Remembered,
  lexicon: Lexicon,
): FigureQuery | null {
  if (query.periods.length + query.scopes.length + query.bodies.length > 0 || query.province !== null) return null
  if (length > FEW_WORDS || query.impossible || query.operation === 'rank' || query.operation === 'trend') return null
  if (own && own.recall >= NAMED_BY_ITSELF && !last.indicators.includes(own.id)) return null
  if (query.unknown !== null || !saysNothingElse(words, last, lexicon)) return null
  const asked = { ...valueOfLast(query, last), stated: [], by: null, among: null, parts: [] }
  const pair = pairOf(folded, last, lexicon)
  if (!pair) {
    const lacking = LEFT.test(folded) || UNUSED.test(folded) ? lackingOf(last, lexicon) : null
    return lacking === null ? null : { ...asked, indicators: [lacking] }
  }
  const held = heldBetween(pair, last, lexicon)
  return held === null
    ? { ...asked, operation: 'compare', indicators: pair.map(({ id }) => id) }
    : { ...asked, indicators: [held] }
}

/** "thiếu giáo viên mấy người" is no lack of what was told: only words of what is left, of counting and of the unit. */
function saysNothingElse(words: readonly Word[], last: Remembered, { figures, questionWords }: Lexicon): boolean {
  const called = last.indicators.flatMap((id) => {
    const own = figures.indicators.get(id)
    return own ? wordsIn(`${own.unit} ${own.name}`).map((word) => word.folded) : []
  })
  const of = new Set([...called, ...AROUND])
  return words.every((word) => of.has(word.folded) || questionWords.isIdle(word) || questionWords.isCounting(word))
}
const AROUND =
  'so vay la con lai thieu trong du hut khuyet cho treo chua khong ko k kg hong hok hem chang khoi he dau co xai dung su hoat dong kich dang nhap truy cap mo chay rot toi den ai bo de phi hoang do nam im giai ngan tieu chi tuyen lap dien lam xong ra cai nguoi tien dong ty trieu suat ghe vi tri chiec bo het nua tra giai quyet xu ly ton cap phat dc duoc ma sau cung rot cuoc tinh'.split(
    ' ',
  )

type Pair = readonly [Indicator, Indicator]

/** The two figures that something is left between: those told, or the last one and its part in use. */
function pairOf(folded: string, last: Remembered, lexicon: Lexicon): Pair | null {
  const { indicators } = lexicon.figures
  const before = runBy('indicators', last).at(-1)?.indicators ?? []
  const ids = last.indicators.length > 1 ? last.indicators : [...before, ...last.indicators]
  const [first, second, ...more] = ids.map((id) => indicators.get(id))
  const isAsked = LEFT.test(folded) || UNUSED.test(folded)
  if (isAsked && first && second && more.length === 0 && isOneThing(first, second)) return [first, second]
  const [only, ...others] = last.indicators.map((id) => indicators.get(id))
  return only && others.length === 0 && UNUSED.test(folded) ? usedOf(only, lexicon) : null
}

const isOneThing = (a: Indicator, b: Indicator): boolean =>
  a.id !== b.id && a.family === b.family && a.unit === b.unit && a.kind === b.kind && isAdded(a)
const isAdded = ({ kind }: Indicator): boolean => kind === 'count' || kind === 'money'

/** A whole and its only part that is told to be in use. */
function usedOf(one: Indicator, { figures, steps }: Lexicon): Pair | null {
  const isUsed = ({ name }: Indicator): boolean => steps.told(name) === 'active'
  const whole = isUsed(one) ? figures.indicators.get(one.parent ?? '') : one
  const parts = [...figures.indicators.values()].filter(
    (part) => part.parent === whole?.id && isUsed(part) && figures.byIndicator.has(part.id),
  )
  const [part, ...more] = parts
  return whole && part && more.length === 0 && isOneThing(whole, part) ? [whole, part] : null
}

/** A figure that is worked out of two others as how far they stand apart, with those; null: it is not. */
function differenceIn(o: Observation, { byId }: Lexicon['figures']): readonly [string, string] | null {
  const [a, b, ...more] = (o.derived?.from ?? []).flatMap((id) => byId.get(id) ?? [])
  if (!a || !b || more.length > 0 || o.unit !== a.unit) return null
  const apart = Math.abs((a.value ?? 0) - (b.value ?? 0))
  return Math.abs(apart - (o.value ?? 0)) < NOISE ? [a.indicator, b.indicator] : null
}
const NOISE = 1e-6

/** The figure that is worked out of just these two where they were told: "biên chế chưa sử dụng" of posts given and filled. */
function heldBetween(pair: Pair, last: Remembered, { figures }: Lexicon): string | null {
  const isOfBoth = (o: Observation): boolean => {
    const of = differenceIn(o, figures)
    return of !== null && pair.every(({ id }) => of.includes(id))
  }
  return figures.observations.find((o) => isOfLast(o, last, figures) && isOfBoth(o))?.indicator ?? null
}

/** "còn thiếu mấy" behind the posts given alone: the only figure worked out of it that says what is not; null: none, or several. */
function lackingOf({ indicators: [only, ...more], ...last }: Remembered, { figures }: Lexicon): string | null {
  if (only === undefined || more.length > 0) return null
  const found = figures.observations.flatMap((o) => {
    const isLacking = DENIES.test(fold(figures.indicators.get(o.indicator)?.name.toLowerCase() ?? ''))
    const isOfIt = isLacking && differenceIn(o, figures)?.includes(only) === true
    return isOfIt && isOfLast(o, last, figures) ? [o.indicator] : []
  })
  const [held, ...others] = unique(found)
  return held !== undefined && others.length === 0 ? held : null
}
