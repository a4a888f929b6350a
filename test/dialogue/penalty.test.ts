import { describe, expect, it } from 'vitest'
import { asksBarePenalty, asksPenalty } from '../../src/dialogue/penalty.ts'

describe('a fine asked for', () => {
  it.each(['mức phạt khai tử muộn', 'trễ có bị phạt không', 'xả rác phạt bao nhiêu', 'nop phat tre han may trieu'])(
    'is met in "%s"',
    (text) => expect(asksPenalty(text)).toBe(true),
  )
  it.each([
    'bị thanh tra phạt vì đào đường không giấy',
    'sự phát triển của xã',
    'thiết bị phát tín hiệu mất bao nhiêu',
    'quyết định xử phạt của công an',
    'đóng phạt xe máy online làm sao',
  ])('is not met in "%s"', (text) => expect(asksPenalty(text)).toBe(false))
  it('names no matter where nothing else is said', () => {
    expect(asksBarePenalty('cho hỏi bị phạt bao nhiêu tiền')).toBe(true)
    expect(asksBarePenalty('khai tử muộn bị phạt bao nhiêu')).toBe(false)
  })
})

describe('a fine that is told of', () => {
  it('is not asked for where what came of it is told', () => {
    expect(asksPenalty('mấy tháng nay bị phạt liên tục nên bằng lái không còn điểm nào')).toBe(false)
    expect(asksPenalty('đi trễ có bị phạt không')).toBe(true)
  })
})
