/** Where terms occur: term `t` in documents `docs[offsets[t]..offsets[t+1])`, ascending. */
export interface Postings {
  readonly offsets: Uint32Array
  readonly docs: Uint16Array | Uint32Array
  /** Saturated, length-normalised BM25F frequency: 0..65535 stands for 0..k1 + 1. */
  readonly impacts: Uint16Array
  /** Bit per field the term stands in. */
  readonly fields: Uint8Array
}

/** Postings in the order documents came, to be grouped by term. */
export interface PostingList {
  add(term: number, doc: number, impact: number, fields: number): void
  /** @param order new number of each term; @param terms how many there are */
  group(terms: number, documents: number, order?: Uint32Array): Postings
}

export function createPostingList(): PostingList {
  let capacity = 1 << 16
  let size = 0
  let terms = new Uint32Array(capacity)
  let docs = new Uint32Array(capacity)
  let impacts = new Uint16Array(capacity)
  let fields = new Uint8Array(capacity)
  const grow = () => {
    capacity *= 2
    const next = [
      new Uint32Array(capacity),
      new Uint32Array(capacity),
      new Uint16Array(capacity),
      new Uint8Array(capacity),
    ] as const
    next[0].set(terms)
    next[1].set(docs)
    next[2].set(impacts)
    next[3].set(fields)
    ;[terms, docs, impacts, fields] = next
  }
  return {
    add(term, doc, impact, mask) {
      if (size === capacity) grow()
      terms[size] = term
      docs[size] = doc
      impacts[size] = impact
      fields[size++] = mask
    },
    group(count, documents, order) {
      const offsets = new Uint32Array(count + 1)
      const place = (i: number) => (order ? order[terms[i]!]! : terms[i]!)
      for (let i = 0; i < size; i++) offsets[place(i) + 1]!++
      for (let t = 0; t < count; t++) offsets[t + 1]! += offsets[t]!
      const next = offsets.slice(0, count)
      const sorted = {
        offsets,
        docs: documents <= 65_536 ? new Uint16Array(size) : new Uint32Array(size),
        impacts: new Uint16Array(size),
        fields: new Uint8Array(size),
      }
      for (let i = 0; i < size; i++) {
        const at = next[place(i)]!++
        sorted.docs[at] = docs[i]!
        sorted.impacts[at] = impacts[i]!
        sorted.fields[at] = fields[i]!
      }
      return sorted
    },
  }
}

/** Position of a document in a term's postings, -1 where the term does not stand in it. */
export function postingOf(postings: Postings, term: number, doc: number): number {
  let low = postings.offsets[term]!
  let high = postings.offsets[term + 1]! - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    const at = postings.docs[middle]!
    if (at === doc) return middle
    if (at < doc) low = middle + 1
    else high = middle - 1
  }
  return -1
}
