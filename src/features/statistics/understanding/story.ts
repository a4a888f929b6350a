import type { Reading } from '../../../core/reading.ts'
import { fold } from '../../../text/normalise.ts'
import { withoutAddressed } from './addressed.ts'
import { withoutHeld } from './already-held.ts'
import { askedBehind } from './asked-behind.ts'
import { besideLast } from './beside.ts'
import { carried } from './carried-words.ts'
import { withoutChatter } from './chatter.ts'
import type { Lexicon } from './lexicon.ts'
import { asksWhetherRight } from './operation.ts'
import { isAsking, type Sentence, sentencesIn } from './sentences.ts'
import { askedOfMark } from './told-mark.ts'

/** A name met this far in a sentence is what the sentence is about. */
const ABOUT = 0.7
/** A second sentence must name its figure this surely to be asked for beside the first. */
const BESIDE = { recall: 0.85, coverage: 0.55 }
/** A sentence that asks goes before one that tells. */
const ASKING = 1.5
/** So does one that counts. */
const COUNTING = 2
/** A sentence this short that names nothing counts what was named before: "cấp được mấy cái, còn dùng mấy cái?". */
const SHORT_STEP = 14
/** A short demand: "chia theo cấp giùm". */
const SHORT_DEMAND = 5
/** A matter with its time in a list: "PAPI 2023; kinh phí mua sắm năm 2019". */
const SHORT_MATTER = 6
/** "… bao nhiêu? Còn số máy trạm?": the next one, nothing said of how it is asked for. */
const NEXT =
  /^(?:(?:va|vay|the|roi|a|u|ngoai ra)[ ,]+)?con (?!lai|thieu|may|bao nhieu|nhieu|nhiu|bn)|^(?:va|voi|cung|kem|them|ngoai ra|ca|roi)(?:,? (?:ca|lai|voi|them|cho (?:toi|em|anh|chi|tui|minh)|gium|giup))* |(?<![a-z])thi (?:sao|the nao|nhu the nao|bao nhieu|may|nhieu|nhiu)(?: \S+){0,2}\s*[?.!]*$|(?<![a-z])cung (?!(?:nhau|luc|ky|cap)(?![a-z]))(?:\S+ ){1,5}(?:luon|nha|nhe|nua|vay|the|giup|gium)(?: \S+){0,2}\s*[?.!]*$/
/** "vậy số đó ở văn bản nào": asked of the figure told before. */
const POINTS_BACK = /(?<![a-z])(?:so|con so|so lieu|chi tieu|ty le) (?:do|nay|ay)(?![a-z])/

/**
 * What a message of several sentences asks of figures: the sentence that names one, those that say what is wanted of
 * it, and the words of period and place that others carry. Who asks, what for, and how the day went is left out.
 * The message as it is where no sentence names a figure.
 * @param today `YYYY-MM-DD` in Asia/Ho_Chi_Minh
 */
export function askedOf(reading: Reading, lexicon: Lexicon, today: string): Reading {
  const normalised = askedIn(reading.normalised, lexicon, today)
  const isOne = reading.canonical === reading.normalised
  const canonical = isOne ? normalised : askedIn(reading.canonical, lexicon, today)
  // One of the two may tell its figure by a name that slips hide from the other.
  if (normalised === null || canonical === null) return reading
  if (normalised === reading.normalised && canonical === reading.canonical) return reading
  return { ...reading, normalised, canonical, folded: fold(canonical) }
}

/** The part of a text that asks; null: it names no figure. */
function askedIn(whole: string, lexicon: Lexicon, today: string): string | null {
  const text = withoutHeld(withoutAddressed(whole), lexicon)
  const sentences = sentencesIn(text, lexicon, today)
  if (sentences.length < 2) return withoutChatter({ text }, lexicon, today)
  const ofMark = askedOfMark(sentences, lexicon)
  if (ofMark !== null) return ofMark
  const best = sentences.reduce((best, next) => (weight(next) > weight(best) ? next : best))
  const unpublished = best.counts ? undefined : sentences.find((one) => asksUnpublished(one, lexicon))
  if (!unpublished && (!best.match || weight(best) === 0)) return null
  const main = unpublished ?? askedBehind(best, sentences, lexicon) ?? best
  const at = sentences.indexOf(main)
  const kept = sentences.filter(
    (one, i) =>
      one === main || isListed(one, sentences, Math.min(i, at), Math.max(i, at)) || isOfIt(one, main, i > at, lexicon),
  )
  const parts = sentences.flatMap((one) => {
    if (kept.includes(one))
      return [one === main ? withoutChatter(one, lexicon, today) : withoutUnit(one, main, lexicon)]
    if (confirms(one, main, sentences)) return [CONFIRM]
    const words = carried(one, { main, kept, all: sentences })
    return words === '' ? [] : [words]
  })
  return parts.map((part) => part.trim()).join(' \n')
}

/** "Tui muốn biết lương bình quân … là bao nhiêu": what nobody publishes is asked for, whatever else was told before. */
const asksUnpublished = (one: Sentence, lexicon: Lexicon): boolean =>
  isAsking(one) && weight(one) === 0 && lexicon.unpublished.find(one.words).some(({ isOwn }) => isOwn)

/** "…bị máy báo trễ. Mỗi nơi mấy hồ sơ?": without the unit of the figure told, which other figures are called by as well. */
function withoutUnit({ text, match, elliptical }: Sentence, main: Sentence, { figures }: Lexicon): string {
  const unit = figures.indicators.get(main.match?.id ?? '')?.unit
  return unit !== undefined && match === null && elliptical && EACH_OF.exec(fold(text))?.[1] === fold(unit)
    ? text.replace(new RegExp(`(?<=\\s)(?:${unit}|${fold(unit)})(?!\\p{L})`, 'iu'), '')
    : text
}
const EACH_OF = /^\s*(?:moi|tung) \S+ (?:bao nhieu|may|nhieu|nhiu|bn) ([^,;.?!]+?)\s*[?.!]*$/

/** "tổng số thủ tục 2018; số quyết định 2017": what is named or counted on either side of a semicolon is asked for as well. */
const isListed = (one: Sentence, all: readonly Sentence[], from: number, to: number): boolean =>
  all.slice(from, to).every(({ text }) => /;\s*$/.test(text)) &&
  (one.counts ||
    (one.match !== null && one.match.recall >= BESIDE.recall) ||
    (one.length <= SHORT_MATTER && NUMBER.test(fold(one.text.toLowerCase()))) ||
    (one.periods.length > 0 && one.length <= SHORT_MATTER))

/** "…; tỷ lệ tiết kiệm tương ứng". */
const NUMBER = /^\s*(?:so (?!voi|sanh)|ty le |ti le |tong so |muc )/

/** "…, đề nghị xác nhận thứ hạng này có đúng không": what was stated is to be held against the figure. */
const CONFIRM = 'đúng không'
const STATED_ABOVE = /(?<![a-z])(?:so|lieu|tieu|ty le|hang|ket qua|diem) (?:do|nay|ay|tren)(?![a-z])/
const confirms = (one: Sentence, main: Sentence, all: readonly Sentence[]): boolean =>
  main.stated.length > 0 &&
  all.indexOf(one) > all.indexOf(main) &&
  asksWhetherRight(fold(one.text.toLowerCase())) &&
  STATED_ABOVE.test(fold(one.text.toLowerCase()))

function weight({ match, asks, counts, names }: Sentence): number {
  if (!match || !names || match.recall < ABOUT || (match.at.size < 2 && match.recall < 1)) return 0
  return match.score * (counts ? COUNTING : asks ? ASKING : 1)
}

const COUNTED = /(?<![a-z])(?:bao nhieu|may|nhieu|nhiu|bn)(?![a-z])/g
const isTwiceCounted = (text: string): boolean => (fold(text.toLowerCase()).match(COUNTED)?.length ?? 0) > 1

/** A picture that somebody else wants, or that one is at oneself. */
const WISHED =
  /(?<![a-z])(?:sep|lanh dao|xep|giam doc|truong phong|chu tich|bi thu|phong|co quan|ben tren) (?:\S+ )?(?:muon|can|doi|bao|keu|dan|bieu)(?![a-z])|(?<![a-z])(?:dinh|dang|sap|de) (?:ve|lam) (?:cai )?(?:bieu do|do thi)/

/** "tôi lục thì chỉ thấy số mấy năm gần đây": what somebody has found already. */
const FOUND =
  /(?<![a-z])(?:luc|tim|kiem|tra|coi|xem|do)(?: lai| hoai| mai| roi)* (?:thi |ma )?(?:chi |moi |toan )?(?:thay|co|gap|ra)(?![a-z])/

/** The figure that the words count beside the one told is of another unit. */
function isCountedOtherwise(one: Sentence, id: string, lexicon: Lexicon): boolean {
  const { indicators } = lexicon.figures
  const other = besideLast(one.words, id, lexicon)
  return other !== null && indicators.get(other.id)?.unit !== indicators.get(id)?.unit
}

/** Asks beside the main sentence: for another figure, for the next step of its business, or how its figure is wanted. */
function isOfIt(one: Sentence, main: Sentence, isBehind: boolean, lexicon: Lexicon): boolean {
  const { match, counts, operation, length } = one
  const own = main.match
  if (own === null) return false
  // "sếp muốn vẽ biểu đồ từng năm, kẹt cái năm 2022. Năm đó nhận bao nhiêu": what it is for, and one number of it.
  const told = fold(one.text.toLowerCase())
  const isFor = !isBehind && main.counts && WISHED.test(told)
  if (operation === 'trend' && main.periods.length === 1 && (isFor || FOUND.test(told))) return false
  if (one.stated.some((value) => (lexicon.figures.byIndicator.get(own.id) ?? []).some((o) => o.value === value)))
    return true
  // "bên công an hỏi làm được bao nhiêu" before the question itself only tells who asked.
  if (counts && (one.elliptical || (isBehind && match === null && length <= SHORT_STEP))) return true
  // "họp về biên chế công chức. … được giao bao nhiêu, có mặt bao nhiêu": steps of the matter told before, however long.
  if (
    isBehind &&
    counts &&
    !main.counts &&
    isTwiceCounted(one.text) &&
    (match === null || match.recall < BESIDE.recall)
  )
    return true
  // "vừa đi thi khảo sát …. tổng cộng bao nhiêu người dự thi": what the figure told before is counted in otherwise.
  if (isBehind && counts && !main.counts && isCountedOtherwise(one, own.id, lexicon)) return true
  // Why two numbers differ is what the numbers are told for.
  if (operation === 'conflict' && (main.operation === null || main.stated.length > 1)) return true
  const isNamed = match !== null && match.recall >= BESIDE.recall && match.coverage >= BESIDE.coverage
  // The later of the two adds to the earlier one, whichever of them is named better.
  const isNext = NEXT.test(fold((isBehind ? one : main).text.toLowerCase().trim())) && (isBehind || isAsking(one))
  if (isNamed && ((isAsking(one) && counts) || isNext) && (match.at.size > 1 || match.score >= own.score / 2))
    return true
  // "Còn của cá nhân thì sao?": what is called as the figure told before, but for a word.
  if (isNext && isBehind && !isNamed && one.periods.length === 0 && besideLast(one.words, own.id, lexicon)) return true
  if (isNamed && match.id === own.id && one.asks) return true
  // "… thứ hạng lại tụt. Xin cho biết thứ hạng năm 2024 và năm 2023": asked again, of its times.
  if (isBehind && operation !== null && operation === main.operation && one.asks && one.periods.length > 0) return true
  if (operation !== null && one.asks && POINTS_BACK.test(fold(one.text.toLowerCase()))) return true
  return operation !== null && main.operation === null && (one.asks || length <= SHORT_DEMAND)
}
