import type { Understood } from './understand.ts'

/** Whether a message names no figure, place or body of its own: only words of `around`, and numbers, stand in it. */
export function namesNothing(
  { query, words }: Pick<Understood, 'query' | 'words'>,
  around: ReadonlySet<string>,
): boolean {
  if (query.province !== null || query.bodies.length > 0 || query.impossible) return false
  return words.every(({ folded }) => around.has(folded) || /^\d+$/.test(folded))
}
