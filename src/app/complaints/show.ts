import type { ComplaintEvent } from '../../features/complaints/complaint.ts'
import { actionName, actorName } from '../../features/complaints/queue/action-names.ts'
import { bareItem, fullItem } from '../../features/complaints/queue/item.ts'
import { agencyName, shownTime } from '../../features/complaints/queue/names.ts'
import { statusName } from '../../features/complaints/queue/refusal-text.ts'
import type { Rulebook } from '../../features/complaints/rulebook.ts'
import type { Assembly } from '../assembly.ts'
import { knownAgency } from '../known-agency.ts'
import { complaintOf, print, toolsOf } from './tools.ts'

/** A queue, the latest due first. @param agency null: triage */
export async function listComplaints(assembly: Assembly, agency: string | null, limit: number): Promise<number> {
  const { reader, book } = toolsOf(assembly)
  const rules = book()
  knownAgency(assembly, agency)
  const now = assembly.clock.now()
  const [found, owed] = await Promise.all([reader.queue(agency, limit), reader.owed(agency, now)])
  print(`${agencyName(agency, rules)}: ${owed.open}, trễ ${owed.late}`)
  for (const one of found) print(`${bareItem(one, now, rules)} (${statusName(one.status)})`)
  return 0
}

/** What agencies' own systems have not got yet, longest waiting first. */
export async function listUndelivered(assembly: Assembly, limit: number): Promise<number> {
  const { reader, deliveries } = toolsOf(assembly)
  for (const { complaint, agency, gateway, state, attempts, last_error, created_at } of await deliveries.waiting(
    limit,
  )) {
    const code = (await reader.byId(complaint))?.code ?? complaint
    print(`${code}  ${agency}  ${gateway}  ${state}  ${attempts}x since ${created_at}  ${last_error ?? ''}`)
  }
  return 0
}

export async function showComplaint(assembly: Assembly, code: string): Promise<number> {
  const tools = toolsOf(assembly)
  const rules = tools.book()
  const complaint = await complaintOf(tools, code)
  print(
    fullItem(complaint, assembly.clock.now(), rules, 'triage'),
    `Trạng thái: ${statusName(complaint.status)}, ${agencyName(complaint.agency, rules)} (quy tắc ${complaint.rule ?? 'không có'})`,
  )
  for (const event of await tools.reader.history(complaint.id)) print(eventLine(event, rules))
  for (const delivery of await tools.deliveries.of(complaint.id))
    print(
      `  gửi ${agencyName(delivery.agency, rules)} qua ${delivery.gateway}: ${DELIVERY[delivery.state]}${delivery.last_error ? ` (${delivery.last_error})` : ''}`,
    )
  return 0
}

const DELIVERY = { waiting: 'đang chờ', sent: 'đã gửi', refused: 'bị từ chối' } as const

function eventLine(event: ComplaintEvent, rules: Rulebook): string {
  const moved = event.fromAgency === event.toAgency ? '' : ` -> ${agencyName(event.toAgency, rules)}`
  const due = event.fromDue === null || event.fromDue === event.toDue ? '' : ` hạn ${shownTime(event.toDue)}`
  const words = [event.reason, event.note].filter((part) => part !== null).join(' / ')
  return `  ${event.n}. ${shownTime(event.at)} ${actionName(event.action)} (${actorName(event.actor, rules)})${moved}${due}${words === '' ? '' : `: ${words}`}`
}
