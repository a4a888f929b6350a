import type { Complaint } from '../complaint.ts'
import type { ComplaintTools } from '../tools.ts'
import { readTrackingCode } from '../tracking-code.ts'
import { type Body, Open311Error, type Value } from './answer.ts'
import type { Call } from './call.ts'
import type { PublicReader } from './public-reader.ts'
import { extendedValue, requestValue } from './request-value.ts'
import { serviceContent } from './services.ts'
import { spanOf } from './times.ts'

/** GeoReport's own bound of one answer. */
const MAX_REQUESTS = 1_000
const PAGE_SIZE = 50

export interface ListingOptions {
  readonly tools: ComplaintTools
  readonly reader: PublicReader
}

/** Requests by id, or by kind, time and status, newest first; with `page` and `page_size`. */
export async function listRequests(call: Call, options: ListingOptions, now: string): Promise<Body> {
  const ids = listOf(call.argument('service_request_id'))
  if (ids.length > 0) {
    const codes = ids.slice(0, MAX_REQUESTS).flatMap((id) => readTrackingCode(id) ?? [])
    return shown(codes.length === 0 ? [] : await options.reader.byCodes(codes), call, options)
  }
  const { snapshot } = options.tools.book()
  const categories = listOf(call.argument('service_code')).map((code) => serviceContent(code, snapshot).id)
  const page = call.argument('page')
  const size = numberOf(call, 'page_size', page === null ? MAX_REQUESTS : PAGE_SIZE, MAX_REQUESTS)
  const offset = (numberOf(call, 'page', 1, 100_000) - 1) * size
  const span = spanOf(call.argument('start_date'), call.argument('end_date'), now)
  const found = await options.reader.requests({ ...span, categories, open: openOf(call), offset, limit: size })
  return shown(found, call, options)
}

/** @throws {Open311Error} 404 */
export async function oneRequest(id: string, call: Call, options: ListingOptions): Promise<Body> {
  const code = readTrackingCode(id)
  const found = code === null ? [] : await options.reader.byCodes([code])
  if (found.length === 0) throw new Open311Error(404, `service_request_id '${id}' was not found`)
  return shown(found, call, options)
}

async function shown(found: readonly Complaint[], call: Call, { tools }: ListingOptions): Promise<Body> {
  const book = tools.book()
  const extended = call.argument('extensions') === 'true'
  const rows: Value[] = []
  for (const complaint of found)
    rows.push(
      extended
        ? extendedValue(complaint, await tools.reader.history(complaint.id, 'public'), book, call.base)
        : requestValue(complaint, book, call.base),
    )
  return { list: 'service_requests', item: 'request', rows }
}

const listOf = (text: string | null): readonly string[] =>
  (text ?? '')
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '')

function openOf(call: Call): boolean | null {
  const statuses = listOf(call.argument('status'))
  const wrong = statuses.find((status) => status !== 'open' && status !== 'closed')
  if (wrong !== undefined) throw new Open311Error(400, `status '${wrong}' is neither open nor closed`)
  return statuses.length === 1 ? statuses[0] === 'open' : null
}

function numberOf(call: Call, name: string, otherwise: number, most: number): number {
  const text = call.argument(name)
  if (text === null) return otherwise
  const value = Number(text)
  if (!Number.isInteger(value) || value < 1) throw new Open311Error(400, `${name} must be a whole number from 1`)
  return Math.min(value, most)
}
