import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { dockStart } from '@nlpjs/basic'
import { assemble } from '../../src/app/assembly.ts'
import { configFrom } from '../../src/app/config.ts'
import { wordsOf } from '../../src/app/knowledge.ts'
import { intentKind } from '../../src/content/intents.ts'
import type { IntentFile } from '../../src/core/intent.ts'
import { classify, trainIntents } from '../../src/dialogue/intent-model.ts'
import { readText } from '../../src/text/read.ts'

export interface Labelled {
  readonly text: string
  readonly intent: string
}

export interface IntentQuestions {
  readonly files: readonly IntentFile[]
  readonly train: readonly Labelled[]
  readonly test: readonly Labelled[]
}

/** Every fifth utterance of each intent is held out. */
const HELD_OUT = 5

let canonical: (text: string) => string = (text) => text
let files: readonly IntentFile[] = []

export async function intentQuestions(): Promise<IntentQuestions> {
  const home = mkdtempSync(join(tmpdir(), 'motcua-peers-'))
  const assembly = await assemble({ config: configFrom({ MOTCUA_HOME: home }), ephemeral: true })
  const snapshot = assembly.content.current()
  const words = wordsOf(snapshot)
  canonical = (text) => readText(text, words).canonical
  files = snapshot.records(intentKind).map((record) => record.value)
  await assembly.close()
  rmSync(home, { recursive: true })
  const all = files.flatMap((file) => file.utterances.map((text, i) => ({ text, intent: file.intent, i })))
  return {
    files,
    train: all.filter(({ i }) => i % HELD_OUT !== 0),
    test: all.filter(({ i }) => i % HELD_OUT === 0),
  }
}

interface Classifier {
  readonly name: string
  readonly buildMs: number
  readonly classify: (text: string) => Promise<string | undefined>
}

/** The product's intent model, trained on the same utterances. */
export async function ownIntents(train: readonly Labelled[]): Promise<Classifier> {
  const from = performance.now()
  const kept = files.map((file) => ({
    ...file,
    cues: [],
    utterances: train.filter((each) => each.intent === file.intent).map((each) => each.text),
  }))
  const model = trainIntents(kept, canonical)
  return {
    name: 'own intent model',
    buildMs: performance.now() - from,
    classify: async (text) => classify(model, canonical(text))[0]?.intent,
  }
}

/** nlp.js has no Vietnamese; its language-free tokenizer and neural classifier are what a user of it would get. */
export async function nlpJsIntents(train: readonly Labelled[]): Promise<Classifier> {
  const from = performance.now()
  const dock = await dockStart({
    settings: { nlp: { forceNER: false, languages: ['vi'], autoSave: false, log: false } },
    use: ['Basic'],
  })
  const nlp = dock.get('nlp')
  nlp.addLanguage('vi')
  for (const { text, intent } of train) nlp.addDocument('vi', text, intent)
  await nlp.train()
  return {
    name: 'nlp.js',
    buildMs: performance.now() - from,
    classify: async (text) => (await nlp.process('vi', text)).intent,
  }
}
