import { systemClock } from '../../../src/core/time.ts'
import { migrate } from '../../../src/db/migrate.ts'
import { openDatabase } from '../../../src/db/open-database.ts'
import type { Action } from '../../../src/features/complaints/action.ts'
import type { Actor } from '../../../src/features/complaints/complaint.ts'
import { killTown, OFFICERS } from './kill-town.ts'

/**
 * Lives of complaints, many at once, until the process is killed. Every step that was promised is written to standard
 * output after it is durable: `<id> <action>`.
 */
const [file = '', from = '0'] = process.argv.slice(2)
const database = await openDatabase({ file })
await migrate(database, systemClock.now())
const { prepare, desk, loop, meet } = killTown(database, `r${from}-`)
for (const name of OFFICERS) await meet(name, 'phuong-hoa-sen')
await loop.start()
const officer: Actor = { role: 'officer', agency: 'phuong-hoa-sen', account: 'an' }
const steps: readonly (readonly [Action, 'officer' | 'citizen'])[] = [
  [{ kind: 'accept' }, 'officer'],
  [{ kind: 'ask', text: 'ở đâu ạ' }, 'officer'],
  [{ kind: 'inform', text: 'số 12' }, 'citizen'],
  [{ kind: 'answer', text: 'đã xong' }, 'officer'],
  [{ kind: 'rate', rating: 'satisfied' }, 'citizen'],
]

async function lives(lane: number): Promise<never> {
  for (let i = 0; ; i++) {
    const conversation = `${from}-${lane}-${i}`
    const citizen: Actor = { role: 'citizen', conversation }
    await meet(conversation)
    const prepared = await prepare(conversation)
    if (prepared.kind !== 'new') throw new Error('filed before')
    const { id } = prepared.filed.complaint
    await database.work.run((tx) => desk.writeFile(tx, prepared.filed))
    process.stdout.write(`${id} receive\n${id} route\n`)
    for (const [action, who] of steps) {
      const performed = await desk.act(id, action, who === 'officer' ? officer : citizen, systemClock.now())
      if (!performed.ok) throw new Error(performed.refusal.kind)
      process.stdout.write(`${id} ${action.kind}\n`)
    }
  }
}
await Promise.all(Array.from({ length: 8 }, (_, lane) => lives(lane)))
