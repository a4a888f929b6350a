/**
 * The bracketed text at the start of `text` without its outer brackets.
 * @returns null where it does not start with one or the bracket never closes
 */
export function leadingBracket(text: string): { readonly inside: string; readonly length: number } | null {
  if (!text.startsWith('(')) return null
  let depth = 0
  for (let i = 0; i < text.length; i++) {
    if (text[i] === '(') depth++
    if (text[i] === ')' && --depth === 0) return { inside: text.slice(1, i).trim(), length: i + 1 }
  }
  return null
}
