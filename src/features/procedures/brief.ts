import { sha256 } from '../../content/canonical.ts'
import type { Procedure } from './content.ts'

/** What is wanted of every procedure at once, thousands of them imported. */
export interface ProcedureBrief {
  readonly code: string
  readonly name: string
  readonly names: readonly string[]
  readonly field: string
  readonly levels: Procedure['levels']
  /** Codes of related and of superseded procedures. */
  readonly related: readonly string[]
  /** Tells one procedure's `furtherWords` from others. */
  readonly furtherHash: string
}

export const procedureBrief = (p: Procedure): ProcedureBrief => ({
  code: p.code,
  name: p.name,
  names: p.names,
  field: p.field,
  levels: p.levels,
  related: [...p.related.map(({ code }) => code), ...p.supersedes],
  furtherHash: sha256(furtherWords(p)).slice(0, 16),
})

/** What its papers and results are called, and which situations are usual: found by, but not named by. */
export function furtherWords(p: Procedure): string {
  const papers = p.cases.flatMap((c) => [c.name ?? '', ...c.documents.map((d) => d.name)])
  return [...p.results, ...p.usual.map((u) => u.text), ...papers].join('. ')
}
