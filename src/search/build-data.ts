import { DEFAULT_B, type FormData, type IndexData, K1 } from './index-data.ts'
import type { IndexDocument, IndexOptions } from './index-document.ts'
import { createPairTable } from './pair-table.ts'
import { createPostingList } from './postings.ts'
import { foldSyllable, syllablesOf } from './syllables.ts'

/** Stands between two values of a field, so that no pair crosses. */
const GAP = 0xffffffff

interface Field {
  readonly name: string
  readonly weight: number
  readonly b: number
  readonly bigrams: boolean
}

/** Syllable numbers of a document's fields, in the order of the index's fields. */
type Sequences = readonly Uint32Array[]

/** @throws {RangeError} no field or more than 8 */
export function buildData(documents: readonly IndexDocument[], options: IndexOptions): IndexData {
  const fields = Object.entries(options.fields).map(([name, f]) => ({
    name,
    weight: f.weight,
    b: f.b ?? DEFAULT_B,
    bigrams: f.bigrams ?? true,
  }))
  if (fields.length === 0 || fields.length > 8) throw new RangeError(`an index has 1 to 8 fields, not ${fields.length}`)

  const numbers = new Map<string, number>()
  const sequences = documents.map((document) => fields.map((field) => sequenceOf(document.fields[field.name], numbers)))
  const averages = fields.map((_, f) => {
    const lengths = sequences.map((s) => lengthOf(s[f]!)).filter((length) => length > 0)
    return lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, lengths.length)
  })
  const written = [...numbers.keys()]

  const foldedNumbers = new Map<string, number>()
  const foldOf = Uint32Array.from(written, (syllable) => numberOf(foldSyllable(syllable), foldedNumbers))
  const folded = [...foldedNumbers.keys()]
  const foldedSequences = sequences.map((s) => s.map((ids) => ids.map((id) => (id === GAP ? GAP : foldOf[id]!))))

  return {
    ids: documents.map((d) => d.id),
    kinds: documents.map((d) => d.kind),
    fields: fields.map(({ name, weight }) => ({ name, weight })),
    light: [...new Set([...(options.light ?? [])].flatMap(syllablesOf))],
    written: buildForm(written, sequences, fields, averages),
    folded: buildForm(folded, foldedSequences, fields, averages),
  }
}

function sequenceOf(value: string | readonly string[] | undefined, numbers: Map<string, number>): Uint32Array {
  const ids: number[] = []
  for (const text of typeof value === 'string' ? [value] : (value ?? [])) {
    if (ids.length > 0) ids.push(GAP)
    for (const syllable of syllablesOf(text)) ids.push(numberOf(syllable, numbers))
  }
  return Uint32Array.from(ids)
}

function numberOf(syllable: string, numbers: Map<string, number>): number {
  let id = numbers.get(syllable)
  if (id === undefined) {
    id = numbers.size
    numbers.set(syllable, id)
  }
  return id
}

function lengthOf(ids: Uint32Array): number {
  let length = 0
  for (const id of ids) if (id !== GAP) length++
  return length
}

function buildForm(
  syllables: readonly string[],
  sequences: readonly Sequences[],
  fields: readonly Field[],
  averages: readonly number[],
): FormData {
  const pairs = createPairTable()
  const unigrams = createCounter()
  const bigrams = createCounter()
  for (const [doc, document] of sequences.entries()) {
    for (const [f, field] of fields.entries()) {
      const ids = document[f]!
      const weight = field.weight / (1 - field.b + (field.b * lengthOf(ids)) / (averages[f] || 1))
      for (let i = 0; i < ids.length; i++) {
        const id = ids[i]!
        if (id === GAP) continue
        unigrams.count(id, weight, 1 << f)
        const next = ids[i + 1]
        if (field.bigrams && next !== undefined && next !== GAP) bigrams.count(pairs.number(id, next), weight, 1 << f)
      }
    }
    unigrams.close(doc)
    bigrams.close(doc)
  }

  const order = Uint32Array.from({ length: pairs.size }, (_, pair) => pair)
  order.sort((a, b) => pairs.firstOf(a) - pairs.firstOf(b) || pairs.secondOf(a) - pairs.secondOf(b))
  const place = new Uint32Array(pairs.size)
  const pairOffsets = new Uint32Array(syllables.length + 1)
  const seconds = new Uint32Array(pairs.size)
  for (const [at, pair] of order.entries()) {
    place[pair] = at
    seconds[at] = pairs.secondOf(pair)
    pairOffsets[pairs.firstOf(pair) + 1]!++
  }
  for (let s = 0; s < syllables.length; s++) pairOffsets[s + 1]! += pairOffsets[s]!
  return {
    syllables,
    unigrams: unigrams.postings(syllables.length, sequences.length),
    pairOffsets,
    seconds,
    bigrams: bigrams.postings(pairs.size, sequences.length, place),
  }
}

/** Sums weighted frequencies of one document's terms, then turns them into postings. */
function createCounter() {
  const list = createPostingList()
  const touched: number[] = []
  let sums = new Float64Array(1 << 16)
  let masks = new Uint8Array(1 << 16)
  return {
    count(term: number, weight: number, mask: number) {
      if (term >= sums.length) {
        const length = Math.max(term + 1, sums.length * 2)
        const more = [new Float64Array(length), new Uint8Array(length)] as const
        more[0].set(sums)
        more[1].set(masks)
        ;[sums, masks] = more
      }
      if (masks[term] === 0) touched.push(term)
      sums[term]! += weight
      masks[term]! |= mask
    },
    close(doc: number) {
      for (const term of touched) {
        list.add(term, doc, Math.round((sums[term]! / (K1 + sums[term]!)) * 65_535), masks[term]!)
        sums[term] = 0
        masks[term] = 0
      }
      touched.length = 0
    },
    postings: (terms: number, documents: number, order?: Uint32Array) => list.group(terms, documents, order),
  }
}
