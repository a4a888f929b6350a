import { describe, expect, it } from 'vitest'
import type { Snapshot } from '../../../src/core/content.ts'
import { plainReading } from '../../../src/search/plain-reading.ts'
import { createRankedFinder, NOT_HELD_ID } from '../../../src/search/ranking/ranked-finder.ts'
import { PROCEDURE_RANKING } from '../../../src/search/ranking/weights.ts'
import type { SubjectDocument } from '../../../src/search/subject-finder.ts'

const document = (id: string, title: string, names: readonly string[] = []): SubjectDocument => ({
  id,
  title,
  names: [id, ...names],
  field: '',
  body: '',
})

const DOCUMENTS = [
  document('land', 'Đăng ký biến động quyền sử dụng đất', ['sang tên sổ đỏ', 'sang tên đất cho con']),
  document('car', 'Đăng ký sang tên xe', ['sang tên xe máy', 'mua xe cũ sang tên']),
  document('marry', 'Đăng ký kết hôn', ['làm giấy kết hôn', 'cưới nhau ra xã đăng ký']),
  document('birth', 'Đăng ký khai sinh', ['làm giấy khai sinh cho con', 'em bé mới sinh làm giấy']),
  document('death', 'Đăng ký khai tử', ['người nhà mất đi báo tử', 'làm giấy chứng tử']),
]

const snapshot = {} as Snapshot
const finder = createRankedFinder({
  kind: 'procedure',
  documentsOf: () => DOCUMENTS,
  openOf: () => [{ asks: ['sang tên'], ids: ['land', 'car'] }],
  notHeldOf: () => ['giấy phép bán rượu', 'đăng ký kết hôn'],
  model: PROCEDURE_RANKING,
  preferred: () => false,
  cache: { get: () => null, put: () => {} },
})
const find = (text: string) => finder.find(plainReading(text), snapshot, 3)

describe('a finder that weighs witnesses', () => {
  it('finds by the words of people and of titles', () => {
    expect(find('sang tên xe máy cũ')[0]!.id).toBe('car')
    expect(find('đăng ký khai tử')[0]!.id).toBe('death')
  })

  it('finds by letters where the blanks are lost', () => {
    expect(find('giaykhaisinh chocon')[0]!.id).toBe('birth')
  })

  it('hears the last clause of a story', () => {
    expect(find('Vợ chồng tôi mới đăng ký kết hôn năm ngoái. Tôi cần làm giấy khai sinh cho con')[0]!.id).toBe('birth')
  })

  it('takes none for granted where it is left open which is meant', () => {
    const found = find('sang tên')
    expect(found.map((s) => s.id)).toEqual(['land', 'car'])
    expect(found[0]!.score).toBe(found[1]!.score)
  })

  it('knows what it does not hold, but not of what bears a title', () => {
    expect(find('xin giấy phép bán rượu').map((s) => s.id)).toEqual([NOT_HELD_ID])
    expect(find('đăng ký kết hôn')[0]!.id).toBe('marry')
  })

  it('finds nothing in words that name nothing', () => {
    expect(find('cho em hỏi là gì vậy')).toEqual([])
  })

  it('tells what spoke for a subject', () => {
    expect(find('sang tên xe máy')[0]!.why().join('; ')).toContain('coverage')
  })
})
