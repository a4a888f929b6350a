import { randomBytes } from 'node:crypto'
import type { Complaint } from '../complaint.ts'

/** Letters of no mistake, as in base 32 of RFC 4648, small. */
const LETTERS = 'abcdefghijklmnopqrstuvwxyz234567'
const LENGTH = 20
const TOKEN = new RegExp(`#([a-z2-7]{${LENGTH}})(?![a-z0-9])|\\.([a-z2-7]{${LENGTH}})\\.`, 'gi')

/** Tells which letter a reply answers: 100 random bits, so that nobody guesses one. */
export const newMailToken = (): string =>
  [...randomBytes(LENGTH)].map((byte) => LETTERS[byte % LETTERS.length]).join('')

/** Subject of every letter on a complaint; a reply keeps it. */
export const subjectOf = ({ code }: Pick<Complaint, 'code'>, token: string, about: string): string =>
  `[${code} #${token}] ${about}`

/** Message-ID of the first letter, or of a later one by what it tells of; a reply names it in References. */
export const messageIdOf = (code: string, token: string, part: string, domain: string): string =>
  `<${code.toLowerCase()}.${token}.${part}@${domain}>`

/** Tokens in a reply's headers, each once, in the order met. */
export const tokensIn = (headers: string): readonly string[] => [
  ...new Set([...headers.matchAll(TOKEN)].map((match) => (match[1] ?? match[2] ?? '').toLowerCase())),
]
