import { describe, expect, it } from 'vitest'
import { CueIndex } from '../../../src/dialogue/cues.ts'
import type { KindLabel } from '../../../src/features/complaints/understanding/content.ts'
import { kindSurely } from '../../../src/features/complaints/understanding/kind-surely.ts'

const sure = (kind: KindLabel, lists: readonly (readonly string[])[]) => ({
  kind,
  lists: lists.map((list) => new CueIndex(list.map((cue) => ({ label: kind, cue })))),
})
const kindsSure = [
  sure('denunciation-law', [['cán bộ'], ['nhận tiền']]),
  sure('question', [['nếu'], ['nhận tiền'], ['báo ai']]),
]

describe('a kind in plain words', () => {
  it('is met where one of each list stands close to the others', () => {
    expect(kindSurely('cán bộ xã nhận tiền rồi im', { kindsSure })).toBe('denunciation-law')
    expect(kindSurely('can bo xa nhan tien roi im', { kindsSure })).toBe('denunciation-law')
  })

  it('is none where a list is not met', () => {
    expect(kindSurely('cán bộ xã nghỉ trưa sớm', { kindsSure })).toBeNull()
  })

  it('accuses nobody where it is only asked', () => {
    expect(kindSurely('nếu cán bộ nhận tiền thì báo ai', { kindsSure })).toBe('question')
  })
})
