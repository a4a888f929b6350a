import { maskPersonalData } from '../../../dialogue/personal-data.ts'
import type { Action } from '../action.ts'
import { statusName } from '../queue/refusal-text.ts'
import { STAGE } from '../status.ts'
import type { ComplaintTools } from '../tools.ts'
import { readTrackingCode } from '../tracking-code.ts'
import { type Body, Open311Error } from './answer.ts'
import type { Call } from './call.ts'
import { clientOf, type PostingOptions, screened } from './posting.ts'
import type { PublicReader } from './public-reader.ts'
import { spanOf, w3c } from './times.ts'

const MAX_UPDATES = 1_000

/** Our actions in the words of the extension that asks for updates. */
const EXTERNAL: Readonly<Record<string, string>> = {
  accept: 'INVESTIGATING',
  start: 'IN_PROGRESS',
  merge: 'DUPLICATE',
  reject: 'NO_FURTHER_ACTION',
  answer: 'FIXED',
  reopen: 'OPEN',
}

/** What happened publicly in a span, oldest first. */
export async function listUpdates(call: Call, reader: PublicReader, now: string): Promise<Body> {
  const { from, to } = spanOf(call.argument('start_date'), call.argument('end_date'), now)
  const events = await reader.updates(from, to, MAX_UPDATES)
  return {
    list: 'service_request_updates',
    item: 'request_update',
    rows: events.map((event) => ({
      update_id: `${event.code}.${event.n}`,
      service_request_id: event.code,
      status: STAGE[event.to] === 'open' ? 'open' : 'closed',
      external_status_code: EXTERNAL[event.action] ?? null,
      description: event.note ?? statusName(event.to),
      updated_datetime: w3c(event.at),
      media_url: null,
    })),
  }
}

/** A word of the program that filed a request, as a comment; REOPEN reopens. The same `update_id` twice is once. */
export async function postUpdate(call: Call, { tools, clients, ports, screen }: PostingOptions): Promise<Body> {
  const client = await clientOf(call, clients)
  const needed = (name: string): string => {
    const value = call.argument(name)
    if (value === null) throw new Open311Error(400, `${name} is missing`)
    return value
  }
  const updateId = needed('update_id')
  const status = needed('status').toUpperCase()
  const complaint = await ownComplaint(tools, needed('service_request_id'), `open311:${client.id}`)
  const words = maskPersonalData((call.argument('description') ?? '').normalize('NFC')).text || status
  screened(words, tools.book(), screen)
  const mark = `update ${client.id}:${updateId}`
  const known = (await tools.reader.history(complaint.id)).some(
    (event) => event.actor.role === 'hotline' && event.actor.account === mark,
  )
  if (!known) {
    const action: Action =
      status === 'REOPEN' ? { kind: 'reopen', reason: words } : { kind: 'comment', text: words, audience: 'public' }
    const performed = await tools.desk.act(complaint.id, action, { role: 'hotline', account: mark }, ports.clock.now())
    if (!performed.ok) throw new Open311Error(400, `the request does not take this now (${performed.refusal.kind})`)
  }
  return { list: 'service_request_updates', item: 'request_update', rows: [{ update_id: updateId }] }
}

/** @throws {Open311Error} 404: unknown, 403: another program's */
async function ownComplaint({ reader }: ComplaintTools, id: string, account: string) {
  const code = readTrackingCode(id)
  const complaint = code === null ? null : await reader.byCode(code)
  if (!complaint) throw new Open311Error(404, `service_request_id '${id}' was not found`)
  if (complaint.enteredBy !== account) throw new Open311Error(403, 'the request was filed by another client')
  return complaint
}
