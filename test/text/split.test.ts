import { describe, expect, it } from 'vitest'
import { splitFolded, splitRun } from '../../src/text/split.ts'
import { shippedWords } from './shipped-words.ts'

const { vocabulary } = shippedWords

describe('splitRun', () => {
  it.each([
    ['dangkykhaisinh', 'dang ky khai sinh'],
    ['giaykhaisinh', 'giay khai sinh'],
    ['đăngkýkếthôn', 'đăng ký kết hôn'],
    ['thutuchanhchinh', 'thu tuc hanh chinh'],
    ['baonhieutien', 'bao nhieu tien'],
    ['giayphepxaydung', 'giay phep xay dung'],
    ['sổhộkhẩu', 'sổ hộ khẩu'],
  ])('%s is %s', (run, pieces) => {
    expect(splitRun(run, vocabulary)?.join(' ')).toBe(pieces)
  })

  it.each(['procedure', 'government', 'facebook', 'asdfgh', 'kqxsmb', 'giay', 'information', 'management'])(
    '%s is not cut',
    (run) => {
      expect(splitRun(run, vocabulary)).toBeNull()
    },
  )

  it('folds first where asked', () => {
    expect(splitFolded('ĐăngKý', vocabulary)).toEqual(['dang', 'ky'])
  })
})
