import type { Recogniser } from '../../core/recogniser.ts'
import type { Recognition } from '../../core/recognition.ts'
import { asksOwnBenefit } from './sum-received.ts'
import { asksTip } from './tip.ts'

/** What sounds like a figure or a report because money is spoken of, and asks only what one gives or gets. */
const OTHERS = ['statistics.', 'plan.', 'complaint.create', 'legal-complaint', 'faq', 'abuse']
const TIP = 0.89
const BENEFIT = 0.86

/** Reads questions for money that are no procedure's fee: what is given beside it, what is paid out. */
export const proceduresRecogniser: Recogniser = {
  recognise({ text, person }) {
    const read = (score: number, why: string): readonly Recognition[] => [
      { intent: 'procedure.fee', score, why, overrules: OTHERS, denies: OTHERS, data: null },
    ]
    if (asksTip(text)) return read(TIP, 'asks what to give beside the fee')
    return person.role === 'citizen' && asksOwnBenefit(text) ? read(BENEFIT, 'asks what is paid out to one') : []
  },
}
