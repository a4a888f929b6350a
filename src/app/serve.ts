import { cityOf } from '../content/city.ts'
import { createWebChannel } from '../channels/web/channel.ts'
import { createWebRoutes } from '../channels/web/routes.ts'
import type { Channel } from '../core/channel.ts'
import { createHttp } from '../http/app.ts'
import { type RunningServer, startServer } from '../http/server.ts'
import { assemble } from './assembly.ts'
import type { Config } from './config.ts'
import { openTelegram } from './telegram.ts'
import { createWatch } from './watch.ts'
import { createRuntime } from './runtime.ts'

/** How often revisions of content made by another process are looked for. */
const REFRESH_MS = 2_000

/**
 * Runs the program until SIGTERM or SIGINT, then stops in order: no new messages, running jobs end, data closed.
 * @param http false: only jobs and sending, beside a server on the same PostgreSQL
 */
export async function serve(config: Config, options: { readonly http: boolean }): Promise<void> {
  const watch = createWatch(config.logLevel)
  const startedMs = performance.now()
  const assembly = await assemble({ config, onFailure: watch.turnFailed })
  const { clock, content, ids, transcript } = assembly
  watch.problems(content.problems())

  const channels = new Map<string, Channel>()
  const runtime = createRuntime(assembly, { channels, worker: `${process.pid}-${ids.next()}`, onTurn: watch.turn, onJob: watch.job })
  const web = createWebChannel()
  channels.set(web.name, web)
  const telegram = config.telegram ? openTelegram({ config, telegram: config.telegram, intake: runtime.intake, memory: runtime.memory, clock }) : null
  if (telegram) channels.set(telegram.channel.name, telegram.channel)

  let server: RunningServer | null = null
  if (options.http) {
    const app = createHttp({
      mounts: [
        ...(telegram?.webhook ? [{ path: '/webhooks/telegram', app: telegram.webhook }] : []),
        {
          path: '/',
          app: createWebRoutes({
            channel: web,
            intake: runtime.intake,
            transcript,
            clock,
            city: () => cityOf(content.current()),
            suggestions: () => cityOf(content.current()).examples.map((label) => ({ label, action: null })),
          }),
        },
      ],
      health: {
        waitingFor: async () => ((await databaseAnswers(assembly)) ? [] : ['database']),
        metrics: watch.metrics,
        metricsToken: null,
      },
      ids,
      publicUrl: config.publicUrl ? new URL(config.publicUrl) : null,
      onFailure: watch.httpFailed,
    })
    server = await startServer({ fetch: app.fetch, port: config.port, onClosing: () => void web.stop() })
  }
  await runtime.loop.start()
  if (options.http) await telegram?.channel.start?.()
  const refresh = setInterval(() => void content.refresh(), REFRESH_MS)
  const reload = () => void content.reload().then((result) => watch.problems(result.problems))
  process.on('SIGHUP', reload)
  watch.started(performance.now() - startedMs)
  if (server) process.stdout.write(`Một Cửa: http://localhost:${server.port}\n`)

  await stopSignal()
  clearInterval(refresh)
  process.off('SIGHUP', reload)
  await telegram?.channel.stop?.()
  await server?.close()
  await runtime.loop.stop()
  await assembly.close()
  watch.stopped()
}

function stopSignal(): Promise<void> {
  return new Promise((resolve) => {
    const stop = () => {
      process.off('SIGTERM', stop)
      process.off('SIGINT', stop)
      resolve()
    }
    process.on('SIGTERM', stop)
    process.on('SIGINT', stop)
  })
}

async function databaseAnswers({ transcript }: Pick<Awaited<ReturnType<typeof assemble>>, 'transcript'>): Promise<boolean> {
  try {
    await transcript.read({ channel: 'web', chat: 'readiness' }, 0, 1)
    return true
  } catch {
    return false
  }
}
