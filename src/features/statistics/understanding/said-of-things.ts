import { remembered } from '../../../core/remembered.ts'
import type { NameMatch } from '../../../search/name-index.ts'
import { foldedOfName, type Word, wordsOfName } from '../../../search/name-words.ts'
import type { Unknown } from '../query.ts'
import type { Lexicon } from './lexicon.ts'
import { areOneRun, partSaid } from './words-run.ts'

/** What is done or not done stands behind these: "không được tặng". */
const HELPS: ReadonlySet<string> = new Set(['được', 'bị', 'phải', 'có', 'đạt', 'phát'])
/** Behind these "không" asks: "xong hay chưa". */
const ASKS: ReadonlySet<string> = new Set(['hay', 'hoặc', 'chứ', 'mà'])
const NO: ReadonlySet<string> = new Set(['không', 'chưa'])
/** What who asks does not do himself: "không hỏi đúng hạn mà hỏi …". */
const TELLS: ReadonlySet<string> = new Set(['hỏi', 'nói', 'biết', 'nhớ', 'rõ', 'hiểu'])
const NO_UNMARKED: ReadonlySet<string> = new Set([...NO, 'khong', 'chua'])
/** Names say what is not there in more words than these. */
const SAYS_NO: ReadonlySet<string> = new Set([...NO, 'chẳng', 'ngừng', 'trống', 'thiếu'])

/** "thiết bị", "chuẩn bị" suffer nothing. */
const SUFFERS = /(?<!\p{L})(?<!(?:thiết|chuẩn|trang) )bị(?!\p{L})/iu

/** "chứng thư số bị thu hồi": what happened to the things counted, which no name of the figure says. Null: nothing such. */
export function sufferedIn(
  { questionWords, figures }: Lexicon,
  words: readonly Word[],
  free: ReadonlySet<number>,
  met: NameMatch,
): Unknown | null {
  const at = words.findIndex(
    ({ written }, place) => written === 'bị' && !met.at.has(place) && (met.at.has(place - 1) || met.at.has(place - 2)),
  )
  const next = words[at + 1]
  const indicator = figures.indicators.get(met.id)
  if (at < 0 || !next || !indicator || questionWords.isIdle(next)) return null
  const own = [indicator.name, ...indicator.names, indicator.definition].map(writtenOfName)
  const isSaid = (written: string): boolean => own.some((called) => called.has(written))
  const suffers = [indicator.name, ...indicator.names, indicator.definition].some((said) => SUFFERS.test(said))
  const isOwn = (place: number): boolean =>
    words[place] !== undefined && (met.at.has(place) || free.has(place) || isSaid(words[place].written))
  const isCounting = words[at + 2] !== undefined && questionWords.isCounting(words[at + 2]!)
  if (suffers || isOwn(at + 1) || (!isCounting && isOwn(at + 2))) return null
  return partSaid(words.slice(at, isCounting ? at + 2 : at + 3))
}

const writtenOfName = remembered(
  (name): ReadonlySet<string> => new Set(wordsOfName(name).map(({ written }) => written)),
)

/**
 * "hộp thư không hoạt động": the figure is of those that do, and none of its names denies the same. Null: nothing is denied.
 */
export function deniedIn(
  { figures, questionWords }: Lexicon,
  words: readonly Word[],
  met: NameMatch,
  strange: ReadonlySet<number>,
): Unknown | null {
  const indicator = figures.indicators.get(met.id)
  if (!indicator || deniedOfName(indicator.name).size > 0) return null
  const denied = [indicator.name, ...indicator.names].map(deniedOfName)
  const doneAt = (no: number): number => (HELPS.has(words[no + 1]?.written ?? '') ? no + 2 : no + 1)
  // "chưa xài" is met as "chưa dùng" by another word for it.
  const isMetAsNo = (folded: string): boolean => deniedOfName(met.name).size > 0 && !foldedOfName(met.name).has(folded)
  const isOwn = (done: number): boolean =>
    met.at.has(done) &&
    !TELLS.has(words[done]!.written) &&
    !denied.some((folded) => words.slice(done, done + DENIED_BEHIND).some((word) => folded.has(word.folded))) &&
    !isMetAsNo(words[done]!.folded)
  // "thủ tục chưa công khai": nothing that the figure tells, of things that it counts.
  const isOther = (no: number): boolean =>
    isAlone &&
    met.at.has(no - 1) &&
    strange.has(doneAt(no)) &&
    !questionWords.isIdle(words[doneAt(no)]!) &&
    denied.every(({ size }) => size === 0)
  const isAlone = words.length <= ALONE
  const at = words.findIndex(
    ({ written }, place) =>
      NO_UNMARKED.has(written) &&
      place > 0 &&
      !ASKS.has(words[place - 1]!.written) &&
      (isOwn(doneAt(place)) || isOther(place)) &&
      areOneRun(words, { from: place - 1, to: doneAt(place) + 1 }),
  )
  return at < 0 ? null : partSaid(words.slice(at, doneAt(at) + 2))
}

/** "không trả đúng hẹn" is what "trả không đúng hẹn" says. */
const DENIED_BEHIND = 3

/** Words of a question that tells no story around it. */
const ALONE = 12

/** How far behind its "không" what a name denies may stand: "không ai bị". */
const DENIED_WITHIN = 4

/** What a name says is not there or not done, without marks. */
const deniedOfName = remembered((name): ReadonlySet<string> => {
  const words = wordsOfName(name)
  return new Set(
    words.flatMap(({ written }, place) =>
      SAYS_NO.has(written) ? words.slice(place + 1, place + 1 + DENIED_WITHIN).map(({ folded }) => folded) : [],
    ),
  )
})

/** True for what is denied of the things counted: it is no part that another figure is called by. */
export const isDenial = ({ written }: Unknown): boolean => NO_UNMARKED.has(written.split(' ')[0] ?? '')
