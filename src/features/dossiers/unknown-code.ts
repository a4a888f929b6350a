import { epochMs, type Instant, shownDate } from '../../core/time.ts'
import type { DossierRules } from './dossier-rules.ts'
import { momentInWords } from './due-words.ts'

/** Younger dossiers may not have come in yet. */
const NEW_MS = 4 * 86_400_000

export interface UnknownCode {
  readonly code: string
  /** When dossiers last came in; null: none ever did. */
  readonly asOf: string | null
  /** True: the one-stop system is connected and does not answer now. */
  readonly systemSilent: boolean
  readonly rules: DossierRules
  readonly now: Instant
  readonly portalUrl: string
  readonly hotline: string
}

/** What a code that nobody knows here looks like, where its dossier may be, and what to try. */
export function unknownCodeText({ code, asOf, systemSilent, rules, now, portalUrl, hotline }: UnknownCode): string {
  const here = systemSilent
    ? `Dạ, hệ thống một cửa đang không trả lời nên em chưa xem được hồ sơ ${code}.`
    : asOf === null
      ? `Dạ, ở đây chưa có dữ liệu hồ sơ nào nên em chưa xem được hồ sơ ${code}.`
      : `Dạ, ở đây không có hồ sơ ${code} (dữ liệu lúc ${momentInWords(asOf)}).`
  const tries = [
    `so lại từng ký tự với giấy hẹn, dễ nhầm 0 với O và 1 với I`,
    `tra tại ${portalUrl}`,
    `gọi ${hotline} hoặc nơi đã nộp`,
  ]
  return [here, whereItMayBe(code, rules, now), `Ông/Bà thử: ${tries.join('; ')}.`]
    .filter((line) => line !== '')
    .join('\n')
}

function whereItMayBe(code: string, { prefixes, ministries }: DossierRules, now: Instant): string {
  const [agency = '', date = '', number = ''] = code.split('-')
  const root = /[A-Z]\d{2}/.exec(agency)?.[0] ?? ''
  const received = `20${date.slice(0, 2)}-${date.slice(2, 4)}-${date.slice(4)}`
  if (number.length >= 6) {
    const ministry = ministries.find((each) => number.startsWith(each.number))
    return `Số cuối có ${number.length} chữ số là kiểu mã của cổng dịch vụ công cấp bộ${ministry ? ` (${ministry.name})` : ''}; tình trạng có thể chỉ có ở cổng đó.`
  }
  if (root.startsWith('G'))
    return `Mã bắt đầu bằng ${root} là mã tạm của cổng quốc gia, trước khi địa phương tiếp nhận.`
  const own = prefixes.find(({ prefix }) => prefix === root)
  if (own?.former)
    return `Mã bắt đầu bằng ${root} là của ${own.place}; hồ sơ cũ có thể chưa chuyển sang hệ thống chung.`
  if (own) {
    const isNew = epochMs(now) - epochMs(`${received}T00:00:00+07:00`) < NEW_MS
    return `Mã đúng dạng, ngày nhận ${shownDate(received)}${isNew ? '; hồ sơ mới nộp có thể chưa kịp chuyển về đây' : ''}.`
  }
  return `Mã bắt đầu bằng ${root} là của tỉnh, thành phố khác, nên chỉ tra được ở đó hoặc ở cổng quốc gia.`
}
