import { expect, it } from 'vitest'
import { saidOnce, untold } from '../../../src/features/procedures/said-once.ts'

it('a lost unit is told at its first place', () => {
  const body = '- Nộp trực tiếp: 5 (nguồn không nêu đơn vị)\n- Nộp trực tuyến: 3 (nguồn không nêu đơn vị)'
  expect(saidOnce(body)).toBe('- Nộp trực tiếp: 5 (nguồn không nêu đơn vị)\n- Nộp trực tuyến: 3 (như trên)')
  expect(saidOnce('5 ngày')).toBe('5 ngày')
})

it('a caution that the body tells is not told again', () => {
  const lost = 'Thời hạn chỉ ghi số 5, nguồn mất đơn vị (ngày, giờ hay tháng).'
  const level = 'Nguồn còn ghi cấp huyện.'
  expect(untold([lost, level], 'Thời hạn: 5 (nguồn không nêu đơn vị)')).toEqual([level])
  expect(untold([lost, level], 'Thời hạn: 5 ngày')).toEqual([lost, level])
})
