import type { Snapshot } from '../core/content.ts'
import type { SubjectFinder } from '../core/feature.ts'
import type { Subject } from '../core/intent.ts'
import { createPhraseMatcher, type PhraseMatcher } from './phrase-match.ts'
import { buildIndex, type SearchHit, type SearchIndex } from './search-index.ts'
import { foldSyllable, syllablesOf } from './syllables.ts'

/** Something a text may be about. */
export interface SubjectDocument {
  readonly id: string
  readonly title: string
  /** What people call it and how they ask for it. */
  readonly names: readonly string[]
  readonly field: string
  readonly body: string
}

export interface WarmSubjectFinder extends SubjectFinder {
  warm(snapshot: Snapshot): void
}

/** Words of asking, of politeness and of every office: they tell little about what is asked for. */
const LIGHT =
  'cần gì giấy tờ nào bao nhiêu tiền lệ phí mấy ngày lâu ở đâu chỗ làm thủ tục hồ sơ cho em tôi tui mình anh chị hỏi với ạ dạ vậy sao thế được không hông muốn xin cách phải có là và của đi thì mà này đó nha nhé giúp giùm dùm khi nào ra lên tới đến bị rồi giờ nộp cái một những các như hả à ơi để lại nữa cũng còn hay hoặc bằng về theo từ trong nhà nước'

/** Hits of the index that are looked at phrase by phrase. */
const LOOKED_AT = 16

/**
 * Finds subjects of one kind: the index proposes, the nearest of people's phrases decides.
 * @param documentsOf what a snapshot holds of this kind; read once per snapshot
 */
export function createSubjectFinder(
  kind: Subject['kind'],
  documentsOf: (snapshot: Snapshot) => readonly SubjectDocument[],
): WarmSubjectFinder {
  const built = new WeakMap<Snapshot, ReturnType<typeof build>>()
  const builtFor = (snapshot: Snapshot) => {
    const known = built.get(snapshot)
    if (known) return known
    const fresh = build(kind, documentsOf(snapshot))
    built.set(snapshot, fresh)
    return fresh
  }
  return {
    warm: (snapshot) => void builtFor(snapshot),
    find(reading, snapshot, limit) {
      const { index, phrases, titles } = builtFor(snapshot)
      const question = phrases.read(reading)
      return index
        .search(reading, { limit: LOOKED_AT })
        .map((hit): Subject => {
          const near = phrases.nearest(hit.id, question)
          return {
            kind,
            id: hit.id,
            title: titles.get(hit.id)!,
            score: scoreOf(hit, near.likeness),
            why: near.phrase ? [`“${near.phrase}” ${near.likeness.toFixed(2)}`, ...whyOf(hit)] : whyOf(hit),
          }
        })
        .sort((a, b) => b.score - a.score)
        .slice(0, limit)
    },
  }
}

function scoreOf(hit: SearchHit, likeness: number): number {
  return Math.min(1, 0.55 * likeness + 0.25 * hit.normalised + 0.2 * hit.coverage)
}

const whyOf = (hit: SearchHit): readonly string[] =>
  hit
    .why()
    .slice(0, 4)
    .map((c) => `${c.term} in ${c.fields.join('+')}`)

function build(
  kind: Subject['kind'],
  documents: readonly SubjectDocument[],
): { index: SearchIndex; phrases: PhraseMatcher; titles: ReadonlyMap<string, string> } {
  const light = syllablesOf(LIGHT)
  const index = buildIndex(
    documents.map(({ id, title, names, field, body }) => ({ id, kind, fields: { title, names, field, body } })),
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
  const phrases = createPhraseMatcher(
    documents.map(({ id, title, names }) => ({ id, phrases: [title, ...names] })),
    new Set(light.map(foldSyllable)),
  )
  return { index, phrases, titles: new Map(documents.map(({ id, title }) => [id, title])) }
}
