import type { NameMatch } from '../../../search/name-index.ts'
import { type Word, wordsIn } from '../../../search/name-words.ts'
import { fold } from '../../../text/normalise.ts'
import { EMPTY_QUERY, type FigureQuery, type Unknown } from '../query.ts'
import { valueOfLast } from './at-last-place.ts'
import { withoutEnd } from './final-particles.ts'
import type { Lexicon } from './lexicon.ts'
import type { Remembered } from './remembered.ts'

const LEFT_OUT =
  /(?<!\p{L})\(?\s*(?:(?:không|hông|hổng|hỏng|khỏi|ko|kg|k|hk|hok|hong) (?:tính|kể|tinh|ke)|chưa tính|chưa kể|ngoại trừ|(?<!khấu )trừ(?: ra)?(?= (?:cấp|các|mấy|bên|sở|huyện|quận|xã|phường) )|khong tinh|khong ke|chua tinh|chua ke|ngoai tru|tru(?: ra)?(?= cap )) (?!cả |ca |luôn |gì |gi )([^,;()?.]+)\)?/u

/** A text without what is not to be counted in, which may not be taken for what is asked. */
export function withoutLeftOut(text: string, named: ReadonlySet<string>): string {
  return text.replace(LEFT_OUT, (words, left: string) => (isOfName(left, named) ? words : ' '.repeat(words.length)))
}

/** "thủ tục không kể địa giới": what a figure itself is called without. */
const isOfName = (left: string, named: ReadonlySet<string>): boolean => named.has(firstTwo(fold(left.toLowerCase())))
const firstTwo = (folded: string): string => folded.trim().split(/\s+/).slice(0, 2).join(' ')

/** What figures are called without ("không phụ thuộc địa giới"): the first two words, folded. */
export const leftOutByName = (names: readonly string[]): ReadonlySet<string> =>
  new Set(
    names.flatMap((name) =>
      [...fold(name.toLowerCase()).matchAll(/(?<![a-z])khong (?:ke|tinh|phu thuoc) (\S+ \S+)/g)].map(
        ([, left]) => left!,
      ),
    ),
  )

/**
 * "giảm mấy trưởng phòng (không tính chi cục)": what is left out is told as a part that is not printed, unless it is
 * counted by a figure of its own beside the one asked for. Null: nothing is left out, or it is counted apart.
 * @param text the question as written
 */
export function leftOut(text: string, matches: readonly NameMatch[], lexicon: Lexicon): Unknown | null {
  const met = LEFT_OUT.exec(text)
  if (!met || matches.length === 0 || isOfName(met[1]!, lexicon.without)) return null
  return partLeftOut(
    met,
    matches.map(({ id }) => id),
    lexicon,
  )
}

function partLeftOut(met: RegExpExecArray, own: readonly string[], { figures, scopes }: Lexicon): Unknown | null {
  const said = withoutEnd(wordsIn(met[1]!.replace(THEN, '')))
  if (said.length === 0) return null
  // "thủ tục … không kể X" of a figure that is told to be without it.
  const names = said.map(({ folded }) => folded).join(' ')
  if (own.some((id) => isWithout(figures.indicators.get(id)?.definition ?? '', names))) return null
  const families = own.map((id) => figures.indicators.get(id)?.family)
  const isApart = [...figures.indicators.values()].some(({ id, name, names, family }) => {
    const called = ` ${[name, ...names].map(fold).join(' ')} `
    return !own.includes(id) && families.includes(family) && said.every(({ folded }) => called.includes(` ${folded} `))
  })
  if (isApart && scopes.find(said).length === 0) return null
  const end = met[0].indexOf(met[1]!) + (said.at(-1)?.end ?? met[1]!.length)
  return { kind: 'part', written: met[0].slice(0, end).replace(/[()]/g, '').trim() }
}

/** "trừ cấp xã ra thì sao": what is asked of the rest belongs to no name. */
const THEN = /(?: ra)? (?:thì|thi)(?!\p{L}).*$/u

/** What a definition itself leaves out. @param names folded */
const isWithout = (definition: string, names: string): boolean =>
  [...fold(definition).matchAll(/(?<![a-z])(?:khong|chua) (?:ke|tinh|gom|bao gom)( [^.;]*)/g)].some(([, left]) =>
    `${left} `.includes(` ${names} `),
  )

/** Words before what is left out that name nothing. */
const LEADS =
  /^(?:mà|ma|thì|thi|là|la|nếu|neu|còn|con|vậy|vay|thế|the|nhưng|nhung|nhớ|nho|chứ|chớ|tui|tôi|em|mình|hỏi|lấy|số|đó|này|,|\s)*$/u

/**
 * "hông tính trường học nghen" behind a figure: that figure again, the part told as one that is not printed apart.
 * Null: the message is more than what is left out.
 */
export function lastWithout(text: string, last: Remembered, lexicon: Lexicon): FigureQuery | null {
  const met = LEFT_OUT.exec(text.toLowerCase())
  const isAlone =
    met !== null &&
    LEADS.test(text.toLowerCase().slice(0, met.index)) &&
    withoutEnd(wordsIn(text.toLowerCase().slice(met.index + met[0].length))).length === 0
  if (!isAlone || last.indicators.length === 0 || !isPartName(wordsIn(met[1]!), lexicon)) return null
  const unknown = partLeftOut(met, last.indicators, lexicon)
  return { ...valueOfLast(EMPTY_QUERY, last), unknown }
}

/** A part has a short name that asks for nothing. */
const isPartName = (words: readonly Word[], { questionWords }: Lexicon): boolean =>
  words.length <= MOST_WORDS && !words.some((word) => questionWords.isCounting(word))
const MOST_WORDS = 7
