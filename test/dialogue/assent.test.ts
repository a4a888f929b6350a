import { expect, it } from 'vitest'
import { agrees, forbids } from '../../src/dialogue/assent.ts'

it.each([
  'ok gửi',
  'đúng hết rồi',
  'ừ đúng',
  'gởi đi',
  'gửi liền giùm tui',
  'gửi',
  'dung roi',
  'phải rồi',
  'gửi dùm em nha',
])('%s agrees', (text) => expect(agrees(text)).toBe(true))
it.each([
  'đừng gửi',
  'dung gui',
  'không gửi',
  'chưa đúng',
  'dừng',
  'bỏ qua',
  'mai mốt',
  'rồi',
  'gọi đi',
  'đúng phường An Hòa',
])('%s does not', (text) => expect(agrees(text)).toBe(false))
it('forbids only what is marked so', () => {
  expect(forbids('đừng gửi')).toBe(true)
  expect(forbids('đúng, gửi')).toBe(false)
  expect(forbids('dừng lại đi')).toBe(true)
  expect(forbids('dừng đóng thì sao')).toBe(false)
})
