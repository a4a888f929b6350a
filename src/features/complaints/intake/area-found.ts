import { directoryOf } from '../../../agencies/directory-of.ts'
import type { SlotValues } from '../../../core/flow.ts'
import type { Turn } from '../../../core/turn.ts'

export const MAX_AREA_CHOICES = 6

export const placesSaid = (said: string, turn: Turn) => directoryOf(turn.snapshot).placesIn(said)

/** The commune that words name without doubt, or the candidates to choose from; nothing where none is named. */
export function areaFound(said: string, turn: Turn): SlotValues {
  const mentions = placesSaid(said, turn)
  const certain = mentions.find((mention) => mention.certain && mention.areas.length === 1)
  if (certain) return { area: certain.areas[0]!.id }
  const [first] = mentions
  if (!first) return {}
  const common = first.areas.filter((area) => mentions.every((m) => m.areas.some(({ id }) => id === area.id)))
  if (mentions.length > 1 && common.length === 1) return { area: common[0]!.id }
  return { candidates: (common.length > 0 ? common : first.areas).slice(0, MAX_AREA_CHOICES).map(({ id }) => id) }
}
