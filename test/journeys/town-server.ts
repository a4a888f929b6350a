import type { Hono } from 'hono'
import { createWebChannel } from '../../src/channels/web/channel.ts'
import { createWebRoutes } from '../../src/channels/web/routes.ts'
import { systemClock } from '../../src/core/time.ts'
import type { HttpEnv } from '../../src/core/visitor.ts'
import { createHttp } from '../../src/http/app.ts'
import { startServer } from '../../src/http/server.ts'
import { createEchoTown, type EchoTown } from '../channels/web/echo-town.ts'
import { townAnswer } from './town.ts'

/** What a journey needs of a server: where it is, and how to stop and start it again on the same port with the same memory. */
export interface JourneyServer {
  readonly url: string
  stop(): Promise<void>
  restart(): Promise<void>
}

export interface TownServer extends JourneyServer {
  readonly town: EchoTown
}

export interface TownServerOptions {
  /** Path below which the chat is reached: `/chat`. */
  readonly base?: string
  readonly embedOrigins?: readonly string[]
  readonly thinkMs?: number
}

/** The web chat over HTTP with the assistant of `town.ts`. */
export async function startTownServer(options: TownServerOptions = {}): Promise<TownServer> {
  let channel = createWebChannel()
  const town = createEchoTown({
    clock: systemClock,
    answer: townAnswer,
    later: (turn) => void setTimeout(turn, options.thinkMs ?? 150),
    deliver: (ref, reply) => void channel.send(ref, reply, 'reply'),
  })
  const base = options.base ?? ''

  const app = (): Hono<HttpEnv> => {
    channel = createWebChannel()
    const routes = createWebRoutes({
      channel,
      intake: town.intake,
      transcript: town.transcript,
      clock: systemClock,
      city: () => ({
        name: 'Thành phố Bến Sông',
        assistantName: 'Trợ lý Một Cửa',
        hotline: '1022',
        portalUrl: 'https://dichvucong.gov.vn/',
      }),
      suggestions: () =>
        [
          'Làm khai sinh cho con cần giấy tờ gì?',
          'Làm căn cước mất mấy ngày?',
          'Đăng ký kết hôn nộp ở đâu?',
          'Chứng thực bản sao lệ phí bao nhiêu?',
          'Tách hộ khẩu làm sao?',
          'Xin giấy xác nhận độc thân',
        ].map((label) => ({ label, action: null })),
      embedOrigins: options.embedOrigins ?? [],
    })
    let ids = 0
    return createHttp({
      mounts: [{ path: '/', app: routes }],
      health: { waitingFor: async () => [], metrics: () => '', metricsToken: null },
      ids: {
        next: () => {
          ids += 1
          return `r${ids}`
        },
      },
      publicUrl: base === '' ? null : new URL(`http://127.0.0.1${base}/`),
      onFailure: (failure) => console.error(failure.route, failure.error),
    })
  }

  const listen = (port: number) =>
    startServer({ fetch: app().fetch, port, hostname: '127.0.0.1', onClosing: () => void channel.stop(), graceMs: 500 })
  let server = await listen(0)
  const port = server.port
  return {
    town,
    url: `http://127.0.0.1:${port}${base}/`,
    stop: () => server.close(),
    async restart() {
      server = await listen(port)
    },
  }
}
