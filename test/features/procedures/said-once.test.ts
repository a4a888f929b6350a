import { expect, it } from 'vitest'
import { saidOnce, untold } from '../../../src/features/procedures/said-once.ts'
import { wordDuration } from '../../../src/features/procedures/wording.ts'

const LOST = 'nguồn chỉ ghi số “5”, không ghi là ngày hay giờ'

it('a lost unit is told at its first place', () => {
  const body = `- Nộp trực tiếp: ${LOST}\n- Nộp trực tuyến: nguồn chỉ ghi số “3”, không ghi là ngày hay giờ`
  expect(saidOnce(body)).toBe(`- Nộp trực tiếp: ${LOST}\n- Nộp trực tuyến: nguồn chỉ ghi số “3” (như trên)`)
  expect(saidOnce('5 ngày')).toBe('5 ngày')
})

it('a caution that the body tells is not told again', () => {
  const lost = 'Thời hạn chỉ ghi số 5, nguồn mất đơn vị (ngày, giờ hay tháng).'
  const level = 'Nguồn còn ghi cấp huyện.'
  expect(untold([lost, level], `Thời hạn: ${LOST}`)).toEqual([level])
  expect(untold([lost, level], 'Thời hạn: 5 ngày')).toEqual([lost, level])
})

it.each([
  ['bảng thời hạn chỉ ghi số "5", không ghi đơn vị', LOST],
  ['bảng chỉ ghi số "5", không có đơn vị; nhận sau 15 giờ thì hẹn hôm sau', `${LOST}; nhận sau 15 giờ thì hẹn hôm sau`],
  ['theo phần trình tự', `${LOST}; theo phần trình tự`],
])('a length without a unit is told in words, with what else is known: %s', (note, told) => {
  expect(wordDuration({ value: 5, unit: null, note })).toBe(told)
})

it('a length with its unit keeps its note', () => {
  expect(wordDuration({ value: 3, unit: 'working-day', note: 'tính từ hôm sau' })).toBe(
    '3 ngày làm việc (tính từ hôm sau)',
  )
})
