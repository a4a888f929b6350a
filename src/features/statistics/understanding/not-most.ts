/** Words whose folded "nhất" puts nothing in order: "mấy đứa nhỏ cập nhật chậm" is no "nhỏ nhất". */
const NOT_MOST = /(?<!\p{L})(?:cập nhật|cập nhựt|cap nhat|cap nhut|chủ nhật|chủ nhựt|chu nhat|sinh nhật)(?!\p{L})/gu

/** A text in lower case without them. */
export const withoutNotMost = (text: string): string => text.replace(NOT_MOST, '#')
