import type { Snapshot } from '../../../core/content.ts'
import { type Instant, localDate, plusMs, shownDate, VIETNAM_OFFSET_MS } from '../../../core/time.ts'
import type { Complaint } from '../complaint.ts'
import { daysLate } from '../deadlines.ts'
import type { Rulebook } from '../rulebook.ts'
import { categoryKind } from '../understanding/content.ts'

/** What an agency is called in a sentence; the city's reception where nobody has it. */
export const agencyName = (id: string | null, { directory }: Rulebook): string =>
  id === null ? 'bộ phận tiếp nhận' : (directory.agency(id)?.shortName ?? id)

/** "Rác thải, đổ trộm": the sub-category where it is known, else the category. */
export function categoryName(
  { category, subCategory }: Pick<Complaint, 'category' | 'subCategory'>,
  snapshot: Snapshot,
) {
  const content = snapshot.get(categoryKind, category)
  const sub = content?.subCategories.find((one) => one.id === subCategory)
  return sub?.name ?? content?.name ?? category
}

/** "17:00 25/11/2026", local. */
export const shownTime = (at: Instant): string =>
  `${plusMs(at, VIETNAM_OFFSET_MS).slice(11, 16)} ngày ${shownDate(localDate(at))}`

/** "hạn 17:00 ngày 25/11/2026", "trễ 2 ngày", "đang chờ người dân". */
export function shownDue(complaint: Complaint, now: Instant): string {
  if (complaint.status === 'waiting') return 'đang chờ người dân bổ sung'
  const late = daysLate(complaint.due.answer, now)
  return late > 0 ? `trễ ${late} ngày` : `hạn ${shownTime(complaint.due.answer)}`
}
