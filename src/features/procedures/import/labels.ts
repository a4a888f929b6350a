import type { Procedure } from '../content.ts'

type Level = Procedure['levels'][number]
type Audience = Procedure['audience'][number]

const LEVELS: readonly (readonly [RegExp, Level])[] = [
  [/cấp bộ|bộ, ngành/iu, 'ministry'],
  [/cấp tỉnh/iu, 'province'],
  [/cấp xã/iu, 'commune'],
  [/cơ quan khác/iu, 'other'],
]

/** Levels of government that carry the procedure out; the district is no longer one and gives `other`. */
export function readLevels(text: string): readonly Level[] {
  const found = LEVELS.filter(([pattern]) => pattern.test(text)).map(([, level]) => level)
  return found.length > 0 ? found : ['other']
}

const AUDIENCES: readonly (readonly [RegExp, Audience])[] = [
  [/công dân việt nam|cá nhân/iu, 'citizen'],
  [/người nước ngoài/iu, 'foreigner'],
  [/định cư ở nước ngoài/iu, 'overseas-vietnamese'],
  [/(?<!không bao gồm )doanh nghiệp/iu, 'business'],
  [/hợp tác xã/iu, 'cooperative'],
  [/tổ chức/iu, 'organisation'],
  [/cán bộ, công chức/iu, 'official'],
]

/** Whom the procedure is for; empty where the words name nobody known. */
export function readAudience(text: string): readonly Audience[] {
  return AUDIENCES.filter(([pattern]) => pattern.test(text)).map(([, audience]) => audience)
}

/** The short national code; long forms of an older generation (`1.004194.000.00.00.H13`) lose their tail. Null: no code. */
export function shortCode(text: string): string | null {
  return /^([1-9]\.\d{6})(?:\.[\dA-Z]{2,3}){0,6}$/.exec(text.trim())?.[1] ?? null
}
