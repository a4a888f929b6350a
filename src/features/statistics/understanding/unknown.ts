import type { NameMatch } from '../../../search/name-index.ts'
import type { Word } from '../../../search/name-words.ts'
import type { PhraseIndex, PhraseMatch } from '../../../search/phrase-index.ts'
import type { Unknown } from '../query.ts'
import { isAgainstPlan } from './against-plan.ts'
import { endsSaying } from './final-particles.ts'
import type { QuestionWords } from './question-words.ts'
import { isSpouse } from './spouse.ts'
import { isMetWith, tells, worksAt } from './who-tells.ts'

/** Kinds of bodies that carry a name behind them. Without its mark, "so" is too often a number. */
const KINDS = new Set(['sở', 'phường', 'phuong', 'xã', 'quận', 'quan', 'huyện', 'huyen', 'tỉnh', 'cục'])
/** Words before a body called without a kind. */
const BEFORE_BODY = new Set(['cua', 'tai', 'o', 'ben', 'do', 'cho'])
/** So are these, where the message begins with them: "còn Bộ Công an". */
const NEXT_BODY = new Set(['con', 'the', 'vay', 'roi', 'va'])
const MAX_BODY_WORDS = 7
/** Words that ask: the name is over. */
const ENDS_NAME = new Set(
  'thì thi sao mấy may bao nhiêu nhiu bn có co là la được dc vậy vay dzậy thế the ra ở tại năm tháng quý hả ạ nhỉ nha'.split(
    ' ',
  ),
)
/** "tách riêng phần của huyện giùm", "Sở Nội vụ ôm mấy việc": said to whom, or of what it does. */
const NEVER_NAMES = new Set(
  'một giùm gium dùm dum giúp hộ coi xem đi luôn luon nhé nhe nghen hen nữa nua ôm lo làm riêng mần xử trả nộp gửi gởi ngâm nợ rớt dính vướng quăng xài lãnh để đc dc'.split(
    ' ',
  ),
)
/** "dự thảo của phòng tôi": the speaker's own body, whose figures nobody asks for. */
const OURS = new Set(['toi', 'tui', 'em', 'minh', 'chung', 'to', 'ta', 'anh', 'chi'])

/**
 * A body or field of work named that no scope of the content is: "sở quy hoạch", "phường Bến Nghé", "lĩnh vực đất đai".
 * Its figure must not be taken for the city's.
 */
export function readUnknownAgency(
  words: readonly Word[],
  scopes: readonly PhraseMatch[],
  indicators: readonly NameMatch[],
  { beginsNoName, sectors, bodies }: QuestionWords,
): Unknown | null {
  const best = new Set(indicators.flatMap(({ at }) => [...at]))
  const named = new Set(scopes.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, i) => from + i)))
  // Where the text has its marks, a word without any is no other word that lost them ("quy" is not "quý").
  const isMarked = words.some(({ written, folded }) => written !== folded)
  const free = (i: number): boolean =>
    i < words.length &&
    !best.has(i) &&
    !endsSaying(words, i) &&
    !beginsNoName(words[i]!, isMarked) &&
    !NEVER_NAMES.has(words[i]!.written)
  const isNext = (i: number): boolean => words[i]!.start - words[i - 1]!.end <= 1
  const nameFrom = (i: number, atLeast = 2): Unknown => {
    let end = i + 1
    while (end < words.length && end < i + 5 && isNext(end) && free(end) && !named.has(end)) end++
    return {
      kind: 'agency',
      written: words
        .slice(i, Math.max(end, i + atLeast))
        .map((w) => w.written)
        .join(' '),
    }
  }
  /** "Sở Nội vụ kể …": told by it, or the word of telling is taken for a part of its name. */
  const isTelling = ({ written }: Unknown): boolean => {
    const name = written.split(' ')
    const at = words.findIndex((_, i) => name.every((word, k) => words[i + k]?.written === word))
    return isMetWith(words, at) || name.some((_, k) => k > 0 && tells(words, at + k + 1))
  }
  const sectorAt = new Set(sectors.find(words).map(({ from }) => from))
  for (let i = 0; i < words.length - 1; i++) {
    const kind = words[i]!
    // "cấp huyện …": the kind belongs to a scope that is known.
    if (named.has(i + 1) || (named.has(i) && named.has(i - 1))) continue
    if (kind.written === 'so' && sectorAt.has(i + 1) && !isAgainstPlan(words, i)) return nameFrom(i, 3)
    // "cơ quan" is no district, "xã hội" no commune.
    // So is "cơ sở" no department.
    if ((/^(?:quan|so)$/.test(kind.folded) && words[i - 1]?.folded === 'co') || isSpouse(words, i)) continue
    // "phường An Hội": a short word begins a name where another one belongs to it.
    const isLonger = words[i + 2] !== undefined && isNext(i + 2) && !best.has(i + 2)
    if (KINDS.has(kind.written) && isNext(i + 1) && words[i + 1]!.written === 'an' && isLonger) return nameFrom(i, 3)
    if (KINDS.has(kind.written) && isNext(i + 1) && free(i + 1) && isName(words[i + 1]!)) {
      const named = nameFrom(i)
      if (!isTelling(named)) return named
    }
    // "lĩnh vực tài chính công": faint words of the figure's own name are met by none of its places.
    const isOwnField = best.has(i + 2) || best.has(i + 3)
    if (
      kind.folded === 'linh' &&
      words[i + 1]!.folded === 'vuc' &&
      !best.has(i) &&
      isOneField(words, i) &&
      !isOwnField &&
      free(i + 2)
    )
      return nameFrom(i)
  }
  const isMetWell = ({ recall, coverage }: NameMatch): boolean => recall >= WELL_NAMED && coverage >= LITTLE_COVERED
  return bodyIn(words, bodies, named, best, indicators.some(isMetWell))
}

/** A name met this far is no chance word of a body's name. */
const [WELL_NAMED, LITTLE_COVERED] = [0.9, 0.4]

const isName = ({ written, folded }: Word): boolean =>
  !NO_NAMES.has(written) && !ENDS_NAME.has(written) && (folded.length > 2 || /\d/.test(folded) || written !== folded)
/** Without their marks these go on behind a level: "huyen cai nao cao hon". */
const NO_NAMES: ReadonlySet<string> = new Set('thi cai nao deu cung duoc bao nhieu ben noi'.split(' '))

/** "lĩnh vực đất đai", not "theo từng lĩnh vực", "bao nhiêu lĩnh vực". */
function isOneField(words: readonly Word[], at: number): boolean {
  return !['theo', 'tung', 'moi', 'cac', 'nhieu', 'may', 'nhung', 'so'].includes(words[at - 1]?.folded ?? '')
}

function bodyIn(
  words: readonly Word[],
  bodies: PhraseIndex,
  named: ReadonlySet<number>,
  best: ReadonlySet<number>,
  isNamed: boolean,
): Unknown | null {
  const isNext = (from: number): boolean => from <= 2 && NEXT_BODY.has(words[from - 1]?.folded ?? '')
  const [met] = bodies
    .find(words)
    .filter(({ from }) => (BEFORE_BODY.has(words[from - 1]?.folded ?? '') || isNext(from)) && !worksAt(words, from))
  const isByChance = met !== undefined && isNext(met.from) && !isNamed
  const isKnown = (place: number): boolean => named.has(place) || (best.has(place) && !isByChance)
  if (!met || isKnown(met.from) || isKnown(met.from + 1) || OURS.has(words[met.to]?.folded ?? '')) return null
  const called = words.slice(met.from, met.from + MAX_BODY_WORDS)
  // "em làm ở văn phòng, sếp bắt …": a name ends with its clause.
  const end = called.findIndex(
    ({ written, start }, i) => i >= met.to - met.from && (ENDS_NAME.has(written) || start - called[i - 1]!.end > 1),
  )
  return { kind: 'agency', written: (end < 0 ? called : called.slice(0, end)).map((w) => w.written).join(' ') }
}
