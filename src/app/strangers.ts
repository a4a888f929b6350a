import { canonicalJson } from '../content/canonical.ts'
import { intentKind, messageKind } from '../content/intents.ts'
import type { Snapshot } from '../core/content.ts'
import type { BlobCache } from '../core/feature.ts'
import { type IntentModel, trainIntents } from '../dialogue/intent-model.ts'
import { decodeModel, encodeModel, MODEL_VERSION } from '../dialogue/model-bytes.ts'
import { OURS, STRANGE } from '../dialogue/strangers.ts'
import { categoryKind, languageOf } from '../features/complaints/understanding/content.ts'
import { reportsOf } from '../features/complaints/understanding/told.ts'
import { asksKind, chatFramesKind, notHeldKind, openAsksKind } from '../features/procedures/catalogue.ts'
import { lotOf } from '../text/lot.ts'

/** So many asks of a procedure stand as they are, and as many more as people write in chats. */
const ASKS = 8
const OUT_OF_SCOPE = 'out-of-scope'

/** The model that tells whole messages about nobody's matter here from what is asked and reported here; kept between starts. */
export function strangersFor(
  snapshot: Snapshot,
  canonical: (text: string) => string,
  readAs: readonly unknown[],
  cache: BlobCache,
): IntentModel {
  const files = [
    { intent: STRANGE, facet: null, cues: [], utterances: strange(snapshot) },
    { intent: OURS, facet: null, cues: [], utterances: ours(snapshot) },
  ]
  const key = canonicalJson([MODEL_VERSION, readAs, files])
  const kept = cache.get('strangers', key)
  const cached = kept && decodeModel(kept)
  if (cached) return cached
  const model = trainIntents(files, canonical, [], 'TELLINGS')
  cache.put('strangers', key, encodeModel(model))
  return model
}

function strange(snapshot: Snapshot): readonly string[] {
  return [
    ...snapshot.records(notHeldKind).flatMap(({ value }) => value.said),
    ...intents(snapshot).flatMap(({ intent, utterances }) => (intent === OUT_OF_SCOPE ? utterances : [])),
    ...messagesThat(snapshot, (intent) => intent === OUT_OF_SCOPE),
  ]
}

/** In people's chat as well as plainly: how somebody writes says nothing of what is asked. */
function ours(snapshot: Snapshot): readonly string[] {
  const procedures = snapshot.records(asksKind).map(({ value }) => value.asks)
  const open = snapshot.records(openAsksKind).flatMap(({ value }) => value.asks)
  const frames = snapshot.get(chatFramesKind, 'chat')?.frames ?? ['{}']
  const subs = snapshot.records(categoryKind).flatMap(({ value }) => value.subCategories)
  const { frames: told } = languageOf(snapshot)
  const asked = procedures.flatMap((asks) => spread(asks, ASKS))
  const chatted = [...procedures.flatMap((asks) => spread(asks.slice(1), ASKS)), ...open]
  return [
    ...asked,
    ...open,
    ...chatted.map((ask) => frames[lotOf(ask, frames.length)]!.replace('{}', ask)),
    ...subs.flatMap((sub) => [...sub.utterances, ...sub.wishes, ...reportsOf(sub, told)]),
    ...intents(snapshot).flatMap(({ intent, utterances }) => (intent === OUT_OF_SCOPE ? [] : utterances)),
    ...messagesThat(snapshot, (intent) => intent !== OUT_OF_SCOPE),
  ]
}

const intents = (snapshot: Snapshot) => snapshot.records(intentKind).map(({ value }) => value)

const messagesThat = (snapshot: Snapshot, are: (intent: string) => boolean): readonly string[] =>
  snapshot.records(messageKind).flatMap(({ value }) => (are(value.id) ? value.messages : []))

/** At most so many of a list, evenly over all of it. */
function spread<T>(list: readonly T[], count: number): readonly T[] {
  const taken = Math.min(count, list.length)
  return Array.from({ length: taken }, (_, n) => list[Math.floor((n * list.length) / taken)]!)
}
