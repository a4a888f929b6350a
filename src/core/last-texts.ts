/** A message, its parts and its sides, as written and as understood: so many texts one turn looks at. */
const REMEMBERED = 32

/**
 * A pure function that keeps what it made of the things seen last, because many look at one message in a turn. A ring, no
 * map: tables that a map outgrows keep what they held through the next collections of young garbage, a third of all.
 * @param of its values are shared by all that ask: nobody may change them
 * @param remembered things kept
 */
export function ofLast<K, T>(of: (seen: K) => T, remembered = REMEMBERED): (seen: K) => T {
  const keys: (K | undefined)[] = new Array(remembered).fill(undefined)
  const values: (T | undefined)[] = new Array(remembered).fill(undefined)
  let next = 0
  return (seen) => {
    const at = keys.indexOf(seen)
    if (at >= 0) return values[at]!
    const made = of(seen)
    keys[next] = seen
    values[next] = made
    next = (next + 1) % remembered
    return made
  }
}

/** The same of texts. */
export const ofLastTexts: <T>(of: (text: string) => T) => (text: string) => T = ofLast
