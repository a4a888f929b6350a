import { canonicalJson } from '../../../content/canonical.ts'
import { emergencyKind, emergencyWordsOf } from '../../../content/emergencies.ts'
import { intentKind } from '../../../content/intents.ts'
import type { Snapshot } from '../../../core/content.ts'
import type { BlobCache } from '../../../core/feature.ts'
import type { IntentFile } from '../../../core/intent.ts'
import { perSnapshot } from '../../../core/per-snapshot.ts'
import { type EmergencySigns, emergencySigns, type ToldDanger } from '../../../dialogue/emergencies.ts'
import { classify } from '../../../dialogue/intent-model.ts'
import { trained } from '../../../dialogue/trained-model.ts'
import { cluesIn, cluesOf, withClues } from './clues.ts'
import { categoryKind, complaintKindKind, scopeKind } from './content.ts'
import { messagesOf, messagesThat } from './training.ts'

const NONE = 'none'
/** Each message is taught by itself and in so many frames. */
const FRAMED = 2

/**
 * Signs of danger of each snapshot: lists of words, and behind them a model of whole messages, which learns what tells a
 * danger from the troubles, wishes and questions that speak in the same words.
 * @param readingKey other for snapshots whose texts are written out differently
 */
export function createDangers(options: {
  readonly cache: BlobCache
  readonly canonical: (snapshot: Snapshot) => (text: string) => string
  readonly readingKey: (snapshot: Snapshot) => string
}): (snapshot: Snapshot) => EmergencySigns {
  return perSnapshot((snapshot) => {
    const emergencies = snapshot.records(emergencyKind).map((r) => r.value)
    const words = emergencyWordsOf(snapshot)
    const clues = cluesOf(words.clues)
    const canonical = options.canonical(snapshot)
    const model = trained('dangers', dangerFiles(snapshot), {
      cache: options.cache,
      readAs: [options.readingKey(snapshot), canonicalJson(words.clues)],
      read: (text) => withClues(canonical(text), clues, false),
    })
    const toldIn = (text: string): ToldDanger | null => {
      const scored = classify(model, withClues(text, clues, false))
      const best = scored.find(({ intent }) => intent !== NONE)
      if (!best) return null
      const none = scored.find(({ intent }) => intent === NONE)?.score ?? 1
      const named = cluesIn(text, clues, false).some((name) => !words.background.includes(name))
      return { id: best.intent, likely: 1 - none, named }
    }
    return emergencySigns(emergencies, words, toldIn)
  })
}

/** One file per danger; everything else that people write is none. */
function dangerFiles(snapshot: Snapshot): readonly IntentFile[] {
  const { frames, safe } = emergencyWordsOf(snapshot)
  const file = (intent: string, utterances: readonly string[]): IntentFile => ({
    intent,
    facet: null,
    cues: [],
    utterances,
  })
  const framed = (text: string, i: number) => [
    text,
    ...Array.from({ length: frames.length > 0 ? FRAMED : 0 }, (_, j) =>
      frames[(i * 3 + j * 2) % frames.length]!.replace('{}', text),
    ),
  ]
  const dangers = snapshot.records(emergencyKind).filter(({ value }) => value.told.length > 0)
  const whole = messagesOf(snapshot)
  const subs = snapshot.records(categoryKind).flatMap(({ value }) => value.subCategories)
  return [
    ...dangers.map(({ value: { id, told } }) =>
      file(id, [...told.flatMap(framed), ...messagesThat(whole, ({ danger }) => danger === id)]),
    ),
    file(NONE, [
      ...subs.flatMap((sub) => [...sub.utterances, ...sub.wishes]),
      ...snapshot.records(complaintKindKind).flatMap(({ value }) => value.utterances),
      ...snapshot.records(scopeKind).flatMap(({ value }) => value.utterances),
      ...snapshot
        .records(intentKind)
        .filter(({ value }) => value.intent !== 'emergency')
        .flatMap(({ value }) => value.utterances),
      ...messagesThat(whole, ({ tells }) => tells !== 'danger'),
      ...[...safe, ...dangers.flatMap(({ value }) => value.safe)].flatMap(framed),
    ]),
  ]
}
