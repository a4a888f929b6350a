import { describe, expect, it } from 'vitest'
import { isFoldedSyllable, isSyllable, syllableOf } from '../../src/text/syllables.ts'

const list = (text: string) => text.trim().split(/\s+/)

describe('isSyllable', () => {
  it.each(
    list(`đăng ký khai sinh giấy chứng nhận quyền sử dụng đất thuở quý già giữ gìn giếng nghiêng nghị ghế kính khuỷu khuya
    hòa hoà thủy thuỷ khoét xoong quốc quét quả yêu yên ý uể oải ưu ước huơ ngoằn ngoèo buýt ấp xã phường ủy u ơ à luật`),
  )('accepts %s', (word) => {
    expect(isSyllable(word)).toBe(true)
  })

  it.each(
    list(`cắk cí cê ngi ngê ghà gê hoq đuợct thủtục nghà quu giì phat cac các\u0301 tiêp mặc̣ việtt hôf hh đđ ư̛ơ
    procedure birth school street english and for you world street asdf qwerty xyz zalo wifi facebook`),
  )('refuses %s', (word) => {
    expect(isSyllable(word)).toBe(false)
  })

  it('refuses a stop with a level, falling, asking or tumbling tone', () => {
    expect(['cát', 'cạt'].map(isSyllable)).toEqual([true, true])
    expect(['cat', 'càt', 'cảt', 'cãt'].map(isSyllable)).toEqual([false, false, false, false])
  })

  it('refuses a tone on the wrong letter', () => {
    expect(['muá', 'hòan', 'cuả', 'qúy'].map(isSyllable)).toEqual([false, false, false, false])
  })
})

describe('isFoldedSyllable', () => {
  it.each(list('dang ky khai sinh giay nghi quyen su dung dat phat cac nguyen'))('accepts %s', (word) => {
    expect(isFoldedSyllable(word)).toBe(true)
  })

  it.each(list('asdf online school street ww dangky đất w f j z kk ngi ci'))('refuses %s', (word) => {
    expect(isFoldedSyllable(word)).toBe(false)
  })
})

describe('syllableOf', () => {
  it.each([
    ['hoa', 1, 'hòa'],
    ['quy', 2, 'quý'],
    ['thuơ', 3, 'thuở'],
    ['ngoai', 1, 'ngoài'],
    ['gia', 1, 'già'],
    ['đươc', 5, 'được'],
    ['đươc', 1, null],
    ['abc', 0, null],
  ] as const)('%s with tone %i is %s', (letters, tone, expected) => {
    expect(syllableOf(letters, tone)).toBe(expected)
  })
})
