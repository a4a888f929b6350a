import type { NameMatch } from '../../../search/name-index.ts'
import { wordsIn } from '../../../search/name-words.ts'
import { fold } from '../../../text/normalise.ts'
import type { Unknown } from '../query.ts'
import { withoutEnd } from './final-particles.ts'
import type { Lexicon } from './lexicon.ts'

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
export function leftOut(
  text: string,
  matches: readonly NameMatch[],
  { figures, scopes, without }: Lexicon,
): Unknown | null {
  const met = LEFT_OUT.exec(text)
  if (!met || matches.length === 0 || isOfName(met[1]!, without)) return null
  const said = withoutEnd(wordsIn(met[1]!))
  const own = matches.map(({ id }) => id)
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

/** What a definition itself leaves out. */
const isWithout = (definition: string, names: string): boolean =>
  new RegExp(`(?<![a-z])(?:khong|chua) (?:ke|tinh|gom|bao gom)(?: [a-z]+){0,6} ${names}(?![a-z])`).test(
    fold(definition),
  )
