import { createWebChannel } from '../../../src/channels/web/channel.ts'
import { createWebRoutes, type WebRoutesOptions } from '../../../src/channels/web/routes.ts'
import type { Reply } from '../../../src/core/message.ts'
import { createHttp, type HttpFailure } from '../../../src/http/app.ts'
import { createEchoTown, type EchoTownOptions, stoppedClock } from './echo-town.ts'

export const TOKEN = '0123456789abcdef0123456789abcdef'
/** SHA-256 of TOKEN, first 32 digits. */
export const CHAT = '3eb1bd439947eb762998e566ccc2e099'
export const ID = '3f0f9ad2-6c43-4a52-9a3c-2f9d6a1f0c11'

/** The routes inside the real HTTP app, over the town in memory; requests come from this machine. */
export function webApp(options: Partial<WebRoutesOptions> & { town?: Partial<EchoTownOptions>; publicUrl?: URL } = {}) {
  const channel = createWebChannel()
  const clock = stoppedClock()
  const failures: HttpFailure[] = []
  const town = createEchoTown({
    clock,
    answer: (message): readonly Reply[] => [{ text: `Dạ: ${message.text}` }],
    deliver: (ref, reply) => void channel.send(ref, reply, 'id'),
    ...options.town,
  })
  const routes = createWebRoutes({
    channel,
    intake: town.intake,
    transcript: town.transcript,
    clock,
    city: () => ({
      name: 'Thành phố Bến Sông',
      assistantName: 'Trợ lý <Sông>',
      hotline: '0292 1022',
      portalUrl: 'https://dichvucong.gov.vn/',
    }),
    suggestions: () => [
      { label: 'Làm khai sinh', action: null },
      { label: 'Nơi nộp', action: 'office.info' },
    ],
    ...options,
  })
  const app = createHttp({
    mounts: [{ path: '/', app: routes }],
    health: { waitingFor: async () => [], metrics: () => 'up 1\n', metricsToken: null },
    ids: { next: () => 'r1' },
    publicUrl: options.publicUrl ?? null,
    onFailure: (failure) => failures.push(failure),
  })
  const env = (remoteAddress = '127.0.0.1') => ({ incoming: { socket: { remoteAddress } } })
  return {
    app,
    channel,
    clock,
    town,
    failures,
    get: (path: string, headers: Record<string, string> = {}) => app.request(path, { headers }, env()),
    /** As the page reads: with its own header and token. */
    read: (path: string, headers: Record<string, string> = {}) =>
      app.request(path, { headers: { 'X-Motcua': '1', 'X-Chat-Token': TOKEN, ...headers } }, env()),
    post: (body: unknown, headers: Record<string, string> = {}, address?: string) =>
      app.request(
        '/messages',
        {
          method: 'POST',
          headers: { 'Content-Type': 'application/json', 'X-Motcua': '1', 'X-Chat-Token': TOKEN, ...headers },
          body: typeof body === 'string' ? body : JSON.stringify(body),
        },
        env(address),
      ),
  }
}

export const uuid = (n: number): string => `3f0f9ad2-6c43-4a52-9a3c-${String(n).padStart(12, '0')}`
