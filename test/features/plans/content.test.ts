import { describe, expect, it } from 'vitest'
import { buildSnapshot } from '../../../src/content/snapshot.ts'
import type { PrintedFigure } from '../../../src/core/printed.ts'
import type { ReportedFact } from '../../../src/core/report.ts'
import { planProblems } from '../../../src/features/plans/checks.ts'
import { planKind, taskKind } from '../../../src/features/plans/content.ts'
import { printedFigure } from '../../../src/features/statistics/wording.ts'
import { writeFiles } from '../../content/fixtures.ts'
import { temporaryFolder } from '../../temporary-folder.ts'
import { shippedFigures } from '../statistics/shipped.ts'

const snapshot = shippedFigures()
const tasks = snapshot.records(taskKind).map((r) => r.value)
const numbers = (status: string) =>
  tasks
    .filter((t) => t.status === status && !t.missing)
    .map((t) => t.number)
    .sort((a, b) => a - b)

describe('the shipped plans', () => {
  it('have no fault', () => {
    expect(planProblems(snapshot, printedFigure)).toEqual([])
  })

  it.each([
    ['cchc-2017', 54, 54, 100],
    ['cchc-2018', 44, 44, 100],
    ['cchc-2019', 58, 58, 100],
    ['cchc-2020', 66, 43, 65.15],
    ['cchc-2021', 66, 52, 78.8],
    ['cchc-2024', 35, 18, 51.43],
  ])('%s has come as far as its document prints', (id, total, done, percent) => {
    expect(snapshot.get(planKind, id)?.progress).toMatchObject([{ total, done, percent }])
  })

  it('of 2024 has 25 tasks that can be read and 10 that cannot', () => {
    expect(snapshot.get(planKind, 'cchc-2024')?.lost).toEqual([4, 5, 6, 7, 8, 9, 10, 17, 18, 19])
    expect(tasks.filter((t) => t.missing)).toHaveLength(10)
    expect(numbers('done')).toEqual([1, 2, 11, 14, 15, 16, 20, 22, 24, 26, 30, 32, 33, 35])
    expect(numbers('in-progress')).toEqual([3, 13, 23, 25, 27, 28, 29, 34])
    expect(numbers('not-due')).toEqual([12, 31])
    expect(numbers('unknown')).toEqual([21])
  })

  it('says why the status of task 21 cannot be told', () => {
    expect(snapshot.get(taskKind, 'cchc-2024/21')?.ambiguous).toContain('nhiệm vụ 22')
  })

  it('keeps evidence with its date', () => {
    expect(snapshot.get(taskKind, 'cchc-2024/1')).toMatchObject({
      lead: ['Sở Nội vụ'],
      evidence: [{ document: '22/BC-UBND', date: '2024-01-22' }],
    })
    expect(snapshot.get(taskKind, 'cchc-2024/15')?.evidence).toHaveLength(14)
  })
})

/** Faults of one small plan and its task. */
function problemsOf(plan: string, task: string): readonly string[] {
  const folder = temporaryFolder()
  const source = '{number: null, title: Báo cáo, date: null, section: I}'
  writeFiles(folder.path, {
    'knowledge/plans/summaries/p.yaml': `{id: p, name: Kế hoạch, year: 2024, number: null, date: null, ${plan.replace('SOURCE', source)}}`,
    'knowledge/plans/tasks/t.yaml': `{lead: [], cooperating: [], product: null, time: null, status: done, printedStatus: Đã, name: Việc, source: ${source}, ${task}}`,
  })
  try {
    const { snapshot } = buildSnapshot({ kinds: [planKind, taskKind], roots: [folder.path] })
    return planProblems(snapshot, held).map((p) => p.message)
  } finally {
    folder.remove()
  }
}

/** One figure, held as `s/rate`. */
const RATE = {
  indicator: 'plan-completion',
  label: 'Tỷ lệ',
  scope: 'toàn thành phố',
  period: { label: 'năm', from: null, to: null, cumulative: true },
  value: 100,
  unit: '%',
  numerator: 1,
  denominator: 1,
  asOf: null,
  documentDate: null,
  source: 'Báo cáo, I',
  derived: false,
  definition: 'xong ÷ tất cả',
} satisfies ReportedFact
const held: PrintedFigure = (_, id) => (id === 's/rate' ? RATE : null)

const progress = (numbers: string) => `progress: [{label: năm, asOf: null, ${numbers}, source: SOURCE}]`
const ONE = `taskCount: 1, ${progress('total: 1, done: 1, percent: 100')}, groups: [{id: I, name: Một}]`

describe('a plan', () => {
  it('with its task is whole', () => {
    expect(problemsOf(ONE, 'plan: p, number: 1, group: I')).toEqual([])
  })

  it.each([
    ['a task of no plan', ONE, 'plan: q, number: 1, group: I', 'the task belongs to no plan'],
    ['a task beyond its number', ONE, 'plan: p, number: 2, group: I', 'the plan has 1 tasks'],
    ['a group it does not have', ONE, 'plan: p, number: 1, group: X', "the plan has no group 'X'"],
    [
      'a lost number that can be read',
      `${ONE}, lost: [1]`,
      'plan: p, number: 1, group: I',
      'a task is lost in the plan and missing here, or neither',
    ],
    [
      'tasks that stand nowhere',
      ONE.replace('taskCount: 1', 'taskCount: 3'),
      'plan: p, number: 1, group: I',
      'tasks 2, 3 stand nowhere',
    ],
    [
      'a rate that is none',
      ONE.replace('percent: 100', 'percent: 90'),
      'plan: p, number: 1, group: I',
      'năm: 1/1 is not 90 %',
    ],
    [
      'parts that do not add up',
      ONE.replace('percent: 100', 'percent: 100, inProgress: 1, notStarted: 0, dropped: 0'),
      'plan: p, number: 1, group: I',
      'năm: the parts do not add up to 1',
    ],
    [
      'a figure that nobody holds',
      ONE.replace('percent: 100', 'percent: 100, figures: [s/none]'),
      'plan: p, number: 1, group: I',
      "no figure 's/none'",
    ],
    [
      'another number than its figure',
      ONE.replace('total: 1, done: 1, percent: 100', 'total: 2, done: 2, percent: null, figures: [s/rate]'),
      'plan: p, number: 1, group: I',
      "'s/rate' is 100, which is no number of năm",
    ],
    [
      'a figure of another time',
      ONE.replace('label: năm', 'label: quý I').replace('percent: 100', 'percent: 100, figures: [s/rate]'),
      'plan: p, number: 1, group: I',
      "'s/rate' is of năm, not quý I",
    ],
  ])('has not %s', (_, plan, task, message) => {
    expect(problemsOf(plan, task)).toContain(message)
  })
})
