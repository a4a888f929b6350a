import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import type { Database } from '../../../src/db/database.ts'
import { openDatabase } from '../../../src/db/open-database.ts'
import { complaintOf, eventOf } from '../../../src/features/complaints/rows.ts'
import type { ComplaintTables } from '../../../src/features/complaints/tables.ts'
import type { JobTables } from '../../../src/jobs/tables.ts'
import { temporaryFolder } from '../../temporary-folder.ts'

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

it('a process killed anywhere in filing, routing and answering loses no step it promised and takes none twice', async () => {
  const folder = temporaryFolder()
  const file = join(folder.path, 'complaints.sqlite')
  let promised: string[] = []
  for (let round = 0; round < ROUNDS; round++) {
    promised = [...promised, ...(await killedAfter(file, round, 60 + round * 37))]
    const database = await openDatabase({ file })
    expect(await check(database, promised)).toBeGreaterThan(round)
    await database.close()
  }
  folder.remove()
}, 120_000)
