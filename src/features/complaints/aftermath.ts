import type { JobRequest } from '../../core/job.ts'
import { notifyJob } from '../../core/notify.ts'
import type { Tx } from '../../core/tx.ts'
import { newsOf } from './citizen-news.ts'
import type { Complaint, ComplaintEvent } from './complaint.ts'
import { gatewayOf } from './gateways/content.ts'
import { DELIVER, LETTER, PUSH } from './job-kinds.ts'
import type { Done } from './performing.ts'
import type { ComplaintReader } from './reader.ts'
import type { Rulebook } from './rulebook.ts'

/** Actions that the side which has the complaint is told of, whoever took them. */
const TOLD_TO_HOLDER: ReadonlySet<string> = new Set([
  'receive',
  'route',
  'return',
  'reopen',
  'inform',
  'resume',
  'withdraw',
  'split',
  'remind',
  'escalate',
])

/**
 * Jobs that follow from what was done, for the same transaction: news to citizens, items to queues, deliveries.
 * @param reader read inside `tx`
 */
export async function aftermath(
  tx: Tx,
  done: Done,
  reader: ComplaintReader,
  book: Rulebook,
): Promise<readonly JobRequest[]> {
  return [...(await newsJobs(tx, done, reader, book)), ...holderJobs(done, book)]
}

async function newsJobs(
  tx: Tx,
  { complaint, event }: Done,
  reader: ComplaintReader,
  book: Rulebook,
): Promise<readonly JobRequest[]> {
  const replies = event.audience === 'public' ? newsOf(event, complaint, book) : []
  if (replies.length === 0) return []
  const author = event.actor.role === 'citizen' ? event.actor.conversation : null
  return (await reader.listeners(complaint, tx))
    .filter((conversation) => conversation !== author)
    .map((conversation) => notifyJob(conversation, replies, { once: `${complaint.id}.${event.n}.${conversation}` }))
}

/** What the side that has the complaint is told, and the agency that it was taken from, in chat and by gateways. */
export function holderJobs(
  { complaint, event }: Pick<Done, 'complaint' | 'event'>,
  book: Rulebook,
): readonly JobRequest[] {
  return [...formerJobs(complaint, event, book), ...presentJobs(complaint, event, book)]
}

/** Who gave it back knows; who had it taken away must not go on with it. */
function formerJobs(complaint: Complaint, event: ComplaintEvent, book: Rulebook): readonly JobRequest[] {
  const { fromAgency: former, actor, n } = event
  if (former === null || former === complaint.agency || (actor.role === 'officer' && actor.agency === former)) return []
  const push: JobRequest = { kind: PUSH, key: null, data: { complaint: complaint.id, n, former } }
  return [push, ...(gatewayOf(former, book.snapshot)?.kind === 'email' ? [letter(complaint.id, former, n)] : [])]
}

function presentJobs(complaint: Complaint, event: ComplaintEvent, book: Rulebook): readonly JobRequest[] {
  const byCitizen = event.actor.role === 'citizen' && event.action === 'comment'
  const push: JobRequest = { kind: PUSH, key: null, data: { complaint: complaint.id, n: event.n } }
  const { agency } = complaint
  const gateway = agency === null ? null : gatewayOf(agency, book.snapshot)
  const told = TOLD_TO_HOLDER.has(event.action) || byCitizen
  if (agency !== event.fromAgency) return [...(told ? [push] : []), ...(gateway ? [delivery(complaint)] : [])]
  return told
    ? [push, ...(agency !== null && gateway?.kind === 'email' ? [letter(complaint.id, agency, event.n)] : [])]
    : []
}

const letter = (complaint: string, agency: string, n: number): JobRequest => ({
  kind: LETTER,
  key: agency,
  data: { complaint, agency, n },
  once: `${complaint}.${agency}.${n}`,
})

const delivery = (complaint: Complaint): JobRequest => ({
  kind: DELIVER,
  key: complaint.agency,
  data: { complaint: complaint.id, agency: complaint.agency },
  once: `${complaint.id}.${complaint.agency}`,
})
