import type { Complaint } from '../complaint.ts'
import type { Rulebook } from '../rulebook.ts'
import { agencyName, categoryName, shownTime } from './names.ts'

/** What staff read when they put a complaint right. */
export const correctionTexts = {
  how: (code: string): string =>
    `Dạ, em chưa rõ sửa gì ở ${code}. Xin ghi loại việc hoặc xã, phường đúng, ví dụ: “sửa ${code} nước thải”, “sửa ${code} phường …”.`,
  done: (before: Complaint, after: Complaint, book: Rulebook): string => {
    const area = after.area === null ? null : (book.directory.area(after.area)?.name ?? null)
    const moved =
      before.agency === after.agency
        ? `Vẫn do ${agencyName(after.agency, book)} giữ.`
        : `Theo quy tắc ${after.rule ?? 'phân công'}, đã chuyển từ ${agencyName(before.agency, book)} sang ${agencyName(after.agency, book)}.`
    return `Dạ, đã sửa ${after.code}: ${[categoryName(after, book.snapshot), area].filter(Boolean).join(', ')}. ${moved} Hạn trả lời người dân: ${shownTime(after.due.answer)}.`
  },
} as const
