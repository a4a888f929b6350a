import { describe, expect, it } from 'vitest'
import { behind, read } from './asked.ts'

const told = (year: number, years: readonly number[] = [], run: readonly number[] = [year]) =>
  behind('plan.status', { year, years: [...years], told: [...run] })

describe('what is left of plans that were told', () => {
  it.each([
    'mấy việc còn lại thì ra sao: đang làm bao nhiêu, chờ trung ương bao nhiêu, bỏ bao nhiêu?',
    'số còn lại: đang làm mấy, bị bỏ mấy',
    'mấy cái chưa xong thì sao: còn đang mần nhiêu, bị bỏ nhiêu',
    'vậy còn thiếu mấy việc',
  ])('is of the last one: “%s”', (text) => {
    expect(read(text, told(2020))).toMatchObject({ operation: 'status', years: [2020], rest: true, together: null })
  })

  it('is of each of those told together', () => {
    expect(read('còn thiếu bao nhiêu việc', told(2021, [2020, 2021]))?.years).toEqual([2020, 2021])
  })

  it('is of those told one after the other where several are spoken of', () => {
    expect(read('cả hai năm còn lại bao nhiêu việc chưa xong', told(2021, [], [2019, 2020, 2021]))).toMatchObject({
      years: [2020, 2021],
      rest: true,
    })
    expect(read('còn lại bao nhiêu việc', told(2021, [], [2020, 2021]))?.years).toEqual([2021])
  })

  it('is of the years that their tasks were counted for as figures', () => {
    const state = {
      ...behind('statistics.compare', {}),
      memory: {
        statistics: {
          indicators: ['plan-tasks'],
          periods: [
            { kind: 'year', from: '2020-01-01' },
            { kind: 'year', from: '2021-01-01' },
          ],
        },
      },
    }
    expect(read('còn thiếu mấy việc', state)?.years).toEqual([2020, 2021])
  })
})

describe('what several plans come to', () => {
  it.each([
    ['hai năm cộng lại mấy nhiệm vụ', 'sum', [2020, 2021]],
    ['trung bình mỗi năm nhiêu việc', 'mean', [2019, 2020, 2021]],
  ])('is asked of those told: “%s”', (text, together, years) => {
    expect(read(text, told(2021, [], [2019, 2020, 2021]))).toMatchObject({ together, years })
  })

  it.each(['cộng lại mấy nhiệm vụ', 'sở y tế còn lại mấy việc', 'mấy việc chưa xong là việc gì'])(
    'is nothing of one plan, an agency or a list: “%s”',
    (text) => {
      const asked = read(text, told(2020))
      expect([asked?.together ?? null, asked?.rest ?? false]).toEqual([null, false])
    },
  )
})
