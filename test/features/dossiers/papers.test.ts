import { Buffer } from 'node:buffer'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { inflateRawSync } from 'node:zlib'
import readExcelFile from 'read-excel-file/node'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { letterFile, letterKind } from '../../../src/features/dossiers/letter.ts'
import { workbook } from '../../../src/features/dossiers/workbook.ts'

const ROW = {
  code: 'H13.12-261102-0007',
  status: 'Đang xử lý',
  procedure: '1.013225',
  agency: 'Sở Xây dựng',
  receivedAt: '2026-11-01T20:00:00.000Z',
  dueAt: '2026-11-16T10:00:00.000Z',
  finishedAt: null,
  lateDays: 4,
}

describe('a list as an Excel file', () => {
  it('is read back with its codes, its local days as dates, and what it is', async () => {
    const file = await workbook([ROW], ['1 hồ sơ đang trễ hạn', 'Nguồn: dữ liệu mẫu'], 'ho-so.xlsx')
    const bytes = Buffer.from(file?.base64 ?? '', 'base64')
    const sheets = await readExcelFile(bytes)
    const [head, row] = sheets.find(({ sheet }) => sheet === 'Hồ sơ')?.data ?? []
    expect(head).toEqual([
      'Mã hồ sơ',
      'Tình trạng',
      'Mã thủ tục',
      'Cơ quan',
      'Ngày nhận',
      'Ngày hẹn trả',
      'Ngày có kết quả',
      'Trễ (ngày làm việc)',
    ])
    expect(row).toEqual([
      ROW.code,
      ROW.status,
      ROW.procedure,
      ROW.agency,
      new Date('2026-11-02T00:00:00Z'),
      new Date('2026-11-16T00:00:00Z'),
      null,
      4,
    ])
  })

  it('is none where it would be too large to send', async () => {
    expect(await workbook([ROW], [], 'ho-so.xlsx', 1_000)).toBeNull()
  })
})

describe('a letter for a late dossier', () => {
  const shipped = parse(readFileSync(join(import.meta.dirname, '../../../data/letters/apology.yaml'), 'utf8'))
  const VALUES = {
    agency: 'Sở Xây dựng',
    code: ROW.code,
    procedure: ' (thủ tục 1.013225)',
    received: '02/11/2026',
    due: '16/11/2026',
    late: '4 ngày làm việc',
    asOf: '09:00 ngày 21/11/2026',
  }

  it('is a Word document with everything filled in but what a person must write', async () => {
    const read = letterKind.parse(shipped)
    if (!read.ok) throw new Error('the shipped letter does not fit its schema')
    const file = await letterFile(read.value, VALUES, 'thu.docx')
    const xml = entryOf(Buffer.from(file.base64, 'base64'), 'word/document.xml')
    const text = xml.replace(/<[^>]+>/g, '')
    expect(text).toContain('Sở Xây dựng đã tiếp nhận hồ sơ mã số H13.12-261102-0007 ngày 02/11/2026 (thủ tục 1.013225)')
    expect(text).toContain('quá ngày hẹn 4 ngày làm việc')
    expect(text).toContain('Lý do: ...')
    expect(text).toContain('Bản thảo')
    expect(text).not.toContain('{')
  })

  it('may name only what is known', () => {
    const read = letterKind.parse({ ...shipped, paragraphs: ['Kính gửi {applicant}'] })
    expect(read.ok).toBe(false)
  })
})

/** One file of a zip archive, by its central directory. */
function entryOf(zip: Buffer, name: string): string {
  for (let at = zip.indexOf('PK\u0001\u0002'); at >= 0; at = zip.indexOf('PK\u0001\u0002', at + 4)) {
    const nameBytes = zip.readUInt16LE(at + 28)
    if (zip.toString('utf8', at + 46, at + 46 + nameBytes) !== name) continue
    const local = zip.readUInt32LE(at + 42)
    const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28)
    return inflateRawSync(zip.subarray(start, start + zip.readUInt32LE(at + 20))).toString('utf8')
  }
  throw new Error(`no ${name} in the archive`)
}
