import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { figure } from './figure.ts'
import type { Finder } from './peers/finders.ts'
import type { RankedSet } from './peers/ranked-set.ts'

/**
 * The product's index and intent model beside libraries of the field, on the same texts in one run.
 * `npm install --prefix bench` once; `tsx bench/peers.bench.ts <folder>` (or MOTCUA_BENCH_DATA) for the two ViRE sets.
 */
if (!existsSync(join(import.meta.dirname, 'node_modules/minisearch'))) {
  console.error('peers: skipped; npm install --prefix bench brings the libraries to compare with')
} else {
  // Loaded only here: without their packages these files cannot be.
  const { indexPeers, ownIndex } = await import('./peers/finders.ts')
  const { intentQuestions, nlpJsIntents, ownIntents } = await import('./peers/intents.ts')
  const { procedureSet } = await import('./peers/procedure-set.ts')
  const { retrievalSets } = await import('./peers/ranked-set.ts')
  const folder = process.argv[2] ?? process.env.MOTCUA_BENCH_DATA
  const sets = [...(folder === undefined ? [] : retrievalSets(folder)), ...(await procedureSet())]
  for (const set of sets) {
    for (const make of [ownIndex, ...indexPeers(set)]) await measure(set, await make(set.documents))
  }
  const questions = await intentQuestions()
  for (const classifier of [ownIntents, nlpJsIntents]) {
    const { name, classify, buildMs } = await classifier(questions.train)
    const from = performance.now()
    let right = 0
    for (const { text, intent } of questions.test) if ((await classify(text)) === intent) right++
    const work = { library: name, utterances: questions.train.length, questions: questions.test.length }
    figure('peers-intent-right', (100 * right) / questions.test.length, '%', work)
    figure('peers-intent-time', (performance.now() - from) / questions.test.length, 'ms', work)
    figure('peers-intent-build', buildMs, 'ms', work)
  }
}

async function measure(set: RankedSet, finder: Finder): Promise<void> {
  for (const { text } of set.questions.slice(0, 50)) await finder.find(text, 10)
  const from = performance.now()
  const ranks: number[] = []
  for (const { text, answers } of set.questions) {
    const found = await finder.find(text, 10)
    ranks.push(found.findIndex((id) => answers.includes(id)) + 1)
  }
  const ms = performance.now() - from
  const work = { set: set.name, library: finder.name, questions: ranks.length, documents: set.documents.length }
  const share = (good: (rank: number) => boolean) => (100 * ranks.filter(good).length) / ranks.length
  figure(
    'peers-p-at-1',
    share((rank) => rank === 1),
    '%',
    work,
  )
  figure(
    'peers-r-at-10',
    share((rank) => rank > 0),
    '%',
    work,
  )
  figure('peers-time', ms / ranks.length, 'ms', work)
  figure('peers-build', finder.buildMs, 'ms', work)
}
