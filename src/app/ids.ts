import { randomFillSync } from 'node:crypto'
import type { Ids } from '../core/time.ts'

const ALPHABET = '0123456789abcdefghijklmnopqrstuvwxyz'

const RANDOM_CHARS = 12
/** Random bytes of many ids are asked of the system at once: an id each costs more than all else of making it. */
const pool = Buffer.alloc(RANDOM_CHARS * 256)
let used = pool.length

/** 20 characters of `[0-9a-z]`: a millisecond clock first, so that ids made later sort later, then 60 random bits. */
export const randomIds: Ids = {
  next() {
    if (used === pool.length) {
      randomFillSync(pool)
      used = 0
    }
    let tail = ''
    for (const end = used + RANDOM_CHARS; used < end; used++) tail += ALPHABET[pool[used]! % 36]
    return Date.now().toString(36).padStart(8, '0') + tail
  },
}
