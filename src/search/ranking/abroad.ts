import type { Reading } from '../../core/reading.ts'
import { anyOf } from './phrase-pattern.ts'
import { wordsWritten } from './spoken-words.ts'

const list = (text: string): readonly string[] => text.split(',').map((each) => each.trim())
/** States that people here marry into, work in and travel to, as they say them. */
export const COUNTRIES: readonly string[] = list(
  'mỹ, hoa kỳ, úc, nhật, nhật bản, hàn, hàn quốc, đài loan, trung quốc, canada, anh quốc, pháp, đức, nga, ba lan, séc, campuchia, cam bốt, lào, thái, thái lan, singapore, sing, malaysia, mã lai, indonesia, philippines, ấn độ, dubai, ý, hà lan, thụy điển, na uy, phần lan, new zealand, hồng kông, ma cao, châu âu',
)
const THERE = ['đó', 'bển', 'bên ấy', 'bên kia', ...COUNTRIES]
const each = (before: readonly string[], after: readonly string[]): readonly string[] =>
  before.flatMap((b) => after.map((a) => `${b} ${a}`))

/** Something is handed in, made or fought over there. */
const DONE_THERE = anyOf([
  ...each(
    list(
      'nộp bên, nộp ở bên, làm bên, đổi lại ở, đổi ở, đổi bên, xin ở bên, gia hạn ở, gia hạn bên, cấp lại ở, cấp lại bên, thi ở, thi bên, bào chữa bên, bào chữa ở, kiện ở, kiện bên, tòa án, tòa bên, cảnh sát',
    ),
    THERE,
  ),
  ...each(list('luật sư bên, luật sư ở, đại học ở, việc làm ở'), COUNTRIES),
  // Their law, and what is done with their paper where it was given ("đổi bằng lái úc bên úc").
  ...each(list('theo luật, theo luật của, theo quy định của'), COUNTRIES),
  ...COUNTRIES.flatMap((state) => [`${state} bên ${state}`, `${state} ở ${state}`, `${state} tại ${state}`]),
])
/** A paper that only the other state gives. */
const THEIR_PAPER = anyOf(
  each(
    list(
      'làm hộ chiếu, xin hộ chiếu, gia hạn hộ chiếu, cấp lại hộ chiếu, đổi hộ chiếu, cấp hộ chiếu, xin quốc tịch, nhập quốc tịch, nhập tịch, thẻ xanh, xin visa, xin visa đi, xin visa qua, xin thị thực, thẻ căn cước, trợ cấp của, tiền hưu của, an sinh xã hội',
    ),
    COUNTRIES,
  ),
)
/** What was done over there and is now recognised, noted or changed here is a matter of ours. */
const HERE = anyOf(
  list(
    'việt nam, vn, ở đây, về nước, về đây, trong nước, ghi chú, ghi vào sổ, ghi sổ, ghi nhận, công nhận, cần thơ, phường, xã, hợp pháp hóa, chứng thực, dịch, thẻ tạm trú, người, chồng, vợ',
  ),
)

/** Whether a text asks for what another state's offices do. */
export function isAbroad(reading: Reading): boolean {
  const text = wordsWritten(reading)
  return (DONE_THERE.test(text) || THEIR_PAPER.test(text)) && !HERE.test(text)
}
