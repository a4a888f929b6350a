import type { PortalPage } from './portal-page.ts'

const DISTRICT =
  /cấp huyện|ủy ban nhân dân (?:quận|huyện|thị xã)|uỷ ban nhân dân (?:quận|huyện|thị xã)|UBND (?:cấp )?(?:quận|huyện)|công an (?:quận|huyện)|phòng tài nguyên và môi trường/iu
const PLACE =
  /(?:Thành phố|thành phố|TP\.?|Tỉnh|tỉnh|Sở [\p{L} ]{2,40}?|UBND (?:tỉnh|thành phố)|Ủy ban nhân dân (?:tỉnh|thành phố)) (Hà Nội|Hồ Chí Minh|HCM|Đà Nẵng|Hải Phòng|Huế|\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+)/gu
/** Words that look like a place after "tỉnh" or "thành phố" and are none. */
const NOT_A_PLACE = /^(?:Trung Ương|Trung ương|Việt Nam)/u
const UNTIL = /đến (?:hết )?(?:ngày )?(\d{1,2})\/(\d{1,2})\/(\d{4})/giu
const REDUCED = /giảm|miễn|bằng \d+\s?%|mức thu/iu

/** What is doubtful in a page itself, said to whoever reads the answer. @param asOf date of the source */
export function cautionsOf(page: PortalPage, asOf: string): readonly string[] {
  const all = [
    page.trinh_tu_thuc_hien,
    page.cach_thuc_thuc_hien,
    page.thanh_phan_ho_so,
    page.yeu_cau_dieu_kien,
    page.co_quan_thuc_hien,
    page.co_quan_co_tham_quyen,
  ].join('\n')
  const cautions: string[] = []
  const places = placesIn(`${all}\n${page.dia_chi_tiep_nhan}\n${page.ten_thu_tuc}`)
  if (places.length > 0)
    cautions.push(
      `Trang nguồn nêu tên địa phương cụ thể (${places.slice(0, 3).join(', ')}); có thể được soạn cho nơi khác.`,
    )
  if (DISTRICT.test(all))
    cautions.push('Trang nguồn còn ghi cấp huyện hoặc UBND quận, huyện; cấp này không còn từ 01/07/2025.')
  const until = expiredUntil(page.cach_thuc_thuc_hien, asOf)
  if (until) cautions.push(`Mức thu ưu đãi trong nguồn chỉ áp dụng đến ${until}, đã hết hạn.`)
  if (
    /[\p{L},]$/u.test(page.trinh_tu_thuc_hien.trim()) &&
    /(?:\b(?:và|hoặc|của|theo|tại|mục|cho)|,)$/iu.test(page.trinh_tu_thuc_hien.trim())
  ) {
    cautions.push('Trình tự của nguồn bị cắt giữa câu.')
  }
  return cautions
}

/** Provinces and cities named as places of work. */
export function placesIn(text: string): readonly string[] {
  const found = [...text.matchAll(PLACE)].map(([, place]) => place!).filter((place) => !NOT_A_PLACE.test(place))
  return [...new Set(found)]
}

/** The last day of a reduction that had run out when the page was read; null without one. */
function expiredUntil(text: string, asOf: string): string | null {
  for (const sentence of text.split(/(?<=[.;])\s/u)) {
    if (!REDUCED.test(sentence)) continue
    for (const [, day, month, year] of sentence.matchAll(UNTIL)) {
      const date = `${year}-${month!.padStart(2, '0')}-${day!.padStart(2, '0')}`
      if (date < asOf) return `${day!.padStart(2, '0')}/${month!.padStart(2, '0')}/${year}`
    }
  }
  return null
}
