import type { PortalPage } from './portal-page.ts'

const STEPS = 'Trình Tự Thực Hiện'
const METHODS = 'Cách Thức Thực HiệnHình thức nộp'
const LAW = /Căn cứ pháp lý(?=Tên văn bản pháp lý|Không có thông tin)/u
const DOCUMENTS = /(?<=\S)Thành phần hồ sơ(?=--|\S)/u

/**
 * The page's parts cut again out of its whole text, by the headings as the page prints them.
 * Dumps that cut at the first "thành phần hồ sơ" of running text lose tables; the whole text still has them.
 * @returns null where a heading is missing
 */
export function cutAgain(
  page: PortalPage,
): Pick<PortalPage, 'trinh_tu_thuc_hien' | 'cach_thuc_thuc_hien' | 'thanh_phan_ho_so'> | null {
  const whole = page.raw_text
  const steps = whole.indexOf(STEPS)
  const methods = whole.indexOf(METHODS)
  if (steps < 0 || methods < steps) return null
  const rest = whole.slice(methods + 'Cách Thức Thực Hiện'.length)
  const law = LAW.exec(rest)
  const documents = DOCUMENTS.exec(rest)
  if (!law || !documents || documents.index > law.index) return null
  return {
    trinh_tu_thuc_hien: whole.slice(steps + STEPS.length, methods).trim(),
    cach_thuc_thuc_hien: rest.slice(0, documents.index).trim(),
    thanh_phan_ho_so: rest.slice(documents.index + 'Thành phần hồ sơ'.length, law.index).trim(),
  }
}

const TABLE = 'Tên giấy tờMẫu đơn, tờ khai'

/** The page with its parts cut again where the dump cut the table of documents away. */
export function mendSections(page: PortalPage): { readonly page: PortalPage; readonly mended: boolean } {
  if (page.thanh_phan_ho_so.includes(TABLE) || !page.raw_text.includes(TABLE)) return { page, mended: false }
  const parts = cutAgain(page)
  return parts ? { page: { ...page, ...parts }, mended: true } : { page, mended: false }
}
