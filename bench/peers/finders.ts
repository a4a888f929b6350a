import { create, insertMultiple, search } from '@orama/orama'
import Database from 'better-sqlite3'
import { Document } from 'flexsearch'
import Fuse from 'fuse.js'
import MiniSearch from 'minisearch'
import { plainReading } from '../../src/search/plain-reading.ts'
import { buildIndex } from '../../src/search/search-index.ts'
import { foldSyllable } from '../../src/search/syllables.ts'
import type { PeerDocument, RankedSet } from './ranked-set.ts'

export interface Finder {
  readonly name: string
  readonly buildMs: number
  /** Ids, best first. */
  readonly find: (text: string, limit: number) => Promise<readonly string[]>
}

type MakeFinder = (documents: readonly PeerDocument[]) => Promise<Finder>

const FIELDS = ['title', 'names', 'field', 'body'] as const
/** The same weights for everybody. */
const WEIGHTS = { title: 3, names: 3, field: 0.6, body: 0.3 } as const
const LIGHT =
  'là gì có được không bị thế nào như bao nhiêu ai đâu khi và của cho các những một hay hoặc thì mà ở tại trong với để ra sao làm vì do theo'

const syllables = (text: string): readonly string[] =>
  text
    .normalize('NFC')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? []
/** What Vietnamese needs of a library that splits at spaces: syllables, their pairs, and the folded syllables. */
const terms = (text: string): string[] => {
  const all = syllables(text)
  return [...all, ...all.slice(1).map((s, i) => `${all[i]}_${s}`), ...all.map((s) => `~${foldSyllable(s)}`)]
}

/** The product's own index. */
export const ownIndex: MakeFinder = async (documents) => {
  const from = performance.now()
  const single = documents.every((document) => document.title === '')
  const index = buildIndex(
    documents.map(({ id, title, names, field, body }) => ({
      id,
      kind: 'text',
      fields: single ? { body } : { title, names, field, body },
    })),
    {
      fields: single
        ? { body: { weight: 1 } }
        : {
            title: { weight: 3, b: 0.5 },
            names: { weight: 3, b: 0.25 },
            field: { weight: 0.6 },
            body: { weight: 0.3, bigrams: false },
          },
      light: LIGHT.split(' '),
    },
  )
  return {
    name: 'own index',
    buildMs: performance.now() - from,
    find: async (text, limit) => index.search(plainReading(text), { limit }).map((hit) => hit.id),
  }
}

/** The libraries that apply to a set, with syllables, pairs and folded syllables where they take a tokenizer. */
export function indexPeers({ documents }: RankedSet): readonly MakeFinder[] {
  const titled = documents.some((document) => document.title !== '')
  return [miniSearch('as it comes'), miniSearch('syllables'), orama, flexSearch, fts5, ...(titled ? [fuse] : [])]
}

function miniSearch(how: 'as it comes' | 'syllables'): MakeFinder {
  return async (documents) => {
    const from = performance.now()
    const index = new MiniSearch<PeerDocument>({
      fields: [...FIELDS],
      ...(how === 'syllables' ? { tokenize: terms, processTerm: (term: string) => term } : {}),
      searchOptions: { boost: WEIGHTS },
    })
    index.addAll([...documents])
    return {
      name: `minisearch ${how}`,
      buildMs: performance.now() - from,
      find: async (text, limit) =>
        index
          .search(text)
          .slice(0, limit)
          .map((hit) => String(hit.id)),
    }
  }
}

const orama: MakeFinder = async (documents) => {
  const from = performance.now()
  const db = create({
    schema: { id: 'string', title: 'string', names: 'string', field: 'string', body: 'string' } as const,
    components: {
      tokenizer: { language: 'vietnamese', normalizationCache: new Map(), tokenize: (text: string) => terms(text) },
    },
  })
  await insertMultiple(db, [...documents])
  return {
    name: 'orama syllables',
    buildMs: performance.now() - from,
    find: async (text, limit) => {
      const { hits } = await search(db, { term: text, properties: [...FIELDS], boost: WEIGHTS, limit, threshold: 1 })
      return hits.map((hit) => String(hit.document.id))
    },
  }
}

const flexSearch: MakeFinder = async (documents) => {
  const from = performance.now()
  const index = new Document({
    document: { id: 'id', index: FIELDS.map((field) => ({ field, encode: terms, tokenize: 'strict' as const })) },
  })
  for (const document of documents) index.add({ ...document })
  return {
    name: 'flexsearch syllables',
    buildMs: performance.now() - from,
    find: async (text, limit) => {
      const results = index.search({ query: text, limit, suggest: true, merge: true }) as readonly { id: string }[]
      return results.map((hit) => hit.id)
    },
  }
}

const fts5: MakeFinder = async (documents) => {
  const from = performance.now()
  const db = new Database(':memory:')
  db.exec(
    'create virtual table t using fts5(id unindexed, title, names, field, body, tokenize = "ascii separators \' \'")',
  )
  const insert = db.prepare('insert into t values (?, ?, ?, ?, ?)')
  // FTS5 cuts ASCII only: the terms are made for it beforehand, hex so that it cuts nothing inside one.
  const coded = (text: string) =>
    terms(text)
      .map((term) => Buffer.from(term).toString('hex'))
      .join(' ')
  db.transaction(() => {
    for (const { id, title, names, field, body } of documents)
      insert.run(id, coded(title), coded(names), coded(field), coded(body))
  })()
  const query = db.prepare('select id from t where t match ? order by bm25(t, 0, 3, 3, 0.6, 0.3) limit ?')
  return {
    name: 'fts5 syllables',
    buildMs: performance.now() - from,
    find: async (text, limit) => {
      const words = [...new Set(coded(text).split(' '))].filter((word) => word !== '')
      if (words.length === 0) return []
      return (query.all(words.map((word) => `"${word}"`).join(' OR '), limit) as { id: string }[]).map((row) => row.id)
    },
  }
}

/** Made for short strings: it gets titles alone. */
const fuse: MakeFinder = async (documents) => {
  const from = performance.now()
  const index = new Fuse(
    documents.map(({ id, title }) => ({ id, text: title.toLowerCase() })),
    { keys: ['text'], includeScore: true, threshold: 0.6, ignoreLocation: true },
  )
  return {
    name: 'fuse.js titles',
    buildMs: performance.now() - from,
    find: async (text, limit) => index.search(text.slice(0, 60).toLowerCase(), { limit }).map(({ item }) => item.id),
  }
}
