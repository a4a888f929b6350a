import { createAccountLinks } from '../../../src/conversations/account-links.ts'
import { createNotices } from '../../../src/conversations/notices.ts'
import type { ConversationTables } from '../../../src/conversations/tables.ts'
import { createTranscript } from '../../../src/conversations/transcript.ts'
import type { Channel } from '../../../src/core/channel.ts'
import { systemClock } from '../../../src/core/time.ts'
import type { Database } from '../../../src/db/database.ts'
import { createDesk } from '../../../src/features/complaints/desk.ts'
import { PUSH } from '../../../src/features/complaints/job-kinds.ts'
import { prepareComplaint } from '../../../src/features/complaints/preparing.ts'
import { pushJob } from '../../../src/features/complaints/queue/push-job.ts'
import { createComplaintReader } from '../../../src/features/complaints/reader.ts'
import type { Rulebook } from '../../../src/features/complaints/rulebook.ts'
import { createComplaintStore } from '../../../src/features/complaints/store.ts'
import { createJobLoop } from '../../../src/jobs/job-loop.ts'
import { createJobQueue } from '../../../src/jobs/job-queue.ts'
import { countingIds } from '../../contract/clock.ts'
import { calendar, DIRECTORY, MATTER, RULES } from './fixtures.ts'

const book: Rulebook = {
  deadlines: RULES,
  calendar,
  grounds: new Set(),
  routing: [{ id: 'commune', when: {}, from: null, to: null, give: 'commune', second: [], note: 'thử', source: null }],
  directory: DIRECTORY,
  settings: { id: 'complaint-desk', triageOffice: 't', cityOffice: 'c', abroad: [], jurisdiction: 'j' },
  snapshot: { hash: '', records: () => [], get: () => undefined },
}

/** Officers who hear of every complaint. */
export const OFFICERS = ['an', 'binh', 'chi']

const OFFICERS_CHANNEL = 'read'
/** People read the transcript itself. */
const readChannel: Channel = {
  name: OFFICERS_CHANNEL,
  limits: { maxTextChars: 4_000, maxChoices: 8, maxChoiceLabelChars: 40, images: true, replyWindowMs: null },
  readsTranscript: true,
  send: async () => ({ kind: 'sent' }),
}

/** A desk on a database file and what tells people, without the rest of the program. */
export function killTown(database: Database, prefix: string) {
  const ids = countingIds(prefix)
  const reader = createComplaintReader(database)
  const jobs = createJobQueue({ database, clock: systemClock, ids })
  const transcript = createTranscript(database)
  const channels = new Map([[OFFICERS_CHANNEL, readChannel]])
  const loop = createJobLoop({
    database,
    queue: jobs,
    clock: systemClock,
    random: () => 0,
    worker: prefix,
    handlers: {
      [PUSH]: pushJob({
        tools: { reader, book: () => book },
        accounts: createAccountLinks(database),
        jobs,
        notices: createNotices({ database, queue: jobs, clock: systemClock, transcript, channels }),
        work: database.work,
        clock: systemClock,
      }),
    },
    lanes: { [PUSH]: { concurrency: 8 } },
  })
  const desk = createDesk({
    store: createComplaintStore(database),
    reader,
    jobs,
    work: database.work,
    content: { current: () => book.snapshot },
    rulebook: () => book,
    ids,
    keepExample: async () => {},
  })
  return {
    desk,
    reader,
    /** Tells people of what happened. */
    loop,
    /** A conversation of a citizen, or of an officer of the agency that gets everything. */
    async meet(conversation: string, agency: string | null = null) {
      const now = systemClock.now()
      const linked = agency === null ? {} : { role: 'officer', agency, account: conversation }
      await database.work.run((tx) =>
        database
          .query<ConversationTables>(tx)
          .insertInto('conversation')
          .values({
            id: conversation,
            channel: OFFICERS_CHANNEL,
            chat: conversation,
            last_inbound_at: now,
            created_at: now,
            ...linked,
          })
          .onConflict((oc) => oc.doNothing())
          .execute(),
      )
    },
    prepare: (conversation: string) =>
      prepareComplaint(
        {
          matter: MATTER,
          reporter: conversation,
          contact: null,
          source: 'chat',
          enteredBy: null,
          actor: { role: 'citizen', conversation },
        },
        systemClock.now(),
        { book, reader, ids },
      ),
  }
}
