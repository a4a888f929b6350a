import { describe, expect, it } from 'vitest'
import type { ScoredIntent } from '../../src/core/intent.ts'
import { trainIntents } from '../../src/dialogue/intent-model.ts'
import { asWholeMessage } from '../../src/dialogue/whole-messages.ts'

const file = (intent: string, utterances: readonly string[]) => ({ intent, facet: null, cues: [], utterances })
const whole = trainIntents(
  [
    file('out-of-scope', ['mua tủ lạnh hãng nào đỡ tốn điện hơn vậy', 'nên mua xe hãng nào cho bền vậy mọi người']),
    file('procedure.documents', ['làm khai sinh cho con thì đem theo giấy gì', 'đăng ký kết hôn cần giấy gì vậy em']),
  ],
  (text) => text,
)
const scored: readonly ScoredIntent[] = [
  { intent: 'procedure.documents', score: 0.5, why: 'model' },
  { intent: 'complaint.create', score: 0.4, why: 'model' },
  { intent: 'out-of-scope', score: 0.1, why: 'model' },
]

describe('what whole messages teach', () => {
  it('tells what is out of scope from what is asked of a procedure, and leaves what is reported as it is', () => {
    const intents = asWholeMessage(scored, 'nên mua tủ lạnh hãng nào cho đỡ tốn điện', whole)
    const scoreOf = (intent: string) => intents.find((one) => one.intent === intent)!.score
    expect(scoreOf('out-of-scope')).toBeGreaterThan(0.4)
    expect(scoreOf('out-of-scope') + scoreOf('procedure.documents')).toBeCloseTo(0.6)
    expect(scoreOf('complaint.create')).toBe(0.4)
  })

  it('says nothing of a few words', () => {
    expect(asWholeMessage(scored, 'mua tủ lạnh hãng nào', whole)).toEqual(scored)
  })
})
