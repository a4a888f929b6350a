/** Lines of at most `maxChars` characters, broken at blanks; a longer word stays whole. */
export function wrapped(text: string, maxChars: number): readonly string[] {
  const lines: string[] = []
  for (const word of text.split(/\s+/).filter((w) => w !== '')) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + 1 + word.length <= maxChars) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines
}

/** As `wrapped`, at most `maxLines`; what is left out ends in an ellipsis. */
export function wrappedWithin(text: string, maxChars: number, maxLines: number): readonly string[] {
  const lines = wrapped(text, maxChars)
  if (lines.length <= maxLines) return lines
  return [...lines.slice(0, maxLines - 1), `${lines[maxLines - 1]!.slice(0, maxChars - 1)}…`]
}
