import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { type ColumnNames, dossierColumnsKind } from '../../../src/features/dossiers/import/columns.ts'
import {
  type DossierStatus,
  dossierStatusKind,
  type Statuses,
  statusesFrom,
} from '../../../src/features/dossiers/status.ts'

const read = (file: string): unknown => parse(readFileSync(join(import.meta.dirname, '../../../data', file), 'utf8'))

/** The statuses that ship with the program. */
export function shippedStatuses(): Statuses {
  const parsed = (read('dossier-statuses.yaml') as unknown[]).map((record) => dossierStatusKind.parse(record))
  return statusesFrom(
    parsed.map((one) => {
      if (!one.ok) throw new Error(JSON.stringify(one.problems))
      return one.value as DossierStatus
    }),
  )
}

export function shippedColumns(): ColumnNames {
  const parsed = dossierColumnsKind.parse(read('dossier-columns.yaml'))
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
  return parsed.value
}
