import { remembered } from '../../../core/remembered.ts'
import type { NameMatch } from '../../../search/name-index.ts'
import { foldedOfName, type Word, wordsOfName } from '../../../search/name-words.ts'
import type { Unknown } from '../query.ts'
import type { Lexicon } from './lexicon.ts'
import { areOneRun, partSaid } from './words-run.ts'

/** What is done or not done stands behind these: "không được tặng". */
const HELPS: ReadonlySet<string> = new Set('được bị phải có đạt phát duoc bi phai dat phat'.split(' '))
/** Behind these "không" asks: "xong hay chưa". */
const ASKS: ReadonlySet<string> = new Set(['hay', 'hoặc', 'chứ', 'mà'])
const NO: ReadonlySet<string> = new Set(['không', 'chưa'])
/** What who asks does not do himself: "không hỏi đúng hạn mà hỏi …". */
const TELLS: ReadonlySet<string> = new Set('hỏi nói biết nhớ rõ hiểu hoi noi biet nho ro hieu'.split(' '))
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
export function deniedIn(lexicon: Lexicon, words: readonly Word[], met: NameMatch): Unknown | null {
  const indicator = lexicon.figures.indicators.get(met.id)
  const at = words.findIndex(({ written }) => NO_UNMARKED.has(written))
  if (at < 0 || !indicator || deniedOfName(indicator.name).folded.size > 0) return null
  const denies = denierOf(lexicon, words, met, [indicator.name, ...indicator.names])
  const no = words.findIndex((_, place) => place >= at && denies(place))
  return no < 0 ? null : partSaid(words.slice(no, doneBehind(words, no) + 2))
}

/** Where what is not done stands, behind the word that says no. */
const doneBehind = (words: readonly Word[], no: number): number =>
  HELPS.has(words[no + 1]?.written ?? '') ? no + 2 : no + 1

/** Tells of a word whether it denies what the figure counts or tells. */
function denierOf(
  { indicators, questionWords }: Lexicon,
  words: readonly Word[],
  met: NameMatch,
  names: readonly string[],
): (no: number) => boolean {
  const denied = names.map(deniedOfName)
  const strange = new Set(indicators.strange(words, met.id).flat())
  const content = new Set(indicators.content(words))
  const isMarked = words.some((word) => word.written !== word.folded)
  // Around a longer question a story is told.
  const isAlone = words.length <= ALONE
  const isMetAsDone = ({ folded }: Word): boolean =>
    foldedOfName(met.name).has(folded) && !deniedOfName(met.name).folded.has(folded)
  // "không trả đúng hẹn" is what "trả không đúng hẹn" says.
  const isDeniedInName = (done: number): boolean => {
    const said = words.slice(done, done + DENIED_BEHIND)
    // One word alone may be said of something else: "không nộp giấy" is "nộp trực tuyến", where that is what was met.
    const least = isMetAsDone(words[done]!) ? Math.min(DENIED_WORDS, said.length) : 1
    return denied.some(
      ({ written, folded }) =>
        said.filter((word) => (isMarked ? written.has(word.written) : folded.has(word.folded))).length >= least,
    )
  }
  // "chưa xài" is met as "chưa dùng" by another word for it.
  const isMetAsNo = ({ folded }: Word): boolean =>
    deniedOfName(met.name).folded.size > 0 && !foldedOfName(met.name).has(folded)
  const isOwn = (no: number, done: number): boolean =>
    (met.at.has(done) || (isAlone && met.at.has(no - 1) && content.has(done) && !strange.has(done))) &&
    !isDeniedInName(done) &&
    !isMetAsNo(words[done]!)
  // "thủ tục chưa công khai": nothing that the figure tells, of things that it counts.
  const isOther = (no: number, done: number): boolean =>
    isAlone && met.at.has(no - 1) && strange.has(done) && denied.every(({ folded }) => folded.size === 0)
  return (no) => {
    const done = doneBehind(words, no)
    return (
      NO_UNMARKED.has(words[no]!.written) &&
      words[done] !== undefined &&
      !TELLS.has(words[done].written) &&
      !ASKS.has(words[no - 1]?.written ?? '') &&
      (isOwn(no, done) || (isOther(no, done) && !questionWords.isIdle(words[done]))) &&
      areOneRun(words, { from: Math.max(0, no - 1), to: done + 1 })
    )
  }
}

/** So far behind "không" a name may say what it denies in the words of another order. */
const DENIED_BEHIND = 3
const DENIED_WORDS = 2
/** Words of a question that tells no story around it. */
const ALONE = 12
/** How far behind its "không" what a name denies may stand: "không ai bị". */
const DENIED_WITHIN = 4

/** What a name says is not there or not done, as written and without marks. */
const deniedOfName = remembered((name): Record<'written' | 'folded', ReadonlySet<string>> => {
  const words = wordsOfName(name)
  const denied = words.flatMap(({ written }, place) =>
    SAYS_NO.has(written) ? words.slice(place + 1, place + 1 + DENIED_WITHIN) : [],
  )
  return {
    written: new Set(denied.map(({ written }) => written)),
    folded: new Set(denied.map(({ folded }) => folded)),
  }
})

/** True for what is denied of the things counted: it is no part that another figure is called by. */
export const isDenial = ({ written }: Unknown): boolean => NO_UNMARKED.has(written.split(' ')[0] ?? '')
