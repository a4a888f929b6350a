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

/** The same for a cell whose brackets do not pair up: up to the last closing one, or all of it. */
export function looseBracket(text: string): { readonly inside: string; readonly length: number } | null {
  if (!text.startsWith('(')) return null
  const paired = leadingBracket(text)
  if (paired) return paired
  const last = text.lastIndexOf(')')
  return last < 0
    ? { inside: text.slice(1).trim(), length: text.length }
    : { inside: text.slice(1, last).trim(), length: last + 1 }
}
