import type { NameMatch } from '../../../search/name-index.ts'
import type { Word } from '../../../search/name-words.ts'
import { besideLast } from './beside.ts'
import type { Lexicon } from './lexicon.ts'
import type { Named } from './named.ts'
import { isCounted, type Part, wordsOf } from './parts.ts'
import { foldedOf } from './wanted.ts'

/** "…, còn của cá nhân thì sao": the same is asked of the next one. */
const AND_THAT = /(?<![a-z])(?:thi sao|the nao|ra sao|thi the nao)(?: \S+){0,2}$/

/**
 * "tổ chức được cấp mấy, đang dùng mấy, còn cá nhân thì sao": beside the one that the last part names, its counterparts
 * of the other figures that were told before.
 */
export function withCounterparts(read: Named, parts: readonly Part[], words: readonly Word[], lexicon: Lexicon): Named {
  const part = parts.at(-1)!
  const said = wordsOf(part, words)
  if (read.matches.length < 2 || isCounted(part, words, lexicon) || !AND_THAT.test(foldedOf(said))) return read
  const named = read.said.find(({ from }) => from === part[0])?.id
  const told = read.matches.filter(({ id }) => id !== named)
  if (told.length < 2) return read
  const ids = new Set(read.matches.map(({ id }) => id))
  const others = told.flatMap((match): readonly NameMatch[] => {
    const other = besideLast(said, match.id, lexicon)
    if (!other || ids.has(other.id)) return []
    ids.add(other.id)
    return [{ ...match, id: other.id, at: new Set(part) }]
  })
  return { ...read, matches: [...read.matches, ...others] }
}
