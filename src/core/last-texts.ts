/** A message, its parts and its sides, as written and as understood: so many texts one turn looks at. */
const REMEMBERED = 32

/**
 * A pure function of a text that keeps what it made of the texts seen last, because many look at one message in a turn.
 * @param of its values are shared by all that ask: nobody may change them
 */
export function ofLastTexts<T>(of: (text: string) => T): (text: string) => T {
  const last = new Map<string, T>()
  return (text) => {
    const known = last.get(text)
    if (known !== undefined) return known
    const made = of(text)
    if (last.size >= REMEMBERED) last.delete(last.keys().next().value!)
    last.set(text, made)
    return made
  }
}
