import { remembered } from '../../../core/remembered.ts'
import type { NameMatch } from '../../../search/name-index.ts'
import { likeness, type Word, wordsOfName } from '../../../search/name-words.ts'
import { fold } from '../../../text/normalise.ts'
import type { Indicator } from '../content.ts'
import type { Lexicon } from './lexicon.ts'

/** A figure's name that stands in a question word by word, with the places of its first word and behind its last. */
export interface WholeName {
  readonly match: NameMatch
  readonly from: number
  readonly to: number
}

/** Fewer words may stand by chance. */
const LEAST_WORDS = 4
/** All of a name is met. */
const ALL_MET = 0.99
/** Another name met nearly whole may be meant rather. */
const NEARLY_MET = 0.9
/** A word with other marks is another one. */
const SAME = 0.9

/**
 * Names of the figures met that stand in the words as they are called, in order, the longer of two that overlap. What they
 * hold joins, counts and places nothing: "số tin, bài trên trang …", "… thuộc sở, ngành".
 * @param met figures of which all or much is met
 */
export function wholeNames(words: readonly Word[], met: readonly NameMatch[], lexicon: Lexicon): readonly WholeName[] {
  const at = placesOf(words)
  const spans = met.flatMap((match) => (match.recall >= ALL_MET ? standing(match, words, at, lexicon) : []))
  const kept: WholeName[] = []
  for (const span of spans.sort((a, b) => b.to - b.from - (a.to - a.from)))
    if (!kept.some(({ from, to }) => span.from < to && from < span.to)) kept.push(span)
  return kept.sort((a, b) => a.from - b.from)
}

function standing(
  match: NameMatch,
  words: readonly Word[],
  at: ReadonlyMap<string, readonly number[]>,
  { figures, questionWords }: Lexicon,
): readonly WholeName[] {
  const own = figures.indicators.get(match.id)
  const stands = (called: readonly Word[], i: number): boolean =>
    i + called.length <= words.length &&
    called.every(
      (one, k) => likeness(words[i + k]!, one) >= SAME && (k === 0 || isApart(called, k) || !isApart(words, i + k)),
    )
  return [match.name, ...(own ? [own.name, ...own.names] : [])].flatMap((name) => {
    const called = timeless(name)
    const from = called.length < LEAST_WORDS ? undefined : at.get(called[0]!.folded)?.find((i) => stands(called, i))
    // "nhận bao nhiêu hồ sơ" asks for whichever it is.
    if (from === undefined || called.some((word) => questionWords.isCounting(word))) return []
    return [{ match, from, to: from + called.length }]
  })
}

const placesOf = (words: readonly Word[]): ReadonlyMap<string, readonly number[]> => {
  const at = new Map<string, number[]>()
  words.forEach(({ folded }, i) => {
    const places = at.get(folded)
    if (places) places.push(i)
    else at.set(folded, [i])
  })
  return at
}

/** "… so với năm 2015": periods are no words of a question. */
const OF_TIME = /(?: (?:giai đoạn|giai doan|năm|nam))? (?:19|20)\d\d(?:\s*-\s*(?:19|20)\d\d)?$/u

const timeless = remembered((name): readonly Word[] => wordsOfName(name.replace(OF_TIME, '')))

/** "chỉ tiêu kinh tế xã hội, vượt …": a mark that the name has not parts what stands on either side. */
const isApart = (words: readonly Word[], at: number): boolean => words[at]!.start - words[at - 1]!.end > 1

/** The place is within a name, behind its first word. */
export const isInside = (place: number, names: readonly WholeName[]): boolean =>
  names.some(({ from, to }) => place > from && place < to)

export const isOfWhole = (place: number, names: readonly WholeName[]): boolean =>
  names.some(({ from, to }) => place >= from && place < to)

/** The figure whose name stands in a part and leaves none of its telling words; null: there is none, or another one as well. */
export function namedWhole(
  part: readonly number[],
  names: readonly WholeName[],
  words: readonly Word[],
  lexicon: Lexicon,
): NameMatch | null {
  const [own, ...more] = names.filter(({ from, to }) => part.includes(from) && part.includes(to - 1))
  if (!own || more.length > 0) return null
  const isTold = (place: number): boolean => place >= own.from && place < own.to
  const said = part.map((place) => words[place]!)
  const telling = lexicon.indicators.content(said).map((i) => part[i]!)
  if (!telling.every((place) => isTold(place) || lexicon.questionWords.isCounting(words[place]!))) return null
  // "khối hành chính bao nhiêu, người làm việc trong đơn vị sự nghiệp bao nhiêu" may go on with what was named before.
  const head = [own.from - 1, own.from].map((place) => words[place]?.written ?? '').find((one) => NUMBERS.has(one))
  if (head === undefined || isOtherwise(head, lexicon.figures.indicators.get(own.match.id)?.kind)) return null
  const [best] = lexicon.indicators.find(said, NEARLY_MET)
  if (best?.id !== own.match.id) return null
  return { ...best, recall: 1, coverage: 1, at: new Set([...best.at].map((i) => part[i]!)) }
}

/** "số hồ sơ toàn trình" is no share of them. */
const isOtherwise = (head: string, kind: Indicator['kind'] | undefined): boolean =>
  (kind === 'ratio' && /^(?:số|so|tổng)$/.test(head)) || (kind === 'count' && /^t[ỷỉyi]$/.test(head))

/** What a number is called first. */
const NUMBERS: ReadonlySet<string> = new Set('số tổng tỷ tỉ ty ti mức chỉ điểm kết nhóm so'.split(' '))

/** A folded text without the names of several figures that stand in it: "… so với nghị quyết" is held against nothing. */
export function withoutNames(text: string, met: readonly NameMatch[], { figures, baseYears }: Lexicon): string {
  if (met.length < 2) return text
  const areShares = met.every(({ id }) => figures.indicators.get(id)?.kind === 'ratio')
  // "tỷ lệ … so với 2015 và tỷ lệ … so với 2015": shares by their own base year.
  const since = (said: string, year: string): string => (baseYears.has(year) ? NAMED : said)
  const told = areShares ? text.replace(/(?<![a-z])so voi (?:nam )?((?:19|20)\d\d)(?!\d)/g, since) : text
  return met.reduce((rest, { id, name }) => {
    const own = figures.indicators.get(id)
    const called = [name, ...(own ? [own.name, ...own.names] : [])].map(calledIn).sort((a, b) => b.length - a.length)
    const standing = called.find((one) => one.split(' ').length >= LEAST_WORDS && rest.includes(one))
    return standing === undefined ? rest : rest.replaceAll(standing, NAMED)
  }, told)
}
/** Stands for a name. */
const NAMED = '#'

/** A name folded, without what it counts in front and the year behind. */
const calledIn = remembered((name) =>
  fold(name.toLowerCase())
    .replace(OF_TIME, '')
    .replace(/^(?:tong )?(?:so|ty le) /, ''),
)
