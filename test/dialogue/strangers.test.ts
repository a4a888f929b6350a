import { describe, expect, it } from 'vitest'
import type { Question, ScoredIntent } from '../../src/core/intent.ts'
import { FAR, isElsewhere } from '../../src/dialogue/elsewhere.ts'
import { trainIntents } from '../../src/dialogue/intent-model.ts'
import { byWordsAlone, OURS, STRANGE, soundsStrange, withStrangeness } from '../../src/dialogue/strangers.ts'

const file = (intent: string, utterances: readonly string[]) => ({ intent, facet: null, cues: [], utterances })
const model = trainIntents(
  [
    file(STRANGE, [
      'đội nào đá trận tối nay vậy',
      'trận tối nay mấy giờ đá kênh nào',
      'ai vô địch mùa này vậy mấy ông',
    ]),
    file(OURS, ['đăng ký khai sinh cần giấy tờ gì', 'đèn đường hư mấy ngày nay', 'nộp hồ sơ ở đâu vậy em']),
  ],
  (text) => text,
  [],
  'TELLINGS',
)
const scored = (complaint: number): readonly ScoredIntent[] => [
  { intent: 'procedure.overview', score: Math.max(0, 0.9 - complaint), why: 'model' },
  { intent: 'complaint.create', score: complaint, why: 'model' },
  { intent: 'out-of-scope', score: 0.1, why: 'model' },
]
const STRANGE_TEXT = 'đội nào đá trận tối nay kênh nào vậy mấy ông'

describe('what sounds like nobody’s matter here', () => {
  it('is out of scope as likely as it is strange, and keeps what its words alone say', () => {
    const [first] = withStrangeness(scored(0.1), STRANGE_TEXT, model)
    expect(first).toMatchObject({ intent: 'out-of-scope', alone: 0.1 })
    expect(first!.score).toBeGreaterThan(0.5)
    expect(soundsStrange(first!)).toBe(true)
  })

  it('is left to the others where it is short, where it is ours, and where something is surely reported', () => {
    expect(withStrangeness(scored(0.1), 'đội nào đá trận tối nay', model)).toEqual(scored(0.1))
    expect(withStrangeness(scored(0.1), 'nộp hồ sơ khai sinh ở đâu vậy em', model)).toEqual(scored(0.1))
    expect(withStrangeness(scored(1), STRANGE_TEXT, model)).toEqual(scored(1))
  })

  it('goes on with what was spoken of as its words alone allow', () => {
    const intents = withStrangeness(scored(0.1), STRANGE_TEXT, model)
    const question = { text: STRANGE_TEXT, facets: [], subjects: [], intents } as unknown as Question
    expect(isElsewhere(question, FAR)).toBe(false)
    expect(byWordsAlone(intents[0]!).score).toBe(0.1)
    expect(byWordsAlone(intents[1]!)).toBe(intents[1])
  })
})
