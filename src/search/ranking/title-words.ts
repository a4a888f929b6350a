import type { Reading } from '../../core/reading.ts'
import { LIGHT, OFFICIAL } from '../light-words.ts'
import { foldSyllable, syllablesOf } from '../syllables.ts'
import { matterOf } from './acts.ts'

export const syllablesSaid = ({ tokens }: Reading): ReadonlySet<string> =>
  new Set(tokens.flatMap(({ surface, readings }) => (readings[0]?.syllables ?? syllablesOf(surface)).map(foldSyllable)))

/** Of what a title tells beyond another one, whatever is done, the share that was said; 0 where it tells no more. */
export function saidApart(title: string, other: string, said: ReadonlySet<string>): number {
  const known = new Set(tellingOf(other))
  return shareOf(
    tellingOf(title).filter((syllable) => !known.has(syllable)),
    said,
    0,
  )
}

/** How many words a title tells beyond another one, whatever is done. */
export function tellsBeyond(title: string, other: string): number {
  const known = new Set(tellingOf(other))
  return new Set(tellingOf(title).filter((syllable) => !known.has(syllable))).size
}

/** Of what a title tells, whatever is done, the share that was said. */
export const saidOfTitle = (title: string, said: ReadonlySet<string>): number => shareOf(tellingOf(title), said, 1)

function shareOf(syllables: readonly string[], said: ReadonlySet<string>, ofNone: number): number {
  const own = [...new Set(syllables)]
  return own.length === 0 ? ofNone : own.filter((syllable) => said.has(syllable)).length / own.length
}

const tellingOf = (title: string): readonly string[] =>
  syllablesOf(matterOf(title))
    .map(foldSyllable)
    .filter((syllable) => !LIGHT_SYLLABLES.has(syllable))

const LIGHT_SYLLABLES = new Set([...syllablesOf(LIGHT), ...syllablesOf(OFFICIAL)].map(foldSyllable))

/** What tells for which case something is done: of one matter there may be several. */
const CASE = /\s*(?:\(|,?\s*(?:trong |đối với )?(?:các )?trường hợp |\s(?:khi|do) (?:bị|có|điều chỉnh|thay đổi)).*$/iu

/** What a title is about without the case it is for; the title where nothing else stands in it. */
export const withoutCase = (title: string): string => title.normalize('NFC').replace(CASE, '') || title
