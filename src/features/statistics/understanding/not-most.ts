/**
 * Words that folded put something in order and do not: "mấy đứa nhỏ cập nhật chậm" is no "nhỏ nhất", and "chuyển đổi
 * số" is not who stands last ("đội sổ").
 */
const NOT_MOST =
  /(?<!\p{L})(?:cập nhật|cập nhựt|cap nhat|cap nhut|chủ nhật|chủ nhựt|chu nhat|sinh nhật|(?<=(?:chuyển|chuyen) )(?:đổi số|doi so))(?!\p{L})/gu

/** A text in lower case without them. */
export const withoutNotMost = (text: string): string => text.replace(NOT_MOST, '#')
