import { describe, expect, it } from 'vitest'
import { EMPTY_CONVERSATION } from '../../../src/core/conversation.ts'
import { answerConflict } from '../../../src/features/statistics/answers/explain.ts'
import { disputedDocument } from '../../../src/features/statistics/understanding/disputed-documents.ts'
import { toMemory } from '../../../src/features/statistics/understanding/memory.ts'
import { planAsFigure } from '../../../src/features/statistics/understanding/plan-as-figure.ts'
import { plannedOfLast } from '../../../src/features/statistics/understanding/planned-of-last.ts'
import { sameNumber } from '../../../src/features/statistics/understanding/same-number.ts'
import { fold } from '../../../src/text/normalise.ts'
import { lexicon, read } from './asked.ts'

const NOW = '2026-11-21T02:00:00.000Z' as const

describe('documents that print their number or day in two ways', () => {
  it.each([
    ['Kế hoạch 254/KH-UBND ghi ngày ban hành không thống nhất, cụ thể là những ngày nào?', ['plan-254-two-dates']],
    ['sao kế hoạch 254 chỗ ghi 27/11 chỗ ghi 27/12', ['plan-254-two-dates']],
    ['ke hoach dao tao 254 ky 27/11 hay 27/12', ['plan-254-two-dates']],
    ['KH kiểm tra 2021: 164 hay 166?', ['plan-164-two-topics']],
    ['kế hoạch kiểm tra 2021 số 164 hay số 166', ['plan-164-two-topics']],
    ['166/KH-UBND hay 164/KH-UBND', ['plan-164-two-topics']],
    ['kế hoạch 164 là kế hoạch cải cách hay kế hoạch kiểm tra vậy', ['plan-164-two-topics']],
    ['253 với 254 cái nào là kế hoạch kiểm soát thủ tục', ['plan-253-254']],
    ['253/KH-UBND khác 253-KH/TU chỗ nào', ['plan-253-254']],
  ])('“%s”', (text, conflicts) =>
    expect(disputedDocument(text, lexicon)).toMatchObject({ operation: 'conflict', conflicts }),
  )

  it.each([
    'kế hoạch 254/KH-UBND ban hành ngày nào',
    'kế hoạch cchc 2018 là 184 hay 185',
    'kế hoạch cchc 2020 có 66 hay 68 nhiệm vụ',
    'hồ sơ trực tuyến 69 hay 72,4 %',
    'kế hoạch 164/KH-UBND là gì',
  ])('none is asked: “%s”', (text) => expect(disputedDocument(text, lexicon)).toBeNull())

  it('are told without a figure that rests on them', () => {
    const query = disputedDocument('kế hoạch kiểm tra 2021 số 164 hay 166', lexicon)!
    const { say, quoted } = answerConflict({ figures: lexicon.figures, query } as Parameters<typeof answerConflict>[0])
    expect(quoted).toEqual([])
    expect(say.join('\n')).toContain('166/KH-UBND')
  })
})

describe('one number of two times', () => {
  const slip = (text: string, last: Parameters<typeof sameNumber>[2]) =>
    sameNumber(read(text), fold(text), last, lexicon)
  const labels = (query: ReturnType<typeof slip>) => query?.periods.map(({ period }) => period.from.slice(0, 4))

  it('is the plan’s where a plan was told', () => {
    const state = { ...EMPTY_CONVERSATION, lastIntent: 'plan.status', lastAt: NOW, memory: { plans: { year: 2020 } } }
    const text = 'Sao năm 2021 cũng y chang số đó, có chép nhầm không?'
    const query = slip(text, planAsFigure(state, NOW, fold(text)))
    expect(query).toMatchObject({
      operation: 'conflict',
      indicators: ['plan-tasks'],
      conflicts: ['plan-66-tasks-twice'],
    })
    expect(labels(query)).toEqual(['2020', '2021'])
    expect(planAsFigure({ ...state, lastIntent: 'procedure.fee' }, NOW, '')).toBeNull()
  })

  it('is held against the other time where nothing is known of the two', () => {
    const last = toMemory(read('năm 2017 có tổng cộng bao nhiêu thủ tục hành chính')) as Parameters<
      typeof sameNumber
    >[2]
    const query = slip('sao năm 2018 cũng bằng đúng số đó, có ghi lộn không', last)
    expect(query).toMatchObject({ operation: 'compare', indicators: ['procedures-total'] })
    expect(labels(query)).toEqual(['2017', '2018'])
    expect(slip('còn năm 2018', last)).toBeNull()
  })

  it('tells by itself which figure is meant', () => {
    const query = slip('kế hoạch cải cách năm 2020 với năm 2021 sao trùng 66 nhiệm vụ, có copy không', null)
    expect(query).toMatchObject({ operation: 'conflict', indicators: ['plan-tasks'] })
  })
})

describe('how many were planned', () => {
  const planned = (before: string, text: string) =>
    plannedOfLast(read(text), fold(text), toMemory(read(before)) as Parameters<typeof plannedOfLast>[2], lexicon)

  it('is asked of the figure told last', () => {
    const query = planned('năm 2020 kiểm tra cải cách hành chính bao nhiêu đơn vị', '2021 kế hoạch mấy, làm được mấy')
    expect(query).toMatchObject({ operation: 'value', indicators: ['reform-inspections'] })
    expect(query?.periods.map(({ period }) => period.label)).toEqual(['năm 2021'])
  })

  it('is the plan’s behind a plan’s figure and where the reform is named', () => {
    expect(planned('kế hoạch cải cách năm 2020 có mấy nhiệm vụ', '2021 kế hoạch mấy, làm được mấy')).toBeNull()
    expect(planned('năm 2020 kiểm tra cải cách hành chính bao nhiêu đơn vị', 'kế hoạch mấy nhiệm vụ')).toBeNull()
    expect(planned('năm 2017 có tổng cộng bao nhiêu thủ tục hành chính', 'kế hoạch mấy')).toBeNull()
  })
})
