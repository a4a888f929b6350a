import type { JobHandler } from '../../../core/job.ts'
import { plusMs } from '../../../core/time.ts'
import { headOf, takenText } from '../queue/push-job.ts'
import { gatewayOf } from './content.ts'
import { type DeliverOptions, retryDelayMs } from './deliver-job.ts'
import { emailWriter } from './email.ts'

/** What a letter after the first one tells: an event of the complaint, or why a reply of theirs was not taken. */
interface LetterData {
  readonly complaint: string
  readonly agency: string
  readonly n?: number
  readonly said?: string
  readonly at?: string
}

/** Letters that follow the first one: the agency hears by mail what officers hear in chat. */
export function letterJob({ tools, settings, clock }: DeliverOptions): JobHandler {
  const { reader, deliveries, book } = tools
  return async (job) => {
    const { complaint: id, agency, n, said, at } = job.data as unknown as LetterData
    const rules = book()
    const gateway = gatewayOf(agency, rules.snapshot)
    const complaint = await reader.byId(id)
    const known = (await deliveries.of(id)).find((one) => one.agency === agency)
    if (gateway?.kind !== 'email' || !complaint || !known?.token) return { kind: 'done' }
    if (!settings.mail)
      return { kind: 'again', at: plusMs(clock.now(), retryDelayMs(job.attempt)), reason: 'SMTP_URL is not set' }
    const event = n === undefined ? undefined : (await reader.history(id)).find((one) => one.n === n)
    const taken = event?.fromAgency === agency && event.toAgency !== agency
    // It came back before this letter left.
    if (taken && complaint.agency === agency) return { kind: 'done' }
    const head = event && (taken ? takenText(complaint, rules) : headOf(event, complaint, rules))
    const note = event?.note && !taken ? `\n“${event.note}”` : ''
    const outcome = await emailWriter(
      gateway.to,
      settings.mail,
      clock,
    )(
      {
        complaint,
        token: known.token,
        part: n === undefined ? `a${Date.parse(at ?? '')}` : String(n),
        head: head === undefined ? (said ?? null) : `${head}${note}`,
        below: event === undefined ? 'how' : taken ? 'nothing' : 'item',
      },
      rules,
    )
    if (outcome.kind === 'sent') return { kind: 'done' }
    return outcome.kind === 'refused'
      ? { kind: 'failed', reason: outcome.reason }
      : { kind: 'again', at: plusMs(clock.now(), retryDelayMs(job.attempt)), reason: outcome.reason }
  }
}
