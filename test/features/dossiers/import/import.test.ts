import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import writeSheet from 'write-excel-file/node'
import type { Database } from '../../../../src/db/database.ts'
import { migrate } from '../../../../src/db/migrate.ts'
import { openDatabase } from '../../../../src/db/open-database.ts'
import { csvRows } from '../../../../src/features/dossiers/import/csv-file.ts'
import { csvInThread, MAX_AHEAD } from '../../../../src/features/dossiers/import/csv-thread.ts'
import { ImportFileError } from '../../../../src/features/dossiers/import/file-error.ts'
import type { ReadBatch } from '../../../../src/features/dossiers/import/packed-rows.ts'
import { readBatches } from '../../../../src/features/dossiers/import/read-batches.ts'
import type { Rejection } from '../../../../src/features/dossiers/import/rejection.ts'
import { importReport } from '../../../../src/features/dossiers/import/report.ts'
import { importDossiers } from '../../../../src/features/dossiers/import/run.ts'
import { xlsxRows } from '../../../../src/features/dossiers/import/xlsx-file.ts'
import { createDossierStore } from '../../../../src/features/dossiers/store.ts'
import { shippedCalendar } from '../../../calendar/shipped.ts'
import { shippedColumns, shippedStatuses } from '../shipped.ts'

const NOW = '2026-11-25T03:00:00.000Z'
const HEADER = 'Mã hồ sơ,Trạng thái,Ngày tiếp nhận,Ngày hẹn trả,Ngày có kết quả,Cơ quan giải quyết'
const SETTINGS = {
  columns: shippedColumns(),
  statuses: shippedStatuses().all,
  prefixes: ['H13'],
  now: NOW,
  closesAt: 17 * 60,
  phoneSecret: null,
}
const folder = mkdtempSync(join(tmpdir(), 'motcua-import-'))
let database: Database

beforeAll(async () => {
  database = await openDatabase({ file: ':memory:' })
  await migrate(database, NOW)
})
afterAll(async () => {
  await database.close()
  rmSync(folder, { recursive: true })
})

async function importing(name: string, content: string | Buffer, options: { dryRun?: boolean; now?: string } = {}) {
  const file = join(folder, name)
  writeFileSync(file, content)
  const rejections: Rejection[] = []
  const rows = name.endsWith('.xlsx') ? xlsxRows(file) : csvRows(file)
  const outcome = await importDossiers(readBatches(rows, SETTINGS), {
    database,
    lookups: {
      agency: (written) => (written === 'Sở Mẫu' ? { id: 'so-mau', level: 'province', area: null } : null),
      area: (written) => (written === 'Phường Mẫu' ? '00001' : null),
      procedure: (code) => (code === '' ? null : code),
      termOf: (code) => (code === '1.001193' ? { unit: 'working-days', value: 3 } : null),
    },
    calendar: shippedCalendar(),
    now: NOW,
    onRejection: (rejection) => rejections.push(rejection),
    ...options,
  })
  return { outcome, rejections }
}

const byCode = (code: string) => createDossierStore(database).byCode(code)

describe('a csv file of a one-stop system', () => {
  it('becomes dossiers', async () => {
    const text = [
      'SỞ MẪU,,,',
      'DANH SÁCH HỒ SƠ,,,',
      '',
      'STT;MÃ HỒ SƠ;Mã TTHC;Lĩnh vực;Cơ quan giải quyết;Phường/Xã;Hình thức nộp;Ngày tiếp nhận;Ngày hẹn trả (dự kiến);Ngày có kết quả;Ngày trả kết quả;TRANG THAI',
      '1;H13.11-261102-0001;1.001193;Hộ tịch;Sở Mẫu;Phường Mẫu;Trực tuyến;02/11/2026 08:15;05/11/2026;04/11/2026 10:00;2026-11-05 09:30:00;Đã trả kết quả',
    ].join('\r\n')
    const { outcome } = await importing('mau.csv', `\uFEFF${text}`)
    expect(outcome).toMatchObject({ read: 1, added: 1, rejected: 0, due: { agrees: 1 } })
    expect(await byCode('H13.11-261102-0001')).toEqual({
      code: 'H13.11-261102-0001',
      status: 10,
      procedure: '1.001193',
      agency: 'so-mau',
      area: '00001',
      field: 'ho-tich',
      level: 'province',
      channel: 'online',
      receivedAt: '2026-11-02T01:15:00.000Z',
      dueAt: '2026-11-05T10:00:00.000Z',
      finishedAt: '2026-11-04T03:00:00.000Z',
      returnedAt: '2026-11-05T02:30:00.000Z',
      pauses: [],
      phoneHmac: null,
      sample: false,
      source: 'import',
      changedAt: NOW,
    })
    expect((await createDossierStore(database).fieldNames()).get('ho-tich')).toBe('Hộ tịch')
  })

  it('is imported again without a change, and a new status is a change with a history', async () => {
    const file = (status: string, finished: string) =>
      `${HEADER}\nH13.12-261102-0001,${status},02/11/2026,05/11/2026,${finished},Sở Mẫu\n`
    await importing('lai.csv', file('Đang xử lý', ''))
    expect((await importing('lai.csv', file('Đang xử lý', ''))).outcome).toMatchObject({
      added: 0,
      changed: 0,
      unchanged: 1,
    })
    const { outcome } = await importing('lai.csv', file('Đã xử lý xong', '04/11/2026'))
    expect(outcome).toMatchObject({ added: 0, changed: 1, unchanged: 0 })
    expect(await createDossierStore(database).history('H13.12-261102-0001')).toMatchObject([
      { field: 'status', before: '4', after: '9' },
    ])
  })

  it('names each row that cannot be taken, and takes the others', async () => {
    const rows = [
      'H13.13-261102-0001,Đang xử lý,02/11/2026,05/11/2026,,Sở Mẫu',
      'hồ sơ chị Lan,Đang xử lý,02/11/2026,05/11/2026,,',
      'H13.13-270102-0001,Đang xử lý,02/11/2026,05/11/2026,,',
      'H13.13-261302-0001,Đang xử lý,02/11/2026,05/11/2026,,',
      'H13.13-261102-0002,Đang bay,02/11/2026,05/11/2026,,',
      'H13.13-261102-0003,Đang xử lý,05/11/2026,02/11/2026,,',
      'H13.13-261102-0004,Đang xử lý,31/11/2026,02/12/2026,,',
      'H13.13-261102-0005,Đang xử lý,,05/11/2026,,',
      'H13.13-261102-0006,Đang xử lý,02/12/2026,05/12/2026,,',
      'H13.13-261102-0007,Đã xử lý xong,02/11/2026,05/11/2026,,',
      'H13.13-261102-0008,Đã xử lý xong,02/11/2026,05/11/2026,01/11/2026,',
      'H13.13-261102-0009,Đã xử lý xong,02/11/2026,05/11/2026,05/12/2026,',
      'H13.13-261102-0001,Đã xử lý xong,02/11/2026,05/11/2026,03/11/2026,Sở Mẫu',
      'H13.13-261102-0010',
      'h13.13 261102 0011,4,02/11/2026,05/11/2026,,Sở Lạ',
    ]
    const { outcome, rejections } = await importing('hong.csv', `${HEADER}\n${rows.join('\n')}\n`)
    expect(rejections.map(({ row, reason }) => `${row} ${reason}`)).toEqual([
      '3 code-unreadable',
      '4 code-future',
      '5 code-date',
      '6 status-unknown',
      '7 due-before-received',
      '8 date-unreadable',
      '9 received-missing',
      '10 received-future',
      '11 finished-missing',
      '12 finished-before-received',
      '13 finished-future',
      '14 code-repeated',
      '15 cells-missing',
    ])
    expect(outcome).toMatchObject({ read: 15, added: 2, rejected: 13 })
    expect((await byCode('H13.13-261102-0001'))?.status).toBe(4)
    expect(await byCode('H13.13-261102-0011')).toMatchObject({ status: 4, agency: null })
    expect([...outcome.unknowns.agencies]).toEqual([['Sở Lạ', 1]])
    const report = importReport(outcome, rejections)
    expect(report).toContain('trạng thái không có trong danh mục: 1')
    expect(report).toContain('row 6: trạng thái không có trong danh mục (Đang bay)')
    expect(report).toContain('Sở Lạ: 1')
  })

  it('of many rows, one in thirty broken, lands but for these, and changes nothing the second time', async () => {
    const row = (i: number) => {
      const code = `H13.14-2611${String(2 + (i % 20)).padStart(2, '0')}-${String(i).padStart(4, '0')}`
      return `${code},${i % 30 === 0 ? 'Đang bay' : 'Đang xử lý'},02/11/2026,05/11/2026,,Sở Mẫu`
    }
    const text = `${HEADER}\n${Array.from({ length: 9_000 }, (_, i) => row(i)).join('\n')}\n`
    const first = await importing('nhieu.csv', text)
    expect(first.outcome).toMatchObject({
      read: 9_000,
      added: 8_700,
      rejected: 300,
      byReason: { 'status-unknown': 300 },
    })
    expect(importReport(first.outcome, first.rejections)).toContain('and 250 more')
    const second = await importing('nhieu.csv', text, { now: '2026-11-26T03:00:00.000Z' })
    expect(second.outcome).toMatchObject({ added: 0, changed: 0, unchanged: 8_700, rejected: 300 })
  })

  it('is the same read in a thread of its own: outcome, rejections in order, refusal of the whole', async () => {
    const row = (i: number) => {
      const code = `H13.19-2611${String(2 + (i % 20)).padStart(2, '0')}-${String(i).padStart(4, '0')}`
      return `${code},${i % 700 === 0 ? 'Đang bay' : 'Đang xử lý'},02/11/2026,05/11/2026,,Sở ${i % 3}`
    }
    const file = join(folder, 'luong.csv')
    writeFileSync(file, `${HEADER}\n${Array.from({ length: 20_000 }, (_, i) => row(i % 9_999)).join('\n')}\n`)
    const inThread: ReadBatch[] = []
    for await (const batch of csvInThread(file, SETTINGS)) inThread.push(batch)
    const here: ReadBatch[] = []
    for await (const batch of readBatches(csvRows(file), SETTINGS)) here.push(batch)
    expect(here.length).toBeGreaterThan(MAX_AHEAD)
    expect(inThread).toEqual(here)
    writeFileSync(file, 'a,b\n1,2\n')
    const refused = async () => {
      for await (const batch of csvInThread(file, SETTINGS)) inThread.push(batch)
    }
    await expect(refused).rejects.toThrow(
      new ImportFileError("no header is found in the first 20 rows; it must name 'Mã hồ sơ'"),
    )
  }, 120_000)

  it('that brings known and new dossiers together adds these and changes those', async () => {
    const row = (i: number, status: string) =>
      `H13.20-261102-${String(i).padStart(4, '0')},${status},02/11/2026,05/11/2026,,Sở Mẫu`
    const rows = (from: number, to: number, status: string) =>
      `${HEADER}\n${Array.from({ length: to - from }, (_, i) => row(from + i, status)).join('\n')}\n`
    await importing('cu.csv', rows(0, 30, 'Đang xử lý'))
    const { outcome } = await importing('moi.csv', rows(10, 50, 'Được tiếp nhận'))
    expect(outcome).toMatchObject({ added: 20, changed: 20, unchanged: 0 })
    expect(await createDossierStore(database).history('H13.20-261102-0010')).toMatchObject([{ field: 'status' }])
    expect(await createDossierStore(database).history('H13.20-261102-0040')).toEqual([])
    expect((await byCode('H13.20-261102-0009'))?.status).toBe(4)
  })

  it('is only looked at in a dry run', async () => {
    const text = `${HEADER}\nH13.15-261102-0001,Đang xử lý,02/11/2026,05/11/2026,,\n`
    expect((await importing('thu.csv', text, { dryRun: true })).outcome).toMatchObject({ read: 1, added: 0 })
    expect(await byCode('H13.15-261102-0001')).toBeNull()
  })

  it('keeps nothing of a column with names, phones or addresses', async () => {
    const text = `${HEADER},Người nộp,Số điện thoại,Địa chỉ\nH13.16-261102-0001,Đang xử lý,02/11/2026,05/11/2026,,Sở Mẫu,Trần Thị Lan,0912345678,12 đường Mẫu\n`
    await importing('ten.csv', text)
    const kept = JSON.stringify(await byCode('H13.16-261102-0001'))
    expect(kept).not.toMatch(/Lan|0912345678|12 đường/)
  })

  it.each<[string, string | Buffer, RegExp]>([
    ['an empty file', '', /is empty/],
    ['a workbook named .csv', Buffer.from('PK\u0003\u0004rest'), /workbook or an archive/],
    ['an old workbook named .csv', Buffer.from([0xd0, 0xcf, 0x11, 0xe0]), /old workbook/],
    ['bytes that are no text', Buffer.from([1, 0, 2, 0, 3]), /is not text/],
    ['another encoding', Buffer.concat([Buffer.from(`${HEADER}\n`), Buffer.from([0xe3, 0x28, 0x0a])]), /not UTF-8/],
    ['no header', 'a,b\n1,2\n', /no header is found.*'Mã hồ sơ'/],
    ['a column missing', 'Mã hồ sơ,Trạng thái,Ngày tiếp nhận,Ngày trả\n', /a column is missing: 'Ngày hẹn trả'/],
    [
      'no date of results',
      'Mã hồ sơ,Trạng thái,Ngày tiếp nhận,Ngày hẹn trả\n',
      /a column is missing: 'Ngày có kết quả'/,
    ],
  ])('is refused as a whole where it is %s', async (_, content, message) => {
    await expect(importing('xau.csv', content)).rejects.toThrow(message)
  })

  it('is read in UTF-16 too, as spreadsheets save "Unicode text"', async () => {
    const text = `\uFEFF${HEADER.replaceAll(',', '\t')}\nH13.17-261102-0001\tĐang xử lý\t02/11/2026\t05/11/2026\t\tSở Mẫu\n`
    expect((await importing('utf16.csv', Buffer.from(text, 'utf16le'))).outcome).toMatchObject({ added: 1 })
  })
})

describe('a workbook', () => {
  it('becomes dossiers, its date cells as local time', async () => {
    const file = join(folder, 'mau.xlsx')
    const text = (value: string) => ({ type: String, value })
    const date = (value: string) => ({ type: Date, value: new Date(value), format: 'dd/mm/yyyy hh:mm' })
    await writeSheet([
      HEADER.split(',').map(text),
      [
        text('H13.18-261102-0001'),
        text('Đang xử lý'),
        date('2026-11-02T08:15:00Z'),
        text('05/11/2026'),
        text(''),
        text('Sở Mẫu'),
      ],
    ]).toFile(file)
    const { readFileSync } = await import('node:fs')
    const { outcome } = await importing('mau2.xlsx', readFileSync(file))
    expect(outcome).toMatchObject({ read: 1, added: 1, rejected: 0 })
    expect(await byCode('H13.18-261102-0001')).toMatchObject({
      receivedAt: '2026-11-02T01:15:00.000Z',
      dueAt: '2026-11-05T10:00:00.000Z',
    })
  })

  it.each<[string, string | Buffer, RegExp]>([
    ['text', 'Mã hồ sơ,Trạng thái', /is not a workbook/],
    ['damaged', Buffer.from('PK\u0003\u0004rest'), /damaged or protected/],
  ])('is refused where it is %s', async (_, content, message) => {
    await expect(importing('xau.xlsx', content)).rejects.toThrow(message)
  })
})
