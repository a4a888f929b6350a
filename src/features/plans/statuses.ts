import type { Task } from './content.ts'
import { asksProgress, withoutProgress } from './progress-words.ts'

type Statuses = readonly Task['status'][]

const STATUSES: readonly (readonly [Statuses, RegExp])[] = [
  [['unknown'], /(?<![a-z])(?:chua|khong) (?:ro|chac|biet)(?! (?:ly do|vi sao))(?![a-z])/],
  // What is not done is under way or not due yet.
  [
    ['in-progress', 'not-due'],
    /(?<![a-z])con no(?! luc)(?![a-z])|chua (?:(?:lam|thuc hien) )?(?:xong|hoan thanh|hoan tat)|(?<![a-z])(?:(?:con|dang|bi) )?(?:ket|treo|mac ket)(?![a-z])|(?<![a-z])(?:con|dang) (?:vuong|de do|ton|dong|ngam)(?![a-z])/,
  ],
  [
    ['not-due'],
    /chua (?:toi|den|thuc hien|lam|man|trien khai)|chua (?:dung|ro|mo|so|bat tay|bat dau|khoi dong|ruc rich|nhuc nhich|dong day)(?: (?:toi|vo|vao|gi))?(?![a-z])/,
  ],
  [
    ['in-progress'],
    /(?<![a-z])(?:dang|con) (?:lam|man|trien khai|thuc hien|do dang|dang do|chay|tien hanh)|(?<![a-z])(?:do dang|dang do)(?![a-z])|(?:^|(?<![a-z])(?:nao|gi|viec|vu|cai|khoan|muc|nhung|cac|may|chi|con|la|thi|nhom)(?: \S+)? )dang(?![a-z])/m,
  ],
  [['done'], /(?:da|duoc)? ?(?:hoan thanh|xong|thuc hien xong|lam xong)|\bda (?:thuc hien|lam|man|xong)/],
]

/** "Tôi đang rà phụ lục": what the person does is no state of a task. */
const OWN_DOING =
  /(?:^|[.;,!?] *)(?:(?:da|nay|hien|hien nay|bua nay) )?(?:toi|tui|em|anh|chi|minh|ben (?:toi|tui|em|minh))(?: (?:cung|van|con))? dang(?! \S+ (?:may|nhung|cac) (?:nhiem vu|viec|dau viec))(?![a-z])/gm

/** States that the tasks asked for are in, as a text tells; empty: none, or each task's own is asked. */
export function statusesIn(folded: string): Statuses {
  const told = withoutProgress(folded.replace(OWN_DOING, ' '))
  return STATUSES.find(([, pattern]) => pattern.test(told))?.[0] ?? []
}

/** "Sở … chủ trì những nhiệm vụ nào, từng việc đến đâu rồi": how far each of them is. */
export const asksStateOfEach = (folded: string): boolean => asksProgress(folded) && statusesIn(folded).length === 0
