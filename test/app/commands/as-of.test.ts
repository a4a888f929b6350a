import { expect, it } from 'vitest'
import { isAsOf } from '../../../src/app/commands/as-of.ts'

it.each(['2026', '2026-07', '2026-07-31', '2028-02-29'])('is a date records may be as of: %s', (text) => {
  expect(isAsOf(text)).toBe(true)
})

it.each(['2026-13', '2026-00', '2026-02-31', '2027-02-29', '26-07', '07/2026', ''])('is none: %s', (text) => {
  expect(isAsOf(text)).toBe(false)
})
