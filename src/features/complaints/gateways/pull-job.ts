import type { JobHandler } from '../../../core/job.ts'
import type { Clock } from '../../../core/time.ts'
import type { UnitOfWork } from '../../../core/tx.ts'
import type { DeliveryRow } from '../tables.ts'
import type { ComplaintTools } from '../tools.ts'
import { type Gateway, gatewayKind } from './content.ts'
import type { GatewaySettings } from './deliver-job.ts'
import { open311Client, TOKEN } from './open311-client.ts'

const AT_ONCE = 100
const UNSAID = 'Đã xử lý xong.'

export interface PullOptions {
  readonly tools: ComplaintTools
  readonly settings: GatewaySettings
  readonly work: UnitOfWork
  readonly clock: Clock
}

/** Asks every other system how the complaints it has stand: closed there is answered here, by the same rules as in chat. */
export function pullJob({ tools, settings, work, clock }: PullOptions): JobHandler {
  const { reader, desk, deliveries, book } = tools

  async function pull(gateway: Extract<Gateway, { kind: 'open311' }>): Promise<void> {
    const client = open311Client(gateway, settings.keys[gateway.agency] ?? null)
    let after: string | null = null
    for (;;) {
      const sent: readonly DeliveryRow[] = await deliveries.openOf(gateway.agency, AT_ONCE, after)
      if (sent.length === 0) return
      after = sent.at(-1)!.complaint
      const ids = new Map<string, string>()
      for (const row of sent) {
        const id = await resolved(row, client.idOf)
        if (id !== null) ids.set(id, row.complaint)
      }
      if (ids.size === 0) continue
      for (const state of await client.states([...ids.keys()])) {
        const complaint = ids.get(state.externalId)
        if (state.closed && complaint !== undefined) await answer(complaint, gateway.agency, state.notes)
      }
    }
  }

  async function resolved(row: DeliveryRow, idOf: (token: string) => Promise<string | null>): Promise<string | null> {
    if (!row.external_id?.startsWith(TOKEN)) return row.external_id
    const id = await idOf(row.external_id.slice(TOKEN.length))
    if (id !== null)
      await work.run((tx) =>
        deliveries.note(
          tx,
          row.complaint,
          row.agency,
          { state: 'sent', last_error: null, external_id: id },
          clock.now(),
        ),
      )
    return id
  }

  async function answer(complaint: string, agency: string, notes: string | null): Promise<void> {
    const now = await reader.byId(complaint)
    if (now?.agency !== agency) return
    const actor = { role: 'officer', agency, account: 'open311' } as const
    await desk.act(complaint, { kind: 'answer', text: notes ?? UNSAID }, actor, clock.now())
  }

  return async () => {
    const gateways = book()
      .snapshot.records(gatewayKind)
      .flatMap(({ value }) => (value.kind === 'open311' ? [value] : []))
    // One that is down keeps none of the others waiting; it is asked again at the next look.
    await Promise.allSettled(gateways.map(pull))
    return { kind: 'done' }
  }
}
