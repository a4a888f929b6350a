import { remembered } from '../../../core/remembered.ts'
import type { NameMatch } from '../../../search/name-index.ts'
import { type Word, wordsOfName } from '../../../search/name-words.ts'
import type { Unknown } from '../query.ts'
import type { Lexicon } from './lexicon.ts'
import { areOneRun, partSaid } from './words-run.ts'

/** What is done or not done stands behind these: "không được tặng". */
const HELPS: ReadonlySet<string> = new Set(['được', 'bị', 'phải', 'có', 'đạt', 'phát'])
/** Behind these "không" asks: "xong hay chưa". */
const ASKS: ReadonlySet<string> = new Set(['hay', 'hoặc', 'chứ', 'mà'])
const NO: ReadonlySet<string> = new Set(['không', 'chưa'])
/** With their marks names say what is not there in more words than these. */
const SAYS_NO = /(?<!\p{L})(?:không|chưa|chẳng|hết|ngừng|trống|thiếu)(?!\p{L})/u

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
  const isOwn = (place: number): boolean =>
    words[place] !== undefined && (met.at.has(place) || free.has(place) || isSaid(words[place].written))
  const isCounting = words[at + 2] !== undefined && questionWords.isCounting(words[at + 2]!)
  if (isSaid('bị') || isOwn(at + 1) || (!isCounting && isOwn(at + 2))) return null
  return partSaid(words.slice(at, isCounting ? at + 2 : at + 3))
}

const writtenOfName = remembered(
  (name): ReadonlySet<string> => new Set(wordsOfName(name).map(({ written }) => written)),
)

/** "hộp thư không hoạt động": the figure is of those that do, and none of its names says no. Null: nothing is denied. */
export function deniedIn({ figures }: Lexicon, words: readonly Word[], met: NameMatch): Unknown | null {
  const doneAt = (no: number): number => (HELPS.has(words[no + 1]?.written ?? '') ? no + 2 : no + 1)
  const at = words.findIndex(
    ({ written }, place) =>
      NO.has(written) &&
      place > 0 &&
      !ASKS.has(words[place - 1]!.written) &&
      met.at.has(doneAt(place)) &&
      areOneRun(words, { from: place - 1, to: doneAt(place) + 1 }),
  )
  const indicator = figures.indicators.get(met.id)
  if (at < 0 || !indicator || [indicator.name, ...indicator.names].some(saysNo)) return null
  return partSaid(words.slice(at, doneAt(at) + 2))
}

const saysNo = remembered((name) => SAYS_NO.test(name.toLowerCase()))
