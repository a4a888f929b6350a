import type { Gathered, SlotValues } from '../../../core/flow.ts'
import type { FlowState } from '../../../core/flow-state.ts'
import type { Turn } from '../../../core/turn.ts'
import type { Regime } from '../complaint.ts'
import { givenIn, visibilityOf } from './form-values.ts'
import { moreWords } from './gathering.ts'
import { intakeTexts } from './intake-texts.ts'
import { givenContact, isOnlyContact, isSigned } from './own-contact.ts'

/** A contact given in the middle of the form, alone or beside other words. */
export function contactGiven(turn: Turn, state: FlowState): Gathered | null {
  if (state.asking === 'contact') return null
  const values = givenContact(turn, true)
  if (values.given === undefined) return null
  if (isOnlyContact(turn.unmasked) || isSigned(turn.unmasked))
    return { values, say: intakeTexts.contactKept(visibilityOf(state.slots)), only: true, personal: true }
  const more = moreWords(turn, state)
  return more
    ? { ...more, values: { ...more.values, ...values }, personal: true }
    : { values, say: null, only: false, personal: true }
}

/** The contact slot's value from what was given unasked, where that is enough: complaints on rules need a name too. */
export function contactFrom(values: SlotValues, regime: Regime): SlotValues {
  const given = givenIn(values)
  if (given === null || values.contact !== undefined) return {}
  return regime === 'regulation' && (given.name === null || given.phone === null) ? {} : { contact: given as never }
}
