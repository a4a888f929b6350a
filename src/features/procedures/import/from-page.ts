import { procedureSchema } from '../content.ts'
import { isBlank, oneLine, tidy } from './blank.ts'
import { cautionsOf } from './cautions.ts'
import { readDocuments } from './documents.ts'
import type { DraftResult, ReadOptions, Repair } from './draft.ts'
import { readAudience, readLevels, shortCode } from './labels.ts'
import { readLegalBasis } from './legal-basis.ts'
import { readMethods } from './methods.ts'
import { inNfc, type PortalPage, portalPage } from './portal-page.ts'
import { readParagraphs, readResults, readSteps } from './prose.ts'
import { mendSections } from './sections.ts'

const NO_AGENCY = 'Nguồn không nêu'

/** Reads one line of the portal dump. */
export function fromPage(raw: unknown, { asOf, ownCity }: ReadOptions): DraftResult {
  const parsed = portalPage.safeParse(raw)
  if (!parsed.success) return { ok: false, reason: `${parsed.error.issues[0]?.path.join('.') ?? ''} is not text` }
  const nfc = inNfc(parsed.data)
  const { page, mended } = mendSections(nfc.page)
  const code = shortCode(page.ma_thu_tuc)
  if (!code)
    return {
      ok: false,
      reason:
        page.ma_thu_tuc.trim() === ''
          ? 'has no code'
          : `'${page.ma_thu_tuc.trim().slice(0, 40)}' is not a procedure code`,
    }
  if (isBlank(page.ten_thu_tuc)) return { ok: false, reason: `${code} has no name` }

  const methods = readMethods(page.cach_thuc_thuc_hien)
  const documents = readDocuments(page.thanh_phan_ho_so)
  const legal = readLegalBasis(page.can_cu_phap_ly)
  const results = readResults(page.ket_qua_xu_ly)
  const audience = readAudience(page.doi_tuong_thuc_hien)
  const raw_ = {
    ...(methods.recovered ? {} : { methods: tidy(page.cach_thuc_thuc_hien) }),
    ...(documents.rest === null ? {} : { documents: tidy(documents.rest) }),
    ...(legal.rest === null ? {} : { legalBasis: tidy(legal.rest) }),
  }
  // An answer shows the first: what touches money and time before what touches the page as a whole.
  const cautions = [...methods.cautions.toSorted(moneyFirst), ...cautionsOf(page, asOf, ownCity), ...documents.cautions]
  const checked = procedureSchema.safeParse({
    code,
    name: oneLine(page.ten_thu_tuc),
    decision: stated(page.so_quyet_dinh) ?? NO_AGENCY,
    url: page.detail_url.trim(),
    asOf,
    levels: readLevels(page.cap_thuc_hien),
    field: stated(page.linh_vuc) ?? NO_AGENCY,
    audience: audience.length > 0 ? audience : ['organisation'],
    agency: agencyOf(page),
    steps: readSteps(page.trinh_tu_thuc_hien),
    methods: methods.methods,
    cases: documents.cases,
    results,
    conditions: readParagraphs(page.yeu_cau_dieu_kien),
    legalBasis: legal.legalBasis,
    cautions: [...new Set(cautions)],
    recovered: { methods: methods.recovered, documents: documents.recovered },
    ...(Object.keys(raw_).length > 0 ? { raw: raw_ } : {}),
  })
  if (!checked.success) {
    const [issue] = checked.error.issues
    return { ok: false, reason: `${code}: ${issue?.path.join('.')}: ${issue?.message}` }
  }
  return {
    ok: true,
    draft: { procedure: checked.data, repairs: repairs(page, nfc.changed, mended, code), likeness: likenessOf(page) },
  }
}

const MONEY = /^(?:Ô phí|Số tiền|Bảng ghi)/u
const moneyFirst = (a: string, b: string): number => Number(MONEY.test(b)) - Number(MONEY.test(a))

const stated = (text: string): string | undefined => (isBlank(text) ? undefined : oneLine(text))

function agencyOf(page: PortalPage) {
  const decides = stated(page.co_quan_co_tham_quyen) ?? stated(page.co_quan_thuc_hien) ?? NO_AGENCY
  const receives = stated(page.dia_chi_tiep_nhan)
  const coordinates = stated(page.co_quan_phoi_hop)
  return { decides, ...(receives ? { receives } : {}), ...(coordinates ? { coordinates } : {}) }
}

function repairs(page: PortalPage, nfc: boolean, sections: boolean, code: string): readonly Repair[] {
  return [
    ...(nfc ? (['nfc'] as const) : []),
    ...(sections ? (['sections'] as const) : []),
    ...(page.ma_thu_tuc.trim() === code ? [] : (['code'] as const)),
    ...(/Từ khóa|Chọn cơ quan thực hiện/u.test(page.ket_qua_xu_ly) ? (['furniture'] as const) : []),
  ]
}

const likenessOf = (page: PortalPage): string =>
  [page.trinh_tu_thuc_hien, page.cach_thuc_thuc_hien, page.thanh_phan_ho_so, page.yeu_cau_dieu_kien]
    .map(oneLine)
    .join('\n')
