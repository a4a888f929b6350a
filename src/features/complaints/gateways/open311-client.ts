import { z } from 'zod'
import type { Gateway } from './content.ts'
import { type Deliver, type DeliveryOutcome, reasonOf } from './delivery.ts'

type Open311Gateway = Extract<Gateway, { kind: 'open311' }>

const TIMEOUT_MS = 20_000
const MAX_DESCRIPTION_CHARS = 4_000

const id = z.union([z.string().min(1), z.number().transform(String)])
const posted = z.array(z.object({ service_request_id: id.nullish(), token: id.nullish() })).min(1)
const listed = z.array(
  z.object({
    service_request_id: id,
    status: z.enum(['open', 'closed']),
    status_notes: z.string().nullish(),
  }),
)

/** How a complaint stands in another system. */
export interface RemoteState {
  readonly externalId: string
  readonly closed: boolean
  readonly notes: string | null
}

/** A client of another city's or utility's GeoReport v2, in JSON. A token is remembered until it has become an id. */
export function open311Client(gateway: Open311Gateway, apiKey: string | null) {
  const common = new URLSearchParams(gateway.jurisdiction === null ? {} : { jurisdiction_id: gateway.jurisdiction })

  async function call(path: string, init?: RequestInit): Promise<Response> {
    return fetch(`${gateway.url}${path}`, { ...init, signal: AbortSignal.timeout(TIMEOUT_MS) })
  }

  const deliver: Deliver = async (complaint, book): Promise<DeliveryOutcome> => {
    const service = gateway.services[complaint.category] ?? gateway.services.default
    if (service === undefined) return { kind: 'refused', reason: `no service for ${complaint.category}` }
    const area = complaint.area === null ? null : (book.directory.area(complaint.area)?.name ?? null)
    const address = [complaint.place, area].filter((part) => part !== null).join(', ')
    const form = new URLSearchParams(common)
    form.set('service_code', service)
    form.set('description', `[${complaint.code}] ${complaint.text}`.slice(0, MAX_DESCRIPTION_CHARS))
    if (address !== '') form.set('address_string', address)
    if (complaint.location) {
      form.set('lat', String(complaint.location.lat))
      form.set('long', String(complaint.location.lon))
    }
    if (apiKey !== null) form.set('api_key', apiKey)
    try {
      const answer = await call('/requests.json', { method: 'POST', body: form })
      if (answer.status >= 500 || answer.status === 429) return { kind: 'delayed', reason: `HTTP ${answer.status}` }
      if (!answer.ok) return { kind: 'refused', reason: `HTTP ${answer.status}` }
      const read = posted.safeParse(await answer.json())
      const [first] = read.success ? read.data : []
      if (first?.service_request_id) return { kind: 'sent', externalId: first.service_request_id }
      return first?.token
        ? { kind: 'sent', externalId: `${TOKEN}${first.token}` }
        : { kind: 'refused', reason: 'no id in the answer' }
    } catch (error) {
      return { kind: 'delayed', reason: reasonOf(error) }
    }
  }

  return {
    deliver,
    /** The id that a token has become; null: not yet. */
    async idOf(token: string): Promise<string | null> {
      const answer = await call(`/tokens/${encodeURIComponent(token)}.json?${common}`)
      if (!answer.ok) return null
      const read = posted.safeParse(await answer.json())
      return (read.success && read.data[0]?.service_request_id) || null
    },
    /** States of requests by id; those the other system no longer knows are left out. */
    async states(ids: readonly string[]): Promise<readonly RemoteState[]> {
      const asked = new URLSearchParams(common)
      asked.set('service_request_id', ids.join(','))
      const answer = await call(`/requests.json?${asked}`)
      if (!answer.ok) return []
      const read = listed.safeParse(await answer.json())
      return (read.success ? read.data : []).map((one) => ({
        externalId: one.service_request_id,
        closed: one.status === 'closed',
        notes: one.status_notes?.trim() || null,
      }))
    },
  }
}

/** Marks an external id that is still a token. */
export const TOKEN = 'token:'
