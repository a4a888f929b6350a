/** Numbers pairs of syllables in the order they are first seen; open addressing, because a Map of a million pairs is slow and large. */
export interface PairTable {
  /** Number of the pair, new if unseen. */
  number(first: number, second: number): number
  readonly size: number
  firstOf(pair: number): number
  secondOf(pair: number): number
}

export function createPairTable(): PairTable {
  let capacity = 1 << 16
  let slots = new Int32Array(capacity).fill(-1)
  let firsts = new Uint32Array(capacity >> 1)
  let seconds = new Uint32Array(capacity >> 1)
  let size = 0

  const slotOf = (first: number, second: number): number => {
    let slot = (Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b)) >>> 0
    slot = (slot ^ (slot >>> 15)) & (capacity - 1)
    for (;;) {
      const pair = slots[slot]!
      if (pair < 0 || (firsts[pair] === first && seconds[pair] === second)) return slot
      slot = (slot + 1) & (capacity - 1)
    }
  }
  const grow = () => {
    capacity *= 2
    slots = new Int32Array(capacity).fill(-1)
    firsts = resized(firsts, capacity >> 1)
    seconds = resized(seconds, capacity >> 1)
    for (let pair = 0; pair < size; pair++) slots[slotOf(firsts[pair]!, seconds[pair]!)] = pair
  }
  return {
    get size() {
      return size
    },
    number(first, second) {
      const slot = slotOf(first, second)
      const known = slots[slot]!
      if (known >= 0) return known
      const pair = size++
      slots[slot] = pair
      firsts[pair] = first
      seconds[pair] = second
      if (size >= capacity >> 1) grow()
      return pair
    },
    firstOf: (pair) => firsts[pair]!,
    secondOf: (pair) => seconds[pair]!,
  }
}

function resized(values: Uint32Array, length: number): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(length)
  larger.set(values.subarray(0, length))
  return larger
}
