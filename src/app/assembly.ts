import { statSync } from 'node:fs'
import { join } from 'node:path'
import { calendarKind } from '../content/calendar.ts'
import { cityOf } from '../content/city.ts'
import { contentRoots } from '../content/files.ts'
import { openImportedRecords } from '../content/imported-records.ts'
import { intentKind, messageKind } from '../content/intents.ts'
import { openParseCache } from '../content/parse-cache.ts'
import { createSnapshotSource, type ReloadableSource } from '../content/snapshot-source.ts'
import { wordsKind } from '../content/words.ts'
import { createAccountLinks } from '../conversations/account-links.ts'
import { createArchive } from '../conversations/archive.ts'
import { createNotices } from '../conversations/notices.ts'
import { createTranscript, type Transcript } from '../conversations/transcript.ts'
import type { ConversationArchive } from '../core/archive.ts'
import type { Channel } from '../core/channel.ts'
import type { ContentKind, SnapshotSource } from '../core/content.ts'
import type { Engine } from '../core/engine.ts'
import { ConfigError } from '../core/errors.ts'
import type { Feature, Ports } from '../core/feature.ts'
import type { JobHandler } from '../core/job.ts'
import type { Notices } from '../core/notify.ts'
import { type Clock, type Ids, systemClock } from '../core/time.ts'
import type { Database } from '../db/database.ts'
import { migrate } from '../db/migrate.ts'
import { type DatabaseOptions, openDatabase } from '../db/open-database.ts'
import { createEngine } from '../dialogue/engine.ts'
import type { Registry } from '../dialogue/registry.ts'
import { createJobQueue, type WorkQueue } from '../jobs/job-queue.ts'
import { createBlobCache } from './blob-cache.ts'
import { createBlobStore } from './blob-store.ts'
import { CODE } from './code.ts'
import { type Config, configFrom } from './config.ts'
import { OFFERED, openDense } from './dense.ts'
import { createFeatures } from './features.ts'
import { makeHome } from './home.ts'
import { randomIds } from './ids.ts'
import { createKnowledge } from './knowledge.ts'
import { createRegistry } from './registry.ts'
import { createRevisionStore } from './revision-store.ts'
import { engineTexts } from './texts.ts'

/** Everything wired together, before anything listens or runs. */
export interface Assembly {
  readonly config: Config
  readonly clock: Clock
  readonly ids: Ids
  readonly database: Database
  readonly queue: WorkQueue
  readonly transcript: Transcript
  readonly notices: Notices
  readonly content: ReloadableSource
  /** What was built from content and is kept between starts. */
  readonly cache: Ports['cache']
  readonly kinds: readonly ContentKind<unknown>[]
  readonly registry: Registry & { readonly jobs: Readonly<Record<string, JobHandler>> }
  readonly engine: Engine
  /** Channels of the running program, by name; empty until it runs. Filled by `app/serve.ts`. */
  readonly channels: Map<string, Channel>
  close(): Promise<void>
}

export interface AssemblyOptions {
  readonly config: Config
  readonly clock?: Clock
  /** Keep everything in memory: a question asked from the command line leaves nothing behind. */
  readonly ephemeral?: boolean
  /** False: no indexes and no model are built, for a command that answers no question. True when absent. */
  readonly answers?: boolean
  readonly onFailure?: (error: unknown) => void
  /** Told of what somebody should look at: a fixed word, nothing personal. */
  readonly onAlarm?: (alarm: string) => void
}

/** Where the data of an installation are. */
export function databaseOptions(config: Config): DatabaseOptions {
  return config.databaseUrl ? { url: config.databaseUrl } : { file: join(config.home, 'motcua.sqlite') }
}

/** The shipped content lies beside the program. */
export const SHIPPED = join(import.meta.dirname, '../..')

/** What the build made of the shipped content, so that a first start need not. */
const BUILT = join(SHIPPED, 'dist/content-cache')

/** Content kinds of the program itself; features bring their own. */
const OWN_KINDS: readonly ContentKind<unknown>[] = [intentKind, messageKind, wordsKind, calendarKind]

/**
 * Builds the program from its settings: database and schema, content, features, engine.
 * @throws {ConfigError | ContentError | RegistryError | StorageError} it cannot stand, and why
 */
export async function assemble(options: AssemblyOptions): Promise<Assembly> {
  const { config, clock = systemClock, onFailure = () => {} } = options
  const ids = randomIds
  if (config.contentOverlay !== null && !statSync(config.contentOverlay, { throwIfNoEntry: false })?.isDirectory()) {
    throw new ConfigError([`MOTCUA_CONTENT: no folder '${config.contentOverlay}'`])
  }
  makeHome(config.home)
  const database = await openDatabase(options.ephemeral ? { file: ':memory:' } : databaseOptions(config))
  try {
    await migrate(database, clock.now())
    const queue = createJobQueue({ database, clock, ids })
    const transcript = createTranscript(database)
    let source: ReloadableSource | null = null
    const inForce: SnapshotSource = {
      current() {
        if (!source) throw new Error('content is read before it was loaded')
        return source.current()
      },
    }
    let features: readonly Feature[] = []
    const channels = new Map<string, Channel>()
    const notices = createNotices({ database, queue, clock, transcript, channels })
    const cache = createBlobCache(join(config.home, 'content-cache'), BUILT)
    const ports: Ports = {
      clock,
      ids,
      jobs: queue,
      notices,
      work: database.work,
      content: inForce,
      cache,
      accounts: createAccountLinks(database),
      counts: () => features.flatMap((feature) => (feature.counts ? [feature.counts] : [])),
      printed: (snapshot, id) => {
        for (const { printed } of features) {
          const fact = printed?.(snapshot, id)
          if (fact) return fact
        }
        return null
      },
      kept: async (conversation) => {
        const each = await Promise.all(features.map((feature) => feature.keeps?.(conversation) ?? []))
        return each.flat()
      },
      blobs: createBlobStore(join(config.home, 'files')),
      fetchAttachment: async (channel, handle, maxBytes) =>
        (await channels.get(channel)?.fetch?.(handle, maxBytes)) ?? null,
      secret: config.secret,
      archive: erasingAll(createArchive({ database, queue, transcript }), () => features),
      database,
    }
    features = createFeatures(ports, config, options.onAlarm)
    const finders = features.flatMap((feature) => (feature.subjects ? [feature.subjects] : []))
    const dense = await openDense(config.embeddings, cache)
    let warming: Promise<void> | undefined
    const knowledge = createKnowledge(
      dense ? finders.map((f) => (f.kind === 'procedure' ? dense.beside(f, OFFERED) : f)) : finders,
      cache,
    )
    const kinds = [...OWN_KINDS, ...features.flatMap((feature) => feature.content ?? [])]
    source = await createSnapshotSource({
      kinds,
      roots: rootsOf(config),
      revisions: createRevisionStore(database),
      checks: features.flatMap((feature) => (feature.checks ? [feature.checks] : [])),
      warm: [
        ...features.flatMap((feature) => (feature.warm ? [feature.warm] : [])),
        (snapshot) => void knowledge(snapshot),
        // Beside the turns: until the vectors are made, words alone decide.
        (snapshot) => {
          warming = dense?.warm(snapshot).catch(onFailure)
        },
      ],
      ...(options.answers === false ? { warm: [] } : {}),
      cache: openParseCache(join(config.home, 'content-cache'), { shipped: BUILT, code: CODE }),
      imported: openImportedRecords(join(config.home, 'content-cache'), CODE),
    })
    const registry = createRegistry(
      features,
      source
        .current()
        .records(intentKind)
        .map((r) => r.id),
    )
    const engine = createEngine({
      registry,
      content: inForce,
      knowledge: () => knowledge(inForce.current()),
      texts: () => engineTexts(cityOf(inForce.current()), config.retentionDays),
      ...(dense
        ? {
            prepare: async (text) => {
              // A single question from the command line has nothing to wait for but this.
              if (options.ephemeral) await warming
              await dense.prepare(text, inForce.current())
            },
          }
        : {}),
      onFailure,
    })
    return {
      config,
      clock,
      ids,
      database,
      queue,
      transcript,
      notices,
      content: source,
      cache,
      kinds,
      registry,
      engine,
      channels,
      close: () => database.close(),
    }
  } catch (error) {
    await database.close()
    throw error
  }
}

/** An archive whose deletion also reaches what features keep. */
function erasingAll(archive: ConversationArchive, features: () => readonly Feature[]): ConversationArchive {
  return {
    ...archive,
    async erase(tx, conversation) {
      await archive.erase(tx, conversation)
      for (const feature of features()) await feature.onErase?.(tx, conversation)
    },
  }
}

const rootsOf = (config: Config) =>
  contentRoots(SHIPPED, config.contentOverlay, config.contentInstead ? 'instead' : 'over')

/** Runs a command with the program assembled from the environment, and closes it after. */
export async function withAssembly<T>(
  work: (assembly: Assembly) => Promise<T>,
  options: Omit<AssemblyOptions, 'config'> = {},
): Promise<T> {
  const assembly = await assemble({ config: configFrom(process.env), ...options })
  try {
    return await work(assembly)
  } finally {
    await assembly.close()
  }
}
