/** Repeatable chance: the same seed gives the same draws on every machine (mulberry32). */
export interface Chance {
  /** 0 <= x < 1 */
  next(): number
  /** True in `share` of all draws. */
  hits(share: number): boolean
  /** A whole number between both, inclusive. */
  between(low: number, high: number): number
  /** One of `items`, as often as its weight says. */
  pick<T>(items: readonly T[], weightOf?: (item: T) => number): T
}

export function chanceOf(seed: number): Chance {
  let state = seed | 0
  const next = (): number => {
    state = (state + 0x6d2b_79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  return {
    next,
    hits: (share) => next() < share,
    between: (low, high) => low + Math.floor(next() * (high - low + 1)),
    pick(items, weightOf) {
      if (items.length === 0) throw new RangeError('nothing to pick from')
      if (!weightOf) return items[Math.floor(next() * items.length)]!
      const weights = items.map(weightOf)
      let left = next() * weights.reduce((sum, weight) => sum + weight, 0)
      for (const [i, weight] of weights.entries()) {
        left -= weight
        if (left < 0) return items[i]!
      }
      return items.at(-1)!
    },
  }
}
