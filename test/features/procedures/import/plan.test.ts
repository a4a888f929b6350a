import { describe, expect, it } from 'vitest'
import type { Draft } from '../../../../src/features/procedures/import/draft.ts'
import { type Live, planImport } from '../../../../src/features/procedures/import/plan.ts'
import { readProcedures } from '../../../../src/features/procedures/import/read-procedures.ts'
import { importReport } from '../../../../src/features/procedures/import/report.ts'
import { OPTIONS, page } from './page.ts'

const draft = (more: Record<string, string> = {}): Draft =>
  readProcedures([{ row: 1, value: page(more) }], OPTIONS).drafts[0]!
const imported = draft().procedure
const { recovered: _, ...facts } = imported
const ours = {
  ...facts,
  names: ['giấy phép diều', 'thả diều', 'xin thả diều'],
  usual: [{ text: 'Thả ở công viên.', source: 'derived' as const }],
}
const fate = (d: Draft, live: Live | null) => planImport([d], () => live)[0]

describe('a record of the file', () => {
  it('is new where nothing is in force', () => {
    expect(fate(draft(), null)).toEqual({ kind: 'new', procedure: imported })
  })

  it('is unchanged when only the date of the source is another', () => {
    expect(fate(draft(), { procedure: { ...imported, asOf: '2026-01' }, by: 'import' })?.kind).toBe('unchanged')
  })

  it('is changed with the names of the fields', () => {
    expect(
      fate(draft({ ten_thu_tuc: 'Cấp phép thả diều', linh_vuc: 'Trò chơi' }), { procedure: imported, by: 'import' }),
    ).toMatchObject({
      kind: 'changed',
      fields: ['field', 'name'],
    })
  })

  it('leaves what people wrote', () => {
    expect(fate(draft(), { procedure: ours, by: 'people' })).toMatchObject({ kind: 'kept', why: 'same decision' })
    expect(fate(draft({ so_quyet_dinh: '99/QĐ-BCA' }), { procedure: ours, by: 'people' })).toMatchObject({
      kind: 'kept',
      why: 'source has decision 99/QĐ-BCA, ours 12/QĐ-BCA',
    })
  })

  it('with a decision of a later year is enriched by what people wrote', () => {
    const live = { procedure: { ...ours, decision: '12/2025/QĐ-BCA' }, by: 'people' as const }
    const next = fate(draft({ so_quyet_dinh: '3/2026/QĐ-BCA' }), live)
    expect(next).toMatchObject({
      kind: 'changed',
      procedure: {
        decision: '3/2026/QĐ-BCA',
        names: ours.names,
        usual: ours.usual,
        steps: ['Nộp hồ sơ.', 'Nhận kết quả.'],
      },
    })
  })
})

describe('the report', () => {
  it('counts and lists what happened', () => {
    const changed = draft({ linh_vuc: 'Trò chơi' })
    const fates = [
      ...planImport([changed], () => ({ procedure: imported, by: 'import' })),
      ...planImport([draft()], () => null),
    ]
    expect(
      importReport({
        rows: 3,
        drafts: [changed, draft()],
        rejected: [{ row: 3, reason: 'has no code' }],
        fates,
        written: false,
        dryRun: false,
        asOf: '2026-07',
      }),
    ).toBe(
      [
        'read:      3',
        'not written: 2 (1 new, 1 changed), as of 2026-07',
        'unchanged: 0',
        'kept ours: 0',
        'repaired:  2',
        '  page furniture taken out of results: 2',
        'with cautions: 0',
        'tables not recovered: methods 0, documents 0',
        'rejected:  1',
        '  row 3: has no code',
        'changed:',
        '  1.000001: field',
      ].join('\n'),
    )
  })
})
