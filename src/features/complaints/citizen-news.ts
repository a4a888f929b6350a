import type { Reply } from '../../core/message.ts'
import type { Complaint, ComplaintEvent } from './complaint.ts'
import type { Rulebook } from './rulebook.ts'

/** What those who reported or follow a complaint are told of an event; nothing where it does not concern them. */
export function newsOf(event: ComplaintEvent, complaint: Complaint, _book: Rulebook): readonly Reply[] {
  if (event.action === 'receive' || event.action === 'merge') return []
  return [{ text: `Dạ, phản ánh ${complaint.code}: ${event.note ?? event.to}.` }]
}
