import type { NameMatch } from '../../../search/name-index.ts'
import { fold } from '../../../text/normalise.ts'
import type { Lexicon } from './lexicon.ts'
import type { Places } from './places.ts'
import type { QuestionText } from './question.ts'
import { foldedOf } from './wanted.ts'

/**
 * "kiểm tra bao nhiêu đơn vị, sở mấy, huyện mấy": the whole that is counted before its levels is asked for too.
 * @returns the scopes, the city first where it is counted by itself and printed
 */
export function withWhole(
  scopes: readonly string[],
  { text, words }: QuestionText,
  { at }: Places,
  [match]: readonly NameMatch[],
  { questionWords, indicators, figures }: Lexicon,
): readonly string[] {
  const areLevels = scopes.length > 1 && scopes.every((id) => figures.scopes.get(id)?.kind === 'level')
  const isPrinted = match && (figures.byIndicator.get(match.id) ?? []).some((o) => o.scope === 'city')
  if (!areLevels || !isPrinted) return scopes
  const clauses: number[][] = [[]]
  words.forEach((word, i) => {
    if (i > 0 && text.slice(words[i - 1]!.end, word.start).includes(',')) clauses.push([])
    clauses.at(-1)!.push(i)
  })
  const content = new Set(indicators.content(words, at))
  const isCounted = (clause: readonly number[]): boolean => clause.some((i) => questionWords.isCounting(words[i]!))
  const isTotal = (clause: readonly number[]): boolean =>
    !clause.some((i) => at.has(i)) && TOTAL.test(foldedOf(clause.map((i) => words[i]!)))
  if (clauses.some(isTotal) || WITH_TOTAL.test(fold(text))) return ['city', ...scopes]
  const whole = clauses.findIndex((clause) => isCounted(clause) && clause.some((i) => content.has(i)))
  const rest = clauses.slice(whole + 1).filter(isCounted)
  const isWhole = whole >= 0 && !clauses[whole]!.some((i) => at.has(i))
  const areParts = rest.length > 1 && rest.every((c) => c.some((i) => at.has(i)) && !c.some((i) => content.has(i)))
  return isWhole && (areParts || PARTED.test(fold(text))) ? ['city', ...scopes] : scopes
}

/** "…, tính ra tổng bao nhiêu" */
const TOTAL =
  /(?<![a-z])(?:tong|tong cong|tong so|tat ca|het thay|ca thay)(?: la| duoc| co| ra)? (?:bao nhieu|may|nhieu|nhiu|bn)(?: \S+){0,2}$/

/** "tổng cộng rồi tách sở, huyện, xã": in all, and then of each. */
const WITH_TOTAL =
  /(?<![a-z])(?:tong cong|tong so|tong|tinh chung|ca thanh pho|toan thanh pho)(?: (?:la|bao nhieu|may|bn))*,? (?:roi|va|voi|sau do|xong)(?: thi)? (?:tach|chia|boc|tung|rieng|ke|phan)(?![a-z])/

/** "được bao nhiêu lượt, chia ra sở, quận huyện thế nào" */
const PARTED =
  /(?<![a-z])(?:bao nhieu|may|nhieu|nhiu|bn)(?![a-z])[^,]*, ?(?:chia|tach|phan)(?: deu)?(?: ra| theo| thanh)?(?![a-z])/
