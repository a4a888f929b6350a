import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { assemble } from '../src/app/assembly.ts'
import { configFrom } from '../src/app/config.ts'
import { intentKind } from '../src/content/intents.ts'
import { burst } from './burst.ts'

/**
 * 20,000 messages of 2,000 people through the durable path with the real engine; everybody asks what the shipped
 * utterances ask, each person another mix. Sizes can be given: `burst.bench.ts <messages> <people>`.
 */
const [messages = 20_000, people = 2_000] = process.argv.slice(2).map(Number)
const home = mkdtempSync(join(tmpdir(), 'motcua-burst-'))
const assembly = await assemble({ config: configFrom({ MOTCUA_HOME: home }), ephemeral: true })
const questions = assembly.content
  .current()
  .records(intentKind)
  .flatMap(({ value }) => value.utterances)
const figures = await burst(assembly.engine, {
  messages,
  people,
  text: (person, number) => questions[(person * 31 + number * 7) % questions.length]!,
  effects: {
    ...assembly.registry.effects,
    // The archive of the assembly writes to its own database; the burst has another one.
    'privacy.notice-shown': async () => {},
  },
})
for (const figure of figures)
  process.stdout.write(`${JSON.stringify({ ...figure, messages, people, engine: 'real' })}\n`)
await assembly.close()
rmSync(home, { recursive: true })
