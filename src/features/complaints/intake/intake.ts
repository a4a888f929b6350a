import { elsewhereKind } from '../../../content/elsewhere.ts'
import type { Snapshot } from '../../../core/content.ts'
import type { Feature, Ports } from '../../../core/feature.ts'
import type { Reading as ReadText } from '../../../core/reading.ts'
import { plusMs } from '../../../core/time.ts'
import type { Example } from '../examples.ts'
import type { ComplaintTools } from '../tools.ts'
import { categoryKind, complaintKindKind, languageKind, messageKind, scopeKind } from '../understanding/content.ts'
import { createDangers } from '../understanding/dangers.ts'
import { createLexicons } from '../understanding/lexicon.ts'
import { readRight } from './corrections.ts'
import { attachmentHandler, createHandler } from './create.ts'
import { complaintFlow, type IntakeParts } from './flow.ts'
import { legalHandler } from './legal.ts'
import { createPhotoTaker, UNFILED_MS } from './photos.ts'
import { CREATE, complaintRecogniser, LEGAL } from './recogniser.ts'
import { unansweredRules } from './rule-answer.ts'
import { createScreen } from './screening.ts'
import { unansweredTrouble } from './unsure-report.ts'

/** What reading complaints needs from the program beside the ports. */
export interface Reading {
  /** Reads a text as the engine does before anything understands it. */
  readonly read: (snapshot: Snapshot) => (text: string) => ReadText
  /** Texts of the snapshot that are no complaints: how people ask for procedures. */
  /** Other for snapshots that read texts differently. */
  readonly readingKey: (snapshot: Snapshot) => string
  readonly otherTexts: (snapshot: Snapshot) => Iterable<string>
}

/** The words of complaints of each snapshot, read as the engine reads. */
export const lexiconsOf = ({ read, readingKey, otherTexts }: Reading, cache: Ports['cache']) =>
  createLexicons({
    cache,
    canonical: (snapshot) => {
      const readText = read(snapshot)
      return (text) => readText(text).canonical
    },
    readingKey,
    otherTexts,
  })

/** Signs of danger of each snapshot, as the engine sees them. */
export const dangersOf = ({ read, readingKey }: Reading, cache: Ports['cache']) =>
  createDangers({ cache, canonical: (snapshot) => (text) => read(snapshot)(text).canonical, readingKey })

const HOUR_MS = 3_600_000
const PURGE = 'complaint.photo-purge'
const PURGE_CHUNK = 200

/** Taking complaints in: the part of the feature that speaks with those who report. */
export function createIntake(
  ports: Ports,
  tools: ComplaintTools,
  reading: Reading,
  duplicatesOf: IntakeParts['duplicatesOf'],
) {
  const store = tools.intake
  const lexiconOf = lexiconsOf(reading, ports.cache)
  const takePhotos = createPhotoTaker(ports, store)
  const parts: IntakeParts = { tools, lexiconOf, takePhotos, duplicatesOf }
  const flow = complaintFlow(parts)
  const feature = {
    content: [categoryKind, complaintKindKind, messageKind, scopeKind, elsewhereKind, languageKind],
    warm: (snapshot: Snapshot) => void lexiconOf(snapshot),
    recogniser: complaintRecogniser(lexiconOf),
    onAttachment: attachmentHandler(flow, parts),
    unanswered: async (turn, result) =>
      unansweredRules(turn, result, parts) ?? unansweredTrouble(turn, result, reading.read(turn.snapshot), parts),
    flows: [flow],
    intents: { [CREATE]: createHandler(flow, parts), [LEGAL]: legalHandler },
    effects: {
      'complaint.photos': (tx, data) => {
        const { complaint, keys } = data as { readonly complaint: string; readonly keys: readonly string[] }
        return store.filePhotos(tx, keys, complaint)
      },
      'complaint.example': (tx, data, { now }) =>
        store.addExample(tx, { ...(data as unknown as Omit<Example, 'id' | 'at'>), id: ports.ids.next(), at: now }),
    },
    jobs: {
      [PURGE]: async () => {
        const keys = await store.unfiledPhotos(plusMs(ports.clock.now(), -UNFILED_MS), PURGE_CHUNK)
        for (const key of keys) await ports.blobs.delete(key)
        await ports.work.run((tx) => store.forgetPhotos(tx, keys))
        return { kind: 'done' }
      },
    },
    schedules: [{ kind: PURGE, everyMs: HOUR_MS }],
    onErase: (tx, conversation) => store.releasePhotos(tx, conversation),
  } satisfies Omit<Feature, 'id'>
  return {
    ...feature,
    takePhotos,
    readRight: readRight(lexiconOf),
    screen: createScreen(reading.read, lexiconOf, dangersOf(reading, ports.cache)),
  }
}
