import { describe, expect, it } from 'vitest'
import { asksTax } from '../../../src/features/procedures/tax.ts'

describe('asking for a tax', () => {
  it.each(['vậy thuế đóng bao nhiêu', 'dong thue bao nhieu', 'phải nộp thuế gì không', 'tien thue nhieu khong'])(
    '%s',
    (text) => expect(asksTax(text)).toBe(true),
  )

  it.each(['lệ phí bao nhiêu', 'thuê nhà bao nhiêu', 'thue nha dang ky tam tru', 'cho thue phong tro mat bao nhieu'])(
    'is not: %s',
    (text) => expect(asksTax(text)).toBe(false),
  )
})
