import type { JobHandler } from '../../../core/job.ts'
import { type Clock, plusMs } from '../../../core/time.ts'
import type { UnitOfWork } from '../../../core/tx.ts'
import type { ComplaintTools } from '../tools.ts'
import { type Gateway, gatewayOf } from './content.ts'
import type { Deliver } from './delivery.ts'
import { emailDeliver, type MailSettings } from './email.ts'
import { newMailToken } from './mail-token.ts'
import { open311Client } from './open311-client.ts'

/** What gateways need and no content may hold. */
export interface GatewaySettings {
  readonly mail: MailSettings | null
  /** API key of another system, by the agency's id. */
  readonly keys: Readonly<Record<string, string>>
}

const FIRST_DELAY_MS = 30_000
const MAX_DELAY_MS = 30 * 60_000

/** How long is waited before what could not be sent is tried again. @param attempt from 1 */
export const retryDelayMs = (attempt: number): number =>
  Math.min(MAX_DELAY_MS, FIRST_DELAY_MS * 2 ** Math.min(attempt - 1, 10))

export interface DeliverOptions {
  readonly tools: ComplaintTools
  readonly settings: GatewaySettings
  readonly work: UnitOfWork
  readonly clock: Clock
}

/**
 * Hands complaints to agencies' own systems, one agency's in order. What cannot be sent now is tried again for as long
 * as it takes and stands in the list of what is not there yet; nothing is given up silently.
 */
export function deliverJob({ tools, settings, work, clock }: DeliverOptions): JobHandler {
  const { reader, deliveries, book } = tools
  return async (job) => {
    const { complaint: id, agency } = job.data as { complaint: string; agency: string }
    const rules = book()
    const gateway = gatewayOf(agency, rules.snapshot)
    const complaint = await reader.byId(id)
    // Routed elsewhere meanwhile, or its gateway was taken away: there is nobody to send it to.
    if (!gateway || !complaint || complaint.agency !== agency) return { kind: 'done' }
    const known = (await deliveries.of(id)).find((one) => one.agency === agency)
    if (known?.state === 'sent') return { kind: 'done' }
    const fresh = gateway.kind === 'email' ? newMailToken() : null
    await work.run((tx) => deliveries.begin(tx, id, agency, gateway.kind, fresh, clock.now()))
    const token = known?.token ?? fresh ?? ''
    const deliver = deliverOf(gateway)
    const outcome = deliver
      ? await deliver(complaint, rules, token)
      : ({ kind: 'delayed', reason: 'SMTP_URL is not set' } as const)
    await work.run((tx) =>
      deliveries.note(
        tx,
        id,
        agency,
        {
          state: outcome.kind === 'delayed' ? 'waiting' : outcome.kind,
          last_error: outcome.kind === 'sent' ? null : outcome.reason,
          external_id: outcome.kind === 'sent' ? outcome.externalId : null,
        },
        clock.now(),
      ),
    )
    if (outcome.kind !== 'delayed') return { kind: 'done' }
    return { kind: 'again', at: plusMs(clock.now(), retryDelayMs(job.attempt)), reason: outcome.reason }
  }

  function deliverOf(gateway: Gateway): Deliver | null {
    if (gateway.kind === 'open311') return open311Client(gateway, settings.keys[gateway.agency] ?? null).deliver
    return settings.mail ? emailDeliver(gateway.to, settings.mail, clock) : null
  }
}
