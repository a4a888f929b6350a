import { expect, it } from 'vitest'
import { plainReading } from '../../../src/search/plain-reading.ts'
import { asksPassword } from '../../../src/search/ranking/password-asked.ts'

it.each([
  'cấp lại mật khẩu VNeID',
  'quen mat khau dinh danh',
  'xin lại cái mật khẩu cổng dịch vụ công',
  'mất mật khẩu rồi làm sao',
  'đổi mật khẩu tài khoản',
])('%s', (text) => expect(asksPassword(plainReading(text))).toBe(true))

it.each([
  'mở khóa tài khoản VNeID chứ không phải quên mật khẩu',
  'cấp lại hộ khẩu',
  'mất hộ khẩu làm lại ở đâu',
  'giấy phép xuất khẩu bị mất',
])('is not: %s', (text) => expect(asksPassword(plainReading(text))).toBe(false))
