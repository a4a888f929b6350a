import type { Instant } from '../../src/core/time.ts'
import type { Database } from '../../src/db/database.ts'
import type { Dossier } from '../../src/features/dossiers/dossier.ts'
import { createDossierWriter } from '../../src/features/dossiers/writer.ts'

const PLAIN: Omit<Dossier, 'code' | 'status' | 'receivedAt'> = {
  procedure: '1.013225',
  agency: 'so-xay-dung',
  area: null,
  field: null,
  level: 'province',
  channel: 'direct',
  dueAt: null,
  finishedAt: null,
  returnedAt: null,
  pauses: [],
  phoneHmac: null,
  sample: false,
  source: 'import',
}

/** Dossiers as they stand on Saturday 21/11/2026. */
export const RECORDS: readonly Dossier[] = [
  {
    ...PLAIN,
    code: 'H13.12-261110-0034',
    status: 4,
    receivedAt: '2026-11-10T02:00:00.000Z',
    dueAt: '2026-11-26T10:00:00.000Z',
  },
  {
    ...PLAIN,
    code: 'H13.12-261102-0007',
    status: 4,
    receivedAt: '2026-11-02T02:00:00.000Z',
    dueAt: '2026-11-16T10:00:00.000Z',
  },
  {
    ...PLAIN,
    code: 'H13.05-261105-0012',
    agency: 'phuong-an-binh',
    status: 5,
    receivedAt: '2026-11-05T02:00:00.000Z',
    dueAt: '2026-11-19T10:00:00.000Z',
    pauses: [{ from: '2026-11-09T02:00:00.000Z', to: null }],
  },
  {
    ...PLAIN,
    code: 'H13.05-261105-0112',
    agency: 'phuong-an-binh',
    status: 9,
    receivedAt: '2026-11-05T03:00:00.000Z',
    dueAt: '2026-11-17T10:00:00.000Z',
    finishedAt: '2026-11-18T03:00:00.000Z',
  },
  {
    ...PLAIN,
    code: 'H30.10-250106-0020',
    agency: 'so-tu-phap',
    status: 10,
    receivedAt: '2025-01-06T02:00:00.000Z',
    dueAt: '2025-01-10T10:00:00.000Z',
    finishedAt: '2025-01-09T03:00:00.000Z',
    returnedAt: '2025-01-10T03:00:00.000Z',
  },
  {
    ...PLAIN,
    code: 'H13.12-261119-0101',
    status: 2,
    receivedAt: '2026-11-19T02:00:00.000Z',
    dueAt: '2026-11-23T10:00:00.000Z',
    sample: true,
    source: 'sample',
  },
]

/** Keeps `RECORDS` as an import of that instant would. */
export async function putRecords(database: Database, at: Instant): Promise<void> {
  const writer = createDossierWriter(database)
  await database.work.run(async (tx) => {
    await writer.put(tx, RECORDS, at)
    await writer.logImport(tx, {
      at,
      source: 'import',
      read: RECORDS.length,
      added: RECORDS.length,
      changed: 0,
      rejected: 0,
    })
  })
}
