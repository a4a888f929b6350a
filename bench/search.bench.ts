import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { readerOf } from '../src/app/knowledge.ts'
import { intentKind } from '../src/content/intents.ts'
import { documentsOf } from '../src/features/procedures/finder.ts'
import { readIndex, writeIndex } from '../src/search/index-file.ts'
import { LIGHT as LIGHT_WORDS } from '../src/search/light-words.ts'
import { plainReading } from '../src/search/plain-reading.ts'
import { buildIndex, indexOver, type SearchIndex } from '../src/search/search-index.ts'
import { cachedIndex } from '../src/search/subject-finder.ts'
import { foldSyllable, syllablesOf } from '../src/search/syllables.ts'
import { fold } from '../src/text/normalise.ts'
import { assembledWith } from './assembled.ts'
import { figure } from './figure.ts'
import { readPortal, readRetrievalSet } from './search-data.ts'

/**
 * Quality and time of the search index.
 * `tsx bench/search.bench.ts <folder>` (or MOTCUA_BENCH_DATA): ALQAC.csv, ViMedAQA_v2.csv, portal-procedures-2642.jsonl.gz.
 */
const LIGHT =
  'là gì có được không bị thế nào như bao nhiêu ai đâu khi và của cho các những một hay hoặc thì mà ở tại trong với để ra sao làm vì do theo'

/** As many as the product's finder looks at. */
const PROPOSED = 48

const folder = process.argv[2] ?? process.env.MOTCUA_BENCH_DATA
if (folder === undefined) {
  console.error('search: skipped; give the folder of the data sets as argument or in MOTCUA_BENCH_DATA')
} else {
  for (const set of ['ALQAC', 'ViMedAQA_v2']) retrieval(folder, set)
  portal(folder)
  await product(folder)
}

function retrieval(folder: string, name: string): void {
  const set = readRetrievalSet(folder, name)
  if (!set) {
    skipped(name)
    return
  }
  const documents = set.texts.map((body, number) => ({ id: String(number), kind: 'text', fields: { body } }))
  const index = buildIndex(documents, { fields: { body: { weight: 1 } }, light: LIGHT.split(' ') })
  const pairs = set.questions.map((q) => ({ text: q.text, id: String(q.answer) }))
  report(name, 'written', index, pairs)
  report(
    name,
    'without diacritics',
    index,
    pairs.map((q) => ({ ...q, text: withoutDiacritics(q.text) })),
  )
}

function portal(folder: string): void {
  const records = readPortal(folder)
  if (!records) {
    skipped('portal')
    return
  }
  const documents = records.map((r) => ({
    id: r.ma_thu_tuc ?? '',
    kind: 'procedure',
    fields: {
      title: r.ten_thu_tuc ?? '',
      field: r.linh_vuc ?? '',
      body: `${r.yeu_cau_dieu_kien ?? ''}\n${r.trinh_tu_thuc_hien ?? ''}`,
    },
  }))
  const options = {
    fields: { title: { weight: 4, b: 0.5 }, field: { weight: 1, b: 0.5 }, body: { weight: 0.3, bigrams: false } },
    light: LIGHT.split(' '),
  }
  const from = performance.now()
  const index = buildIndex(documents, options)
  figure('search-build', performance.now() - from, 'ms', { set: 'portal', documents: index.size })
  const bytes = writeIndex(index.data, 'bench')
  figure('search-file', bytes.length / 1e6, 'MB', { set: 'portal' })
  const again = performance.now()
  const data = readIndex(bytes, 'bench')
  if (data) indexOver(data)
  figure('search-read', performance.now() - again, 'ms', { set: 'portal' })
  const titles = records.map((r) => ({ text: r.ten_thu_tuc ?? '', id: r.ma_thu_tuc ?? '' }))
  report('portal titles', 'written', index, titles)
  report(
    'portal titles',
    'without diacritics',
    index,
    titles.map((q) => ({ ...q, text: withoutDiacritics(q.text) })),
  )
  const openings = titles.map((q) => ({ ...q, text: q.text.split(/\s+/).slice(0, 12).join(' ') }))
  report('portal titles, 12 words', 'written', index, openings)
}

/** The product's own index, with the portal's records imported, asked every utterance as the product reads it. */
async function product(folder: string): Promise<void> {
  const records = join(folder, 'portal-procedures-2642.jsonl.gz')
  if (!existsSync(records)) return
  const assembly = await assembledWith(records)
  const snapshot = assembly.content.current()
  const index = cachedIndex('procedure', documentsOf(snapshot), syllablesOf(LIGHT_WORDS), { get: () => null, put() {} })
  const read = readerOf(snapshot)
  const readings = snapshot
    .records(intentKind)
    .flatMap(({ value }) => value.utterances.flatMap((u) => [u, fold(u)].map(read)))
  const timed = () => {
    const from = performance.now()
    for (const reading of readings) index.search(reading, { limit: PROPOSED })
    return (performance.now() - from) / readings.length
  }
  timed()
  figure('search-time', timed(), 'ms', {
    set: 'product',
    questions: readings.length,
    documents: index.size,
    imported: 2_642,
  })
  await assembly.close()
}

function report(
  set: string,
  form: string,
  index: SearchIndex,
  questions: readonly { text: string; id: string }[],
): void {
  const readings = questions.map((q) => ({ reading: plainReading(q.text), id: q.id }))
  for (const { reading } of readings.slice(0, 200)) index.search(reading)
  const ranks: number[] = []
  const from = performance.now()
  for (const { reading, id } of readings)
    ranks.push(index.search(reading, { limit: 10 }).findIndex((hit) => hit.id === id) + 1)
  const ms = performance.now() - from
  const work = { set, form, questions: ranks.length, documents: index.size }
  const share = (good: (rank: number) => boolean) => (100 * ranks.filter(good).length) / ranks.length
  const first = share((rank) => rank === 1)
  const firstTen = share((rank) => rank > 0)
  figure('search-p-at-1', first, '%', work)
  figure('search-r-at-10', firstTen, '%', work)
  figure('search-time', ms / ranks.length, 'ms', work)
}

function skipped(set: string): void {
  console.error(`search: ${set} skipped, its file is not there`)
}

function withoutDiacritics(text: string): string {
  return text.replace(/\S+/g, (word) => foldSyllable(word.normalize('NFC').toLowerCase()))
}
