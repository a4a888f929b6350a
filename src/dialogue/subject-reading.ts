import type { Facet } from '../core/intent.ts'
import type { Reading } from '../core/reading.ts'
import { fold } from '../text/normalise.ts'
import { writesMarks } from '../text/writes-marks.ts'
import { type CueHit, type CueIndex, foldedWordsOf, wordsOf } from './cues.ts'

/** What reading a text for its subject needs. */
interface Reads {
  readonly read: (text: string) => Reading
  readonly facetCues: CueIndex<Facet>
}

/** What is left of a text to name its subject: the reading without the words that ask for a facet. */
export const subjectReading = (text: string, knowledge: Reads): Reading | null =>
  aboutIn(knowledge.read(text), knowledge.facetCues)

/** The words of a reading that say which facet is asked, as its canonical text has them. */
export function cuesIn(reading: Reading, facetCues: CueIndex<Facet>): readonly CueHit<Facet>[] {
  const words = foldedWordsOf(reading.canonical)
  return facetCues
    .find(reading.canonical, writesMarks(reading))
    .filter((hit) => !isPaidElsewhere(hit, words) && !isOfTrade(hit, words) && !isLevyFiled(hit, words))
}

/** "tiền thẩm định điều kiện bao nhiêu": what the money is for stands between. */
export const asksSpreadFee = (canonical: string): boolean => SPREAD_FEE.test(foldedWordsOf(canonical).join(' '))
const SPREAD_FEE =
  /(?<![a-z])(?:tien|phi)(?: (?!bao|may)\S+){1,5} bao nhieu(?! (?:ngay|lau|to|ban|nguoi|tuoi|gio|thang|nam)(?![a-z]))/

const OTHERS_FEES = new Set(['vien', 'hoc', 'kinh', 'cuoc'])
/** "viện phí", "học phí": what was or will be paid, and not what is asked. */
const isPaidElsewhere = ({ cue, at }: CueHit<Facet>, words: readonly string[]): boolean =>
  cue === 'phí' && OTHERS_FEES.has(words[at - 1] ?? '')

const SELLS = /(?:^| )(?:ban|buon|kinh doanh|livestream)(?: \S+){0,2}$/
const SELLS_THERE = /(?:^| )(?:ban|buon|kinh doanh)(?: \S+){1,3}$/
/** "bán hàng online ở nhà": where somebody trades, and not how a paper is filed. */
function isOfTrade({ label, cue, at, length }: CueHit<Facet>, words: readonly string[]): boolean {
  if (label !== 'online' || words[at + length] === 'duoc') return false
  const before = words.slice(0, at).join(' ')
  return (cue === 'ở nhà' || cue === 'tại nhà' ? SELLS_THERE : SELLS).test(before)
}

/** "khai lệ phí trước bạ": what is filed, and not what filing costs. */
const isLevyFiled = ({ cue, at }: CueHit<Facet>, words: readonly string[]): boolean =>
  cue === 'lệ phí' && words[at + 2] === 'truoc' && words[at + 3] === 'ba' && words.slice(0, at).includes('khai')

/** "bằng giấy tay có làm được không", "ghe 7 mét có phải khai không": whether one may or must, at the end of what is told. */
export const asksWhether = (canonical: string): boolean => WHETHER.test(foldedWordsOf(canonical).join(' '))
const DOING = '(?:lam|xin|khai|bao|dang ky|doi|trinh|dung ten|dung so|mua|thue|huong|nhan|vay|tach)'
const WHETHER = new RegExp(
  `(?:^| )(?:co (?:phai|can)(?: (?:len|ra) (?:xa|phuong))? ${DOING}(?: (?!gi |chi |nhung |bao |may |giay )\\S+){0,4}|(?:co )?duoc ${DOING}(?: (?!gi |chi |o |qua |tren )\\S+){0,6}|${DOING}(?: (?!gi |chi |o |qua |tren |giup |dum |gium |thay )\\S+){0,4} duoc) khong(?: (?:a|vay|co|anh|chi|em|chu|ad|the|bac|day|ta|nhi|cau)){0,2}$`,
)

/** Words that ask for a condition often say what for ("có phải xin phép"): they stay, unless nothing else is said. */
export function aboutIn(reading: Reading, facetCues: CueIndex<Facet>): Reading | null {
  const cues = cuesOfTokens(reading, facetCues)
  const bare = without(reading, cues)
  const others = cues.filter(({ label }) => label !== 'conditions')
  return bare && others.length < cues.length ? without(reading, others) : bare
}

/** A reading without any word that asks for a facet; null where no word is left. */
export const withoutCues = (reading: Reading, facetCues: CueIndex<Facet>): Reading | null =>
  without(reading, cuesOfTokens(reading, facetCues))

const wordsOfToken = (token: Reading['tokens'][number]): readonly string[] =>
  wordsOf(token.readings[0]?.text ?? token.surface)

/** The cues of the words as they stand: the canonical text may say in four words what was said in two. */
function cuesOfTokens(reading: Reading, facetCues: CueIndex<Facet>): readonly CueHit<Facet>[] {
  const words = reading.tokens.flatMap(wordsOfToken)
  const found = facetCues.find(words.join(' '), writesMarks(reading))
  return endsInParticle(words) ? [...found, { label: 'overview', cue: 'thôi', at: words.length - 1, length: 1 }] : found
}

/** "Làm giám hộ thôi" gives nothing up: at the end, unless it is wished for ("muốn thôi"), the word only says "just". */
const endsInParticle = (words: readonly string[]): boolean =>
  words.length > 3 && /^th[ôo]i$/u.test(words.at(-1)!) && !WISHES.has(fold(words.at(-2)!))
const WISHES = new Set(['muon', 'xin', 'tinh', 'dinh', 'cho', 'viec'])

function without(reading: Reading, cues: readonly CueHit<Facet>[]): Reading | null {
  if (cues.length === 0) return reading
  const owners = reading.tokens.flatMap((token, at) => wordsOfToken(token).map(() => at))
  const asked = new Set(cues.flatMap((hit) => owners.slice(hit.at, hit.at + hit.length)))
  const kept = reading.tokens.flatMap((_, at) => (asked.has(at) ? [] : [at]))
  if (kept.every((at) => reading.tokens[at]!.kind === 'punctuation')) return null
  const moved = new Map(kept.map((from, to) => [from, to]))
  const spans = reading.spans.flatMap((span) => {
    const from = moved.get(span.from)
    const last = moved.get(span.to - 1)
    return from !== undefined && last !== undefined && last - from === span.to - 1 - span.from
      ? [{ ...span, from, to: last + 1 }]
      : []
  })
  return { ...reading, tokens: kept.map((at) => reading.tokens[at]!), spans }
}
