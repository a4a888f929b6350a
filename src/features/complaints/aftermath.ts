import type { JobRequest } from '../../core/job.ts'
import type { Json } from '../../core/json.ts'
import { newsOf } from './citizen-news.ts'
import type { Complaint } from './complaint.ts'
import { gatewayOf } from './gateways/content.ts'
import { DELIVER, LETTER, PUSH, type PushData } from './job-kinds.ts'
import type { Done } from './performing.ts'
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

type Happened = Pick<Done, 'complaint' | 'event'>

/** Jobs that follow from what was done, for the same transaction: people are told, agencies' own systems get it. */
export const aftermath = (done: Done, book: Rulebook): readonly JobRequest[] => [
  ...pushJobs(done, { ...holderTold(done), ...(hasNews(done, book) ? { citizens: true } : {}) }),
  ...gatewayJobs(done, book),
]

/** What follows from filing: the reporter reads of code and agency in the reply itself. */
export const aftermathOfFiling = (filed: Happened, book: Rulebook): readonly JobRequest[] => [
  ...pushJobs(filed, holderTold(filed)),
  ...gatewayJobs(filed, book),
]

/** One job for all who are told; the transaction changes the complaint, so that no other event of it is told beside. */
function pushJobs({ complaint, event }: Happened, to: PushData['to']): readonly JobRequest[] {
  if (Object.keys(to).length === 0) return []
  const data: PushData = { complaint: complaint.id, n: event.n, to }
  return [{ kind: PUSH, key: complaint.id, data: data as unknown as Json, locked: true }]
}

function hasNews({ complaint, event }: Happened, book: Rulebook): boolean {
  const { reporter, followers, duplicates } = complaint
  const listens = reporter !== null || followers > 0 || duplicates > 0
  return listens && event.audience === 'public' && newsOf(event, complaint, book).length > 0
}

/** The side that has the complaint, and the agency it was taken from: who gave it back knows, others must not go on with it. */
function holderTold(happened: Happened): PushData['to'] {
  const { event } = happened
  const former = formerOf(happened)
  const byCitizen = event.actor.role === 'citizen' && event.action === 'comment'
  const told = TOLD_TO_HOLDER.has(event.action) || byCitizen
  return { ...(told ? { holder: true } : {}), ...(former === null ? {} : { former }) }
}

function formerOf({ complaint, event: { fromAgency, actor } }: Happened): string | null {
  const gaveItBack = actor.role === 'officer' && actor.agency === fromAgency
  return fromAgency === complaint.agency || gaveItBack ? null : fromAgency
}

/** Agencies with a system or a mailbox of their own hear by it what officers hear in chat. */
function gatewayJobs(happened: Happened, { snapshot }: Rulebook): readonly JobRequest[] {
  const { complaint, event } = happened
  const { agency } = complaint
  const former = formerOf(happened)
  const taken = former !== null && gatewayOf(former, snapshot)?.kind === 'email'
  const jobs = taken ? [letter(complaint.id, former, event.n)] : []
  const gateway = agency === null ? undefined : gatewayOf(agency, snapshot)
  if (agency === null || !gateway) return jobs
  if (agency !== event.fromAgency) return [...jobs, delivery(complaint)]
  return holderTold(happened).holder && gateway.kind === 'email'
    ? [...jobs, letter(complaint.id, agency, event.n)]
    : jobs
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
