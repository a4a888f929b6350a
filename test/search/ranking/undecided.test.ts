import { describe, expect, it } from 'vitest'
import { plainReading } from '../../../src/search/plain-reading.ts'
import { undecidedIn } from '../../../src/search/ranking/undecided.ts'

const heard = (text: string) => {
  const found = undecidedIn(plainReading(text))
  return found && { plainly: found.plainly, rest: found.rest.tokens.map(({ surface }) => surface).join(' ') }
}

describe('what somebody leaves undecided in words', () => {
  it.each([
    ['bằng lái của chú, chưa biết là đổi hay cấp lại', 'bằng lái của chú'],
    ['xin giấy phép kinh doanh loại nào cũng được', 'xin giấy phép kinh doanh'],
    ['cái thẻ đó giờ phải làm gì với nó', 'cái thẻ đó giờ phải'],
    ['giấy phép nước gia hạn hay cấp lại cũng chưa rõ', 'giấy phép nước'],
    ['hỏi giấy kết hôn mà không rành thuộc diện nào', 'hỏi giấy kết hôn mà'],
  ])('plainly: %s', (text, rest) => expect(heard(text)).toEqual({ plainly: true, rest }))

  it.each([
    ['hộ chiếu của em có vấn đề', 'hộ chiếu của em'],
    ['sổ đỏ đổi hay cấp lại ở đâu', 'sổ đỏ ở đâu'],
    ['cà vẹt nói chung', 'cà vẹt'],
  ])('where nothing is named beyond doubt: %s', (text, rest) => expect(heard(text)).toEqual({ plainly: false, rest }))

  it.each([
    'hổng biết phải nộp giấy tờ gì',
    'ra ủy ban nào cũng được hay phải về quê',
    'đổi tên công ty có vấn đề gì không',
    'chứng thực giấy gì cũng được không',
    'giấy phép xây dựng nhà chung cư',
    'đổi bằng lái ở đâu',
    'tự đi hay đi với bà ngoại cũng được',
  ])('not at all: %s', (text) => expect(heard(text)).toBeNull())
})
