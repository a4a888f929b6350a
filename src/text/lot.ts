/**
 * Which of `count` a text draws: always the same one, whatever stands before it in a list. What is taught so does not change
 * where another text is added or taken out.
 */
export function lotOf(text: string, count: number): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < text.length; i++) {
    hash ^= text.charCodeAt(i)
    hash = Math.imul(hash, 0x01000193)
  }
  return ((hash ^ (hash >>> 15)) >>> 0) % count
}
