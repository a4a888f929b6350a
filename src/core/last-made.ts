/**
 * A costly function of plain data that keeps what it made last, the least used forgotten first: what many ask for is made
 * once. What fails is not kept.
 * @param most so many results are kept
 */
export function rememberingMade<I, O>(make: (input: I) => Promise<O>, most: number): (input: I) => Promise<O> {
  const made = new Map<string, Promise<O>>()
  return (input) => {
    const key = JSON.stringify(input)
    const known = made.get(key)
    made.delete(key)
    const result = known ?? make(input)
    made.set(key, result)
    if (made.size > most) made.delete(made.keys().next().value!)
    if (!known) result.catch(() => made.delete(key))
    return result
  }
}
