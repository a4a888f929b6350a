import { directoryOf } from '../../../agencies/directory-of.ts'
import type { Snapshot } from '../../../core/content.ts'
import type { ConversationState } from '../../../core/conversation.ts'
import type { SlotValues } from '../../../core/flow.ts'
import { actionOf } from '../../../core/message.ts'
import { wordsOf } from '../../../dialogue/cues.ts'
import { languageOf } from '../understanding/content.ts'
import type { Lexicon } from '../understanding/lexicon.ts'
import { timeSaid } from '../understanding/occurrence.ts'
import { areaIn, spotIn } from '../understanding/place.ts'
import { MAX_AREA_CHOICES } from './area-found.ts'

/** The choice that makes a report of what was written, offered where it was doubtful. */
export const REPORT_THIS = actionOf('complaint.create', 'this')

/** Beside the place so few words are said. */
const BESIDE_WORDS = 3

/**
 * Where or when it is, said to the question whether something is to be reported: it is. As values of the form; null for all
 * else.
 */
export function draftAnswer(
  text: string,
  { active, offered }: Pick<ConversationState, 'active' | 'offered'>,
  snapshot: Snapshot,
  lexicon: Lexicon,
): SlotValues | null {
  if (active !== null || !offered.some(({ action }) => action === REPORT_THIS) || asks(text, lexicon)) return null
  const when = timeSaid(text)
  if (when !== null) return { when }
  const directory = directoryOf(snapshot)
  const { place, street } = spotIn(text, lexicon, directory)
  const named = [place ?? '', ...directory.placesIn(text).map(({ written }) => written)]
  const rest = named.reduce((left, name) => (name === '' ? left : left.replace(name, ' ')), text)
  if (rest === text || wordsOf(rest).length > BESIDE_WORDS) return null
  const { area, candidates } = areaIn(text, languageOf(snapshot), directory)
  return {
    ...(place === null ? {} : { place, street: street ?? '' }),
    ...(area === null ? {} : { area: area.id }),
    ...(area !== null || candidates.length === 0
      ? {}
      : { candidates: candidates.slice(0, MAX_AREA_CHOICES).map(({ id }) => id) }),
  }
}

const asks = (text: string, { questions }: Lexicon): boolean => /\?\s*$/.test(text) || questions.find(text).length > 0
