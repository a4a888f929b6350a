import { maskPersonalData } from '../../dialogue/personal-data.ts'
import { type ComplaintMatter, MAX_COMPLAINT_CHARS } from '../../features/complaints/complaint.ts'
import { dangersOf, lexiconsOf } from '../../features/complaints/intake/intake.ts'
import { createScreen, LEGAL_REFUSAL } from '../../features/complaints/intake/screening.ts'
import type { Rulebook } from '../../features/complaints/rulebook.ts'
import { regimeOf, type UnderstoodComplaint } from '../../features/complaints/understanding/understand.ts'
import type { Assembly } from '../assembly.ts'
import { COMPLAINT_READING } from '../features.ts'

/** What a caller told, understood as in conversation. */
export interface Told {
  readonly matter: Omit<ComplaintMatter, 'visibility' | 'photos' | 'dossier' | 'location'>
  /** Plates and names masked in the text: for those who handle it. */
  readonly hidden: readonly string[]
  /** Numbers to call at once; none where no danger is told. */
  readonly numbers: readonly string[]
}

export interface Given {
  readonly category?: ComplaintMatter['category'] | undefined
  readonly place?: string | undefined
}

/**
 * Understands a text; what is given beside it counts more than what it says.
 * @throws {Error} it is khiếu nại or tố cáo, which is not stored
 */
export function readTold(written: string, given: Given, { cache }: Assembly, { snapshot }: Rulebook): Told {
  const text = maskPersonalData(written.normalize('NFC')).text.slice(0, MAX_COMPLAINT_CHARS)
  const lexiconOf = lexiconsOf(COMPLAINT_READING, cache)
  const screen = createScreen(COMPLAINT_READING.read, lexiconOf, dangersOf(COMPLAINT_READING, cache))
  const { legal, numbers, street, area, understood, place } = screen(text, snapshot, given.place ?? null)
  if (legal !== null) throw new Error(LEGAL_REFUSAL)
  const category = given.category ?? (understood ? plainCategory(understood) : null) ?? 'other'
  const urgent = numbers.length > 0 || understood?.urgency === 'urgent'
  return {
    matter: {
      kind: understood?.kind === 'suggestion' ? 'suggestion' : 'report',
      regime: regimeOf(category, lexiconOf(snapshot)),
      category,
      subCategory: understood?.category === category ? understood.subCategory : null,
      text: understood?.text ?? text,
      place: given.place ?? place.place,
      street,
      area: area?.id ?? null,
      occurred: understood?.occurred ?? null,
      urgency: urgent ? 'urgent' : 'normal',
    },
    hidden: understood ? [...understood.plates, ...understood.names] : [],
    numbers,
  }
}

/** Nobody is shown a guess here who could put it right: without a word of its category it must be likelier than not. */
const PLAIN = 0.5

const plainCategory = ({ category, categories, cues }: UnderstoodComplaint): ComplaintMatter['category'] | null =>
  cues.length > 0 || (categories[0]?.score ?? 0) >= PLAIN ? category : null
