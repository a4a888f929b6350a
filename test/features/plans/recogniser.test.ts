import { describe, expect, it } from 'vitest'
import { EMPTY_CONVERSATION } from '../../../src/core/conversation.ts'
import type { Person } from '../../../src/core/person.ts'
import type { PlanQuery } from '../../../src/features/plans/query.ts'
import { recognisePlans } from '../../../src/features/plans/recogniser.ts'
import { readText } from '../../../src/text/read.ts'
import { compileWords } from '../../../src/text/words.ts'
import { shippedFigures } from '../statistics/shipped.ts'

const snapshot = shippedFigures()
const words = compileWords([])

const read = (text: string, state = EMPTY_CONVERSATION, role: Person['role'] = 'officer'): PlanQuery | undefined =>
  recognisePlans({
    text,
    reading: readText(text, words),
    snapshot,
    state,
    person: { role, agency: null },
    now: '2026-11-21T02:00:00.000Z',
  })[0]?.data as PlanQuery | undefined

describe('questions about plans', () => {
  it.each([
    ['kế hoạch cải cách hành chính năm 2024 hoàn thành bao nhiêu nhiệm vụ', { operation: 'status', year: 2024 }],
    ['liệt kê các nhiệm vụ đã hoàn thành của kế hoạch 2024', { operation: 'list', statuses: ['done'] }],
    ['nhiệm vụ nào chưa tới hạn', { operation: 'list', statuses: ['not-due'] }],
    ['kế hoạch cải cách 2024 những việc nào chưa xong', { operation: 'list', statuses: ['in-progress', 'not-due'] }],
    ['thi nâng ngạch chuyên viên trong kế hoạch cải cách 2024 đã xong chưa', { operation: 'task', tasks: [28] }],
    ['nhiệm vụ số 12 tới đâu rồi', { operation: 'task', tasks: [12] }],
    ['nhiem vu 21 ai chu tri', { operation: 'task', tasks: [21] }],
    ['Sở Tư pháp chủ trì nhiệm vụ nào', { operation: 'list', agency: 'Sở Tư pháp' }],
    ['nhiệm vụ giải ngân vốn đầu tư trong kế hoạch cchc 2024 khi nào tới hạn', { operation: 'task', tasks: [31] }],
    ['ke hoach cchc 2024 viec giai ngan von dau tu cong giao cho ai', { operation: 'task', tasks: [31] }],
    ['việc phân cấp quản lý trong kế hoạch cchc 2024 đang thế nào', { operation: 'task', tasks: [23] }],
    ['đầu việc số 31 trong kế hoạch cải cách 2024 tới hạn lúc nào', { operation: 'task', tasks: [31] }],
    ['nhiệm vụ số 7 trong kế hoạch cchc 2024 là việc gì, ai làm', { operation: 'task', tasks: [7] }],
    ['kế hoạch cchc 2024 chừng nào xong hết', { operation: 'status', tasks: [] }],
    ['kế hoạch 177/KH-UBND hoàn thành tới đâu', { operation: 'status', year: 2020, number: null }],
    ['kế hoạch 999/KH-UBND là gì', { operation: 'status', number: '999/KH-UBND' }],
    ['58 nhiệm vụ là của năm nào', { operation: 'status', years: [2019], stated: [] }],
    ['kế hoạch chuyển đổi số năm 2024 ai chủ trì', { operation: 'task', tasks: [34] }],
    ['nhiệm vụ sở TTTT chủ trì', { operation: 'list', agency: 'Sở Thông tin và Truyền thông' }],
    ['thi nâng ngạch với tuyển dụng công chức, hai nhiệm vụ này xong hết chưa', { operation: 'task', tasks: [28, 27] }],
    ['nhiệm vụ kiểm soát thủ tục hành chính và một cửa ai chủ trì', { operation: 'task', tasks: [15] }],
    ['mấy việc Văn phòng ủy ban lo trong kế hoạch cải cách', { operation: 'list', agency: 'Văn phòng UBND thành phố' }],
    ['vụ tập huấn theo dõi thi hành pháp luật chừng nào làm', { operation: 'task', tasks: [13] }],
    ['kế hoạch 2024 nhiệm vụ nào trễ hạn', { operation: 'list', late: true }],
    ['sở thông tin truyền thông có nhiệm vụ nào chưa xong', { agency: 'Sở Thông tin và Truyền thông' }],
    ['có 36 nhiệm vụ, xong 20 rồi đúng không', { operation: 'status', stated: [36, 20], asksWhetherRight: true }],
  ])('“%s”', (text, query) => {
    expect(read(text)).toMatchObject(query)
  })

  it.each([
    'kế hoạch năm 2021 đặt mục tiêu SIPAS từ 88 % trở lên, thực tế năm 2023 bao nhiêu',
    'kế hoạch cải cách các năm 2018, 2019, 2020 hoàn thành lên xuống ra sao',
    'việc đăng ký kết hôn bao giờ xong',
    'số nhiệm vụ kế hoạch cải cách hành chính qua từng năm tăng hay giảm',
    'Chính phủ giao bao nhiêu nhiệm vụ',
    'đăng ký khai sinh cần gì',
    'tỷ lệ đúng hạn cấp xã',
  ])('does not take “%s”', (text) => {
    expect(read(text)).toBeUndefined()
  })
})

describe('a follow-up on a task', () => {
  const state = {
    ...EMPTY_CONVERSATION,
    lastIntent: 'plan.task',
    lastAt: '2026-11-21T01:59:00.000Z' as const,
    memory: { plans: { year: 2024, tasks: [29] } },
  }

  it.each(['ai chủ trì', 'tới đâu rồi'])('“%s” is about that task', (text) => {
    expect(read(text, state)).toMatchObject({ operation: 'task', tasks: [29] })
  })

  it('is about another one where one is named', () => {
    expect(read('còn nhiệm vụ 20', state)).toMatchObject({ operation: 'task', tasks: [20] })
    expect(read('số 25 ai chủ trì, xong chưa', state)).toMatchObject({ operation: 'task', tasks: [25] })
    expect(read('còn số 7 với số 13', state)).toMatchObject({ operation: 'task', tasks: [7, 13] })
  })
  it.each([
    ['còn cái tinh giản biên chế thì sao', 25],
    ['thế cái kiểm tra liên ngành theo dõi thi hành pháp luật làm chưa', 12],
  ])('is about a task told by its name alone: %s', (text, task) => {
    expect(read(text, state)).toMatchObject({ operation: 'task', tasks: [task] })
  })

  it('lists what another office does where nothing but it is named', () => {
    expect(read('thế Sở Tài chính thì sao', state)).toMatchObject({ operation: 'list', agency: 'Sở Tài chính' })
    expect(read('Sở Tài chính nằm ở đâu', state)?.operation).not.toBe('list')
  })

  it('asks no plan where a number is asked for', () => {
    expect(read('mà năm 2020 tinh giản được bao nhiêu người', state)).toBeUndefined()
  })
})

describe('a follow-up on a list', () => {
  const behind = {
    ...EMPTY_CONVERSATION,
    lastIntent: 'plan.list',
    lastAt: '2026-11-21T01:59:00.000Z',
    memory: { plans: { year: 2024, tasks: [], statuses: ['in-progress'], agency: 'Sở Nội vụ', group: null } },
  }

  it.each([
    ['ai lo mấy cái đó', { operation: 'list', leads: true, agency: 'Sở Nội vụ', statuses: ['in-progress'] }],
    ['cái nào xong rồi', { operation: 'list', agency: 'Sở Nội vụ', statuses: ['done'] }],
    ['còn Sở Tư pháp', { operation: 'list', agency: 'Sở Tư pháp' }],
    ['so tu phap lam viec gi', { operation: 'list', agency: 'Sở Tư pháp' }],
    ['2020', { operation: 'status', year: 2020 }],
    ['vậy tỷ lệ', { operation: 'status' }],
    ['mục tiêu', { operation: 'status', targets: true }],
    ['so với 2020', { operation: 'status', years: [2020, 2024], held: true }],
    ['nhiều hơn năm trước không', { operation: 'status', years: [2023, 2024], held: true }],
  ])('goes on with it: “%s”', (text, query) => expect(read(text, behind)).toMatchObject(query))

  it.each(['tỷ lệ hồ sơ trực tuyến', 'PAPI 2023', 'làm khai sinh ở đâu'])('does not take “%s”', (text) => {
    expect(read(text, behind)).toBeUndefined()
  })
})

describe('documents that tasks rest on', () => {
  it.each([
    ['KH 254 ban hành ngày nào', '254/KH-UBND', [29]],
    ['kế hoạch 254/KH-UBND ngày mấy', '254/KH-UBND', [29]],
    ['qd 325 noi ve cai gi', '325/QĐ-UBND', [27]],
    ['cv 881 la gi', '881/UBND-KSTT', [15]],
    ['07/2023/QĐ-UBND nói về gì', '07/2023/QĐ-UBND', [22]],
    ['15/QĐ-UBND', '15/QĐ-UBND', [16]],
  ])('“%s” asks of the tasks that rest on it', (text, document, tasks) => {
    expect(read(text)).toMatchObject({ operation: 'task', year: 2024, document, tasks })
  })

  it.each(['quyết định 999 là gì', 'quyết định 325 nhiệm vụ', 'công văn 254 là gì', '137/BC-UBND là gì'])(
    '“%s” names none of them',
    (text) => expect(read(text)?.document ?? null).toBeNull(),
  )

  it('are not taken for a decision that a citizen has been given', () => {
    expect(read('quyết định 14 là gì', EMPTY_CONVERSATION, 'citizen')).toBeUndefined()
  })
})
