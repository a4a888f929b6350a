import { describe, expect, it } from 'vitest'
import { fromJson } from '../../../../src/features/procedures/import/from-json.ts'
import { OPTIONS } from './page.ts'

const record = {
  id: 'aaaa-bbbb',
  code: '1.000001',
  name: 'Cấp giấy phép thả diều',
  procedureProposal: { proposalNumber: '12/QĐ-BCA' },
  isWard: true,
  isProvince: false,
  categoriesDetails: [{ name: 'Diều' }],
  subjectTypesDetails: [{ name: 'Công dân Việt Nam' }],
  departmentsExecuting: [{ name: 'UBND cấp xã' }],
  executionSteps: [{ name: 'Bước 1', description: 'Nộp hồ sơ.' }],
  executionMethods: [
    {
      submissionMethod: 'DIRECT',
      processingTime: 3,
      processingTimeUnit: 'WORKING_DAY',
      fees: [{ name: 'Lệ phí', amount: 8000 }],
      description: null,
    },
    { submissionMethod: 'ONLINE', processingTime: 5, processingTimeUnit: null, fees: [], description: 'Trên Cổng' },
  ],
  executionCases: [
    {
      name: null,
      profileComponents: [{ name: 'Đơn', originalQty: 1, copyQty: 0, attachments: [{ fileName: 'Mẫu 1.docx' }] }],
    },
  ],
  legalBasisesDetails: [{ code: '01/2020/TT-BCA', name: 'Thông tư về diều' }],
  requirementsAndConditions: 'Không có thông tin',
  resultsDetails: [{ code: 'KQ.1', name: 'Giấy phép' }],
  procedureRelatedGroup: [{ code: '1.000002', name: 'Gia hạn' }],
}

describe("the portal's JSON", () => {
  it('becomes a procedure', () => {
    const result = fromJson(record, OPTIONS)
    expect(result.ok && result.draft.procedure).toMatchObject({
      code: '1.000001',
      decision: '12/QĐ-BCA',
      url: 'https://dichvucong.gov.vn/thu-tuc-hanh-chinh/aaaa-bbbb',
      levels: ['commune'],
      agency: { decides: 'UBND cấp xã' },
      steps: ['Bước 1: Nộp hồ sơ.'],
      methods: [
        {
          way: 'direct',
          duration: { value: 3, unit: 'working-day' },
          fees: [{ kind: 'amount', amountVnd: 8000, note: 'Lệ phí' }],
        },
        { way: 'online', duration: { value: 5, unit: null }, fees: [{ kind: 'not-stated' }], note: 'Trên Cổng' },
      ],
      cases: [{ name: null, documents: [{ name: 'Đơn', originals: 1, copies: 0, form: 'Mẫu 1.docx' }] }],
      legalBasis: [{ number: '01/2020/TT-BCA', title: 'Thông tư về diều' }],
      related: [{ code: '1.000002', why: 'Gia hạn' }],
      conditions: [],
      results: ['Giấy phép'],
      cautions: ['Thời hạn chỉ ghi số 5, nguồn không nêu đơn vị (ngày, giờ hay tháng).'],
    })
  })

  it('is rejected where a way of filing is unknown or the code is none', () => {
    expect(fromJson({ ...record, executionMethods: [{ submissionMethod: 'PIGEON' }] }, OPTIONS)).toEqual({
      ok: false,
      reason: "1.000001: 'PIGEON' is not a way of filing (DIRECT, ONLINE, POSTAL)",
    })
    expect(fromJson({ ...record, code: '' }, OPTIONS)).toEqual({ ok: false, reason: 'has no code' })
  })
})
