import type { Accounts } from '../../../core/accounts.ts'
import type { JobHandler, JobQueue } from '../../../core/job.ts'
import type { ConversationRef } from '../../../core/message.ts'
import type { Notice, Notices } from '../../../core/notify.ts'
import type { Clock } from '../../../core/time.ts'
import type { UnitOfWork } from '../../../core/tx.ts'
import { newsOf } from '../citizen-news.ts'
import type { Complaint, ComplaintEvent } from '../complaint.ts'
import type { OldPushData, PushData } from '../job-kinds.ts'
import type { Rulebook } from '../rulebook.ts'
import type { ComplaintTools } from '../tools.ts'
import { isAbroad } from './abroad.ts'
import { itemReply } from './item.ts'
import { agencyName } from './names.ts'

export interface PushOptions {
  readonly tools: Pick<ComplaintTools, 'reader' | 'book'>
  readonly accounts: Accounts
  readonly jobs: JobQueue
  readonly notices: Notices
  readonly work: UnitOfWork
  readonly clock: Clock
}

/**
 * Tells people of an event, all of them in the transaction that ends the job: those who reported or follow, the officers who
 * have the complaint, those above them where the ladder says so, and the agency it was taken from.
 */
export function pushJob({ tools, accounts, jobs, notices, work, clock }: PushOptions): JobHandler {
  const { reader, book } = tools
  return async (job) => {
    const data = job.data as unknown as PushData | OldPushData
    const { complaint: id, n } = data
    const to: PushData['to'] = data.to ?? (data.former === undefined ? { holder: true } : { former: data.former })
    const [complaint, event] = await Promise.all([reader.byId(id), reader.event(id, n)])
    if (!complaint || !event) return { kind: 'failed', reason: 'unknown complaint or event' }
    const told = [
      ...(to.citizens ? await newsTo(complaint, event) : []),
      ...(to.former === undefined ? [] : await farewellTo(to.former, complaint)),
      ...(to.holder ? await itemTo(complaint, event) : []),
    ]
    if (told.length === 0) return { kind: 'done' }
    await work.run(async (tx) => {
      await notices.say(tx, told)
      await jobs.settle(tx, job, { kind: 'done' })
    })
    return { kind: 'done' }
  }

  async function newsTo(complaint: Complaint, event: ComplaintEvent): Promise<readonly Notice[]> {
    const own = newsOf(event, complaint, book())
    const followed = newsOf(event, complaint, book(), false)
    return (await reader.listeners(complaint))
      .map((conversation) => ({ conversation, replies: conversation === complaint.reporter ? own : followed }))
      .filter(({ replies }) => replies.length > 0)
  }

  async function farewellTo(former: string, complaint: Complaint): Promise<readonly Notice[]> {
    // It came back before they heard that it went.
    if (complaint.agency === former) return []
    const replies = [{ text: takenText(complaint, book()) }]
    return (await linkedTo(former)).map(({ conversation }) => ({ conversation, replies }))
  }

  async function itemTo(complaint: Complaint, event: ComplaintEvent): Promise<readonly Notice[]> {
    const rules = book()
    const { settings } = rules
    const above = await firstReachable(audienceOf(complaint, event, rules))
    // Who holds it reads what is told of it, also where that goes over its head.
    const told = event.action === 'escalate' ? withHolder(above, await linkedTo(complaint.agency)) : above
    return told.map(({ conversation, ref, agency }) => {
      const reply = itemReply(complaint, {
        head: isAbroad(ref, settings) ? bareHeadOf(event, complaint, rules) : headInWords(event, complaint, rules),
        bare: isAbroad(ref, settings),
        party: agency === settings.triageOffice ? 'triage' : 'holder',
        now: clock.now(),
        book: rules,
      })
      return { conversation, replies: [reply] }
    })
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

const MAX_NOTE_CHARS = 600

/** The head with what the person said, for chats that may hold it. */
function headInWords(event: ComplaintEvent, complaint: Complaint, book: Rulebook): string {
  const head = headOf(event, complaint, book)
  const note = SAID_BY_PEOPLE.has(event.action) ? event.note : null
  return note ? `${head}\n“${note.slice(0, MAX_NOTE_CHARS)}”` : head
}

const SAID_BY_PEOPLE: ReadonlySet<string> = new Set(['inform', 'comment', 'reopen'])

/** The head without any words of people, so that any chat may hold it. */
const bareHeadOf = (event: ComplaintEvent, complaint: Complaint, book: Rulebook): string =>
  event.action === 'return' ? 'Phản ánh bị trả lại, chờ phân công:' : headOf(event, complaint, book)

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
      return 'Người dân yêu cầu xử lý lại:'
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
