import type { PortalPage } from './portal-page.ts'

const DISTRICT =
  /cấp huyện|ủy ban nhân dân (?:quận|huyện|thị xã)|uỷ ban nhân dân (?:quận|huyện|thị xã)|UBND (?:cấp )?(?:quận|huyện)|công an (?:quận|huyện)|phòng tài nguyên và môi trường/iu
/** A province or city by its capitals after the word for it: two or three syllables, or one of the cities' own abbreviations ("TPHS" is a heading). */
const PLACE =
  /(?:(?:[Tt]hành phố|[Tt]ỉnh|TP\.?) ((?:\p{Lu}\p{Ll}+ ){1,2}\p{Lu}\p{Ll}+)(?!\p{L})|TP\.? ?(HCM|HN|ĐN|HP)(?!\p{Ll}|\p{Lu}(?!\p{Ll})))/gu
/** Capitals that follow those words and begin something else. */
const NOT_A_PLACE = /^(?:Trung|Việt|Sở|Bộ|Ban|Cục|Đoàn|Hội|Ủy|Uỷ|Công|Phòng|Văn|Thức|Trực|Cấp)(?: |$)/u
const UNTIL = /đến (?:hết )?(?:ngày )?(\d{1,2})\/(\d{1,2})\/(\d{4})/giu
const REDUCED = /giảm|miễn|bằng \d+\s?%|mức thu/iu

/** What is doubtful in a page itself, said to whoever reads the answer. @param asOf date of the source @param ownCity name of the city that answers */
export function cautionsOf(page: PortalPage, asOf: string, ownCity: string): readonly string[] {
  const all = [
    page.trinh_tu_thuc_hien,
    page.cach_thuc_thuc_hien,
    page.thanh_phan_ho_so,
    page.yeu_cau_dieu_kien,
    page.co_quan_thuc_hien,
    page.co_quan_co_tham_quyen,
  ].join('\n')
  const cautions: string[] = []
  // A ministry's own address is in the capital: only pages that a province or commune carries out are suspect.
  const local = /cấp tỉnh|cấp xã/iu.test(page.cap_thuc_hien)
  const named = local ? placesIn(`${all}\n${page.dia_chi_tiep_nhan}\n${page.ten_thu_tuc}`) : []
  const places = named.filter((place) => !ownCity.includes(place))
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
  const found = [...text.matchAll(PLACE)]
    .map(([, name, short]) => (name ?? short)!)
    .filter((place) => !NOT_A_PLACE.test(place))
  return [...new Set(found)]
}

/** Whether a name is that of another place's office, or of a district's, which is none any more. */
export function namesElsewhere(name: string, ownCity: string): boolean {
  return DISTRICT.test(name) || placesIn(name).some((place) => !ownCity.includes(place))
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
