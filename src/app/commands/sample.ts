import { calendarOf } from '../../content/calendar.ts'
import { localDate } from '../../core/time.ts'
import type { Dossier } from '../../features/dossiers/dossier.ts'
import { dossierRulesOf } from '../../features/dossiers/dossier-rules.ts'
import { generateSample, SAMPLE_SOURCE } from '../../features/dossiers/sample/generate.ts'
import { createDossierWriter } from '../../features/dossiers/writer.ts'
import { type Assembly, withAssembly } from '../assembly.ts'
import { fieldNames, sampleAgencies } from '../sample-agencies.ts'
import { UsageError } from '../usage.ts'

export const USAGE = 'usage: sample [--remove]'
const TRANSACTION_ROWS = 2_000

/** `sample`: loads the sample data set in the place of an older one; `sample --remove` takes it away. */
export async function run(args: readonly string[]): Promise<number> {
  if (args.length > 1 || (args.length === 1 && args[0] !== '--remove')) throw new UsageError(USAGE)
  const work = async (assembly: Assembly): Promise<number> => {
    const { database } = assembly
    const writer = createDossierWriter(database)
    const removed = await database.work.run((tx) => writer.removeSample(tx))
    if (args[0] === '--remove') {
      process.stdout.write(`removed: ${removed} sample dossiers\n`)
      return 0
    }
    const dossiers = sampleOf(assembly)
    const now = assembly.clock.now()
    for (let at = 0; at < dossiers.length; at += TRANSACTION_ROWS)
      await database.work.run((tx) => writer.put(tx, dossiers.slice(at, at + TRANSACTION_ROWS), now))
    await database.work.run(async (tx) => {
      await writer.nameFields(tx, fieldNames(assembly.content.current()))
      const counts = { read: dossiers.length, added: dossiers.length, changed: 0, rejected: 0 }
      await writer.logImport(tx, { at: now, source: SAMPLE_SOURCE, ...counts })
    })
    process.stdout.write(
      `loaded: ${dossiers.length} sample dossiers, each marked as sample; 'sample --remove' takes them away\n`,
    )
    return 0
  }
  return withAssembly(work, { answers: false })
}

/** The sample of an installation's city, today. */
export function sampleOf({ content, clock }: Pick<Assembly, 'content' | 'clock'>): readonly Dossier[] {
  const snapshot = content.current()
  const now = clock.now()
  const prefix = dossierRulesOf(snapshot).prefixes.find((one) => !one.former)?.prefix ?? 'H00'
  const agencies = sampleAgencies(snapshot, prefix, localDate(now))
  return generateSample({ agencies, calendar: calendarOf(snapshot), now })
}
