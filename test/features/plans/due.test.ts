import { describe, expect, it } from 'vitest'
import { dueIn, isDueIn, isYearLong } from '../../../src/features/plans/due.ts'

const quarters = (time: string) =>
  ([1, 2, 3, 4] as const).filter((quarter) => isDueIn(time, 2024, { quarter, label: '' }))

describe('when tasks of a plan are due', () => {
  it.each([
    ['Quý I, II/2024', [1, 2]],
    ['Quý III, IV năm 2024', [3, 4]],
    ['Quý IV/2023, quý I/2024', [1]],
    ['Tháng 12/2023; quý IV/2024', [4]],
    ['Ban hành quý I/2024; thực hiện trong năm 2024', [1]],
    ['Tháng 01/2025', []],
    ['Trong năm 2024', []],
  ])('%s', (time, wanted) => {
    expect(quarters(time)).toEqual(wanted)
  })

  it.each([
    ['ke hoach 2024 nhiem vu nao toi han quy 4', 4],
    ['nhiem vu nao thang 12 phai xong', 4],
    ['quy ii phai lam nhung viec gi', 2],
    ['ke hoach 2024 da hoan thanh bao nhieu nhiem vu trong quy 2', null],
    ['ke hoach 2024 xong chua', null],
  ])('is asked: %s', (folded, quarter) => {
    expect(dueIn(folded)?.quarter ?? null).toBe(quarter)
  })

  it('a task for all of the year names no quarter', () => {
    expect(isYearLong('Trong năm 2024')).toBe(true)
    expect(isYearLong('Quý I/2024; thực hiện trong năm 2024')).toBe(false)
  })
})
