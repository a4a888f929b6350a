import type { DossierRules } from './dossier-rules.ts'

/** One code that was asked for, without what came of it but whether it is known here. */
export interface Lookup {
  readonly code: string
  readonly known: boolean
}

/** Whether more codes may be looked at. Codes are sequential, so that trying neighbours shows others' dossiers. */
export type LookupVerdict = 'allowed' | 'too-many' | 'neighbours'

export interface LookupHistory {
  /** Of this conversation within the window. */
  readonly conversation: readonly Lookup[]
  /** Of everybody at the same address within the window; empty where the address is not known. */
  readonly origin: readonly Lookup[]
}

/**
 * Judges the codes asked for now together with those that were shown before; asking again for the same costs nothing.
 * At one address (a family, a library) twice as many neighbours are needed.
 */
export function judgeLookups(
  codes: readonly string[],
  { conversation, origin }: LookupHistory,
  limits: DossierRules['lookups'],
): LookupVerdict {
  const seen = conversation.map(({ code }) => code)
  if (codes.every((code) => seen.includes(code))) return 'allowed'
  const own = [...new Set([...seen, ...codes])]
  const shared = [...new Set([...origin.map(({ code }) => code), ...codes])]
  if (hasNeighbours(own, limits.neighbours, limits.neighbourSpan)) return 'neighbours'
  if (hasNeighbours(shared, 2 * limits.neighbours, 2 * limits.neighbourSpan)) return 'neighbours'
  const unknown = new Set(conversation.filter(({ known }) => !known).map(({ code }) => code))
  if (own.length > limits.perConversation || shared.length > limits.perOrigin || unknown.size >= limits.unknown)
    return 'too-many'
  return 'allowed'
}

/** True where `count` codes of one agency and day have numbers within `span`. */
function hasNeighbours(codes: readonly string[], count: number, span: number): boolean {
  const numbers = new Map<string, number[]>()
  for (const code of codes) {
    const cut = code.lastIndexOf('-')
    const stem = code.slice(0, cut)
    numbers.set(stem, [...(numbers.get(stem) ?? []), Number(code.slice(cut + 1))])
  }
  return [...numbers.values()].some((all) => {
    const sorted = all.toSorted((a, b) => a - b)
    return sorted.some((first, i) => (sorted[i + count - 1] ?? Number.POSITIVE_INFINITY) - first <= span)
  })
}
