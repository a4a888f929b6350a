/** Words of a time in a report, as written, most precise first. */
const TIMES: readonly RegExp[] = [
  /(?:lúc|khoảng|từ)?\s*\d{1,2}\s*(?:giờ|h)(?!\p{L})\s*\d{0,2}(?:\s*(?:sáng|trưa|chiều|tối|đêm|khuya))?(?:\s*(?:ngày|hôm)\s+[\d/]+)?/iu,
  /(?:từ|hôm|ngày|sáng|trưa|chiều|tối|đêm)\s+(?:ngày\s+)?\d{1,2}[/-]\d{1,2}(?:[/-]\d{2,4})?/iu,
  /(?:sáng|trưa|chiều|tối|đêm|khuya)\s+(?:nay|qua|hôm qua|thứ \p{L}+|chủ nhật)/iu,
  /(?:từ\s+)?(?:hôm (?:qua|nay|kia|trước|rày)|bữa (?:qua|nay|trước|hổm)|hổm rày|(?:tuần|tháng) (?:trước|rồi|này|qua))/iu,
  /(?:cả|suốt|hơn|gần|đã|mấy|\d+|một|hai|ba|bốn|năm)\s+(?:(?:một|hai|ba|bốn|năm|mấy|\d+)\s+)?(?:ngày|bữa|tuần|tháng|năm|đêm)(?:\s+(?:nay|liền|rồi|qua))?/iu,
  /mỗi\s+(?:ngày|đêm|tối|sáng|chiều|tuần|khi \p{L}+|lần \p{L}+)/iu,
]

/** When it happened, in the words of the text; null where none are found. */
export function readOccurrence(text: string): string | null {
  for (const pattern of TIMES) {
    const found = pattern.exec(text)?.[0].trim()
    if (found) return found
  }
  return null
}
