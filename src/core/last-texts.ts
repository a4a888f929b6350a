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
  let latest = 0
  return (seen) => {
    // Whoever looks at a text mostly looks again, or somebody else does next.
    if (keys[latest] === seen) return values[latest]!
    const at = keys.indexOf(seen)
    if (at >= 0) {
      latest = at
      return values[at]!
    }
    const made = of(seen)
    keys[next] = seen
    values[next] = made
    latest = next
    next = (next + 1) % remembered
    return made
  }
}

/** The same of texts. */
export const ofLastTexts: <T>(of: (text: string) => T) => (text: string) => T = ofLast

/**
 * The same of things that are alike where their keys are, whoever made them: parts of a message are cut out anew by each
 * that looks at one. What is made may hang on nothing that the key leaves out.
 */
export function ofLastAlike<K, T>(
  of: (seen: K) => T,
  keyOf: (seen: K) => string,
  remembered = REMEMBERED,
): (seen: K) => T {
  let asked: K
  const alike = ofLast((_key: string) => of(asked), remembered)
  return ofLast((seen: K): T => {
    asked = seen
    return alike(keyOf(seen))
  }, remembered)
}
