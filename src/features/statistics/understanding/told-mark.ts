import { fold } from '../../../text/normalise.ts'
import type { Lexicon } from './lexicon.ts'
import { isAsking, type Sentence } from './sentences.ts'

/** "kế hoạch 2021 đặt mục tiêu SIPAS từ 88 %": a mark is told, with its number. */
const SETS =
  /(?<![a-z])(?:de ra|dat ra|dat moc|dat muc|dat chi tieu|phan dau|cam ket|dang ky|muc tieu|chi tieu)(?![a-z])[\s\S]*\d ?(?:%|phan tram|diem)/
/** What somebody wants to know of it, and that it is no plan: these say no figure. */
const REALLY = /(?<!\p{L})(?:(?:cần|can|muốn|muon|cho) (?:biết|biet)|thực tế|thuc te)(?!\p{L})/gu
/** A name met whole is what the mark is of. */
const WHOLE = 0.95

/**
 * A mark told in one sentence and a later one that asks how far its figure came, with its own time and no name: the
 * name and that sentence. The time of the mark is none that is asked for. Null where a message is not of that kind.
 */
export function askedOfMark(sentences: readonly Sentence[], lexicon: Lexicon): string | null {
  const at = sentences.findIndex((one) => !one.counts && SETS.test(fold(one.text.toLowerCase())))
  const asked = sentences.slice(at + 1).find((one) => isAsking(one) && one.periods.length > 0 && !isNamed(one))
  if (at < 0 || !asked) return null
  const { words } = sentences[at]!
  const name = lexicon.indicators.find(words, WHOLE).find(({ id }) => isMeasured(id, lexicon))
  if (!name) return null
  const called = [...name.at].sort((a, b) => a - b).map((place) => words[place]!.written)
  // "tôi viết phần đánh giá, cần biết năm 2023 …": what stands before the clause with the time only tells why.
  const from = asked.text.lastIndexOf(',', asked.periods[0]!.start) + 1
  return `${called.join(' ')} \n${asked.text.slice(from).replace(REALLY, ' ').trim()}`
}

const isNamed = ({ match, names }: Sentence): boolean => match !== null && names && match.recall >= WHOLE

/** Marks are set for indexes and rates. */
function isMeasured(id: string, { figures }: Lexicon): boolean {
  const kind = figures.indicators.get(id)?.kind
  return kind === 'index' || kind === 'ratio'
}
