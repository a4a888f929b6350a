import { REASONS, type Reason, type Rejection } from './rejection.ts'
import type { ImportOutcome } from './run.ts'

/** Rejected rows and unknown names are listed up to here; a whole list is a file of its own. */
export const LISTED = 50
const NAMES = 15

/** What an import did, for the operator, one fact a line. @param first the first rejected rows */
export function importReport(outcome: ImportOutcome, first: readonly Rejection[]): string {
  const { read, added, changed, unchanged, rejected, byReason, unknowns, due, dryRun } = outcome
  const reasons = (Object.entries(byReason) as [Reason, number][]).sort((a, b) => b[1] - a[1])
  return [
    `read:      ${read}`,
    dryRun
      ? `accepted:  ${read - rejected} (dry run, nothing written)`
      : `imported:  ${added + changed} (${added} new, ${changed} changed)`,
    ...(dryRun ? [] : [`unchanged: ${unchanged}`]),
    `rejected:  ${rejected}`,
    ...reasons.map(([reason, count]) => `  ${REASONS[reason]}: ${count}`),
    ...first
      .slice(0, LISTED)
      .map(({ row, reason, value }) => `  row ${row}: ${REASONS[reason]}${value ? ` (${value})` : ''}`),
    ...(rejected > LISTED ? [`  and ${rejected - LISTED} more; --errors <file> writes all`] : []),
    `due dates by our calendar: ${due.agrees} the same, ${due.earlier} earlier, ${due.later} later, ${due['day-of-rest']} on a day of rest, ${due.unchecked} without a known term`,
    ...unknown('agencies not in the directory', unknowns.agencies),
    ...unknown('communes not in the directory', unknowns.areas),
    ...unknown('procedures without a code that is known', unknowns.procedures),
  ].join('\n')
}

function unknown(title: string, names: ReadonlyMap<string, number>): readonly string[] {
  if (names.size === 0) return []
  const rows = [...names.values()].reduce((sum, count) => sum + count, 0)
  const most = [...names].sort((a, b) => b[1] - a[1]).slice(0, NAMES)
  return [
    `${title}: ${names.size} in ${rows} rows (imported without)`,
    ...most.map(([name, count]) => `  ${name.trim().replace('\t', ' ')}: ${count}`),
    ...(names.size > NAMES ? [`  and ${names.size - NAMES} more`] : []),
  ]
}

/** One rejected row as a line of CSV. */
export function rejectionLine({ row, reason, value }: Rejection): string {
  return `${row},${reason},"${REASONS[reason]}","${value.replaceAll('"', '""')}"\n`
}
export const REJECTION_HEADER = '\uFEFFrow,reason,meaning,value\n'
