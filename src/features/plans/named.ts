import { type Word, wordsIn } from '../../search/name-words.ts'
import type { Plan } from './content.ts'
import type { Plans } from './plans.ts'

/** The reform plan, or a year's plan. Folded. */
export const REFORM_PLAN = /ke hoach(?: \S+){0,3} (?:cchc|cai cach)|ke hoach (?:nam )?20\d\d|\bkh (?:cchc|cai cach)/

const NUMBER = /(?<![\d/.,])(\d{1,4}) ?[/-] ?kh(?: ?- ?u(?:bnd)?)?(?![a-z])/

/** The number of a plan that a text names ("164/KH-UBND"); null: none. */
export function planNumberIn(folded: string): string | null {
  const number = NUMBER.exec(folded)?.[1]
  return number ? `${Number(number)}/KH-UBND` : null
}

/** A plan named by its number is asked about itself: what it is, of which year, how far it came. */
export const asksOfPlan = (folded: string): boolean =>
  /(?<![a-z])(?:(?:la|ve) (?:\S+ ){0,3}(?:gi|chi|nao|j)|noi dung (?:gi|the nao|ra sao)|nam nao|(?:ban hanh|ky) (?:\S+ ){0,2}(?:khi|luc|ngay|hoi) nao|nhiem vu|toi dau|tien do|hoan thanh|xong)(?![a-z])/.test(
    folded,
  ) || /\d[a-z/-]*\s*\??$/.test(folded.trim())

/** "mang số mấy", "ký ngày nào": a plan's own number or day. */
export const asksOwnNumber = (folded: string): boolean =>
  /(?<![a-z])(?:so hieu|(?:mang |la |co )?so (?:may|bao nhieu|gi|nao)(?! (?:nhiem vu|viec|dau viec))|(?:ky|ban hanh) (?:vao )?(?:ngay|hoi|luc|khi|nam) (?:nao|may|bao nhieu))(?![a-z])/.test(
    folded,
  )

/** "66 nhiệm vụ là của năm nào": which year's plan a count is of. */
export const asksWhichYear = (folded: string): boolean =>
  /(?<![a-z])(?:cua|la|o|trong|thuoc|do|hoi|ke hoach)(?: cai)?(?: ke hoach)? nam (?:nao|may)(?![a-z])/.test(folded)

/** Plans with so many tasks; where there are none, those of which so many are done. Earliest first. */
export function plansOfCount({ plans }: Plans, counts: readonly number[]): readonly Plan[] {
  const has = (all: readonly (number | null)[]): boolean => counts.some((count) => all.includes(count))
  const whole = plans.filter(({ taskCount, progress }) => has([taskCount, ...progress.map(({ total }) => total)]))
  const found = whole.length > 0 ? whole : plans.filter(({ progress }) => has(progress.map(({ done }) => done)))
  return [...found].sort((a, b) => a.year - b.year)
}

/** "tu 2017 den 2020 dien bien ra sao": without its marks such a name asks how something went. */
const ASKING = /^dien bien$/

/** Another province or city that a text names; null: none. */
export function elsewhereIn(text: string, { provinces }: Plans): string | null {
  const words = wordsIn(text)
  const isAsking = (from: number, to: number): boolean => {
    const name: readonly Word[] = words.slice(from, to)
    return name.every(({ written, folded }) => written === folded) && ASKING.test(name.map((w) => w.folded).join(' '))
  }
  return provinces.find(words).find(({ from, to }) => !isAsking(from, to))?.id ?? null
}
