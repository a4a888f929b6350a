import { randomBytes } from 'node:crypto'
import type { Ids } from '../core/time.ts'

const ALPHABET = '0123456789abcdefghijklmnopqrstuvwxyz'

/** 20 characters of `[0-9a-z]`: a millisecond clock first, so that ids made later sort later, then 60 random bits. */
export const randomIds: Ids = {
  next() {
    const bytes = randomBytes(12)
    let tail = ''
    for (const byte of bytes) tail += ALPHABET[byte % 36]
    return Date.now().toString(36).padStart(8, '0') + tail
  },
}
