import type { Snapshot } from '../../core/content.ts'
import type { Dimension } from '../../core/counts.ts'
import type { Feature, Ports } from '../../core/feature.ts'
import { plusMs } from '../../core/time.ts'
import type { Database } from '../../db/database.ts'
import type { Contact } from './answer.ts'
import { createApologyStore } from './apology-store.ts'
import { createDossierCounts } from './counts.ts'
import { createDossierDesk } from './desk.ts'
import { dossierRulesKind } from './dossier-rules.ts'
import { dossierColumnsKind } from './import/columns.ts'
import { letterKind } from './letter.ts'
import { createDossierLists } from './lists.ts'
import type { Lookup, LookupVerdict } from './lookup-guard.ts'
import { createLookupStore } from './lookup-store.ts'
import { officerHandler } from './officer-handler.ts'
import { dossierRecogniser } from './recogniser.ts'
import type { DossierSource } from './source.ts'
import { dossierStatusKind, type StatusCode, statusesOf } from './status.ts'
import { statusHandler } from './status-handler.ts'
import { createDossierStore } from './store.ts'
import { createWatchJob } from './watch-job.ts'
import { createWatchStore } from './watch-store.ts'

export interface DossierOptions {
  /** A connected one-stop system; null: what was imported is all there is. */
  readonly source: DossierSource | null
  readonly contactOf: (snapshot: Snapshot, agency: string) => Contact | null
  readonly agencyIn: (snapshot: Snapshot, text: string) => { readonly id: string; readonly name: string } | null
  /** What people read for an id of a dimension; null: nobody here knows it. */
  readonly labelOf: (snapshot: Snapshot, dimension: Dimension, id: string) => string | null
  /** Fields of work that procedures are known of. */
  readonly fieldsOf: (snapshot: Snapshot) => readonly string[]
  /** Told when somebody tries codes one after the other; nothing of who or which. */
  readonly onAlarm: (verdict: Exclude<LookupVerdict, 'allowed'>) => void
}

const DAY_MS = 24 * 3_600_000
/** How often watched dossiers are looked at. */
const WATCH_EVERY_MS = 120_000
const CONSENT = { purpose: 'dossier-updates', textVersion: '1' } as const

/** What became of a dossier, hearing of its changes, and officers' lists. */
export const dossiersFeature =
  (options: DossierOptions) =>
  (ports: Ports): Feature => {
    const database = ports.database as Database
    const store = createDossierStore(database)
    const lookups = createLookupStore(database)
    const watches = createWatchStore(database)
    const apologies = createApologyStore(database)
    const lists = createDossierLists(database)
    const desk = createDossierDesk(store, options.source)
    const { contactOf, agencyIn } = options
    const status = statusHandler({ desk, store, lookups, watches, contactOf, agencyIn })
    const officers = { lists, store, contactOf, agencyIn }
    return {
      id: 'dossiers',
      recogniser: dossierRecogniser,
      content: [dossierStatusKind, dossierRulesKind, dossierColumnsKind, letterKind],
      counts: createDossierCounts({
        database,
        clock: ports.clock,
        statuses: () => statusesOf(ports.content.current()),
        labelOf: (dimension, id) => options.labelOf(ports.content.current(), dimension, id),
        fieldsOf: options.fieldsOf,
      }),
      intents: {
        'dossier.status': status,
        'dossier.overdue': officerHandler(officers, 'dossier.overdue', status),
        'dossier.queue': officerHandler(officers, 'dossier.queue', status),
      },
      effects: {
        'dossier.looked-up': async (tx, data, { conversation, now }) => {
          const { lookups: made, origin } = data as unknown as { lookups: readonly Lookup[]; origin: string | null }
          await lookups.add(tx, { conversation, origin, at: now }, made)
        },
        'dossier.watch': async (tx, data, { conversation, now }) => {
          const wanted = data as unknown as readonly { code: string; status: StatusCode; dueAt: string | null }[]
          for (const each of wanted) await watches.put(tx, { conversation, ...each }, now)
          await ports.archive.recordConsent(tx, conversation, { ...CONSENT, act: 'given', at: now })
        },
        'dossier.unwatch': async (tx, data, { conversation, now }) => {
          for (const code of data as readonly string[]) await watches.end(tx, conversation, code)
          const left = (await watches.ofConversation(conversation, tx)).length
          if (left === 0) await ports.archive.recordConsent(tx, conversation, { ...CONSENT, act: 'withdrawn', at: now })
        },
        'dossier.alarm': async (tx, data) => {
          const { verdict } = data as { verdict: Exclude<LookupVerdict, 'allowed'> }
          database.afterCommit(tx, () => options.onAlarm(verdict))
        },
        'dossier.apology': async (tx, data, { now }) => {
          const { code, sent, account } = data as { code: string; sent: boolean; account: string | null }
          await (sent ? apologies.sent : apologies.drafted)(tx, code, account, now)
        },
      },
      jobs: {
        'dossier.watch': createWatchJob({ ports, watches, desk, contactOf }),
        'dossier.purge': async () => {
          await ports.work.run((tx) => lookups.purge(tx, plusMs(ports.clock.now(), -DAY_MS)))
          return { kind: 'done' }
        },
      },
      schedules: [
        { kind: 'dossier.watch', everyMs: WATCH_EVERY_MS },
        { kind: 'dossier.purge', everyMs: DAY_MS },
      ],
      keeps: async (conversation) =>
        (await watches.ofConversation(conversation)).map(({ code }) => `Báo tin khi hồ sơ ${code} có thay đổi.`),
      async onErase(tx, conversation) {
        await watches.end(tx, conversation, null)
        await lookups.erase(tx, conversation)
      },
    }
  }
