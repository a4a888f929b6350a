import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import type { ConversationTables } from '../../../src/conversations/tables.ts'
import type { Database } from '../../../src/db/database.ts'
import { openDatabase } from '../../../src/db/open-database.ts'
import { complaintOf, eventOf } from '../../../src/features/complaints/rows.ts'
import type { ComplaintTables } from '../../../src/features/complaints/tables.ts'
import type { JobTables } from '../../../src/jobs/tables.ts'
import { temporaryFolder } from '../../temporary-folder.ts'
import { killTown, OFFICERS } from './kill-town.ts'

const ROUNDS = 4
const CHILD = join(import.meta.dirname, 'kill-child.ts')

/** Runs lives and kills the process after `steps` promised steps, in the middle of the next ones. */
async function killedAfter(file: string, round: number, steps: number): Promise<readonly string[]> {
  const child = spawn(process.execPath, ['--import', 'tsx', CHILD, file, String(round)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let said = ''
  child.stdout.on('data', (part: Buffer) => {
    said += part.toString('utf8')
    if (said.split('\n').length > steps) child.kill('SIGKILL')
  })
  await once(child, 'close')
  expect(child.signalCode).toBe('SIGKILL')
  // The last line may be cut by the kill; only whole lines were promised.
  return said.split('\n').slice(0, -1)
}

async function check(database: Database, promised: readonly string[]): Promise<number> {
  const query = database.query<ComplaintTables & JobTables>()
  const complaints = (await query.selectFrom('complaint').select('body').execute()).map(complaintOf)
  const events = (await query.selectFrom('complaint_event').selectAll().orderBy('n').execute()).map(eventOf)
  const kept = new Set(events.map((event) => `${event.complaint} ${event.action}`))
  expect(promised.filter((step) => !kept.has(step))).toEqual([])
  expect(kept.size).toBe(events.length)
  for (const complaint of complaints) {
    const own = events.filter((event) => event.complaint === complaint.id)
    expect(own.map((event) => event.n)).toEqual(Array.from({ length: complaint.version }, (_, i) => i + 1))
    expect([own.at(-1)?.to, own.at(-1)?.toDue]).toEqual([complaint.status, complaint.due.answer])
  }
  const pushes = await query.selectFrom('job').select('data').where('kind', '=', 'complaint.push').execute()
  const routed = pushes
    .map((row) => JSON.parse(row.data) as { complaint: string; n: number })
    .filter((push) => push.n === 2)
  expect(routed.map((push) => push.complaint).sort()).toEqual(complaints.map((one) => one.id).sort())
  return complaints.length
}

/** What each conversation must have heard, once: the officers of what comes to them, the reporter of what officers did. */
async function checkTold(database: Database): Promise<void> {
  const { loop } = killTown(database, 'last-')
  await loop.start()
  await loop.stop()
  await loop.processAll()
  const query = database.query<ComplaintTables & ConversationTables>()
  const complaints = (await query.selectFrom('complaint').select('body').execute()).map(complaintOf)
  const events = (await query.selectFrom('complaint_event').selectAll().orderBy('n').execute()).map(eventOf)
  const byId = new Map(complaints.map((one) => [one.id, one]))
  const expected = events.flatMap(({ complaint, action }) => {
    const { code, reporter } = byId.get(complaint)!
    if (action === 'route' || action === 'inform') return OFFICERS.map((name) => `${name} ${code}`)
    return ['accept', 'ask', 'answer'].includes(action) ? [`${reporter} ${code}`] : []
  })
  const lines = await query.selectFrom('transcript').select(['conversation', 'reply']).execute()
  const heard = lines.map((line) => `${line.conversation} ${/PA-\w{4}-\w{4}/.exec(line.reply)?.[0]}`)
  expect(heard.sort()).toEqual(expected.sort())
  expect(new Set(lines.map((line) => `${line.conversation} ${line.reply}`)).size).toBe(lines.length)
}

it('a process killed anywhere in filing, routing and answering loses no step it promised and takes none twice, and everybody hears of each once', async () => {
  const folder = temporaryFolder()
  const file = join(folder.path, 'complaints.sqlite')
  let promised: string[] = []
  for (let round = 0; round < ROUNDS; round++) {
    promised = [...promised, ...(await killedAfter(file, round, 60 + round * 37))]
    const database = await openDatabase({ file })
    expect(await check(database, promised)).toBeGreaterThan(round)
    if (round === ROUNDS - 1) await checkTold(database)
    await database.close()
  }
  folder.remove()
}, 120_000)
