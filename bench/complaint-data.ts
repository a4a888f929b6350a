import { existsSync, readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { type Kysely, type RawBuilder, sql } from 'kysely'
import { type Instant, plusMs } from '../src/core/time.ts'
import type { Database } from '../src/db/database.ts'
import type { Action } from '../src/features/complaints/action.ts'
import { applyAction } from '../src/features/complaints/apply-action.ts'
import {
  type Actor,
  CATEGORIES,
  type Complaint,
  type ComplaintEvent,
  type ComplaintMatter,
} from '../src/features/complaints/complaint.ts'
import { received } from '../src/features/complaints/filing.ts'
import { eventRowOf, rowOf } from '../src/features/complaints/rows.ts'
import type { Rulebook } from '../src/features/complaints/rulebook.ts'
import type { ComplaintTables } from '../src/features/complaints/tables.ts'
import { trackingCodeOf } from '../src/features/complaints/tracking-code.ts'
import { plannedNext } from '../src/features/complaints/watching.ts'

const MINUTE_MS = 60_000
const ROWS_A_STATEMENT = 200
export const STREETS = ['Hoa Sen', 'Bằng Lăng', 'Lục Bình', 'Cây Dương', 'Bờ Kè', 'Chợ Nổi', 'Bến Xưa', 'Ngã Bảy']
export const TEXTS = [
  'Rác chất đống mấy ngày nay không ai hốt, mùi hôi bay vào nhà',
  'Đèn đường tắt cả tuần, tối đi lại rất nguy hiểm',
  'Cống nghẹt, mưa xuống là nước tràn vào hẻm',
  'Ổ gà lớn giữa đường, đã có người té xe',
  'Quán hát karaoke loa kéo tới khuya, không ai ngủ được',
]

/** The matter of complaint number `i`: categories, areas, streets and words go round at different paces. */
export function matterOf(i: number, areas: readonly string[]): ComplaintMatter {
  const street = `${STREETS[i % STREETS.length]} ${i % 97}`
  return {
    kind: 'report',
    regime: 'field',
    category: CATEGORIES[i % CATEGORIES.length]!,
    subCategory: null,
    text: `${TEXTS[i % TEXTS.length]} (số ${i % 400} đường ${street})`,
    place: `trước số ${i % 400} đường ${street}`,
    street,
    area: areas[(i * 7) % areas.length]!,
    location: { lat: 10 + (i % 1000) / 2000, lon: 105.5 + (i % 777) / 1000 },
    occurred: null,
    urgency: i % 40 === 0 ? 'urgent' : 'normal',
    visibility: 'public',
    photos: [],
    dossier: null,
  }
}

/** Above this many the rows are copies of the first ones with ids and codes of their own: the engine makes those faster. */
const MADE = 50_000

/** Fills an empty database with complaints of all statuses, most of them answered, over the times given. */
export async function fillComplaints(
  database: Database,
  book: Rulebook,
  count: number,
  times: readonly Instant[],
): Promise<void> {
  await makeComplaints(database, book, Math.min(count, MADE), times)
  for (let copy = 1; copy * MADE < count; copy++)
    await database.work.run((tx) => copyComplaints(database.query<ComplaintTables>(tx), copy, count - copy * MADE))
  // The engines plan by what they know of the tables.
  await database.work.run((tx) => sql`analyze`.execute(database.query(tx)))
}

async function copyComplaints(query: Kysely<ComplaintTables>, copy: number, most: number): Promise<void> {
  const tail = `-${copy}`
  const columns = (await query.introspection.getTables()).find((table) => table.name === 'complaint')!.columns
  const own: Readonly<Record<string, RawBuilder<unknown>>> = {
    id: sql`id || ${tail}`,
    code: sql`code || ${tail}`,
    once: sql`once || ${tail}`,
    body: sql`replace(replace(body, '"' || id || '"', '"' || id || ${tail} || '"'), code, code || ${tail})`,
  }
  const names = columns.map((column) => column.name)
  await sql`insert into complaint (${sql.join(names.map((name) => sql.ref(name)))})
    select ${sql.join(names.map((name) => own[name] ?? sql.ref(name)))} from complaint
    where id not like '%-%' order by id limit ${most}`.execute(query)
  const rest = [
    'n',
    'at',
    'action',
    'actor',
    'from_status',
    'to_status',
    'from_agency',
    'to_agency',
    'from_due',
    'to_due',
    'reason',
    'note',
    'audience',
  ]
  await sql`insert into complaint_event (complaint, ${sql.join(rest.map((name) => sql.ref(name)))})
    select complaint || ${tail}, ${sql.join(rest.map((name) => sql.ref(name)))} from complaint_event
    where complaint not like '%-%' and complaint in (select id from complaint where id not like '%-%' order by id limit ${most})`.execute(
    query,
  )
}

async function makeComplaints(
  database: Database,
  book: Rulebook,
  count: number,
  times: readonly Instant[],
): Promise<void> {
  const areas = book.directory.areas.map((area) => area.id)
  const until = times.reduce((last, at) => (at > last ? at : last))
  const query = (tx: Parameters<Parameters<Database['work']['run']>[0]>[0]) => database.query<ComplaintTables>(tx)
  for (let from = 0; from < count; from += ROWS_A_STATEMENT) {
    const size = Math.min(ROWS_A_STATEMENT, count - from)
    const lives = Array.from({ length: size }, (_, k) => lifeOf(from + k, areas, times, book))
    await database.work.run(async (tx) => {
      const rows = lives.map(({ complaint }) =>
        rowOf(complaint, watchAtOf(complaint, book, until), `fill-${complaint.id}`),
      )
      await query(tx).insertInto('complaint').values(rows).execute()
      const events = lives.flatMap((life) => life.events)
      for (let at = 0; at < events.length; at += ROWS_A_STATEMENT)
        await query(tx)
          .insertInto('complaint_event')
          .values(events.slice(at, at + ROWS_A_STATEMENT).map(eventRowOf))
          .execute()
    })
  }
}

/** What the schedule owed up to `until` was done: a city that begins with a million late ones is none. */
function watchAtOf(complaint: Complaint, { deadlines, calendar }: Rulebook, until: Instant): Instant | null {
  const at = plannedNext(complaint, deadlines, calendar)?.at ?? null
  return at !== null && at > until ? at : null
}

function lifeOf(i: number, areas: readonly string[], times: readonly Instant[], book: Rulebook) {
  const id = `f${String(i).padStart(9, '0')}`
  const at = times[i % times.length]!
  const reporter = `filled-${i % 50_000}`
  const citizen: Actor = { role: 'citizen', conversation: reporter }
  const filing = {
    id,
    code: trackingCodeOf(id),
    matter: matterOf(i, areas),
    reporter,
    contact: null,
    source: 'chat' as const,
    enteredBy: null,
  }
  const start = received(filing, citizen, at, book.deadlines, book.calendar)
  const agency = book.directory.agencyOfArea(filing.matter.area!)?.id ?? 'triage'
  const officer: Actor = { role: 'officer', agency, account: 'filler' }
  const steps: readonly (readonly [Action, Actor])[] = [
    [
      { kind: 'route', agency, rule: 'filled' },
      { role: 'system', name: 'routing' },
    ],
    [{ kind: 'accept' }, officer],
    [{ kind: 'answer', text: 'Đã xử lý xong, cảm ơn Ông/Bà.' }, officer],
    [{ kind: 'rate', rating: 'satisfied' }, citizen],
    [
      { kind: 'close', reason: 'filled' },
      { role: 'system', name: 'schedule' },
    ],
  ]
  // One in twenty is still open, as in a running city.
  const taken = steps.slice(0, i % 20 === 0 ? 1 + (i % 2) : 5)
  const events: ComplaintEvent[] = [start.event]
  const complaint = taken.reduce<Complaint>((now, [action, actor], step) => {
    const result = applyAction(now, action, {
      now: plusMs(at, (step + 1) * 30 * MINUTE_MS),
      actor,
      calendar: book.calendar,
      rules: book.deadlines,
      grounds: book.grounds,
    })
    if (!result.ok) throw new Error(result.refusal.kind)
    events.push(result.event)
    return result.complaint
  }, start.complaint)
  return { complaint, events }
}

/**
 * Creation times from a published list of complaints (third column: day since 1970), moved so that the last is `until`;
 * evenly over two years where there is none.
 */
export function creationTimes(file: string | undefined, until: Instant): readonly Instant[] {
  if (!file || !existsSync(file))
    return Array.from({ length: 5_000 }, (_, i) => plusMs(until, -(i + 1) * 210 * MINUTE_MS))
  const lines = gunzipSync(readFileSync(file)).toString('utf8').split('\n').slice(1)
  const days = lines.map((line) => Number(line.split(',')[2] || Number.NaN)).filter((day) => day > 0)
  const last = days.reduce((most, day) => Math.max(most, day), 0)
  return days.map((day, i) => plusMs(until, (day - last) * 24 * 60 * MINUTE_MS - ((i * 37) % 600) * MINUTE_MS))
}
