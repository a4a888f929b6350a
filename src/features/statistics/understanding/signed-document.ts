import { type Word, wordsIn } from '../../../search/name-words.ts'
import { EMPTY_QUERY, type FigureQuery } from '../query.ts'
import type { Lexicon } from './lexicon.ts'

/** A document called by its kind and number: "báo cáo 137", "văn bản số 250/BC-UBND". */
const KINDS = /^(?:(?:bao cao|van ban|ke hoach|cong van|quyet dinh|nghi quyet|ban tin) |bc |kh |cv |qd )+/
const NUMBERED = /^\d+(?: \d{4})?(?: (?:bc|kh|qd|cv|nq|nd|tb|ct|bn|ubnd|hdnd|cp|ttg|tu|duk|bnv|snv))*(?![a-z])/

/**
 * "báo cáo 137 ký ngày nào", "ai ký văn bản 137/BC-UBND": asked of the document, whatever figure its words sound like.
 * One that is not at hand is an unknown one.
 * @returns null where the message names no document or asks anything else
 */
export function askedOfDocument(text: string, { documents, bareAsks }: Lexicon): FigureQuery | null {
  const words = wordsIn(text)
  const plain = words.filter(({ folded }, i) => folded !== 'so' || !/^\d/.test(words[i + 1]?.folded ?? ''))
  const [met] = documents.find(plain)
  const at = met ? { from: withKind(plain, met.from), to: met.to } : numberedIn(plain)
  if (!at) return null
  const ask = bareAsks.askOf([...plain.slice(0, at.from), ...plain.slice(at.to)])
  if (ask !== 'signed' && ask !== 'signer') return null
  const query: FigureQuery = { ...EMPTY_QUERY, operation: 'provenance', asksSigner: ask === 'signer' }
  if (met) return { ...query, documents: [met.id] }
  const written = text.slice(plain[at.from]!.start, plain[at.to - 1]!.end)
  return { ...query, unknown: { kind: 'document', written } }
}

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
