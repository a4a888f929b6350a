import type { Accounts } from '../../../core/accounts.ts'
import type { JobHandler, JobQueue } from '../../../core/job.ts'
import type { ConversationRef } from '../../../core/message.ts'
import { notifyJob } from '../../../core/notify.ts'
import type { Clock } from '../../../core/time.ts'
import type { UnitOfWork } from '../../../core/tx.ts'
import type { Complaint, ComplaintEvent } from '../complaint.ts'
import type { Rulebook } from '../rulebook.ts'
import type { ComplaintTools } from '../tools.ts'
import { isAbroad } from './abroad.ts'
import { itemReply } from './item.ts'
import { agencyName } from './names.ts'

export interface PushOptions {
  readonly tools: ComplaintTools
  readonly accounts: Accounts
  readonly jobs: JobQueue
  readonly work: UnitOfWork
  readonly clock: Clock
}

/** Tells the officers who have a complaint of an event, and those above them where the ladder says so. */
export function pushJob({ tools, accounts, jobs, work, clock }: PushOptions): JobHandler {
  const { reader, book } = tools
  return async (job) => {
    const { complaint: id, n, former } = job.data as { complaint: string; n: number; former?: string }
    const complaint = await reader.byId(id)
    const event = (await reader.history(id)).find((one) => one.n === n)
    if (!complaint || !event) return { kind: 'failed', reason: 'unknown complaint or event' }
    const rules = book()
    const { settings } = rules
    if (former !== undefined) {
      if (complaint.agency === former) return { kind: 'done' }
      const farewell = (await linkedTo(former)).map(({ conversation }) =>
        notifyJob(conversation, [{ text: takenText(complaint, rules) }], { once: `${id}.${n}.${conversation}` }),
      )
      if (farewell.length > 0) await work.run((tx) => jobs.enqueue(tx, farewell))
      return { kind: 'done' }
    }
    const above = await firstReachable(audienceOf(complaint, event, rules))
    // Who holds it reads what is told of it, also where that goes over its head.
    const told = event.action === 'escalate' ? withHolder(above, await linkedTo(complaint.agency)) : above
    if (told.length === 0) return { kind: 'done' }
    const requests = told.map(({ conversation, ref, agency }) => {
      const reply = itemReply(complaint, {
        head: headOf(event, complaint, rules),
        bare: isAbroad(ref, settings),
        party: agency === settings.triageOffice ? 'triage' : 'holder',
        now: clock.now(),
        book: rules,
      })
      return notifyJob(conversation, [reply], { once: `${id}.${n}.${conversation}` })
    })
    await work.run((tx) => jobs.enqueue(tx, requests))
    return { kind: 'done' }
  }

  async function linkedTo(agency: string | null): Promise<readonly Linked[]> {
    return agency === null ? [] : (await accounts.conversationsOf(agency)).map((one) => ({ ...one, agency }))
  }

  /** Conversations of the first agencies that have any: lateness never stops at an office nobody has linked. */
  async function firstReachable(rungs: readonly (readonly string[])[]): Promise<readonly Linked[]> {
    for (const agencies of rungs) {
      const linked = (await Promise.all(agencies.map(linkedTo))).flat()
      if (linked.length > 0) return linked
    }
    return []
  }
}

interface Linked {
  readonly conversation: string
  readonly ref: ConversationRef
  readonly agency: string
}

const withHolder = (told: readonly Linked[], holders: readonly Linked[]): readonly Linked[] => [
  ...told,
  ...holders.filter((one) => told.every(({ conversation }) => conversation !== one.conversation)),
]

/** Whom an event concerns, and who is told in their place where they have no chat. */
function audienceOf(
  { agency }: Complaint,
  event: ComplaintEvent,
  { settings, directory }: Rulebook,
): readonly (readonly string[])[] {
  const holder = agency ?? settings.triageOffice
  const above = directory.agency(holder)?.parent ?? settings.cityOffice
  const rest = [[settings.cityOffice], [settings.triageOffice]]
  if (event.action !== 'escalate' || event.reason === 'holder') return [[holder], ...rest]
  return event.reason === 'head' ? [[above], ...rest] : rest
}

/** To the agency that a complaint was taken from: no more than its code, so that any chat may hold it. */
export const takenText = ({ code, agency }: Complaint, book: Rulebook): string =>
  `Dạ, phản ánh ${code} đã chuyển ${agencyName(agency, book)}, đơn vị không phải xử lý nữa.`

/** What a message on an event begins with. */
export function headOf(event: ComplaintEvent, complaint: Complaint, book: Rulebook): string {
  const who = agencyName(complaint.agency, book)
  switch (event.action) {
    case 'receive':
    case 'route':
      return complaint.agency === null ? 'Phản ánh chờ phân công:' : `Phản ánh mới chuyển ${who}:`
    case 'return':
      return `Phản ánh bị trả lại, chờ phân công (${event.reason ?? ''}):`
    case 'reopen':
      return `Người dân yêu cầu xử lý lại (${event.note ?? ''}):`
    case 'inform':
    case 'comment':
      return 'Người dân vừa bổ sung:'
    case 'resume':
      return 'Thời hạn tính tiếp:'
    case 'withdraw':
      return 'Người dân đã rút phản ánh:'
    case 'remind':
      return 'Sắp đến hạn trả lời:'
    case 'escalate':
      return event.reason === 'holder' ? `Trễ hạn bước xử lý, ${who}:` : `Báo lãnh đạo: ${who} trễ hạn:`
    default:
      return 'Phản ánh:'
  }
}
