import { describe, expect, it } from 'vitest'
import { telexOf, undoTelex, undoVni, vniOf } from '../../src/text/keystrokes.ts'

describe('undoTelex', () => {
  it.each([
    ['ddang', 'đang'],
    ['ddawng', 'đăng'],
    ['giaays', 'giấy'],
    ['ddaats', 'đất'],
    ['hoof', 'hồ'],
    ['sow', 'sơ'],
    ['dduowcj', 'được'],
    ['luocwj', 'lược'],
    ['thuaatj', 'thuật'],
    ['thuajat', 'thuật'],
    ['nhana', 'nhân'],
    ['dieudej', 'điệu'],
    ['thuowr', 'thuở'],
    ['muwa', 'mưa'],
    ['muaw', 'mưa'],
    ['quaanj', 'quận'],
    ['ngoeof', 'ngoèo'],
    ['giâys', 'giấy'],
    ['w', null],
    ['online', null],
    ['khai', null],
    ['facebook', null],
  ])('%s is %s', (keys, syllable) => {
    expect(undoTelex(keys)).toBe(syllable)
  })
})

describe('undoVni', () => {
  it.each([
    ['tha2nh', 'thành'],
    ['lap65', 'lập'],
    ['d9a61t', 'đất'],
    ['d9u7o7c5', 'được'],
    ['nguyen64', 'nguyễn'],
    ['qua6n5', 'quận'],
    ['p5', null],
    ['b2', null],
    ['123', null],
    ['covid19', null],
  ])('%s is %s', (keys, syllable) => {
    expect(undoVni(keys)).toBe(syllable)
  })
})

describe('telexOf and vniOf', () => {
  it.each(['giấy', 'được', 'thuở', 'quận', 'nguyễn', 'đất', 'khoẻ', 'ưu', 'yếu'].map((s) => s.replace('khoẻ', 'khỏe')))(
    '%s comes back from its keys',
    (syllable) => {
      expect(undoTelex(telexOf(syllable))).toBe(syllable)
      expect(undoVni(vniOf(syllable))).toBe(syllable)
    },
  )
})
