import { LIGHT, OFFICIAL } from '../light-words.ts'
import { foldSyllable, syllablesOf } from '../syllables.ts'

/** A title of which an ask says this share is about the same matter. */
const SAME_MATTER = 0.5

/** The asks that are the matter of no document: none holds all its telling words in a title that says little else. */
export function strangersTo(
  documents: readonly { readonly title: string }[],
  asks: readonly string[],
): readonly string[] {
  if (asks.length === 0) return []
  const light = new Set([...syllablesOf(LIGHT), ...syllablesOf(OFFICIAL)].map(foldSyllable))
  const tellingOf = (text: string) =>
    new Set(
      syllablesOf(text)
        .map(foldSyllable)
        .filter((s) => !light.has(s)),
    )
  const tellings = asks.map((ask) => [...tellingOf(ask)])
  const looked = new Set(tellings.flat())
  const titles = documents.map(({ title }) => tellingOf(title))
  const holding = new Map<string, number[]>()
  for (const [doc, title] of titles.entries()) {
    for (const syllable of title) {
      if (!looked.has(syllable)) continue
      const list = holding.get(syllable)
      if (list) list.push(doc)
      else holding.set(syllable, [doc])
    }
  }
  return asks.filter((_, at) => {
    const own = tellings[at]!
    const lists = own.map((syllable) => holding.get(syllable) ?? [])
    const shortest = lists.reduce((least, list) => (list.length < least.length ? list : least), lists[0] ?? [])
    return !shortest.some(
      (doc) => own.every((s) => titles[doc]!.has(s)) && own.length / titles[doc]!.size >= SAME_MATTER,
    )
  })
}
