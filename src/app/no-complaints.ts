import { messageKind } from '../content/intents.ts'
import type { Snapshot } from '../core/content.ts'
import { languageOf } from '../features/complaints/understanding/content.ts'
import { asksKind, notHeldKind, openAsksKind } from '../features/procedures/catalogue.ts'
import { lotOf } from '../text/lot.ts'

/** Of short asks for procedures one in so many: they are alike. Of stories more, which sound most like complaints. */
const SHORT = 8
const STORIES = 4
/** Characters of an ask from which on it tells a story. */
const STORY_CHARS = 90

/** What no complaint sounds like: how people ask for procedures, for what this assistant does not hold, and openly. */
export function* noComplaints(snapshot: Snapshot): Generator<string> {
  for (const { value } of snapshot.records(asksKind)) {
    for (const ask of value.asks) if (lotOf(ask, ask.length >= STORY_CHARS ? STORIES : SHORT) === 0) yield ask
  }
  for (const { value } of snapshot.records(messageKind)) yield* value.messages
  // The bare name of a matter may be a complaint too ("hàng giả"): only who asks about it makes none.
  const { ask } = languageOf(snapshot).frames
  const matters = [...snapshot.records(notHeldKind), ...snapshot.records(openAsksKind)]
  for (const name of matters.flatMap(({ value }) => value.asks)) yield ask[lotOf(name, ask.length)]!.replace('{}', name)
}
