import { expect, it } from 'vitest'
import { spokenDay } from '../../../src/features/dossiers/spoken-day.ts'

/** A Wednesday. */
const TODAY = '2026-11-25'

it.each([
  ['nop 10/1/2025', '2025-01-10'],
  ['nop 10/1', '2026-01-10'],
  ['nop 10/12', '2025-12-10'],
  ['ngay 10-01-2025', '2025-01-10'],
  ['2025-01-10', '2025-01-10'],
  ['ngay 5 thang 11', '2026-11-05'],
  ['ngay 5 thang 12', '2025-12-05'],
  ['mung nam thang gieng', '2026-01-05'],
  ['mung muoi thang muoi', '2026-10-10'],
  ['bua mung 5', '2026-11-05'],
  ['hom mung 2', '2026-11-02'],
  ['ngay 26', '2026-10-26'],
  ['bua 15 thang roi', '2026-10-15'],
  ['ngay 31 thang truoc', '2026-10-31'],
  ['hom nay', '2026-11-25'],
  ['hom qua', '2026-11-24'],
  ['bua kia', '2026-11-23'],
  ['thu hai', '2026-11-23'],
  ['thu 6', '2026-11-20'],
  ['thu hai tuan truoc', '2026-11-16'],
  ['chu nhat', '2026-11-22'],
])('"%s" is %s', (text, day) => {
  expect(spokenDay(text, TODAY)).toBe(day)
})

it.each(['ngay 31/2', 'nop 3 ngay roi', 'ngay 45', 'lau qua', '118/2025/nd-cp'])('"%s" names no day', (text) => {
  expect(spokenDay(text, TODAY)).toBeNull()
})
