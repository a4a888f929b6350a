import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createAsker } from '../src/app/ask/asker.ts'
import { assemble } from '../src/app/assembly.ts'
import { configFrom } from '../src/app/config.ts'
import { intentKind } from '../src/content/intents.ts'
import { fold } from '../src/text/normalise.ts'
import { figure, percentile } from './figure.ts'

/** One question in process: from text to replies, over every utterance of the shipped content, as written and folded. */
const home = mkdtempSync(join(tmpdir(), 'motcua-bench-'))
const assembly = await assemble({ config: configFrom({ MOTCUA_HOME: home }), ephemeral: true })
const ask = createAsker(assembly)
const questions = assembly.content
  .current()
  .records(intentKind)
  .flatMap(({ value }) => value.utterances)
  .flatMap((text) => [text, fold(text)])

for (const text of questions.slice(0, 300)) await ask({ text, role: 'citizen' })
const samples: number[] = []
for (let round = 0; round < 3; round++) {
  for (const text of questions) {
    const startedMs = performance.now()
    await ask({ text, role: 'citizen' })
    samples.push(performance.now() - startedMs)
  }
}
const work = { questions: samples.length, records: assembly.content.current().loaded.length }
figure('question-in-process-p50', percentile(samples, 0.5), 'ms', work)
figure('question-in-process-p99', percentile(samples, 0.99), 'ms', work)
figure('question-in-process-max', Math.max(...samples), 'ms', work)
await assembly.close()
rmSync(home, { recursive: true })
