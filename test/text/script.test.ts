import { expect, it } from 'vitest'
import { scriptOf } from '../../src/text/script.ts'

it.each([
  ['您好，我想办理结婚登记', 'han'],
  ['こんにちは、出生届はどこですか', 'kana'],
  ['출생신고 하고 싶어요', 'hangul'],
  ['Как получить паспорт', 'cyrillic'],
  ['ສະບາຍດີ', 'lao'],
  ['สวัสดี', 'thai'],
])('%s is %s', (text, script) => {
  expect(scriptOf(text)).toBe(script)
})

it.each(['làm giấy khai sinh', 'how are you', 'ជំរាបសួរ', '123 ?', 'tên tôi là 王, làm khai sinh cho con'])(
  'none of these: %s',
  (text) => {
    expect(scriptOf(text)).toBeNull()
  },
)
