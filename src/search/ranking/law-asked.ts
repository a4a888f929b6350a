import type { Reading } from '../../core/reading.ts'
import { anyOf } from './phrase-pattern.ts'
import { wordsWritten } from './spoken-words.ts'

const list = (text: string): readonly string[] => text.split(',').map((each) => each.trim())
const LAW = anyOf(list('bộ luật, luật, pháp luật, nghị định, thông tư, hiến pháp'))
/** What is asked of a law's words. */
const MEANING = anyOf(
  list(
    'được hiểu là, được hiểu thế nào, được hiểu như thế nào, hiểu thế nào, nghĩa là gì, thế nào là, được coi là, khái niệm, định nghĩa, quy định sao, quy định ra sao, quy định thế nào, quy định như thế nào, phân biệt',
  ),
)
/** Something is to be done at an office after all, or the basis of it is asked for. */
const DONE = anyOf(
  list(
    'thủ tục, hồ sơ, đăng ký, cấp, nộp, xin, làm giấy, giấy tờ, giấy phép, giấy chứng nhận, sang tên, chứng thực, văn bản nào, căn cứ, khai, tách, đổi, xóa, gia hạn, công nhận',
  ),
)

/** Whether a text asks only what a law's words mean or say. */
export function asksLaw(reading: Reading): boolean {
  const text = wordsWritten(reading)
  return LAW.test(text) && MEANING.test(text) && !DONE.test(text)
}
