import type { Area } from '../../../agencies/directory.ts'
import { directoryOf } from '../../../agencies/directory-of.ts'
import { emergencyKind } from '../../../content/emergencies.ts'
import type { Snapshot } from '../../../core/content.ts'
import type { Reading } from '../../../core/reading.ts'
import type { EmergencySigns } from '../../../dialogue/emergencies.ts'
import { lawBrought } from '../understanding/brought.ts'
import type { LawKind } from '../understanding/law-kind.ts'
import type { Lexicon } from '../understanding/lexicon.ts'
import { areaIn, type PlaceReading, readPlace, spotIn } from '../understanding/place.ts'
import { type UnderstoodComplaint, understandComplaint } from '../understanding/understand.ts'

/** What must be known of a text before it is filed by a program instead of in conversation. */
export interface Screened {
  /** Somebody brings khiếu nại or tố cáo: it must not be stored. */
  readonly legal: LawKind | null
  /** Numbers to call at once; none where no danger is told. */
  readonly numbers: readonly string[]
  /** The street, of the address where it names one, else of the text. */
  readonly street: string | null
  /** The commune, of the address where it names places, else of the text; null where either leaves a doubt. */
  readonly area: Area | null
  /** What the text was read as, and where it lies. */
  readonly understood: UnderstoodComplaint | null
  readonly place: PlaceReading
}

/**
 * Why it is not stored, for the program or the person who files it.
 * @source Nghị định 20/2008/NĐ-CP, Điều 1
 */
export const LEGAL_REFUSAL =
  'khiếu nại and tố cáo are not taken here: send them to the agency concerned or the citizen reception office'

/** @param address where it is, told apart from the text; null: only the text tells */
export type Screen = (text: string, snapshot: Snapshot, address: string | null) => Screened

/** The rules of the conversation (`steps/emergency.ts`, `lawBrought`) for texts that come without one. */
export function createScreen(
  read: (snapshot: Snapshot) => (text: string) => Reading,
  lexiconOf: (snapshot: Snapshot) => Lexicon,
  signsOf: (snapshot: Snapshot) => EmergencySigns,
): Screen {
  return (text, snapshot, address) => {
    const reading = read(snapshot)(text)
    const [lexicon, directory] = [lexiconOf(snapshot), directoryOf(snapshot)]
    const understood = understandComplaint(text, reading, lexicon, directory)
    const place = understood?.place ?? readPlace(reading, lexicon, directory)
    const street = address === null ? null : spotIn(address, lexicon, directory).street
    const { area, candidates } =
      address === null ? { area: null, candidates: [] } : areaIn(address, lexicon.language, directory)
    const dangers = new Set(
      signsOf(snapshot)
        .find(text, reading.canonical)
        .map((sign) => sign.label),
    )
    const numbers = [...dangers].flatMap((id) => snapshot.get(emergencyKind, id)?.numbers ?? [])
    return {
      legal: lawBrought(understood),
      numbers: [...new Set(numbers)],
      street: street ?? place.street,
      area: candidates.length > 0 ? null : (area ?? place.area),
      understood,
      place,
    }
  }
}
