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
})

const DOCUMENTS = [
  document('land', 'Đăng ký biến động quyền sử dụng đất', ['sang tên sổ đỏ', 'sang tên đất cho con']),
  document('car', 'Đăng ký sang tên xe', ['sang tên xe máy', 'mua xe cũ sang tên']),
  document('marry', 'Đăng ký kết hôn', ['làm giấy kết hôn', 'cưới nhau ra xã đăng ký']),
  document('birth', 'Đăng ký khai sinh', ['làm giấy khai sinh cho con', 'em bé mới sinh làm giấy']),
  document('renew', 'Gia hạn tạm trú', ['sắp hết hạn tạm trú', 'gia hạn ở trọ']),
  document('stay', 'Đăng ký tạm trú', ['ở trọ đăng ký', 'làm giấy tạm trú']),
  { ...document('wine', 'giấy phép bán rượu', ['mở tiệm bán rượu', 'xin phép nấu rượu bán']), stranger: true },
  document('death', 'Đăng ký khai tử', ['người nhà mất đi báo tử', 'làm giấy chứng tử']),
]

const snapshot = {} as Snapshot
const OPTIONS: Parameters<typeof createRankedFinder>[0] = {
  kind: 'procedure',
  documentsOf: () => DOCUMENTS,
  openOf: () => [{ asks: ['sang tên'], ids: ['land', 'car'] }],
  model: PROCEDURE_RANKING,
  preferred: () => false,
  cache: { get: () => null, put: () => {} },
}
const finder = createRankedFinder(OPTIONS)
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

  it('names the one meant among what is left open, and takes a bare name that stands for one', () => {
    const naming = createRankedFinder({
      ...OPTIONS,
      openOf: () => [
        { asks: ['khai tử'], ids: ['stay', 'death'], meant: 'death' },
        { asks: ['kết hôn'], ids: ['marry'] },
      ],
      model: { ...PROCEDURE_RANKING, sure: { bias: -5 } },
    })
    const heard = (text: string) => naming.find(plainReading(text), snapshot, 3)
    expect(heard('khai tử mất bao lâu').filter((s) => s.meant)[0]?.id).toBe('death')
    expect(heard('khai tử mất bao lâu').every((s) => s.open)).toBe(true)
    expect(heard('kết hôn cần gì')).toMatchObject([{ id: 'marry', score: 0.9 }])
  })

  it('takes what a title says of another age than was said for something else', () => {
    const cards = createRankedFinder({
      ...OPTIONS,
      documentsOf: () => [
        document('grown', 'Cấp thẻ căn cước cho người từ đủ 14 tuổi trở lên', ['làm thẻ căn cước']),
        document('child', 'Cấp thẻ căn cước cho người dưới 14 tuổi', ['làm thẻ căn cước']),
      ],
    })
    expect(cards.find(plainReading('làm thẻ căn cước cho con 8 tuổi'), snapshot, 3)[0]!.id).toBe('child')
  })

  it('chooses among those offered as people call them', () => {
    const pick = (text: string, ids: string[]) => finder.pick?.(plainReading(text), snapshot, ids)?.id
    expect(pick('giấy chứng tử', ['birth', 'death', 'marry'])).toBe('death')
    expect(pick('mua xe cũ', ['birth', 'death'])).toBeUndefined()
  })

  it('knows matters that it does not hold', () => {
    expect(find('xin giấy phép bán rượu').map((s) => s.id)).toEqual([NOT_HELD_ID])
    expect(find('tiệm tui muốn bán rượu').map((s) => s.id)).toEqual([NOT_HELD_ID])
  })

  it('finds nothing where too little of a question is anybody’s word for a document', () => {
    const doubting = createRankedFinder({
      ...OPTIONS,
      model: { ...PROCEDURE_RANKING, belief: { explained: 10, bias: -5 } },
    })
    const heard = (text: string) => doubting.find(plainReading(text), snapshot, 3)[0]!.id
    expect(heard('lãi suất kỳ hạn sáu tháng đăng ký ngân hàng nào')).toBe(NOT_HELD_ID)
    expect(heard('làm giấy kết hôn')).toBe('marry')
  })

  it.each([
    ['rồi gia hạn thì sao', 'stay', 'renew'],
    ['còn sắp hết hạn thì sao', 'stay', 'renew'],
    ['nộp ở xã có được không', 'stay', 'stay'],
    ['gia hạn nộp ở đâu', 'renew', 'renew'],
    ['tiện hỏi làm giấy kết hôn luôn', 'stay', 'marry'],
    ['còn xin phép nấu rượu bán thì sao', 'stay', NOT_HELD_ID],
  ])('takes "%s" after %s for %s', (text, before, meant) => {
    const next = finder.follow!(plainReading(text), snapshot, before, null)
    expect(next?.subject.id).toBe(meant)
    expect(next?.stays).toBe(before === meant)
  })

  it('follows nothing that it does not hold', () => {
    expect(finder.follow!(plainReading('gia hạn thì sao'), snapshot, 'nowhere', null)).toBeNull()
  })

  it('chooses among what was offered by people’s words too', () => {
    expect(finder.pick!(plainReading('cái mua xe cũ'), snapshot, ['land', 'car'])?.id).toBe('car')
    expect(finder.pick!(plainReading('em bé mới sinh làm giấy'), snapshot, ['land', 'car'])).toBeNull()
  })

  it('offers what is left open where no document is likely to be meant', () => {
    const doubting = createRankedFinder({ ...OPTIONS, model: { ...PROCEDURE_RANKING, belief: { bias: -5 } } })
    const heard = (text: string) => doubting.find(plainReading(text), snapshot, 3).map((s) => s.id)
    expect(heard('sang tên cho thằng út')).toEqual(['land', 'car'])
    expect(heard('xin giấy phép bán rượu')).toEqual([NOT_HELD_ID])
    expect(heard('lãi suất kỳ hạn sáu tháng')).toEqual([NOT_HELD_ID])
  })

  it('does not take what a title excludes for its matter', () => {
    const documentsOf = () => [
      document('other', 'Khai lệ phí tài sản khác (trừ tàu đánh cá, tàu biển)'),
      document('boat', 'Khai lệ phí tàu đánh cá đóng mới'),
      ...DOCUMENTS,
    ]
    const found = createRankedFinder({ ...OPTIONS, documentsOf }).find(plainReading('lệ phí tàu biển'), snapshot, 3)
    expect(found[0]!.id).toBe('boat')
  })

  it('tells what is done to a matter from what names one', () => {
    expect(finder.namesNone!(plainReading('cấp lần đầu thì sao'))).toBe(true)
    expect(finder.namesNone!(plainReading('xin gia hạn giùm nó được không'))).toBe(true)
    expect(finder.namesNone!(plainReading('sửa nhà cũ thì sao'))).toBe(false)
    expect(finder.namesNone!(plainReading('gia hạn tạm trú'))).toBe(false)
  })

  it('finds nothing in words that name nothing', () => {
    expect(find('cho em hỏi là gì vậy')).toEqual([])
  })

  it('tells what spoke for a subject', () => {
    expect(find('sang tên xe máy')[0]!.why().join('; ')).toContain('coverage')
  })
})
