/** An office as people call it: "sở TTTT" of Sở Thông tin và Truyền thông. Folded. */
export function shortNamesOf(folded: string): readonly string[] {
  const [kind, ...rest] = folded.split(' ')
  const initials = rest
    .filter((word) => word !== 'va')
    .map((word) => word[0])
    .join('')
  // Of a letter drawn out the reader of texts keeps three.
  const read = initials.replace(/(.)\1{3,}/g, '$1$1$1')
  return kind === 'so' && initials.length > 1 ? [`so ${read}`, `s${read}`] : []
}
