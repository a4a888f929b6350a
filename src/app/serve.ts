import { join } from 'node:path'
import { Hono } from 'hono'
import type { TelegramChannel } from '../channels/telegram/channel.ts'
import { createWebChannel, type WebChannel } from '../channels/web/channel.ts'
import { createWebRoutes } from '../channels/web/routes.ts'
import { MAX_UPLOAD_BYTES } from '../channels/web/uploads.ts'
import { cityOf } from '../content/city.ts'
import type { Intake } from '../core/channel.ts'
import type { HttpEnv } from '../core/visitor.ts'
import { createHttp } from '../http/app.ts'
import { type RunningServer, startServer } from '../http/server.ts'
import { type Assembly, assemble } from './assembly.ts'
import type { Config } from './config.ts'
import { createRuntime, type Runtime } from './runtime.ts'
import { createUploadStore, type UploadStore } from './upload-store.ts'
import { warmUp } from './warm-up.ts'
import { createWatch, type Watch } from './watch.ts'

/** How often revisions of content made by another process are looked for. */
const REFRESH_MS = 2_000
const HOUR_MS = 3_600_000
/** How long a picture waits for its turn, repeats after a breakdown included. */
const UPLOADS_KEPT_MS = 24 * HOUR_MS

/** A server or worker that runs; tests start and stop one without signals. */
export interface Running {
  /** Null without HTTP. */
  readonly port: number | null
  readonly assembly: Assembly
  /** Reads content files and revisions again. */
  reload(): Promise<void>
  /** In order: no new messages, running jobs end, data closed. */
  stop(): Promise<void>
}

/**
 * Starts the program: content, channels, jobs and, with `http`, the web. With `warm` it makes itself fast meanwhile.
 * @throws {ConfigError | ContentError | RegistryError | StorageError} it cannot stand, and why
 */
export async function startRunning(
  config: Config,
  options: { readonly http: boolean; readonly hostname?: string; readonly warm?: boolean },
): Promise<Running> {
  const watch = createWatch(config.logLevel)
  const { events } = watch
  const startedMs = performance.now()
  const assembly = await assemble({ config, onFailure: events.turnFailed, onAlarm: events.alarm })

  const { channels } = assembly
  const runtime = createRuntime(assembly, {
    channels,
    worker: `${process.pid}-${assembly.ids.next()}`,
    onTurn: events.turnAnswered,
    onJob: watch.job,
  })
  const intake = watch.counted(runtime.intake)
  const uploads = createUploadStore(join(config.home, 'uploads'))
  const web = createWebChannel(uploads)
  channels.set(web.name, web)
  const telegram = await telegramOf(assembly, runtime, intake, watch)
  if (telegram) channels.set(telegram.name, telegram)

  const server = options.http
    ? await listen(assembly, { intake, web, uploads, telegram, watch, hostname: options.hostname })
    : null
  await runtime.loop.start()
  if (options.http) await telegram?.start()
  const refresh = setInterval(() => void assembly.content.refresh(), REFRESH_MS)
  const tidy = setInterval(() => void uploads.purge(Date.now() - UPLOADS_KEPT_MS), HOUR_MS)
  tidy.unref()
  events.started({ durationMs: performance.now() - startedMs, port: server?.port ?? null })
  let isOver = false
  const tellProblems = () => events.contentProblems(assembly.content.problems())
  if (!options.warm) tellProblems()
  const warming = options.warm ? warmUp(assembly, tellProblems, () => isOver).catch(events.turnFailed) : null

  return {
    port: server?.port ?? null,
    assembly,
    async reload() {
      const result = await assembly.content.reload()
      events.contentProblems(result.problems)
    },
    async stop() {
      isOver = true
      await warming
      clearInterval(refresh)
      clearInterval(tidy)
      await telegram?.stop()
      await server?.close()
      await runtime.loop.stop()
      await assembly.close()
      events.stopped()
    },
  }
}

/** Runs until SIGTERM or SIGINT; SIGHUP reads the content again. */
export async function serve(config: Config, options: { readonly http: boolean }): Promise<void> {
  const running = await startRunning(config, { ...options, warm: true })
  if (running.port !== null) process.stdout.write(`Một Cửa: http://localhost:${running.port}\n`)
  const reload = () => void running.reload()
  process.on('SIGHUP', reload)
  await new Promise<void>((resolve) => {
    process.once('SIGTERM', () => resolve())
    process.once('SIGINT', () => resolve())
  })
  process.off('SIGHUP', reload)
  await running.stop()
}

/** Its packages are read only where the channel is set up. */
async function telegramOf(
  { config, clock }: Assembly,
  { memory }: Runtime,
  intake: Intake,
  watch: Watch,
): Promise<TelegramChannel | null> {
  const settings = config.telegram
  if (!settings) return null
  const { createTelegramChannel } = await import('../channels/telegram/channel.ts')
  return createTelegramChannel({
    token: settings.token,
    apiRoot: settings.apiRoot,
    mode: settings.mode,
    webhookSecret: settings.webhookSecret,
    publicUrl: config.publicUrl,
    intake,
    memory,
    clock,
    onProblem: ({ kind, reason }) =>
      watch.events.replyFailed({ result: 'again', attempt: 0, reason: `telegram ${kind}: ${reason}` }),
  })
}

interface Faces {
  readonly intake: Intake
  readonly web: WebChannel
  readonly uploads: UploadStore
  readonly telegram: TelegramChannel | null
  readonly watch: Watch
  readonly hostname: string | undefined
}

function listen({ config, clock, content, ids, transcript, registry }: Assembly, faces: Faces): Promise<RunningServer> {
  const { intake, web, uploads, telegram, watch, hostname } = faces
  const city = () => cityOf(content.current())
  const webhook = telegram?.webhook
  const app = createHttp({
    mounts: [
      ...(webhook
        ? [{ path: '/webhooks/telegram', app: new Hono<HttpEnv>().all('/', (c) => webhook(c.req.raw)) }]
        : []),
      ...registry.features.flatMap((feature) =>
        (feature.routes ?? []).map(({ prefix, handle }) => ({
          path: prefix,
          app: new Hono<HttpEnv>().all('*', (c) => handle(c.req.raw, c.get('visitor'))),
        })),
      ),
      {
        path: '/',
        app: createWebRoutes({
          channel: web,
          intake,
          transcript,
          clock,
          city,
          suggestions: () => city().examples.map((label) => ({ label, action: null })),
          embedOrigins: config.embedOrigins,
          uploads,
        }),
      },
    ],
    health: {
      waitingFor: () =>
        transcript.read({ channel: 'web', chat: 'readiness' }, 0, 1).then(
          () => [],
          () => ['database'],
        ),
      metrics: watch.metrics,
      metricsToken: config.metricsToken,
    },
    ids,
    // A little more than a picture may be, so that the answer is the page's own.
    largeBodies: Object.assign(
      { '/photos': MAX_UPLOAD_BYTES + 65_536 },
      ...registry.features.flatMap((feature) => (feature.routes ?? []).map((route) => route.largeBodies ?? {})),
    ),
    publicUrl: config.publicUrl ? new URL(config.publicUrl) : null,
    onFailure: watch.events.requestFailed,
  })
  return startServer({
    fetch: app.fetch,
    port: config.port,
    ...(hostname ? { hostname } : {}),
    onClosing: () => void web.stop(),
  })
}
