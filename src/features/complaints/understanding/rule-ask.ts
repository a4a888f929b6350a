import type { CueIndex } from '../../../dialogue/cues.ts'
import { gathered } from '../../../dialogue/gathered.ts'

/** What may be asked of a trouble without telling one: what the rules and fines are, or whom it concerns and how to report it. */
export type RuleWord = 'law' | 'whom'

/** Phrases that ask it, and lists of which one of each stands close to the others. */
export interface RuleAsks {
  readonly phrases: CueIndex<RuleWord>
  readonly together: Readonly<Record<RuleWord, readonly (readonly CueIndex<RuleWord>[])[]>>
}

/**
 * What a text asks about the rules of a matter; empty for most.
 * @param marked whether the person writes diacritics
 */
export function rulesAsked(text: string, marked: boolean, { phrases, together }: RuleAsks): ReadonlySet<RuleWord> {
  const asked = new Set(phrases.find(text, marked).map((hit) => hit.label))
  for (const word of ['law', 'whom'] as const) {
    if (!asked.has(word) && together[word].some((lists) => gathered(lists, text).length > 0)) asked.add(word)
  }
  return asked
}
