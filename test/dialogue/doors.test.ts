import { expect, it } from 'vitest'
import { doorKind } from '../../src/content/doors.ts'
import { createDoors } from '../../src/dialogue/doors.ts'
import { snapshotOf } from '../agencies/shipped.ts'

const snapshot = snapshotOf({
  door: [
    { id: 'bank', cues: ['ngân hàng', 'thẻ atm', 'máy atm'], say: 'Xin hỏi ngân hàng.' },
    { id: 'school', cues: ['học phí', 'điểm thi', 'thẻ sinh viên ngân hàng'], say: 'Xin hỏi nhà trường.' },
  ],
})

const doorFor = createDoors((of) => of.records(doorKind).map(({ value }) => value))

it('the door of the longest cue is named, with marks or without', () => {
  expect(doorFor('máy nuốt thẻ ATM rồi', snapshot)).toBe('Xin hỏi ngân hàng.')
  expect(doorFor('mat the sinh vien ngan hang', snapshot)).toBe('Xin hỏi nhà trường.')
})

it('no door is made up', () => {
  expect(doorFor('kể chuyện cười nghe chơi', snapshot)).toBeNull()
})
