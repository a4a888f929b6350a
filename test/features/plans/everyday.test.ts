import { describe, expect, it } from 'vitest'
import type { City } from '../../../src/content/city.ts'
import { sayList } from '../../../src/features/plans/list-answer.ts'
import { sayOtherPlan } from '../../../src/features/plans/other-plans.ts'
import { plansOf } from '../../../src/features/plans/plans.ts'
import { EMPTY_PLAN_QUERY, type PlanQuery } from '../../../src/features/plans/query.ts'
import { sayStatus } from '../../../src/features/plans/status-answer.ts'
import { printedFigure } from '../../../src/features/statistics/wording.ts'
import { behind, read, snapshot } from './asked.ts'

const city = { name: 'thành phố', hotline: '1022', website: 'https://example.vn' } as City
const textOf = (said: { readonly replies: readonly { readonly text: string }[] }): string =>
  said.replies.map(({ text }) => text).join('\n')

describe('how far a task is, in everyday words', () => {
  it.each([
    ['cái việc phân cấp quản lý trong kế hoạch CCHC 2024 làm tới khúc nào rồi', 23],
    ['vụ giải ngân vốn trong kế hoạch cải cách 2024 êm chưa em', 31],
    ['KH CCHC 2024 khúc tuyển công chức làm rốt ráo chưa', 27],
    ['viec tinh gian bien che trong ke hoach cchc 2024 toi muc nao', 25],
    ['lớp tập huấn theo dõi thi hành pháp luật trong kế hoạch 2024 mở chưa', 13],
  ])('“%s”', (text, task) => expect(read(text)).toMatchObject({ operation: 'task', tasks: [task] }))

  it('is of the plan where no task is named', () => {
    expect(read('kế hoạch cải cách 2024 làm tới khúc nào rồi')).toMatchObject({ operation: 'status', tasks: [] })
  })
})

describe('states of the tasks asked for', () => {
  it.each([
    [
      'Tôi đang rà phụ lục kế hoạch CCHC năm 2024. Sở Tư pháp chủ trì những nhiệm vụ nào, từng việc đến đâu rồi?',
      { operation: 'list', agency: 'Sở Tư pháp', statuses: [], counts: true },
    ],
    ['sở TTTT chủ trì nhiệm vụ nào của kế hoạch 2024, xong chưa', { operation: 'list', statuses: [], counts: true }],
    ['nhiệm vụ nào của kế hoạch cchc 2024 đang làm dở', { operation: 'list', statuses: ['in-progress'] }],
    ['kế hoạch cải cách 2024 việc nào còn treo', { operation: 'list', statuses: ['in-progress', 'not-due'] }],
    ['kế hoạch 2024 nhiệm vụ nào chưa rõ xong hay chưa', { operation: 'list', statuses: ['unknown'] }],
    ['kế hoạch cchc 2024 mấy nhiệm vụ nào chưa tới thời gian làm, kể tui nghe', { statuses: ['not-due'] }],
    ['quý 3 này theo kế hoạch 2024 phải mần gì', { operation: 'list', due: { quarter: 3 } }],
  ])('“%s”', (text, query) => expect(read(text)).toMatchObject(query))

  it('are listed where those of a state are to be told', () => {
    expect(read('trong kế hoạch cchc 2024 mấy nhiệm vụ nào chưa tới thời gian làm vậy em')?.operation).toBe('list')
  })
})

describe('tasks that were given up', () => {
  it.each([
    'kế hoạch CCHC năm 2021 có hai việc tuyên truyền bỏ luôn không làm, hai việc nào vậy',
    'năm 2021 có việc nào trong kế hoạch cải cách bị gác lại không',
    'kế hoạch cchc 2020 bỏ mấy việc, việc gì',
  ])('are named: “%s”', (text) => expect(read(text)).toMatchObject({ operation: 'list', dropped: true }))

  it.each(['kế hoạch cải cách năm 2020 có mấy việc bỏ luôn không làm', 'năm 2020 mấy việc kế hoạch cchc bị gác lại'])(
    'are a figure where they are counted: “%s”',
    (text) => expect(read(text)?.dropped ?? false).toBe(false),
  )

  it('are told why, behind a count of them too', () => {
    expect(read('kế hoạch năm 2020 hai nhiệm vụ không thực hiện là vì sao')).toMatchObject({ why: true, year: 2020 })
    const after2020 = behind('plan.status', { year: 2020 })
    expect(read('trong đó mấy nhiệm vụ bỏ, không thực hiện', after2020)).toMatchObject({ operation: 'status' })
    expect(read('bỏ mấy việc', behind('plan.status', { year: 2021 }))).toMatchObject({ dropped: true })
  })

  it('are told as the note names them, without a word that nothing names them', () => {
    const plans = plansOf(snapshot)
    const plan = plans.plans.find(({ year }) => year === 2021)!
    const query: PlanQuery = { ...EMPTY_PLAN_QUERY, operation: 'list', dropped: true }
    const said = sayList({ query, plan, plans, city, figure: (id) => printedFigure(snapshot, id) })
    expect(textOf(said)).toContain('Gặp gỡ và Đối thoại')
    expect(textOf(said)).not.toMatch(/không in|không nêu/)
  })
})

describe('plans beside the reform plan', () => {
  it.each([
    ['kế hoạch tuyên truyền 2020 ban hành ngày nào', 'kế hoạch tuyên truyền'],
    ['ke hoach kiem tra cchc 2021 ky ngay may', 'kế hoạch kiểm tra'],
  ])('“%s”', (text, otherPlan) => expect(read(text)).toMatchObject({ otherPlan }))

  it('are reported with the plan that they stand beside', () => {
    const plan = plansOf(snapshot).plans.find(({ year }) => year === 2018)!
    const { report } = sayOtherPlan('kế hoạch tuyên truyền', plan, city)
    expect(report?.plan).toEqual({ plan: 'CCHC 2018', tasks: [] })
  })

  it('are none of another matter', () => {
    expect(read('kế hoạch kiểm tra an toàn thực phẩm ban hành ngày nào')).toBeUndefined()
  })
})

describe('a follow-up by few words', () => {
  const list = behind('plan.list', { year: 2024 })
  const task = behind('plan.task', { year: 2024, tasks: [27] })

  it.each([
    ['thi nâng ngạch', 28],
    ['tuyển dụng thì sao, êm chưa', 27],
    ['đầu tư công tới khúc nào', 31],
  ])('names a task: “%s”', (text, number) =>
    expect(read(text, list)).toMatchObject({ operation: 'task', tasks: [number] }),
  )

  it.each(['tới khúc nào rồi', 'giao ai', 'ai ôm'])('asks of the last task: “%s”', (text) =>
    expect(read(text, task)).toMatchObject({ operation: 'task', tasks: [27] }),
  )

  it('names bodies', () => {
    expect(read('cấp xã nói chung', list)).toMatchObject({ operation: 'list', agency: 'UBND cấp xã' })
    expect(read('còn cấp huyện', list)).toMatchObject({ operation: 'list', agency: 'UBND cấp huyện' })
  })

  it('names a year', () => {
    expect(read('thực tế 2023 đạt không', list)).toMatchObject({ operation: 'status', year: 2023 })
    expect(read('thế 2021 cũng vậy hả', list)).toMatchObject({ operation: 'status', year: 2021 })
  })

  it.each(['đăng ký khai sinh thì sao', 'cấp giấy phép xây dựng xong chưa'])('is of another matter: “%s”', (text) =>
    expect(read(text, task)).toBeUndefined(),
  )
})

describe('a document by its number', () => {
  it('is told with its tasks where one rests on it', () => {
    expect(read('kế hoạch 254/KH-UBND ban hành ngày nào')).toMatchObject({ operation: 'task', tasks: [29] })
  })
})

describe('what a plan aims at and is called', () => {
  it.each(['kế hoạch cải cách 2021 nhắm PAR INDEX cỡ nào', 'kế hoạch cải cách 2021 đặt đích gì cho SIPAS từ năm 2022'])(
    '“%s”',
    (text) => expect(read(text)).toMatchObject({ operation: 'status', targets: true, years: [2021] }),
  )

  it('is no number where none is printed', () => {
    const plans = plansOf(snapshot)
    const plan = plans.plans.find(({ year }) => year === 2017)!
    const query = read('kế hoạch cải cách năm 2017 mang số mấy')!
    expect(textOf(sayStatus({ query, plan, plans, city, figure: (id) => printedFigure(snapshot, id) }))).toContain(
      'không ghi số, ngày ban hành',
    )
    const counted = read('kế hoạch cải cách năm 2017 mấy nhiệm vụ')!
    expect(
      textOf(sayStatus({ query: counted, plan, plans, city, figure: (id) => printedFigure(snapshot, id) })),
    ).not.toContain('không ghi số')
  })
})
