import { describe, expect, it } from 'vitest'
import { behind, read } from './asked.ts'

describe('bodies that tasks are given to together', () => {
  it.each([
    ['UBND cấp huyện chủ trì những nhiệm vụ nào', { agency: 'UBND cấp huyện', role: 'lead', oneOf: null }],
    ['quan huyen phai lam nhiem vu gi', { agency: 'UBND cấp huyện', oneOf: null }],
    ['cấp xã có nhiệm vụ gì trong kế hoạch cchc 2024', { agency: 'UBND cấp xã' }],
    ['các sở phụ trách nhiệm vụ nào', { agency: 'Các sở, ban, ngành', role: 'lead' }],
    ['nhiệm vụ của Sở Y tế trong kế hoạch 2024', { agency: 'Các sở, ban, ngành', oneOf: 'Sở Y tế' }],
    ['UBND huyện Đông Hải chủ trì nhiệm vụ nào', { agency: 'UBND cấp huyện', oneOf: 'UBND huyện Đông Hải' }],
    ['phòng nội vụ phụ trách nhiệm vụ gì', { agency: 'Phòng nội vụ', oneOf: null }],
    ['sở KH&ĐT chủ trì nhiệm vụ nào', { agency: 'Sở Kế hoạch và Đầu tư', oneOf: null }],
    ['các sở ngành nào chủ trì nhiệm vụ của kế hoạch cchc 2024', { agency: null, leads: true, unread: null }],
    ['nhiệm vụ về kiểm tra gồm những gì', { agency: null, unread: 'kiểm tra' }],
  ])('“%s”', (text, query) => {
    expect(read(text)).toMatchObject({ operation: 'list', ...query })
  })
})

describe('right behind the tasks of an office', () => {
  const state = behind('plan.list', { year: 2024, agency: 'Sở Tài chính' })

  it.each([
    ['xong hết chưa', { counts: true, statuses: [] }],
    ['vậy hoàn thành bao nhiêu', { counts: true }],
    ['đang làm?', { statuses: ['in-progress'] }],
    ['cái nào hạn tháng 12', { due: { quarter: 4 } }],
    ['nhiệm vụ quý I', { due: { quarter: 1 } }],
    ['chỉ lấy phần chế độ công vụ', { group: 'V' }],
    ['còn chính quyền số', { group: 'VII' }],
    ['sở ngành nào chủ trì', { leads: true, role: null }],
  ])('“%s” asks of those', (text, query) => {
    expect(read(text, state)).toMatchObject({ operation: 'list', agency: 'Sở Tài chính', ...query })
  })

  it('another office is asked of in its stead', () => {
    expect(read('VP UBND tp nữa', state)).toMatchObject({ operation: 'list', agency: 'Văn phòng UBND thành phố' })
    expect(read('các sở ngành thì sao', state)).toMatchObject({ operation: 'list', agency: 'Các sở, ban, ngành' })
  })

  it('a rate is the plan’s own', () => {
    expect(read('tỷ lệ', state)).toMatchObject({ operation: 'status', agency: null })
  })
})

describe('right behind a plan', () => {
  const state = behind('plan.status', { year: 2020 })

  it.each([
    ['lý do?', { why: true }],
    ['vì sao không thực hiện', { why: true }],
    ['năm nào có nhiều nhiệm vụ nhất', { most: 'most' }],
    ['năm nào ít nhất', { most: 'least' }],
    ['xong hết chưa', { counts: false }],
  ])('“%s”', (text, query) => {
    expect(read(text, state)).toMatchObject({ operation: 'status', ...query })
  })

  it('whether its aims were met is asked behind them alone', () => {
    expect(read('đạt được chưa', behind('plan.status', { year: 2024, targets: true }))).toMatchObject({ met: true })
    expect(read('đạt được chưa', state)).toMatchObject({ met: false })
  })
})

describe('what is asked of a plan itself', () => {
  it.each([
    ['mục tiêu kế hoạch 2024', { targets: true, met: false }],
    ['kế hoạch cchc 2024 đạt mục tiêu chưa', { targets: true, met: true }],
    ['kế hoạch 2020 nhiệm vụ nào không thực hiện', { operation: 'list', dropped: true }],
    ['kế hoạch tuyên truyền cchc 2020 số mấy', { otherPlan: 'kế hoạch tuyên truyền' }],
    ['kh cchc 2024 nhiệm vụ quý I', { operation: 'list', due: { quarter: 1 } }],
    ['nhiệm vụ chưa tới thời gian thực hiện của kế hoạch 2024', { operation: 'list', statuses: ['not-due'] }],
    ['nhiệm vụ đang triển khai của kế hoạch 2020', { operation: 'status', year: 2020 }],
  ])('“%s”', (text, query) => {
    expect(read(text)).toMatchObject(query)
  })

  it.each([
    'ke hoach kiem tra cchc 2021 so hay huyen nhieu hon',
    'Cần số chỉ thị, số quyết định và số kế hoạch về cải cách hành chính đã ban hành giai đoạn 2021-2025',
    'tỷ lệ hoàn thành kế hoạch năm 2018 và năm 2020, số mục tiêu của từng năm',
  ])('“%s” asks for figures', (text) => {
    expect(read(text)).toBeUndefined()
  })
})
