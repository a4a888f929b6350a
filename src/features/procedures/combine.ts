/** What combining looks at; `content.ts`'s `Procedure` is one. */
interface Combined {
  readonly decision: string
  readonly names: readonly unknown[]
  readonly usual: readonly unknown[]
  readonly pitfalls: readonly unknown[]
  readonly after: readonly unknown[]
  readonly supersedes: readonly unknown[]
  readonly related: readonly unknown[]
}

/**
 * What counts of a record that people wrote and one of the same code that was imported: people's, unless the source's
 * decision is another and of a later year; then the source's facts with what people added.
 */
export function combineProcedures<P extends Combined>(ours: P, imported: P): P {
  return isNewer(imported.decision, ours.decision) ? enrich(imported, ours) : ours
}

/** The source's facts with what people added to ours: their names for it, usual situations, pitfalls, neighbours. */
export function enrich<P extends Combined>(source: P, ours: P): P {
  const { names, usual, pitfalls, after, supersedes } = ours
  return {
    ...source,
    names,
    usual,
    pitfalls,
    after,
    supersedes,
    related: source.related.length > 0 ? source.related : ours.related,
  }
}

/** "1234/QĐ-BCA" carries no date; only a year printed in the number can show that one is newer. */
export function isNewer(source: string, ours: string): boolean {
  const year = (decision: string): number => Number(/\b(20\d\d)\b/.exec(decision)?.[1] ?? 0)
  return source !== ours && year(source) > 0 && year(source) > year(ours)
}
