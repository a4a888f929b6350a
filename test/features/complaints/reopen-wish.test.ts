import { describe, expect, it } from 'vitest'
import { reopenWish } from '../../../src/features/complaints/follow-up/reopen-wish.ts'

describe('whether a complaint is to be opened again', () => {
  it.each([
    ['có', 'yes'],
    ['đúng', 'yes'],
    ['dạ có', 'yes'],
    ['mở lại giùm em', 'yes'],
    ['chưa xong, mở lại đi', 'yes'],
    ['có chứ sao không', 'yes'],
    ['ok em', 'yes'],
    ['dạ không', 'no'],
    ['dạ không cần mở lại đâu', 'no'],
    ['đã xong rồi', 'no'],
    ['được rồi, khỏi', 'no'],
    ['thôi', 'no'],
    ['công an nói sao', null],
    ['còn rác kìa', null],
    ['chưa xong', null],
  ])('%s: %s', (said, wish) => {
    expect(reopenWish(said)).toBe(wish)
  })
})
