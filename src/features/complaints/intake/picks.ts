import type { Snapshot } from '../../../core/content.ts'
import type { SlotReading, SlotValues } from '../../../core/flow.ts'
import { actionOf, type Choice } from '../../../core/message.ts'
import type { Lexicon } from '../understanding/lexicon.ts'

export type LexiconOf = (snapshot: Snapshot) => Lexicon

/** Not an answer to what is asked. */
export const OTHER: SlotReading = { kind: 'other' }

/** A choice that fills a slot. */
export const pick = (slot: string, value: string, label: string): Choice => ({
  label,
  action: actionOf('flow.pick', slot, value),
})

/** The slot's value, with what else the same words fill. */
export const filled = (value: string, also?: SlotValues): SlotReading => ({
  kind: 'filled',
  value,
  ...(also ? { also } : {}),
})
