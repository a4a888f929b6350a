import { describe, expect, it } from 'vitest'
import { cutPhrases } from '../../../src/search/cut-phrases.ts'
import { plainReading } from '../../../src/search/plain-reading.ts'
import { createForeignWords } from '../../../src/search/ranking/foreign-words.ts'

const cut = cutPhrases([
  { id: 'birth', phrases: ['đăng ký khai sinh', 'làm giấy khai sinh cho con'] },
  { id: 'marry', phrases: ['đăng ký kết hôn', 'giấy kết hôn'] },
  { id: 'loan', phrases: ['vay ngân hàng', 'thẻ tín dụng ngân hàng'] },
  { id: 'clinic', phrases: ['khám bệnh viện', 'giấy chuyển viện'] },
])
const foreign = createForeignWords(cut, new Set(['loan', 'clinic']), new Set(['o', 'dau']))
const heard = (text: string) => foreign(plainReading(text))

describe('words that sound like what no document is about', () => {
  it('are those of strangers and of nobody', () => {
    expect(heard('ngân hàng').most).toBeGreaterThan(1)
    expect(heard('khai sinh').most).toBe(0)
    expect(heard('tín dụng đen').all).toBeGreaterThan(heard('giấy khai sinh').all)
  })

  it('count for less beside words of documents', () => {
    expect(heard('đăng ký kết hôn ngân hàng').all).toBeLessThan(heard('vay ngân hàng').all)
  })

  it('are none where a question only asks', () => {
    expect(heard('ở đâu')).toEqual({ all: 0, most: 0 })
  })
})
