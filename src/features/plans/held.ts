import { formatNumber } from '../../text/numbers.ts'
import type { Plan } from './content.ts'

/** One plan is held against another. */
const HOLDS =
  /(?<![a-z])so (?:voi|sanh)(?![a-z])|(?<![a-z])(?:nhieu|it|cao|thap|kha|kem|tot|te|nhanh|cham) hon(?![a-z])|(?<![a-z])hon (?:hay |hoac )?kem(?![a-z])|(?<![a-z])(?:tang|giam)(?: hay (?:giam|tang))?(?![a-z])|(?<![a-z])(?:hon|kem) (?:nam )?(?:20[12]\d|truoc)/
const YEAR_BEFORE = /(?<![a-z])nam (?:lien )?(?:truoc|ngoai|lien ke)(?! nua)(?![a-z])/

/** "so với năm trước thì sao", "nhiều hơn 2017 không" behind a plan: its year with the other one, earliest first; null: not so. */
export function heldYears(written: string, year: number | null, named: readonly number[]): readonly number[] | null {
  if (year === null || !HOLDS.test(written)) return null
  const [other, ...more] = YEAR_BEFORE.test(written) ? [year - 1] : named
  return other === undefined || more.length > 0 || other === year ? null : [year, other].sort((a, b) => a - b)
}

/** Two plans named in one question are held against each other: "so kế hoạch 2019 với 2020 cái nào nhiều hơn". */
export const holds = (written: string): boolean =>
  HOLDS.test(written) ||
  /(?<![a-z])so (?:ke hoach|kh|nam)(?![a-z])|(?<![a-z])nao (?:\S+ ){0,4}hon(?![a-z])/.test(written)

/** A year beside the one spoken of is named to be held against it. */
export const holdsYears = (written: string): boolean =>
  HOLDS.test(written) && (YEAR_BEFORE.test(written) || /(?<!\d)20[12]\d(?!\d)/.test(written))

/** The tasks of two plans held against each other; nothing where one has no number of them. */
export function heldLine([before, behind]: readonly Plan[]): readonly string[] {
  const [first, second] = [before, behind].map((plan) => plan?.progress.at(-1)?.total ?? plan?.taskCount ?? null)
  if (!before || !behind || first == null || second == null) return []
  const by = second - first
  const more =
    by === 0 ? 'bằng nhau' : `${by > 0 ? 'nhiều hơn' : 'ít hơn'} ${formatNumber(Math.abs(by))} (số tính thêm)`
  return [`Dạ, số nhiệm vụ: năm ${before.year} là ${first}, năm ${behind.year} là ${second}, ${more}.`]
}
