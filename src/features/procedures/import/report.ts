import type { Draft, Repair } from './draft.ts'
import type { Fate } from './plan.ts'
import type { Rejected } from './read-procedures.ts'

export interface ImportOutcome {
  readonly rows: number
  readonly drafts: readonly Draft[]
  readonly rejected: readonly Rejected[]
  readonly fates: readonly Fate[]
  readonly written: boolean
  readonly dryRun: boolean
  readonly asOf: string
}

const REPAIRS: Readonly<Record<Repair, string>> = {
  nfc: 'characters put together (NFC)',
  sections: 'sections cut again from the page text',
  code: 'long code shortened',
  furniture: 'page furniture taken out of results',
}
/** Changed and kept records are listed up to here. */
const LISTED = 50

/** What an import did, for the operator, one fact a line. */
export function importReport(outcome: ImportOutcome): string {
  const { drafts, rejected, fates } = outcome
  const of = <K extends Fate['kind']>(kind: K) =>
    fates.filter((fate): fate is Extract<Fate, { kind: K }> => fate.kind === kind)
  const changed = of('changed')
  const kept = of('kept')
  const notMethods = drafts.filter((d) => !d.procedure.recovered?.methods)
  const notDocuments = drafts.filter((d) => !d.procedure.recovered?.documents)
  const written = of('new').length + changed.length
  return [
    `read:      ${outcome.rows}`,
    `${outcome.written ? 'imported:  ' : outcome.dryRun ? 'to import: ' : 'not written: '}${written} (${of('new').length} new, ${changed.length} changed), as of ${outcome.asOf}`,
    `unchanged: ${of('unchanged').length}`,
    `kept ours: ${kept.length}`,
    `repaired:  ${drafts.filter((d) => d.repairs.length > 0).length}`,
    ...repairLines(drafts),
    `with cautions: ${drafts.filter((d) => d.procedure.cautions.length > 0).length}`,
    `tables not recovered: methods ${notMethods.length}, documents ${notDocuments.length}${codesOf([...notMethods, ...notDocuments])}`,
    `rejected:  ${rejected.length}`,
    ...rejected.slice(0, LISTED).map((r) => `  row ${r.row}: ${r.reason}`),
    ...more(rejected.length),
    ...list(
      'changed:',
      changed.map((c) => `${c.procedure.code}: ${c.fields.join(', ')}`),
    ),
    ...list(
      'kept ours:',
      kept.filter((k) => k.why !== 'same decision').map((k) => `${k.procedure.code}: ${k.why}`),
    ),
  ].join('\n')
}

function repairLines(drafts: readonly Draft[]): readonly string[] {
  return (Object.keys(REPAIRS) as Repair[]).flatMap((repair) => {
    const count = drafts.filter((d) => d.repairs.includes(repair)).length
    return count > 0 ? [`  ${REPAIRS[repair]}: ${count}`] : []
  })
}

const codesOf = (drafts: readonly Draft[]): string =>
  drafts.length === 0
    ? ''
    : ` (${[...new Set(drafts.map((d) => d.procedure.code))].slice(0, 20).join(', ')}${drafts.length > 20 ? ', …' : ''})`

const list = (title: string, lines: readonly string[]): readonly string[] =>
  lines.length === 0 ? [] : [title, ...lines.slice(0, LISTED).map((line) => `  ${line}`), ...more(lines.length)]

const more = (count: number): readonly string[] => (count > LISTED ? [`  and ${count - LISTED} more`] : [])
