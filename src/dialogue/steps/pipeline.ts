import { answerStep } from './answer.ts'
import { emergencyStep } from './emergency.ts'
import { emptyStep } from './empty.ts'
import { flowStep } from './flow.ts'
import type { Step, StepContext, StepDone } from './step.ts'
import { tapStep } from './tap.ts'

const STEPS: readonly (readonly [string, Step])[] = [
  ['empty', emptyStep],
  ['emergency', emergencyStep],
  ['tap', tapStep],
  ['flow', flowStep],
  ['answer', answerStep],
]

/** Runs the steps in order until one finishes the turn. The last one always does. */
export async function runSteps(context: StepContext): Promise<StepDone> {
  for (const [name, step] of STEPS) {
    const done = await step(context)
    if (done) {
      context.trace.push(`step ${name}: ${done.result.outcome}`)
      return done
    }
  }
  throw new Error('no step finished the turn')
}
