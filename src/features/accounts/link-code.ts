import { createHash, randomInt } from 'node:crypto'

/** How long a link code may be used, once. */
export const CODE_LIFE_MS = 24 * 3_600_000
/** Wrong codes that one conversation may try within `ATTEMPT_WINDOW_MS`. */
export const MAX_ATTEMPTS = 5
export const ATTEMPT_WINDOW_MS = 3_600_000

/** No vowels (no words come out) and nothing that is mistaken for something else when read aloud or copied. */
const ALPHABET = '23456789BCDFGHJKMNPQRSTVWXYZ'
const CODE_CHARS = 12

/**
 * A fresh code to say or copy: `K7QM-2XPB-9RTW`, about 57 bits.
 * @param random an integer from 0 up to but not `below`; unguessable
 */
export function newLinkCode(random: (below: number) => number = (below) => randomInt(below)): string {
  let code = ''
  while (code.length < CODE_CHARS) {
    // Never the one before again: drawn-out letters are shortened in what people write.
    const others = ALPHABET.replace(code.at(-1) ?? '', '')
    code += others[random(others.length)]
  }
  return code.replace(/.{4}(?=.)/g, '$&-')
}

/** What is stored in the place of a code: SHA-256, hex. Letter case, blanks and dashes do not matter. */
export function hashOfCode(written: string): string {
  const bare = written.toUpperCase().replace(/[^0-9A-Z]/g, '')
  return createHash('sha256').update(bare).digest('hex')
}
