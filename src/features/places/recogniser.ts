import { directoryOf } from '../../agencies/directory-of.ts'
import type { Recogniser } from '../../core/recogniser.ts'
import { agencyRecognitions } from './agency-recogniser.ts'
import { placeRecognitions } from './place-recogniser.ts'

/** Reads questions about what places and agencies became, who is in charge and where. */
export const placesRecogniser: Recogniser = {
  recognise(input) {
    const directory = directoryOf(input.snapshot)
    if (directory.areas.length === 0) return []
    return [...agencyRecognitions(input, directory), ...placeRecognitions(input, directory)]
  },
}
