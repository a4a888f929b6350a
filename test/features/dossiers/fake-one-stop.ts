import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** How the system behaves for the next calls; the last one stays. */
export type Behaviour = (request: IncomingMessage, response: ServerResponse) => void

export const RECORD = {
  code: 'H13.12-261110-0034',
  status: 4,
  procedure: '1.013225',
  agency: 'so-xay-dung',
  level: 'province',
  channel: 'online',
  receivedAt: '2026-11-10T09:00:00+07:00',
  dueAt: '2026-11-26T17:00:00+07:00',
  asOf: '2026-11-21T08:59:00+07:00',
} as const

export const answers =
  (status: number, body: unknown, headers: Readonly<Record<string, string>> = {}): Behaviour =>
  (_, response) => {
    response.writeHead(status, { 'content-type': 'application/json', ...headers })
    response.end(typeof body === 'string' ? body : JSON.stringify(body))
  }

/** A one-stop system on a port of its own, which behaves as told and counts what it is asked. */
export async function startFakeOneStop() {
  const asked: { readonly path: string; readonly authorization: string | undefined }[] = []
  let queue: Behaviour[] = [answers(200, RECORD)]
  const server = createServer((request, response) => {
    asked.push({ path: request.url ?? '', authorization: request.headers.authorization })
    const next = queue.length > 1 ? queue.shift() : queue[0]
    next?.(request, response)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/api`,
    asked,
    behave(...behaviours: readonly Behaviour[]) {
      queue = [...behaviours]
    },
    close() {
      server.closeAllConnections()
      return new Promise<void>((resolve) => server.close(() => resolve()))
    },
  }
}
