import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { createAsker } from '../src/app/ask/asker.ts'
import { intentKind } from '../src/content/intents.ts'
import { catalogueKind } from '../src/features/procedures/catalogue.ts'
import { procedureKind } from '../src/features/procedures/content.ts'
import { fold } from '../src/text/normalise.ts'
import { assembledWith } from './assembled.ts'
import { figure, percentile } from './figure.ts'

/**
 * One question in process: from text to replies, over every utterance of the shipped content, as written and folded.
 * With a folder as argument (or MOTCUA_BENCH_DATA) its portal-procedures-2642.jsonl.gz is imported before. The first
 * questions, whose code is not compiled yet, are a figure of their own; a chart or document is drawn in the first round
 * and remembered in the others.
 */
const FIRST = 20

const folder = process.argv[2] ?? process.env.MOTCUA_BENCH_DATA
const file = folder === undefined ? undefined : join(folder, 'portal-procedures-2642.jsonl.gz')
const records = file !== undefined && existsSync(file) ? file : undefined
if (records === undefined)
  console.error('ask: only the shipped procedures; give the folder of portal-procedures-2642.jsonl.gz for more')
const assembly = await assembledWith(records)
const ask = createAsker(assembly)
const snapshot = assembly.content.current()
const questions = snapshot
  .records(intentKind)
  .flatMap(({ value }) => value.utterances)
  .flatMap((text) => [text, fold(text)])

async function timeOf(text: string): Promise<number> {
  const startedMs = performance.now()
  await ask({ text, role: 'citizen' })
  return performance.now() - startedMs
}

const corpus = {
  records: snapshot.loaded.length,
  imported: records === undefined ? 0 : 2_642,
  procedures: new Set([
    ...snapshot.records(procedureKind).map(({ value }) => value.code),
    ...snapshot.records(catalogueKind).map(({ value }) => value.code),
  ]).size,
}
const first: number[] = []
const spread = Math.floor(questions.length / FIRST)
for (let i = 0; i < FIRST; i++) first.push(await timeOf(questions[i * spread]!))
figure('first-questions-max', Math.max(...first), 'ms', { questions: first.length, ...corpus })
for (const text of questions.slice(0, 300)) await ask({ text, role: 'citizen' })
const samples: number[] = []
for (let round = 0; round < 3; round++) for (const text of questions) samples.push(await timeOf(text))
const work = { questions: samples.length, ...corpus }
figure('question-in-process-p50', percentile(samples, 0.5), 'ms', work)
figure('question-in-process-p99', percentile(samples, 0.99), 'ms', work)
figure('question-in-process-max', Math.max(...samples), 'ms', work)
await assembly.close()
