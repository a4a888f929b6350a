import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { type CatalogueEntry, catalogueKind } from '../../../../src/features/procedures/catalogue.ts'
import { catalogueFile } from '../../../../src/features/procedures/import/catalogue-file.ts'
import { readProcedures } from '../../../../src/features/procedures/import/read-procedures.ts'
import { refreshCatalogue } from '../../../../src/features/procedures/import/refresh-catalogue.ts'
import { OPTIONS, page } from './page.ts'

const ENTRY: CatalogueEntry = {
  code: '1.000001',
  name: 'Cấp giấy phép thả diều giấy',
  field: 'Diều',
  levels: ['commune'],
  decision: '1/QĐ',
  url: 'https://portal.example/old',
  asOf: '2025-01',
}
const drafts = new Map(
  readProcedures([{ row: 1, value: page() }], OPTIONS).drafts.map((draft) => [draft.procedure.code, draft]),
)
const refresh = (entries: readonly CatalogueEntry[], heldInFull = false) =>
  refreshCatalogue(entries, drafts, { ownCity: OPTIONS.ownCity, heldInFull: () => heldInFull })

describe('a catalogue written anew', () => {
  it('has the name, the decision and the facts of the records', () => {
    expect(refresh([ENTRY])).toMatchObject([
      {
        code: '1.000001',
        name: 'Cấp giấy phép thả diều',
        decision: '12/QĐ-BCA',
        url: 'https://portal.example/1',
        asOf: '2026-07',
        facts: { source: 'portal-record', decides: 'UBND cấp xã' },
      },
    ])
  })

  it('leaves what has no record, and gives no facts to what is held in full', () => {
    const other = { ...ENTRY, code: '1.000009' }
    expect(refresh([other])).toEqual([other])
    expect(refresh([ENTRY], true)[0]).not.toHaveProperty('facts')
  })

  it('reads as it was written, quotes and all', () => {
    const entries = refresh([ENTRY]).map((entry) => ({ ...entry, name: "Thả diều: 'cấp' lại #1", decision: null }))
    expect(parse(catalogueFile(entries))).toEqual(entries)
  })
})

describe('the shipped catalogue', () => {
  const folder = join(import.meta.dirname, '../../../../knowledge/catalogue')
  const files = readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8'))
  const entries = files.map((text) =>
    (parse(text) as unknown[]).map((raw) => {
      const entry = catalogueKind.parse(raw)
      return entry.ok ? entry.value : null
    }),
  )

  it('is written as the command writes it', () => {
    const others = files.filter((text, i) => catalogueFile(entries[i] as CatalogueEntry[]) !== text)
    expect(others.map((text) => text.slice(0, 200))).toEqual([])
  })

  it('names a code once', () => {
    const codes = entries.flat().map((entry) => entry?.code)
    expect(codes.length).toBe(new Set(codes).size)
  })
})
