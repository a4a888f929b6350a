import type { Remains, SlotValues } from '../../../core/flow.ts'
import { actionOf } from '../../../core/message.ts'
import { laterIn, textOf } from './form-values.ts'
import { intakeTexts } from './intake-texts.ts'
import { CREATE } from './recogniser.ts'

/** The next matter that was told meanwhile, offered as a draft; those behind it wait in that draft. */
export function remainsOf(values: SlotValues): Remains | null {
  const [next, ...behind] = laterIn(values)
  if (!next) return null
  return {
    reply: {
      text: intakeTexts.later(textOf(next, 'text')),
      choices: [{ label: 'Ghi việc này', action: actionOf(CREATE, 'this', 'yes') }],
    },
    memory: { draft: { ...next, ...(behind.length > 0 ? { later: behind as never } : {}) } },
  }
}
