import { describe, expect, it } from 'vitest'
import type { Following } from '../../src/core/feature.ts'
import type { Question, Subject } from '../../src/core/intent.ts'
import { asksBareTax, asksOfLast, belongsToLast } from '../../src/dialogue/staying.ts'

const subject = (id: string, score: number, title = id): Subject => ({
  kind: 'procedure',
  id,
  title,
  score,
  why: () => [],
})
const told = (subjects: readonly Subject[], outside = 0, text = 'em ở trọ'): Question => ({
  text,
  language: 'vi',
  intents: [{ intent: outside > 0 ? 'out-of-scope' : 'procedure.overview', score: outside || 0.5, why: '' }],
  facets: [],
  subjects,
  fromContext: false,
})
const next = (share: number, stays: boolean, title = 'Gia hạn tạm trú'): Following => ({
  subject: subject('next', share, title),
  stays,
  share,
})
const SPOKEN = { id: 'spoken', title: 'Đăng ký kết hôn' }

describe('what is told behind an answer', () => {
  it.each<readonly [string, Question, Following, boolean]>([
    ['stays where that is likely', told([]), next(0.6, true), true],
    ['stays though it sounds a little strange', told([], 0.55), next(0.9, true), true],
    ['is nothing of ours where it sounds so', told([], 0.8), next(0.9, true), false],
    ['moves where another one is surely named', told([subject('other', 0.97)]), next(0.9, true), false],
    [
      'moves for what somebody has not yet',
      told([subject('other', 0.9)], 0, 'con chưa có khai sinh'),
      next(0.6, true),
      false,
    ],
    ['stays where a stranger is a little likelier', told([]), next(0.6, false), true],
    ['moves where another is far likelier', told([]), next(0.9, false), false],
  ])('%s', (_, question, following, belongs) => {
    expect(belongsToLast(question, following, SPOKEN)).toBe(belongs)
  })

  it('moves to a sister that shares its matter sooner than to a stranger', () => {
    const sister = next(0.5, false, 'Đăng ký khai sinh có yếu tố nước ngoài')
    expect(belongsToLast(told([]), sister, { id: 'spoken', title: 'Đăng ký khai sinh' })).toBe(false)
  })
})

describe('asking if something is needed', () => {
  it.each<readonly [string, Question, Following, boolean]>([
    ['is of the last one', told([subject('not-held', 0)]), next(0.9, true), true],
    ['is not where it may be of another', told([]), next(0.7, true), false],
    ['is not where another is named', told([subject('other', 0.95)]), next(0.9, true), false],
    ['is not where it is nobody’s', told([], 0.8), next(0.9, true), false],
  ])('%s', (_, question, following, of) => expect(asksOfLast(question, following, SPOKEN)).toBe(of))
})

describe('asking for tax', () => {
  it.each([
    ['rồi đóng thuế nhiêu', true],
    ['thuế có phải đóng không', true],
    ['khai thuế cho thuê nhà', false],
    ['đóng phí bao nhiêu', false],
  ])('"%s" names nothing beside it: %s', (text, bare) => expect(asksBareTax(text)).toBe(bare))
})
