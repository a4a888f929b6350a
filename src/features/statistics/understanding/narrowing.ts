import type { NameMatch } from '../../../search/name-index.ts'
import type { Unknown } from '../query.ts'
import type { Lexicon } from './lexicon.ts'
import { isMisspelt } from './misspelt.ts'
import type { QuestionText } from './question.ts'
import { isReduplicated } from './reduplication.ts'
import { touches } from './words-run.ts'

/** Words that what a figure is of stands behind, as written and without marks. */
const OF = new Set([
  ...'của ở tại về bên ngành vùng dịp đợt trong'.split(' '),
  ...'cua o tai ve ben nganh vung dip dot'.split(' '),
])
/** What is asked for somebody's paper or speech narrows nothing down. */
const PURPOSE = new Set([
  'bao',
  'hop',
  'phuc',
  'phat',
  'chat',
  'tra',
  'lam',
  'ky',
  'cuoc',
  'buoi',
  'viec',
  'chuyen',
  'vu',
  'cau',
])

/** "tuyển vô công chức": where to it goes tells no part. */
const DIRECTIONS = new Set(['vô', 'vào', 'ra', 'lên', 'xuống', 'lại'])

/** "chứng thư số loại usb token": what leads to a name is no part of it. */
const SORTS = new Set(['loại', 'kiểu', 'dạng', 'thứ', 'bằng', 'kèm', 'tên', 'gọi'])

/** "số đảng viên bị kỷ luật": what is counted is no other than the figure's own thing. */
const NUMBER = new Set(['số', 'mấy', 'nhiêu', 'lệ'])
/** A name met this far is one. */
const NAMED = 0.95
/** What is told as not understood is no longer than this. */
const MAX_WORDS = 4

/**
 * "tỷ lệ đúng hạn về xây dựng", "hồ sơ trễ hạn của doanh nghiệp": what stands right behind a figure's name and nothing
 * here is called by is a part that is not printed; the whole must not be given for it. Null: nothing narrows it down.
 */
export function narrowedTo(
  lexicon: Lexicon,
  { words }: QuestionText,
  free: ReadonlySet<number>,
  met: NameMatch,
): Unknown | null {
  const { indicators, questionWords, figures } = lexicon
  const stressed = stressedIn(lexicon, words)
  const strange = new Set(
    indicators
      .strange(words, met.id, new Set([...free, ...stressed]))
      .flat()
      .filter((place) => !met.at.has(place)),
  )
  const touchesAt = (place: number): boolean => touches(words, place)
  const isOfOther = (places: readonly number[]): boolean =>
    indicators.find(words, NAMED, free).some(({ id, at }) => id !== met.id && places.every((place) => at.has(place)))
  for (const from of [...strange].sort((a, b) => a - b)) {
    if (strange.has(from - 1) && touchesAt(from)) continue
    let to = from + 1
    while (strange.has(to) && touchesAt(to)) to++
    const before = words[from - 1]
    const led = before !== undefined && touchesAt(from) && OF.has(before.written)
    const anchor = led ? from - 2 : from - 1
    const isBehind = met.at.has(anchor) && touchesAt(anchor + 1)
    const next = words[to]
    const isLast = next === undefined || !touchesAt(to) || questionWords.isCounting(next) || questionWords.isIdle(next)
    const first = words[from]!
    const isCounted = met.at.has(to) && touchesAt(to) && touchesAt(from) && NUMBER.has(before?.written ?? '')
    const isBetween =
      met.at.has(from - 1) && met.at.has(to) && touchesAt(from) && touchesAt(to) && first.written !== first.folded
    const isPart = isBehind && (isLast || (led && to - from >= 2)) && (led || to - from >= 2)
    if (to - from === 1 && (DIRECTIONS.has(first.written) || SORTS.has(first.written))) continue
    if (PURPOSE.has(first.folded) || !(isPart || isCounted || isBetween)) continue
    // "cắt gọn thủ tục thì dân đỡ tốn bao nhiêu": words of what another figure is called, which lead to this one.
    if (isBetween && isOfOther(range(from - 1, to + 1))) continue
    // "trọi trơn", "lia lịa": such pairs paint, they name nothing.
    if (!led && isLast && to - from === 2 && isReduplicated(first.written, words[to - 1]!.written)) continue
    if (isMisspelt(figures, met.id, words.slice(from, to))) continue
    let end = to
    while (end < from + MAX_WORDS && touchesAt(end) && !questionWords.isCounting(words[end]!)) end++
    const written = words.slice(from, end).map((w) => w.written)
    return { kind: 'part', written: written.join(' ') }
  }
  return null
}

/** Places of words that stress what is said and narrow nothing down. */
export const stressedIn = ({ questionWords }: Lexicon, words: QuestionText['words']): readonly number[] =>
  questionWords.emphasis.find(words).flatMap(({ from, to }) => range(from, to))

const range = (from: number, to: number): readonly number[] => Array.from({ length: to - from }, (_, i) => from + i)
