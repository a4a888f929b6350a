import { describe, expect, it } from 'vitest'
import type { Question, Subject } from '../../src/core/intent.ts'
import { toldBy, withTold } from '../../src/dialogue/told-before.ts'

const subject = (id: string, score: number, open = false): Subject => ({
  kind: 'procedure',
  id,
  title: id,
  score,
  open,
  why: () => [],
})
const asked = (intent: string, subjects: readonly Subject[], facets: Question['facets'] = []): Question => ({
  text: 'sửa lỗi hết bao nhiêu',
  language: 'vi',
  intents: [{ intent, score: 0.9, why: '' }],
  facets,
  subjects,
  fromContext: false,
})
const UNMET = { told: { text: 'hợp đồng đã chứng thực', met: false }, active: null }

describe('what a message leaves behind', () => {
  it.each([
    ['clarify', 'procedure.overview', { text: 'hợp đồng đã chứng thực', met: false }],
    ['abstain', 'out-of-scope', { text: 'hợp đồng đã chứng thực', met: false }],
    ['answer', 'procedure.fee', { text: 'hợp đồng đã chứng thực', met: true }],
    ['answer', 'statistics.value', undefined],
    ['form', 'complaint.create', undefined],
  ] as const)('after %s of %s', (outcome, intent, left) => {
    expect(toldBy('hợp đồng đã chứng thực', { outcome }, [asked(intent, [])], { focus: [] })).toEqual(left)
  })

  it('is what stood there before where the message only asked on', () => {
    const told = { text: 'hợp đồng đã chứng thực', met: false }
    const on = { ...asked('procedure.place', []), fromContext: true }
    expect(toldBy('nộp ở đâu', { outcome: 'clarify' }, [on], { focus: [], told })).toBe(told)
  })
})

describe('a question after an unanswered message', () => {
  const meant = (question: Question, together: Question) =>
    withTold(question, UNMET, () => together).subjects.map(({ id }) => id)
  const fix = [subject('fix', 0.95), subject('change', 0.1)]

  it.each<readonly [string, Question, readonly string[]]>([
    ['takes what both name', asked('procedure.fee', [subject('title-deed', 0.6)], ['fee']), ['fix']],
    ['keeps what it names clearly', asked('procedure.fee', [subject('title-deed', 0.9)], ['fee']), ['title-deed']],
    ['stays nobody’s matter', asked('out-of-scope', []), []],
    ['stays a report', asked('complaint.create', []), []],
    ['stays another office’s', asked('procedure.fee', [subject('not-held', 0)], ['fee']), ['not-held']],
  ])('%s', (_, question, ids) => {
    expect(meant(question, asked('procedure.fee', fix)).slice(0, 1)).toEqual(ids)
  })

  it('is asked back where both together leave it open', () => {
    const left = withTold(asked('procedure.overview', []), UNMET, () =>
      asked('procedure.overview', [subject('a', 0.3), subject('b', 0.28)]),
    )
    expect(left.subjects.map(({ id, score }) => [id, score])).toEqual([
      ['a', 0.3],
      ['b', 0.3],
    ])
  })

  it('is not read with a message that was answered', () => {
    const met = { told: { ...UNMET.told, met: true }, active: null }
    const question = asked('procedure.fee', [], ['fee'])
    expect(withTold(question, met, () => asked('procedure.fee', fix))).toBe(question)
  })
})
