import type { NameMatch } from '../../../search/name-index.ts'
import { type Word, wordsIn } from '../../../search/name-words.ts'
import { fold } from '../../../text/normalise.ts'
import type { Unknown } from '../query.ts'
import type { Lexicon } from './lexicon.ts'
import type { QuestionText } from './question.ts'
import { touches } from './words-run.ts'

/** Words that stand between a figure and the matter it is narrowed to, folded. */
const LINKS = new Set(
  'cua o tai ve ben nganh linh vuc mang nhom khoi cac nhung nguoi lien quan den toi thuoc danh cho trong mon chuyen viec vu du an cong trinh loai'.split(
    ' ',
  ),
)
/** Words that are told with the matter behind them. */
const FIELD = new Set('linh vuc mang nganh du an cong trinh'.split(' '))
/** Before a purpose what follows is no part of the figure. */
const FOR = new Set(['de', 'phuc'])
/** So many linking words may stand between. */
const MAX_LINKS = 5

/**
 * "phản ánh về rác thải", "hộp thư của bác sĩ", "bao nhiêu giáo viên": a matter named right with the figure, by which no
 * figure of it is parted; the whole must not be given for it. Null: none is.
 * @param free places of words that name scopes
 */
export function matterIn(
  { indicators, questionWords, figures }: Lexicon,
  { words }: QuestionText,
  free: ReadonlySet<number>,
  matches: readonly NameMatch[],
): Unknown | null {
  const met = new Set(matches.flatMap(({ at }) => [...at]))
  const strange = matches.map(({ id }) => new Set(indicators.strange(words, id, free).flat()))
  const content = new Set(indicators.content(words, free))
  const isOf = (place: number): boolean =>
    met.has(place) || (content.has(place) && strange.some((places) => !places.has(place)))
  const told = matches
    .flatMap(({ id }) => figures.indicators.get(id) ?? [])
    .flatMap(({ name, names, definition }) => [name, ...names, definition].map(fold))
  const touchesAt = (place: number): boolean => touches(words, place)
  const isTied = (from: number, to: number): boolean => {
    let before = from - 1
    while (from - before <= MAX_LINKS && touchesAt(before + 1) && !isOf(before) && LINKS.has(words[before]!.folded))
      before--
    const isLed = before >= 0 && touchesAt(before + 1) && !FOR.has(words[before]!.folded)
    return isLed && (isOf(before) || (questionWords.isCounting(words[before]!) && met.has(to) && touchesAt(to)))
  }
  const matter = questionWords.matters
    .find(words)
    .find(
      ({ id, from, to }) =>
        words.slice(from, to).some((_, i) => !met.has(from + i)) &&
        !free.has(from) &&
        isSpelt(id, words.slice(from, to)) &&
        !isAskedBehind(words, to) &&
        !told.some((text) => text.includes(fold(id))) &&
        isTied(from, to),
    )
  if (!matter) return null
  let from = matter.from
  while (from > 0 && FIELD.has(words[from - 1]!.folded) && !met.has(from - 1)) from--
  const written = words.slice(from, matter.to).map((w) => w.written)
  return { kind: 'part', written: written.join(' ') }
}

/** "cắt dược bao nhiêu": a slip for "được", no medicine. */
const isAskedBehind = (words: readonly Word[], to: number): boolean =>
  words[to - 1]!.folded === 'duoc' && /^(?:bao|may|nhieu|nhiu|bn)$/.test(words[to]?.folded ?? '')

/** "hoạt động bao nhiêu" is no "đồng bào": marks that are written are those of the matter. */
function isSpelt(matter: string, said: readonly Word[]): boolean {
  const called = wordsIn(matter)
  return said.every(({ written, folded }, i) => written === folded || written === called[i]?.written)
}
