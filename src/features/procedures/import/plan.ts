import { canonicalJson } from '../../../content/canonical.ts'
import { enrich, isNewer } from '../combine.ts'
import type { Procedure } from '../content.ts'
import type { Draft } from './draft.ts'

/** The record in force and who wrote it: people (a content file, an edit in the console) or an import. */
export interface Live {
  readonly procedure: Procedure
  readonly by: 'people' | 'import'
}

/** What becomes of one record of the file. */
export type Fate =
  | { readonly kind: 'new'; readonly procedure: Procedure }
  | { readonly kind: 'changed'; readonly procedure: Procedure; readonly fields: readonly string[] }
  | { readonly kind: 'unchanged'; readonly procedure: Procedure }
  | { readonly kind: 'kept'; readonly procedure: Procedure; readonly why: string }

/**
 * Compares what was read with what is in force; nothing is written here.
 * A record that people wrote stays unless the source's decision is another and of a later year; the date of the source
 * alone is no change.
 */
export function planImport(drafts: readonly Draft[], live: (code: string) => Live | null): readonly Fate[] {
  return drafts.map(({ procedure }) => fateOf(procedure, live(procedure.code)))
}

function fateOf(procedure: Procedure, live: Live | null): Fate {
  if (!live) return { kind: 'new', procedure }
  const next = live.procedure.names.length > 0 ? enrich(procedure, live.procedure) : procedure
  const fields = changedFields(live.procedure, next)
  if (fields.length === 0) return { kind: 'unchanged', procedure }
  if (live.by === 'people' && !isNewer(procedure.decision, live.procedure.decision)) {
    return { kind: 'kept', procedure, why: sameDecision(procedure, live.procedure) }
  }
  return { kind: 'changed', procedure: next, fields }
}

/** Fields whose values differ, the date of the source aside. */
export function changedFields(before: Procedure, after: Procedure): readonly string[] {
  const fields = new Set([...Object.keys(before), ...Object.keys(after)])
  fields.delete('asOf')
  const value = (of: Procedure, field: string): string =>
    canonicalJson((of as Readonly<Record<string, unknown>>)[field])
  return [...fields].filter((field) => value(before, field) !== value(after, field)).sort()
}

function sameDecision(source: Procedure, ours: Procedure): string {
  return source.decision === ours.decision
    ? 'same decision'
    : `source has decision ${source.decision}, ours ${ours.decision}`
}
