import { appendFileSync } from 'node:fs'
import { createIntake } from '../../src/conversations/intake.ts'
import { REPLY, TURN } from '../../src/conversations/job-kinds.ts'
import { createRelay } from '../../src/conversations/relay.ts'
import { createTranscript } from '../../src/conversations/transcript.ts'
import { createTurnRunner } from '../../src/conversations/turn-runner.ts'
import type { Channel } from '../../src/core/channel.ts'
import { systemClock } from '../../src/core/time.ts'
import { migrate } from '../../src/db/migrate.ts'
import { openDatabase } from '../../src/db/open-database.ts'
import { createJobLoop } from '../../src/jobs/job-loop.ts'
import { createJobQueue } from '../../src/jobs/job-queue.ts'
import { ECHO, OPEN, said } from '../contract/path.ts'

/**
 * A process to be killed: several people write at once, and every message goes through the durable path. What was
 * accepted and what was sent is written down in the folder, each with one append.
 */
const [folder = '', round = '0', people = '8', each = '40'] = process.argv.slice(2)

const database = await openDatabase({ file: `${folder}/kill.sqlite` })
await migrate(database, systemClock.now())
const ids = (() => {
  let last = 0
  return { next: () => `r${round}-${++last}` }
})()
const queue = createJobQueue({ database, clock: systemClock, ids })
const transcript = createTranscript(database)
const channel: Channel = {
  name: 'kill',
  limits: OPEN,
  async send(ref, reply, id) {
    appendFileSync(`${folder}/sent.txt`, `${ref.chat}\t${reply.text}\t${id}\n`)
    return { kind: 'sent' }
  },
}
const channels = new Map([['kill', channel]])
const loop = createJobLoop({
  database,
  queue,
  clock: systemClock,
  random: () => 0,
  worker: `round-${round}`,
  handlers: {
    [TURN]: createTurnRunner({
      database,
      queue,
      clock: systemClock,
      engine: ECHO,
      effects: {},
      transcript,
      channels,
      failureReply: { text: 'Xin lỗi' },
    }),
    [REPLY]: createRelay({
      database,
      queue,
      clock: systemClock,
      random: () => 0,
      channels,
      degrade: (reply) => [reply],
    }),
  },
  lanes: { [TURN]: { concurrency: 8 }, [REPLY]: { concurrency: 8 } },
})
const intake = createIntake({ database, queue, clock: systemClock, ids, rate: null })
await loop.start()
process.stdout.write('ready\n')
await Promise.all(
  Array.from({ length: Number(people) }, async (_, person) => {
    for (let number = 0; number < Number(each); number++) {
      const text = `${round}.${person}.${number}`
      await intake.accept(said({ channel: 'kill', chat: `p${person}` }, text, text, systemClock.now()))
      appendFileSync(`${folder}/accepted.txt`, `${text}\n`)
    }
  }),
)
process.stdout.write('accepted\n')
const left = async () => {
  const rows = await database
    .query<{ job: { state: string } }>()
    .selectFrom('job')
    .select('state')
    .where('state', 'in', ['created', 'retry', 'active'])
    .limit(1)
    .execute()
  return rows.length > 0
}
while (await left()) await new Promise((resolve) => setTimeout(resolve, 10))
await loop.stop()
await database.close()
process.stdout.write('done\n')
