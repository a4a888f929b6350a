import { ofLastTexts } from '../../../core/last-texts.ts'

/**
 * Words that folded sound like an order or a source and are neither: "mấy đứa nhỏ cập nhật chậm" is no "nhỏ nhất",
 * "chuyển đổi số" is not who stands last ("đội sổ"), "dân ở đâu nộp cũng nhận" asks not from where a number is quoted
 * ("dẫn ở đâu"), "thu hút mấy người" is no "hụt".
 */
const SOUNDS_LIKE =
  /(?=[hcsdođở])(?<!\p{L})(?:hút|cập nhật|cập nhựt|cap nhat|cap nhut|chủ nhật|chủ nhựt|chu nhat|sinh nhật|(?<=(?:chuyển|chuyen) )(?:đổi số|doi so)|dân|(?<=(?:người|nguoi|nhân|nhan) )dan|(?:ở đâu|o dau|ở mô)(?= (?:\S+ ){0,3}?(?:cũng|cung)(?! cấp| cap)(?!\p{L})))(?!\p{L})/gu

/** A text in lower case without them. */
export const withoutSoundingLike = ofLastTexts((text: string): string => text.replace(SOUNDS_LIKE, '#'))
