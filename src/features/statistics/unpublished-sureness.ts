import type { Unpublished } from './understanding/unpublished.ts'

/** A question for a figure has so many words at most: who tells of a poor household at length asks for no share of them. */
const MOST_WORDS = 24
/** So many words may be left that neither the figure nor its place, time or way of asking accounts for. */
const LEFT_WORDS = { citizen: 3, officer: 6 } as const

/** What tells whether a figure is asked for that nobody publishes here. */
export interface AskedFor {
  readonly unpublished: Unpublished
  /** A number or a time is asked for. */
  readonly asks: boolean
  readonly isOwnBusiness: boolean
  readonly officer: boolean
  /** Words of the message. */
  readonly length: number
  readonly strange: readonly string[]
}

/** How sure it is that a figure is asked for that nobody publishes here, 0..1. */
export function surenessOfUnpublished(asked: AskedFor): number {
  const { unpublished, asks, isOwnBusiness, officer, length, strange } = asked
  const left = strange.filter((word) => !unpublished.words.includes(word))
  const isShort = length <= MOST_WORDS && left.length <= (officer ? LEFT_WORDS.officer : LEFT_WORDS.citizen)
  const isAsked = asks || (unpublished.isOwn && left.length === 0)
  return isAsked && isShort && !isOwnBusiness && !unpublished.isEntitled ? 0.95 : 0.3
}
