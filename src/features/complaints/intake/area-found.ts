import { directoryOf } from '../../../agencies/directory-of.ts'
import type { SlotValues } from '../../../core/flow.ts'
import type { Turn } from '../../../core/turn.ts'
import { languageOf } from '../understanding/content.ts'
import { areaIn } from '../understanding/place.ts'

export const MAX_AREA_CHOICES = 6

export const placesSaid = (said: string, turn: Turn) => directoryOf(turn.snapshot).placesIn(said)

/** The commune that words name without doubt, or the candidates to choose from; nothing where none is named. */
export function areaFound(said: string, turn: Turn): SlotValues {
  const { area, candidates } = areaIn(said, languageOf(turn.snapshot), directoryOf(turn.snapshot))
  if (area !== null) return { area: area.id }
  return candidates.length === 0 ? {} : { candidates: candidates.slice(0, MAX_AREA_CHOICES).map(({ id }) => id) }
}
