import { systemClock } from '../../../src/core/time.ts'
import type { Database } from '../../../src/db/database.ts'
import { createDesk } from '../../../src/features/complaints/desk.ts'
import { prepareComplaint } from '../../../src/features/complaints/preparing.ts'
import { createComplaintReader } from '../../../src/features/complaints/reader.ts'
import type { Rulebook } from '../../../src/features/complaints/rulebook.ts'
import { createComplaintStore } from '../../../src/features/complaints/store.ts'
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

/** A desk on a database file, without the rest of the program. */
export function killTown(database: Database, prefix: string) {
  const ids = countingIds(prefix)
  const reader = createComplaintReader(database)
  const desk = createDesk({
    store: createComplaintStore(database),
    reader,
    jobs: createJobQueue({ database, clock: systemClock, ids }),
    work: database.work,
    content: { current: () => book.snapshot },
    rulebook: () => book,
    ids,
    keepExample: async () => {},
  })
  return {
    desk,
    reader,
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
