import { directoryOf } from '../../agencies/directory-of.ts'
import type { Ports } from '../../core/feature.ts'
import type { Instant } from '../../core/time.ts'
import type { Database } from '../../db/database.ts'
import { createDesk, type Desk } from './desk.ts'
import { type Duplicate, type DuplicateQuery, findDuplicates } from './duplicates.ts'
import { createDeliveryStore, type DeliveryStore } from './gateways/delivery-store.ts'
import { createIntakeStore, type IntakeStore } from './intake/intake-store.ts'
import { type ComplaintDraft, type Prepared, prepareComplaint } from './preparing.ts'
import { type ComplaintReader, createComplaintReader } from './reader.ts'
import { createRulebooks, type Rulebook } from './rulebook.ts'
import { type ComplaintStore, createComplaintStore } from './store.ts'

/** What the parts of the feature share. */
export interface ComplaintTools {
  readonly store: ComplaintStore
  readonly reader: ComplaintReader
  readonly desk: Desk
  readonly deliveries: DeliveryStore
  readonly intake: IntakeStore
  /** The rules of the content in force. */
  readonly book: () => Rulebook
  /** Code, due dates and agency of a confirmed draft; see `prepareComplaint`. */
  readonly prepare: (draft: ComplaintDraft, now: Instant) => Promise<Prepared>
  /** Open complaints that a new one may repeat; joining one is the action `join`, merging `merge`. */
  readonly suggest: (matter: DuplicateQuery, now: Instant) => Promise<readonly Duplicate[]>
}

export function createComplaintTools({
  database,
  jobs,
  work,
  content,
  ids,
}: Pick<Ports, 'database' | 'jobs' | 'work' | 'content' | 'ids'>): ComplaintTools {
  const store = createComplaintStore(database as Database)
  const reader = createComplaintReader(database as Database)
  const rulebook = createRulebooks(directoryOf)
  const book = () => rulebook(content.current())
  const intake = createIntakeStore(database as Database)
  const desk = createDesk({ store, reader, jobs, work, content, rulebook, ids, keepExample: intake.addExample })
  return {
    store,
    reader,
    desk,
    deliveries: createDeliveryStore(database as Database),
    intake,
    book,
    prepare: (draft, now) => prepareComplaint(draft, now, { book: book(), reader, ids }),
    suggest: (matter, now) => findDuplicates(matter, now, { reader, directory: book().directory }),
  }
}
