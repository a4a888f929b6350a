import type { NameMatch } from '../../../search/name-index.ts'
import type { Word } from '../../../search/name-words.ts'
import type { PhraseMatch } from '../../../search/phrase-index.ts'
import { fold } from '../../../text/normalise.ts'
import type { Unknown } from '../query.ts'

/** Kinds of bodies that carry a name behind them. Without its mark, "so" is too often a number. */
const KINDS = new Set(['sở', 'phường', 'phuong', 'xã', 'quận', 'quan', 'huyện', 'huyen', 'tỉnh', 'cục'])
/** Words behind a kind that begin no name, as written with marks; folded they stand for texts without marks. */
const NO_NAME =
  'nhiêu nhiu dzậy vậy cỡ khoảng sao thế nhé nha nghen ạ nào này đó kia ấy và với thì là có được bao mấy các những hay hoặc của trong năm quý tháng đúng trễ số không cao thấp nhiều ít nhất qua ra con ban ngành thị trấn cấp xã phường quận huyện gì đâu hơn hiện về toàn hết giải tiếp đã đạt rồi đang còn bị báo làm giúp cho tại từ đến tới trên dưới so hội nộp trả xử nhận'.split(
    ' ',
  )
/** With their marks these begin no name either; without, they may ("Lai", "Tan"). */
const NO_NAME_MARKED =
  'lại tụt tăng giảm xuống lên mới vẫn cứ thôi đều cũng phải bữa sau trước chậm nhanh kém yếu mà nhận xong làm ăn lớn nhỏ chênh khác nên vì do bằng so chứ luôn nữa thấy tính cộng chia'.split(
    ' ',
  )
const MARKED = new Set([...NO_NAME, ...NO_NAME_MARKED])
const FOLDED = new Set(NO_NAME.map(fold))
/** What departments are named by: how one is seen in a text without marks ("so tu phap"). */
const SECTORS =
  /^(?:tu phap|noi vu|tai chinh|xay dung|cong thuong|giao duc|van hoa|nong nghiep|khoa hoc|lao dong|ngoai vu|dan toc|y te|tai nguyen|giao thong|ke hoach|thong tin|du lich|quy hoach)/
/** Bodies named without a kind before them. */
const BODIES =
  /(?:^| )(?:cua|tai|o|ben|do|cho) ((?:cong an|thanh tra|van phong|bao hiem xa hoi|co quan thue|chi cuc|kho bac|hai quan|ban quan ly|trung tam|benh vien|truong|dai phat thanh|toa an|vien kiem sat|quan su|phong)(?: [a-z]+){0,3})/

/**
 * A body or field of work named that no scope of the content is: "sở quy hoạch", "phường Bến Nghé", "lĩnh vực đất đai".
 * Its figure must not be taken for the city's.
 */
export function readUnknownAgency(
  words: readonly Word[],
  scopes: readonly PhraseMatch[],
  indicators: readonly NameMatch[],
): Unknown | null {
  const best = indicators[0]?.at ?? new Set<number>()
  const named = new Set(scopes.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, i) => from + i)))
  // Where the text has its marks, a word without any is no other word that lost them ("quy" is not "quý").
  const isMarked = words.some(({ written, folded }) => written !== folded)
  const free = (i: number): boolean => i < words.length && !best.has(i) && !beginsNoName(words[i]!, isMarked)
  const nameFrom = (i: number, atLeast = 2): Unknown => {
    let end = i + 1
    while (end < words.length && end < i + 5 && free(end) && !named.has(end)) end++
    return {
      kind: 'agency',
      written: words
        .slice(i, Math.max(end, i + atLeast))
        .map((w) => w.written)
        .join(' '),
    }
  }
  for (let i = 0; i < words.length - 1; i++) {
    const kind = words[i]!
    const rest = words
      .slice(i + 1, i + 4)
      .map((w) => w.folded)
      .join(' ')
    // "cấp huyện …": the kind belongs to a scope that is known.
    if (named.has(i + 1) || (named.has(i) && named.has(i - 1))) continue
    if (kind.written === 'so' && SECTORS.test(rest)) return nameFrom(i, 3)
    // "cơ quan" is no district, "xã hội" no commune.
    if (kind.folded === 'quan' && words[i - 1]?.folded === 'co') continue
    if (KINDS.has(kind.written) && free(i + 1) && isName(words[i + 1]!)) return nameFrom(i)
    if (kind.folded === 'linh' && words[i + 1]!.folded === 'vuc' && !best.has(i) && isOneField(words, i) && free(i + 2))
      return nameFrom(i)
  }
  return bodyIn(words, named, best)
}

const beginsNoName = ({ written, folded }: Word, isMarked: boolean): boolean =>
  isMarked ? MARKED.has(written) : FOLDED.has(folded)
const isName = ({ written, folded }: Word): boolean => folded.length > 2 || /\d/.test(folded) || written !== folded

/** "lĩnh vực đất đai", not "theo từng lĩnh vực", "bao nhiêu lĩnh vực". */
function isOneField(words: readonly Word[], at: number): boolean {
  return !['theo', 'tung', 'moi', 'cac', 'nhieu', 'may', 'nhung', 'so'].includes(words[at - 1]?.folded ?? '')
}

function bodyIn(words: readonly Word[], named: ReadonlySet<number>, best: ReadonlySet<number>): Unknown | null {
  const text = words.map((w) => w.folded).join(' ')
  const met = BODIES.exec(text)
  if (!met) return null
  const first = text.slice(0, met.index + met[0].length - met[1]!.length).split(' ').length - 1
  const length = met[1]!.split(' ').length
  const places = Array.from({ length }, (_, i) => first + i)
  if (places.slice(0, 2).some((p) => named.has(p) || best.has(p))) return null
  return {
    kind: 'agency',
    written: words
      .slice(first, first + Math.min(length, 4))
      .map((w) => w.written)
      .join(' '),
  }
}
