import { type Word, wordsIn } from '../../../search/name-words.ts'
import { marksOf } from '../legal-source.ts'
import { EMPTY_QUERY, type FigureQuery } from '../query.ts'
import type { Lexicon } from './lexicon.ts'

/** A document called by its kind and number: "báo cáo 137", "văn bản số 250/BC-UBND". */
const KINDS =
  /^(?:(?:bao cao|van ban|ke hoach|cong van|quyet dinh|nghi quyet|nghi dinh|thong tu|chi thi|ban tin) |bc |kh |cv |qd |nd |nq )+/
const NUMBERED = /^\d+(?: \d{4})?(?: (?:bc|kh|qd|cv|nq|nd|tb|ct|bn|ubnd|hdnd|cp|ttg|tu|duk|bnv|snv))*(?![a-z])/

/**
 * "báo cáo 137 ký ngày nào", "ai ký văn bản 137/BC-UBND": asked of the document, whatever figure its words sound like.
 * One that is not at hand is an unknown one.
 * @returns null where the message names no document or asks anything else
 */
export function askedOfDocument(
  text: string,
  { documents, bareAsks, figures }: Lexicon,
  officer: boolean,
): FigureQuery | null {
  const words = wordsIn(text)
  const plain = words.filter(({ folded }, i) => folded !== 'so' || !/^\d/.test(words[i + 1]?.folded ?? ''))
  const [met] = documents.find(plain)
  const at = met ? { from: withKind(plain, met.from), to: withCode(plain, met.to) } : numberedIn(plain)
  if (!at) return null
  // "kế hoạch 2021", "kế hoạch 184/KH-UBND": another plan is the plans' matter.
  if (!met && OF_PLANS.test(foldedOf(plain.slice(at.from, at.to)))) return null
  const rest = [...plain.slice(0, at.from), ...plain.slice(at.to)]
  const ask = bareAsks.askOf(rest)
  const isSigned = ask === 'signed' || ask === 'signer'
  if (!isSigned && !ABOUT.test(foldedOf(rest))) return null
  const query: FigureQuery = { ...EMPTY_QUERY, operation: 'provenance', asksSigner: ask === 'signer' }
  if (met) return { ...query, documents: [met.id] }
  const written = text.slice(plain[at.from]!.start, plain[at.to - 1]!.end)
  // A citizen's decision is another one: what it is about is no figures' matter, unless it sets marks for some.
  const isTold = isSigned || officer || marksOf(written, figures).length > 0
  return isTold ? { ...query, unknown: { kind: 'document', written } } : null
}

/** "… là gì", "… nói về gì": what document that is. */
const ABOUT =
  /^(?:nam 20\d\d )?(?:la|ve|noi ve|noi|quy dinh|la ve) (?:van ban |bao cao |nghi quyet |cai |chuyen )?(?:gi|chi|j)(?: vay| a| the| ha| do)*$|^la (?:van ban|cai) nao$/
const OF_PLANS = /^(?:ke hoach|kh)(?![a-z])/
const foldedOf = (words: readonly Word[]): string => words.map(({ folded }) => folded).join(' ')

interface Span {
  readonly from: number
  readonly to: number
}

/** "văn bản 137/BC-UBND": the kind said before the number belongs to its name. */
function withKind(words: readonly Word[], from: number): number {
  const before = words
    .slice(Math.max(0, from - 2), from)
    .map(({ folded }) => folded)
    .join(' ')
  return KINDS.test(`${before} `) ? from - before.split(' ').length : from
}

/** "báo cáo 137/BC-UBND": so does what follows the number. */
function withCode(words: readonly Word[], to: number): number {
  const end = words.findIndex(({ folded }, i) => i >= to && !CODE.test(folded))
  return end < 0 ? words.length : end
}
const CODE = /^(?:bc|kh|qd|nq|ubnd|hdnd|cp|duk)$/

function numberedIn(words: readonly Word[]): Span | null {
  const folded = words.map((word) => word.folded)
  for (let from = 0; from < folded.length; from++) {
    const rest = `${folded.slice(from).join(' ')} `
    const kind = KINDS.exec(rest)
    const number = kind && NUMBERED.exec(rest.slice(kind[0].length))
    if (kind && number) return { from, to: from + `${kind[0]}${number[0]}`.trim().split(' ').length }
  }
  return null
}
