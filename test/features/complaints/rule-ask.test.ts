import { describe, expect, it } from 'vitest'
import { CueIndex } from '../../../src/dialogue/cues.ts'
import { type RuleWord, rulesAsked } from '../../../src/features/complaints/understanding/rule-ask.ts'

const index = (label: RuleWord, cues: readonly string[]) => new CueIndex(cues.map((cue) => ({ label, cue })))

describe('what is asked about the rules of a matter', () => {
  const asks = {
    phrases: new CueIndex<RuleWord>([
      { label: 'law', cue: 'mức phạt' },
      { label: 'whom', cue: 'ai có quyền' },
    ]),
    together: { law: [[index('law', ['phạt']), index('law', ['mấy triệu'])]], whom: [] },
  }

  it.each([
    ['mức phạt xả rác là bao nhiêu, ai có quyền xử phạt', ['law', 'whom']],
    ['xe tải chạy giờ cấm thì phạt tới mấy triệu', ['law']],
    ['cho ai co quyen bat cho tha rong', ['whom']],
    ['rác đổ đầy hẻm cả tuần', []],
  ])('%s', (text, words) => {
    expect([...rulesAsked(text, text.includes('ạ'), asks)].sort()).toEqual(words)
  })
})
