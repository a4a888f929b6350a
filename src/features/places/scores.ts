import type { Recognition } from '../../core/recognition.ts'
import { AGENCY, type AgencyAsk, PLACE, type PlaceAsk } from './ask.ts'

/** Nearly every word of the message is explained: it asks this and nothing else. */
export const SURE = 0.93
/** "UBND quận X" names an agency and a place: the agency is asked about. */
export const AGENCY_SURE = 0.94
/** It says something of the kind among much else. */
export const MAYBE = 0.45
/** A place and nothing said of it: likely what became of it, unless something else is being asked. */
export const NOTHING_ELSE = 0.6
/** The same in a conversation about something else, where it may answer what was asked there. */
export const PERHAPS_AN_ANSWER = 0.4

/** "còn X", "thế X": asked as before. */
export const JOINS = /^(?:con|vay con|the con|vay|the|roi)\b/

export const ofPlaces = (score: number, why: string, data: PlaceAsk): Recognition => ({
  intent: PLACE,
  score,
  why,
  data,
})
export const ofAgencies = (score: number, why: string, data: AgencyAsk): Recognition => ({
  intent: AGENCY,
  score,
  why,
  data,
})
