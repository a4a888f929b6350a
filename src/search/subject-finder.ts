import type { Snapshot } from '../core/content.ts'
import type { BlobCache, SubjectFinder } from '../core/feature.ts'
import type { Subject } from '../core/intent.ts'
import { perSnapshot } from '../core/per-snapshot.ts'
import type { Reading } from '../core/reading.ts'
import { cutPhrases } from './cut-phrases.ts'
import { readIndex, writeIndex } from './index-file.ts'
import { ASKING, LIGHT, OFFICIAL } from './light-words.ts'
import { cachedCut } from './phrase-file.ts'
import type { PhraseHit, PhraseMatcher } from './phrase-likeness.ts'
import { createPhraseMatcher } from './phrase-match.ts'
import { buildIndex, indexOver, type SearchHit, type SearchIndex } from './search-index.ts'
import { foldSyllable, syllablesOf } from './syllables.ts'
import { createTermOdds, type TermOdds } from './term-odds.ts'

/** Something a text may be about. */
export interface SubjectDocument {
  readonly id: string
  readonly title: string
  /** What people call it and how they ask for it. */
  readonly names: readonly string[]
  readonly field: string
  /** Further words on it, where its details are held: only the building of an index reads them. */
  readonly further?: { readonly key: string; words(): string }
  /** True: one of those that people ask for most. */
  readonly common?: boolean
  /** True: decided far from people, by a ministry only. */
  readonly remote?: boolean
  /** True: no subject that can be answered, only what is known not to be one. */
  readonly stranger?: boolean
}

export interface WarmSubjectFinder extends SubjectFinder {
  warm(snapshot: Snapshot): void
}

/** Hits of the index that are considered at all. */
const PROPOSED = 48
/** A title said this far is looked at, however far behind the index has it: the plain case among many special ones. */
const WHOLE_TITLE = 0.7
/** Hits of the index that are looked at phrase by phrase. */
const LOOKED_AT = 10

/**
 * Finds subjects of one kind: the index proposes, the nearest of people's phrases decides.
 * @param documentsOf what a snapshot holds of this kind; read once per snapshot
 * @param cache keeps the index between starts
 */
export function createSubjectFinder(
  kind: Subject['kind'],
  documentsOf: (snapshot: Snapshot) => readonly SubjectDocument[],
  cache: BlobCache,
): WarmSubjectFinder {
  const builtFor = perSnapshot((snapshot) => build(kind, documentsOf(snapshot), cache))
  return {
    kind,
    warm: (snapshot) => void builtFor(snapshot),
    find(reading, snapshot, limit) {
      const { index, phrases, titles, odds, documents, light } = builtFor(snapshot)
      if (!tells(reading, light)) return []
      const proposed = index.search(reading, { limit: PROPOSED })
      if (proposed.length === 0) return []
      const question = phrases.read(reading)
      const titled = titles.read(reading)
      const hits = proposed.filter((hit, at) => at < LOOKED_AT || titles.share(hit.id, titled) >= WHOLE_TITLE)
      const terms = odds.termsOf(reading)
      const found = hits.map(
        (hit): Found => ({
          hit,
          near: phrases.nearest(hit.id, question),
          odds: odds.score(hit.id, terms),
          titleShare: titles.share(hit.id, titled),
          common: documents.get(hit.id)?.common === true,
        }),
      )
      const bestOdds = Math.max(...found.map((f) => f.odds))
      return found
        .map((f) => ({ ...f, score: scoreOf(f, bestOdds, terms.length) }))
        .sort((a, b) => b.score - a.score)
        .slice(0, limit)
        .map(({ hit, near, score }): Subject => {
          return { kind, id: hit.id, title: documents.get(hit.id)!.title, score, why: () => whyOf(hit, near) }
        })
    },
  }
}

/** Whether a text has any word that could name a subject. */
function tells(reading: Reading, light: ReadonlySet<string>): boolean {
  return (
    reading.spans.length > 0 ||
    reading.tokens.some(
      (t) =>
        t.kind === 'code' || (t.readings[0]?.syllables ?? []).some((syllable) => !light.has(foldSyllable(syllable))),
    )
  )
}

interface Found {
  readonly hit: SearchHit
  readonly near: PhraseHit
  readonly odds: number
  readonly titleShare: number
  readonly common: boolean
}

/** Of two that fit alike, the one that people ask for most. */
const COMMON = 0.03

/**
 * Weights set on phrases that were held out of what the finder learned from: likeness to one phrase, the index's score,
 * coverage, the share of the title that was said (a special case whose special words were not said is not meant), and
 * how far the odds lie behind the likeliest candidate's.
 */
function scoreOf({ hit, near, odds, titleShare, common }: Found, bestOdds: number, terms: number): number {
  const evidence = 0.38 * near.likeness + 0.12 * hit.normalised + 0.22 * hit.coverage + 0.28 * titleShare
  const behind = (bestOdds - odds) / Math.sqrt(Math.max(1, terms))
  return Math.max(0, Math.min(1, evidence - 0.14 * behind + (common ? COMMON : 0)))
}

function whyOf(hit: SearchHit, near: PhraseHit): readonly string[] {
  const words = hit
    .why()
    .slice(0, 4)
    .map((c) => `${c.term} in ${c.fields.join('+')}`)
  return near.phrase ? [`“${near.phrase}” ${near.likeness.toFixed(2)}`, ...words] : words
}

interface Built {
  readonly index: SearchIndex
  readonly phrases: PhraseMatcher
  readonly titles: PhraseMatcher
  readonly odds: TermOdds
  readonly documents: ReadonlyMap<string, SubjectDocument>
  readonly light: ReadonlySet<string>
}

function build(kind: Subject['kind'], documents: readonly SubjectDocument[], cache: BlobCache): Built {
  const light = syllablesOf(LIGHT)
  const lightFolded = new Set(light.map(foldSyllable))
  const index = cachedIndex(kind, documents, light, cache)
  const cut = cachedCut(
    kind,
    documents.map(({ id, title, names }) => ({ id, phrases: [title, ...names] })),
    cache,
  )
  const phrases = createPhraseMatcher(cut, lightFolded)
  const titles = createPhraseMatcher(
    cutPhrases(documents.map(({ id, title }) => ({ id, phrases: [title] }))),
    new Set([...lightFolded, ...syllablesOf(OFFICIAL).map(foldSyllable)]),
  )
  const odds = createTermOdds(cut, new Set(syllablesOf(ASKING).map(foldSyllable)))
  return {
    index,
    phrases,
    titles,
    odds,
    documents: new Map(documents.map((document) => [document.id, document])),
    light: lightFolded,
  }
}

/** Raise when the fields below change: an index kept from before is then built anew. */
const INDEX_VERSION = 1

/** The index over documents, kept between starts. */
export function cachedIndex(
  kind: string,
  documents: readonly SubjectDocument[],
  light: readonly string[],
  cache: BlobCache,
): SearchIndex {
  const key = JSON.stringify([INDEX_VERSION, light, documents])
  const kept = cache.get(`index-${kind}`, key)
  const data = kept && readIndex(kept, `${INDEX_VERSION}`)
  if (data) return indexOver(data)
  const index = buildIndex(
    documents.map(({ id, title, names, field, further }) => ({
      id,
      kind,
      fields: { title, names, field, body: further?.words() ?? '' },
    })),
    {
      fields: {
        title: { weight: 3, b: 0.5 },
        names: { weight: 3, b: 0.25 },
        field: { weight: 0.6 },
        body: { weight: 0.3, bigrams: false },
      },
      light,
    },
  )
  cache.put(`index-${kind}`, key, writeIndex(index.data, `${INDEX_VERSION}`))
  return index
}
