import type { Lexicon } from './lexicon.ts'

/**
 * Which lists of what is told apart from here and now stand in a text, as `apart-<list>`; and `apart` where nothing beside
 * them says where it is or that somebody is to act; `apart-unnamed` where no place and no public thing is named.
 * @param acts a place, a wish, a grumble or a question stands in it
 * @param named a place, or a thing that is reported on, is named
 */
export function apartTraitsOf(
  text: string,
  marked: boolean,
  acts: boolean,
  named: boolean,
  { apart }: Pick<Lexicon, 'apart'>,
): Readonly<Record<string, number>> {
  const met = Object.keys(apart).filter((list) => apart[list]!.find(text, marked).length > 0)
  return {
    ...Object.fromEntries(met.map((list) => [`apart-${list}`, 1])),
    ...(met.length > 0 && !acts ? { apart: 1 } : {}),
    ...(met.length > 0 && !named ? { 'apart-unnamed': 1 } : {}),
  }
}
