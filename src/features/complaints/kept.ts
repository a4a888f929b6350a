import { localDate, shownDate } from '../../core/time.ts'
import { RATED } from './citizen-news.ts'
import type { Complaint } from './complaint.ts'
import type { ComplaintTools } from './tools.ts'

/** More than anybody sent; what is kept is told whole. */
const ALL = 1_000

/** What is kept of a conversation's complaints, a line each: of its own all that it gave, of those it joined the code. */
export const keptOf =
  ({ reader, book }: ComplaintTools) =>
  async (conversation: string): Promise<readonly string[]> => {
    const own = await reader.ofReporter(conversation, ALL)
    const joined = await reader.followedBy(conversation, ALL)
    const areaName = (id: string): string => book().directory.area(id)?.name ?? id
    return [
      ...own.map((complaint) => ownLine(complaint, areaName)),
      ...joined.map(({ code }) => `Theo dõi phản ánh ${code} của người khác.`),
    ]
  }

function ownLine(complaint: Complaint, areaName: (id: string) => string): string {
  const { code, text, place, area, location, contact, photos, rating } = complaint
  const where = [place, area === null ? null : areaName(area)].filter((part) => part !== null)
  const reached = contact ? [contact.name, contact.phone, contact.email, contact.address].filter((part) => part) : []
  return [
    `Phản ánh ${code}, gửi ${shownDate(localDate(complaint.receivedAt))}: “${text}”`,
    ...(where.length > 0 ? [`nơi: ${where.join(', ')}`] : []),
    ...(location ? [`vị trí: ${location.lat}; ${location.lon}`] : []),
    ...(photos.length > 0 ? [`${photos.length} ảnh`] : []),
    ...(reached.length > 0 ? [`liên hệ: ${reached.join(', ')}`] : []),
    ...(rating ? [`đánh giá: ${RATED[rating]}`] : []),
  ].join('; ')
}
