import { describe, expect, it } from 'vitest'
import { dueInWords, momentInWords, unconfirmedInWords } from '../../../src/features/dossiers/due-words.ts'
import { isQuiet } from '../../../src/features/dossiers/quiet-hours.ts'
import { shippedCalendar } from '../../calendar/shipped.ts'

const calendar = shippedCalendar()

describe('a due date in words', () => {
  it.each([
    ['2026-11-26T10:00:00.000Z', '2026-11-21T02:00:00.000Z', 'thứ Năm 26/11, còn 3 ngày làm việc'],
    ['2026-11-26T10:00:00.000Z', '2026-11-25T02:00:00.000Z', 'thứ Năm 26/11, còn 1 ngày làm việc'],
    ['2026-11-26T10:00:00.000Z', '2026-11-25T17:30:00.000Z', 'hôm nay, thứ Năm 26/11'],
    ['2026-11-26T10:00:00.000Z', '2026-11-26T15:00:00.000Z', 'hôm nay, thứ Năm 26/11'],
    ['2026-11-26T10:00:00.000Z', '2026-11-27T02:00:00.000Z', 'thứ Năm 26/11, đã trễ 1 ngày làm việc'],
    ['2026-11-16T10:00:00.000Z', '2026-11-21T02:00:00.000Z', 'thứ Hai 16/11, đã trễ 4 ngày làm việc'],
    ['2026-11-20T10:00:00.000Z', '2026-11-21T02:00:00.000Z', 'thứ Sáu 20/11, vừa quá hẹn'],
    ['2027-01-06T10:00:00.000Z', '2026-12-31T02:00:00.000Z', 'thứ Tư 06/01/2027, còn 3 ngày làm việc'],
    ['2026-11-22T10:00:00.000Z', '2026-11-21T02:00:00.000Z', 'Chủ nhật 22/11, không còn ngày làm việc nào trước đó'],
  ])('%s seen at %s: %s', (dueAt, now, words) => {
    expect(dueInWords(dueAt, now, calendar)).toBe(words)
  })

  it('says which days within the span are not settled, and nothing where all are', () => {
    expect(unconfirmedInWords('2026-11-26T10:00:00.000Z', '2026-11-20T02:00:00.000Z', calendar)).toContain('23/11')
    expect(unconfirmedInWords('2026-11-20T10:00:00.000Z', '2026-11-18T02:00:00.000Z', calendar)).toBe('')
    expect(unconfirmedInWords('2026-11-16T10:00:00.000Z', '2026-11-25T02:00:00.000Z', calendar)).toBe('')
  })

  it('tells moments in local time', () => {
    expect(momentInWords('2026-11-25T17:05:00.000Z')).toBe('00:05 ngày 26/11/2026')
  })
})

describe('quiet hours', () => {
  const night = { from: '21:00', to: '07:00' }
  it.each([
    ['2026-11-25T13:59:59.000Z', night, false],
    ['2026-11-25T14:00:00.000Z', night, true],
    ['2026-11-25T20:00:00.000Z', night, true],
    ['2026-11-25T23:59:59.000Z', night, true],
    ['2026-11-26T00:00:00.000Z', night, false],
    ['2026-11-26T05:30:00.000Z', { from: '11:00', to: '13:00' }, true],
    ['2026-11-26T06:00:00.000Z', { from: '11:00', to: '13:00' }, false],
    ['2026-11-26T06:00:00.000Z', { from: '07:00', to: '07:00' }, false],
  ] as const)('%s in %o: %s', (now, hours, quiet) => {
    expect(isQuiet(now, hours)).toBe(quiet)
  })
})
