import { z } from 'zod'

const cell = z.string().default('')

/** One line of the portal dump: a page's fields as text, its tables flattened without separators. Other fields are ignored. */
export const portalPage = z.object({
  ma_thu_tuc: cell,
  detail_url: cell,
  ten_thu_tuc: cell,
  so_quyet_dinh: cell,
  cap_thuc_hien: cell,
  linh_vuc: cell,
  doi_tuong_thuc_hien: cell,
  co_quan_co_tham_quyen: cell,
  dia_chi_tiep_nhan: cell,
  co_quan_phoi_hop: cell,
  trinh_tu_thuc_hien: cell,
  cach_thuc_thuc_hien: cell,
  thanh_phan_ho_so: cell,
  can_cu_phap_ly: cell,
  co_quan_thuc_hien: cell,
  yeu_cau_dieu_kien: cell,
  ket_qua_xu_ly: cell,
  raw_text: cell,
})
export type PortalPage = z.output<typeof portalPage>

/** Every field in NFC; `changed` tells whether one was not. */
export function inNfc(page: PortalPage): { readonly page: PortalPage; readonly changed: boolean } {
  const next = { ...page }
  let changed = false
  for (const field of Object.keys(page) as (keyof PortalPage)[]) {
    next[field] = page[field].normalize('NFC')
    if (next[field] !== page[field]) changed = true
  }
  return { page: next, changed }
}
