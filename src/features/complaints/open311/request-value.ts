import type { Complaint, ComplaintEvent } from '../complaint.ts'
import { groundOf } from '../grounds.ts'
import { agencyName } from '../queue/names.ts'
import { statusName } from '../queue/refusal-text.ts'
import type { Rulebook } from '../rulebook.ts'
import { isOpen } from '../status.ts'
import { categoryKind } from '../understanding/content.ts'
import type { Value } from './answer.ts'
import { w3c } from './times.ts'

/** A complaint as a service request. Never who reported it. @param base address of this interface, without a slash at its end */
export function requestValue(complaint: Complaint, book: Rulebook, base: string): Value {
  const { snapshot, directory } = book
  const area = complaint.area === null ? null : (directory.area(complaint.area)?.name ?? null)
  const address = [complaint.place, area].filter((part) => part !== null).join(', ')
  return {
    service_request_id: complaint.code,
    status: isOpen(complaint) ? 'open' : 'closed',
    status_notes: notesOf(complaint, book),
    service_name: snapshot.get(categoryKind, complaint.category)?.name ?? complaint.category,
    service_code: complaint.category,
    description: complaint.text,
    agency_responsible: agencyName(complaint.agency, book),
    service_notice: null,
    requested_datetime: w3c(complaint.receivedAt),
    updated_datetime: w3c(complaint.updatedAt),
    expected_datetime: w3c(complaint.due.answer),
    address: address === '' ? null : address,
    address_id: complaint.area,
    zipcode: null,
    lat: complaint.location?.lat ?? null,
    long: complaint.location?.lon ?? null,
    media_url: complaint.photos.length > 0 ? mediaUrl(complaint, 0, base) : null,
  }
}

/** The same with what `extensions=true` asks for. */
export function extendedValue(
  complaint: Complaint,
  history: readonly ComplaintEvent[],
  book: Rulebook,
  base: string,
): Value {
  return {
    ...(requestValue(complaint, book, base) as { readonly [name: string]: Value }),
    extended_attributes: {
      channel: complaint.source,
      sub_category: complaint.subCategory,
      photos: complaint.photos.map((_, n) => mediaUrl(complaint, n, base)),
    },
    notes: history.map((event) => ({
      datetime: w3c(event.at),
      type: event.action,
      description: event.note ?? statusName(event.to),
    })),
  }
}

const mediaUrl = (complaint: Complaint, n: number, base: string): string => `${base}/media/${complaint.code}/${n}.jpg`

export function notesOf(complaint: Complaint, { snapshot }: Rulebook): string | null {
  if (complaint.status === 'rejected') return groundOf(complaint.ground ?? '', snapshot)?.say ?? null
  return complaint.answer ?? statusName(complaint.status)
}
