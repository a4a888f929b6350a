/** Writing systems other than Latin that people of the city's visitors use. */
export type Script = 'han' | 'kana' | 'hangul' | 'cyrillic' | 'lao' | 'thai'

const SCRIPTS: readonly (readonly [Script, RegExp])[] = [
  ['kana', /[\p{Script=Hiragana}\p{Script=Katakana}]/gu],
  ['hangul', /\p{Script=Hangul}/gu],
  ['han', /\p{Script=Han}/gu],
  ['cyrillic', /\p{Script=Cyrillic}/gu],
  ['lao', /\p{Script=Lao}/gu],
  ['thai', /\p{Script=Thai}/gu],
]

/** The foreign writing system that a text is mostly in; null where it is none of these. Kana beside Han is Japanese. */
export function scriptOf(text: string): Script | null {
  const letters = text.match(/\p{L}/gu)?.length ?? 0
  const counts = SCRIPTS.map(([script, pattern]) => ({ script, count: text.match(pattern)?.length ?? 0 }))
  const foreign = counts.reduce((sum, { count }) => sum + count, 0)
  if (foreign === 0 || foreign * 2 < letters) return null
  if (counts[0]!.count > 0) return 'kana'
  return counts.reduce((most, each) => (each.count > most.count ? each : most)).script
}
