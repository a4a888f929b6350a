import { gathered } from '../../../dialogue/gathered.ts'
import type { Lexicon } from './lexicon.ts'

/** Where words of several kinds are met: who only asks accuses nobody, and a wish is none beside an accusation. */
const ORDER = ['question', 'denunciation-law', 'complaint-law', 'suggestion', 'spam'] as const

/** The kind whose own words leave no doubt of it, whatever models make of the text; null for most. */
export function kindSurely(text: string, { kindsSure }: Pick<Lexicon, 'kindsSure'>): (typeof ORDER)[number] | null {
  const met = new Set(kindsSure.filter(({ lists }) => gathered(lists, text).length > 0).map(({ kind }) => kind))
  return ORDER.find((kind) => met.has(kind)) ?? null
}
