import { describe, expect, it } from 'vitest'
import { intentKind } from '../../../src/content/intents.ts'
import type { Snapshot } from '../../../src/core/content.ts'
import { askedModels } from '../../../src/features/statistics/understanding/asked-model.ts'
import { figureMessageKind } from '../../../src/features/statistics/words.ts'

const snapshotOf = (messages: readonly { tells: string; messages: readonly string[] }[]): Snapshot =>
  ({
    records: (kind: unknown) =>
      kind === figureMessageKind
        ? messages.map((value, i) => ({ id: String(i), value }))
        : kind === intentKind
          ? [{ id: 'smalltalk.greeting', value: { intent: 'smalltalk.greeting', utterances: ['chào em', 'xin chào'] } }]
          : [],
  }) as unknown as Snapshot

const models = askedModels({
  cache: { get: () => null, put: () => {} },
  canonical: () => (text) => text,
  readingKey: () => 'test',
  otherTexts: () => ['đăng ký khai sinh cần giấy tờ gì', 'đổi căn cước ở đâu', 'cống trước nhà bị nghẹt'],
})

describe('what asks for a figure by all of its words', () => {
  const likely = models(
    snapshotOf([
      {
        tells: 'asks',
        messages: ['tỷ lệ đúng hạn quý này', 'tháng này bao nhiêu hồ sơ trễ', 'năm 2023 tỷ lệ số hóa mấy phần trăm'],
      },
      { tells: 'others', messages: ['hồ sơ của tôi tới đâu rồi'] },
    ]),
  )!.likely

  it('is learned from whole messages, with and without marks', () => {
    for (const text of ['tỷ lệ đúng hạn năm 2023', 'ty le so hoa quy nay', 'bao nhiêu hồ sơ trễ năm 2023'])
      expect(likely(text), text).toBeGreaterThan(0.5)
    for (const text of ['khai sinh cần giấy gì', 'hồ sơ của tôi ở đâu', 'cống bị nghẹt', 'chào em'])
      expect(likely(text), text).toBeLessThan(0.5)
  })

  it('is not told where nothing was taught', () => {
    expect(models(snapshotOf([]))).toBeNull()
  })
})
