import type { City } from '../../content/city.ts'
import type { Plan } from './content.ts'
import { lower, type Said, said, short } from './said.ts'

/** Plans that are issued beside the reform plan: they have tasks of their own, or none. */
const OTHER =
  /(?<![a-z])(?:ke hoach|kh) (?:(?:thong tin,? )?tuyen truyen|kiem tra|tap huan|truyen thong|khao sat|ra soat)(?![a-z])/
const ITSELF =
  /(?<![a-z])(?:so hieu|so (?:may|bao nhieu|gi|nao|\d+)|nhiem vu|ban hanh|ngay ky|ky (?:ngay|khi|hoi|luc)|(?:khi|luc|hoi|ngay) nao|ngay may|bao gio|\d+[a-z/-]* hay (?:so |la )?\d+)(?![a-z])/
const CALLED: readonly (readonly [RegExp, string])[] = [
  [/tuyen truyen|truyen thong/, 'kế hoạch tuyên truyền'],
  [/kiem tra/, 'kế hoạch kiểm tra'],
]

/** "kế hoạch kiểm tra cchc 2021 sở hay huyện nhiều hơn": no reform plan is spoken of. */
export const isOtherPlan = (written: string): boolean => OTHER.test(written)

/** The plan of another kind that a text asks about itself, as it is called ("… số mấy"); null: none. */
export function otherPlanIn(written: string): string | null {
  const met = OTHER.exec(written)?.[0]
  if (!met || !ITSELF.test(written)) return null
  return CALLED.find(([kind]) => kind.test(met))?.[1] ?? null
}

/** "kế hoạch tuyên truyền 2020 ban hành ngày nào": one of the reform, of nothing else. */
const OF_REFORM = new RegExp(
  `${OTHER.source.replace('(?![a-z])', '')}(?: (?:cchc|cai cach(?: hanh chinh)?))?(?:,? (?:cua )?(?:nam )?20[12]\\d(?!\\d)|:)`,
)
export const namesOtherPlan = (written: string): boolean => OF_REFORM.test(written) && otherPlanIn(written) !== null

/** What the reform plan's notes tell of a plan of another kind. */
export function sayOtherPlan(name: string, plan: Plan, city: City): Said {
  const told = plan.notes.filter((note) => note.toLowerCase().includes(name))
  const none = `Dạ, em không có nội dung, nhiệm vụ của ${name} năm ${plan.year}; đây là kế hoạch khác với ${lower(plan.name)}.`
  const report = told.length > 0 ? { plan: { plan: short(plan), tasks: [] } } : {}
  return said(
    told.length > 0 ? 'answer' : 'abstain',
    [none, ...told, `Ông/Bà cần hỗ trợ thì gọi ${city.hotline}.`],
    report,
  )
}
