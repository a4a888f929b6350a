import { canonicalJson, sha256 } from '../content/canonical.ts'
import { intentKind, messageKind } from '../content/intents.ts'
import { wordsKind } from '../content/words.ts'
import type { Snapshot } from '../core/content.ts'
import type { BlobCache, SubjectFinder } from '../core/feature.ts'
import type { IntentFile } from '../core/intent.ts'
import { perSnapshot } from '../core/per-snapshot.ts'
import { facetsAlone } from '../dialogue/facet-alone.ts'
import { type IntentModel, trainIntents } from '../dialogue/intent-model.ts'
import { decodeModel, encodeModel, MODEL_VERSION } from '../dialogue/model-bytes.ts'
import { facetCues, type Knowledge } from '../dialogue/understanding.ts'
import { isWeighedWhole } from '../dialogue/whole-messages.ts'
import { createDangers } from '../features/complaints/understanding/dangers.ts'
import { asksKind, catalogueKind } from '../features/procedures/catalogue.ts'
import { briefsOf } from '../features/procedures/content.ts'
import { readText } from '../text/read.ts'
import { createReader } from '../text/reader.ts'
import { compileWords, type Words } from '../text/words.ts'
import { strangersFor } from './strangers.ts'
import { VERSION } from './version.ts'

/** Words of a snapshot, compiled once. */
export const wordsOf = perSnapshot(
  (snapshot): Words =>
    compileWords(
      snapshot.records(wordsKind).map((r) => r.value),
      textsOf(snapshot),
    ),
)

/** Tells snapshots apart that read texts differently: what a model learned of read texts is good while it stays the same. */
export const readingKeyOf = perSnapshot((snapshot) => {
  return sha256(canonicalJson([snapshot.records(wordsKind).map((r) => r.value), [...textsOf(snapshot)]]))
})

/** How texts are read with a snapshot's words. */
export const readerOf = perSnapshot((snapshot) => createReader(wordsOf(snapshot)))

/** Official names: good spelling, unlike utterances, whose dialect would then count as standard. */
function* textsOf(snapshot: Snapshot): Generator<string> {
  for (const { value } of snapshot.records(catalogueKind)) yield value.name
  for (const { name } of briefsOf(snapshot)) yield name
}

/** What understanding needs of a snapshot, built once for it; the trained model is kept between starts. */
export function createKnowledge(finders: readonly SubjectFinder[], cache: BlobCache) {
  const dangersOf = createDangers({
    cache,
    canonical: (snapshot) => (text) => readerOf(snapshot)(text).canonical,
    readingKey: readingKeyOf,
  })
  return perSnapshot((snapshot): Knowledge => {
    const words = wordsOf(snapshot)
    const files = snapshot.records(intentKind).map((r) => r.value)
    return {
      snapshot,
      read: readerOf(snapshot),
      model: modelFor(snapshot, files, words, cache),
      whole: wholeFor(snapshot, files, words, cache),
      strangers: strangersFor(
        snapshot,
        (text) => readText(text, words).canonical,
        [VERSION, readingKeyOf(snapshot)],
        cache,
      ),
      facetCues: facetCues(files),
      facetsAlone: facetsAlone(files),
      finders,
      emergencies: dangersOf(snapshot),
    }
  })
}

/** So many asks of a procedure teach the intent model how procedures are asked for; more would only cost time. */
const ASKS = 1

/** People's asks with the intent of the facet that their words name. */
function examplesOf(snapshot: Snapshot, cues: ReturnType<typeof facetCues>) {
  return snapshot.records(asksKind).flatMap(({ value }) => {
    const asks = value.asks.slice(0, ASKS).map((text) => ({ facet: cues.find(text)[0]?.label ?? 'overview', text }))
    const facets = Object.entries(value.facets).flatMap(([facet, [text]]) => (text ? [{ facet, text }] : []))
    return [...asks, ...facets.slice(0, 1)].map(({ facet, text }) => ({ intent: `procedure.${facet}`, text }))
  })
}

function modelFor(snapshot: Snapshot, files: readonly IntentFile[], words: Words, cache: BlobCache): IntentModel {
  return trainedOn('intents', files, examplesOf(snapshot, facetCues(files, { taught: true })), snapshot, words, cache)
}

/** The model that whole messages teach what they ask of a procedure, or that they are out of scope: no other intent is weighed by it. */
function wholeFor(snapshot: Snapshot, all: readonly IntentFile[], words: Words, cache: BlobCache): IntentModel {
  const files = all.filter(({ intent }) => isWeighedWhole(intent))
  const messages = snapshot
    .records(messageKind)
    .flatMap(({ value }) => value.messages.map((text) => ({ intent: value.id, text })))
  const asks = [...examplesOf(snapshot, facetCues(all, { taught: true })), ...messages]
  return trainedOn('whole-messages', files, asks, snapshot, words, cache)
}

function trainedOn(
  name: string,
  files: readonly IntentFile[],
  asks: readonly { readonly intent: string; readonly text: string }[],
  snapshot: Snapshot,
  words: Words,
  cache: BlobCache,
): IntentModel {
  const taught = files.map(({ untaught: _, alone: __, ...file }) => file)
  const key = canonicalJson([VERSION, MODEL_VERSION, taught, asks, readingKeyOf(snapshot)])
  const kept = cache.get(name, key)
  const cached = kept && decodeModel(kept)
  if (cached) return cached
  const model = trainIntents(files, (text) => readText(text, words).canonical, asks)
  cache.put(name, key, encodeModel(model))
  return model
}
