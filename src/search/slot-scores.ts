import type { FoundSlot } from './explain.ts'
import { K1 } from './index-data.ts'
import type { FormTerm } from './term-lookup.ts'

/** What an impact of 1 stands for: BM25's saturated frequency is told in 65,536 steps. */
export const SCALE = K1 + 1
const STEPS = 65_535

export interface SlotScores {
  /** Score of every document for a question, in the documents' order; valid until the next question. */
  of(slots: readonly FoundSlot[]): Float32Array
}

/** Sums over the slots of a question what each document has of them: of every slot its best reading. */
export function createSlotScores(size: number): SlotScores {
  const total = new Float32Array(size)
  const slotBest = new Float32Array(size)
  const reading = new Float32Array(size)
  // Documents that a reading of a slot reached: the others need not be looked at.
  const ofReading = new Uint32Array(size)
  const ofSlot = new Uint32Array(size)

  const scoreSlot = ({ alternatives }: FoundSlot) => {
    if (alternatives.length === 1) {
      const [{ weight, terms }] = alternatives as [FoundSlot['alternatives'][number]]
      for (const term of terms) {
        addTo(total, term.written, weight * SCALE)
        addTo(total, term.folded, weight * SCALE)
      }
      return
    }
    let met = 0
    for (const alternative of alternatives) {
      if (met === 0) {
        met = reach(slotBest, alternative, ofSlot)
        continue
      }
      const count = reach(reading, alternative, ofReading)
      for (let i = 0; i < count; i++) {
        const doc = ofReading[i]!
        const score = reading[doc]!
        reading[doc] = 0
        const before = slotBest[doc]!
        if (score <= before) continue
        if (before === 0) ofSlot[met++] = doc
        slotBest[doc] = score
      }
    }
    for (let i = 0; i < met; i++) {
      const doc = ofSlot[i]!
      total[doc]! += slotBest[doc]!
      slotBest[doc] = 0
    }
  }

  return {
    of(slots) {
      total.fill(0)
      for (const slot of slots) scoreSlot(slot)
      return total
    },
  }
}

function addTo(scores: Float32Array, { postings, term, weight }: FormTerm, scale: number): void {
  if (term < 0 || weight === 0) return
  const { docs, impacts, offsets } = postings
  const factor = (weight * scale) / STEPS
  const end = offsets[term + 1]!
  for (let at = offsets[term]!; at < end; at++) scores[docs[at]!]! += factor * impacts[at]!
}

/** Adds one reading of a slot, noting the documents whose score was nought. @returns how many it noted */
function reach(scores: Float32Array, { weight, terms }: FoundSlot['alternatives'][number], noted: Uint32Array): number {
  let count = 0
  for (const { written, folded } of terms) {
    count = reachBy(scores, written, weight * SCALE, noted, count)
    count = reachBy(scores, folded, weight * SCALE, noted, count)
  }
  return count
}

function reachBy(
  scores: Float32Array,
  { postings, term, weight }: FormTerm,
  scale: number,
  noted: Uint32Array,
  before: number,
): number {
  if (term < 0 || weight === 0) return before
  const { docs, impacts, offsets } = postings
  const factor = (weight * scale) / STEPS
  const end = offsets[term + 1]!
  let count = before
  for (let at = offsets[term]!; at < end; at++) {
    const impact = impacts[at]!
    if (impact === 0) continue
    const doc = docs[at]!
    const score = scores[doc]!
    if (score === 0) noted[count++] = doc
    scores[doc] = score + factor * impact
  }
  return count
}
