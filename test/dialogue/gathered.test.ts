import { expect, it } from 'vitest'
import { CueIndex } from '../../src/dialogue/cues.ts'
import { gathered } from '../../src/dialogue/gathered.ts'

const list = (...cues: readonly string[]) => new CueIndex(cues.map((cue) => ({ label: 'sign', cue })))
const [first, second, third] = [list('cán bộ'), list('nộp', 'công chứng'), list('trong khi')]
const far = 'một hai ba bốn năm sáu bảy'

it('lists that stand close together are one sign where the first was met', () => {
  expect(gathered([first, second], 'bữa đó cán bộ kêu nộp')).toEqual([
    expect.objectContaining({ label: 'sign', cue: 'cán bộ … nộp', at: 2, length: 2 }),
  ])
})

it('a list far from the others is no part of it', () => {
  expect(gathered([first, third], `cán bộ ${far} ${far} trong khi`)).toEqual([])
})

it('a later word of a list leads on to what stands beyond the first', () => {
  expect(gathered([first, second, third], `nộp cán bộ ${far} công chứng ${far} trong khi`)).toHaveLength(1)
})
