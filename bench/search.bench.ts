import { readIndex, writeIndex } from '../src/search/index-file.ts'
import { plainReading } from '../src/search/plain-reading.ts'
import { buildIndex, indexOver, type SearchIndex } from '../src/search/search-index.ts'
import { foldSyllable } from '../src/search/syllables.ts'
import { figure } from './figure.ts'
import { readPortal, readRetrievalSet } from './search-data.ts'

/**
 * Quality and time of the search index.
 * `tsx bench/search.bench.ts <folder>` (or MOTCUA_BENCH_DATA): ALQAC.csv, ViMedAQA_v2.csv, portal-procedures-2642.jsonl.gz.
 */
const LIGHT =
  'là gì có được không bị thế nào như bao nhiêu ai đâu khi và của cho các những một hay hoặc thì mà ở tại trong với để ra sao làm vì do theo'

const folder = process.argv[2] ?? process.env.MOTCUA_BENCH_DATA
if (folder === undefined) {
  console.error('search: skipped; give the folder of the data sets as argument or in MOTCUA_BENCH_DATA')
} else {
  for (const set of ['ALQAC', 'ViMedAQA_v2']) retrieval(folder, set)
  portal(folder)
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
