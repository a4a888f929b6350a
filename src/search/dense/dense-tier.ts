import type { Snapshot } from '../../core/content.ts'
import type { BlobCache, SubjectFinder } from '../../core/feature.ts'
import type { Subject } from '../../core/intent.ts'
import type { SubjectDocument } from '../subject-finder.ts'
import { createDenseIndex, type DenseHit, type DenseIndex } from './dense-index.ts'
import type { Embedder } from './embedder.ts'
import { decodeVectors, encodeVectors } from './vector-file.ts'

/** Phrases of a document that get a vector: its title and the first of people's names for it. */
const PHRASES = 6
/** Documents that a text is near to. */
const NEAREST = 5
/** Texts whose vectors are remembered. */
const REMEMBERED = 500
/** Below this likeness two texts have nothing to do with each other. */
const NEAR = 0.5
/** What nearness adds to a subject that the words name: enough to part two that fit alike, never to overturn. */
const NUDGE = 0.04

/** Meaning beside words: optional, asked before a turn is understood. */
export interface DenseTier {
  /** Makes the vectors of a snapshot's documents; until it is done the tier says nothing. */
  warm(snapshot: Snapshot): Promise<void>
  /** Looks up what a text is near to, so that finding, which does no I/O, can use it. */
  prepare(text: string, snapshot: Snapshot): Promise<void>
  /**
   * A finder that also hears the tier: it nudges what the words name, and offers what only meaning names.
   * @param offered score of a subject that only meaning names: enough to be asked about, too little to be answered
   */
  beside(finder: SubjectFinder, offered: number): SubjectFinder
}

/** @param documentsOf the documents of a snapshot that have vectors */
export function createDenseTier(
  embedder: Embedder,
  documentsOf: (snapshot: Snapshot) => readonly SubjectDocument[],
  cache: BlobCache,
): DenseTier {
  const built = new WeakMap<Snapshot, { readonly index: DenseIndex; readonly titles: ReadonlyMap<string, string> }>()
  const near = new Map<string, readonly DenseHit[]>()
  const keyOf = (text: string) => text.toLowerCase().trim()

  const hitsOf = (text: string) => (near.get(keyOf(text)) ?? []).filter((hit) => hit.likeness >= NEAR)

  return {
    async warm(snapshot) {
      const documents = documentsOf(snapshot)
      const phrases = documents.flatMap(({ id, title, names }) =>
        [title, ...names.filter((name) => name !== id)].slice(0, PHRASES).map((text) => ({ id, text })),
      )
      const vectors = await vectorsOf(
        embedder,
        phrases.map((phrase) => phrase.text),
        cache,
      )
      const index = createDenseIndex(phrases.map(({ id }, i) => ({ id, vector: vectors[i]! })))
      built.set(snapshot, { index, titles: new Map(documents.map(({ id, title }) => [id, title])) })
      near.clear()
    },

    async prepare(text, snapshot) {
      const ready = built.get(snapshot)
      if (!ready || keyOf(text) === '' || near.has(keyOf(text))) return
      const [vector] = await embedder.embed([text])
      if (!vector) return
      if (near.size >= REMEMBERED) near.delete(near.keys().next().value!)
      near.set(keyOf(text), ready.index.nearest(vector, NEAREST))
    },

    beside: (finder, offered) => ({
      ...finder,
      find(reading, snapshot, limit) {
        const found = finder.find(reading, snapshot, limit)
        const hits = hitsOf(reading.normalised)
        const titles = built.get(snapshot)?.titles
        if (hits.length === 0 || !titles) return found
        const likeness = new Map(hits.map((hit) => [hit.id, hit.likeness]))
        const nudged = found.map((subject): Subject => nudge(subject, likeness.get(subject.id)))
        const known = new Set(found.map((subject) => subject.id))
        const named = hits
          .filter((hit) => !known.has(hit.id) && titles.has(hit.id))
          .map(({ id, likeness }): Subject => {
            const why = () => [`meaning ${likeness.toFixed(2)}`]
            return { kind: finder.kind, id, title: titles.get(id)!, score: offered * likeness, why }
          })
        return [...nudged, ...named].sort((a, b) => b.score - a.score).slice(0, limit)
      },
    }),
  }
}

function nudge(subject: Subject, likeness: number | undefined): Subject {
  if (likeness === undefined) return subject
  const why = () => [...subject.why(), `meaning ${likeness.toFixed(2)}`]
  return { ...subject, score: Math.min(1, subject.score + NUDGE * likeness), why }
}

/** Vectors of texts, kept between starts by model and texts. */
async function vectorsOf(
  embedder: Embedder,
  texts: readonly string[],
  cache: BlobCache,
): Promise<readonly Float32Array[]> {
  const key = JSON.stringify([embedder.name, texts])
  const kept = cache.get('vectors', key)
  const known = kept && decodeVectors(kept)
  if (known?.length === texts.length) return known
  const made = await embedder.embed(texts)
  cache.put('vectors', key, encodeVectors(made))
  return made
}
