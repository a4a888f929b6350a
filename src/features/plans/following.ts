import { askedOf, isRecent } from '../../core/conversation.ts'
import type { RecogniserInput } from '../../core/recogniser.ts'
import { wordsIn } from '../../search/name-words.ts'
import { agencyIn, namesAgencyAlone } from './agency-names.ts'
import { namesTogetherAlone } from './bodies-together.ts'
import { isGivenUp } from './dropped.ts'
import { dueIn } from './due.ts'
import { groupIn, namesGroup } from './groups.ts'
import { holdsYears } from './held.ts'
import { asksReasonAlone, mostIn } from './how-far.ts'
import { lastOf } from './memory.ts'
import type { Plans } from './plans.ts'
import { asksProgress } from './progress-words.ts'
import { asksOfPlanAlone, strangeIn } from './remainder.ts'
import { isTaskAlone, taskByName } from './task-names.ts'

/** A follow-up has so many words at most. */
export const FOLLOW_UP_WORDS = 10
/** With an agency's name and what is its, more. */
const OF_AGENCY_WORDS = 14
/** A task told by its name is seldom asked about in more words. */
const NAMED_TASK_WORDS = 18
const NUMBER_ASKED = /(?<![a-z])(?:bao nhieu|nhieu|may|bn|phan tram|ty le|ti le)(?![a-z])/
const POINTS_AT = /(?<![a-z])(?:cai|vu|viec|chuyen|phan|khoan|con|the)(?![a-z])/

/** "thế cái rà soát đơn vị sự nghiệp làm chưa" behind a plan: another task of it, told by its name. */
export function followsToTask(input: RecogniserInput, plans: Plans, written: string): boolean {
  if (!isFresh(input) || wordsIn(input.reading.normalised).length > NAMED_TASK_WORDS) return false
  if (NUMBER_ASKED.test(written)) return false
  if (POINTS_AT.test(written)) return taskByName(input, plans, written, [], true) !== null
  // "thi nâng ngạch thì sao": all that is said is its name; behind a figure too it may be the figure's.
  return !askedOf(input.state, 'statistics.') && isTaskAlone(input, plans)
}

const OF_IT =
  /(?<![a-z])(?:cai|viec|nhiem vu|khoan|phan) (?:nao|gi)|(?<![a-z])(?:lam|lo|giao|duoc giao|phu trach) (?:may|gi|nhung|bao nhieu|cai|viec)|^quay lai(?![a-z])/

/** More words than this that are no plan's tell of another matter. */
const STRANGE_WORDS = 2
/** "ai ôm", "giao ai": whose a task is. */
const GIVEN_TO =
  /(?<![a-z])ai (?:\S+ )?(?:om|lo|ganh|lanh|cam|chiu|giu)(?![a-z])|(?<![a-z])giao (?:cho )?(?:ai|(?:ben|so|don vi|co quan) nao)(?![a-z])|(?<![a-z])(?:ket|vuong|treo|nhuc nhich|ruc rich)(?![a-z])/

const isFresh = ({ state, now }: RecogniserInput): boolean => askedOf(state, 'plan.') && isRecent(state, now)

/** The list as a file, or where what was told stands: asked of the answer itself. */
const ASKS_OF_ANSWER =
  /(?<![a-z])(?:excel|xlsx|file|tep|tap tin)(?![a-z])|^(?:(?:vay|the|so|con so|cai|so lieu|danh sach|ban|nay|do|ay|cho|xin|hoi|la|em|a) ){0,5}(?:nguon|(?:o|tu|lay) dau(?: ra)?|dau ra|(?:trich|nam|lay|dan) (?:o|tu|trong)|(?:van ban|bao cao) nao|tinh (?:sao|the nao|kieu gi)|cach tinh)(?: \S+){0,3}\s*[?.!]*$/
const TASKS_OF_IT = /(?<![a-z])(?:nhiem vu|dau viec|viec)(?![a-z])/
const PLANS_OWN =
  /(?<![a-z])(?:nhiem vu|dau viec|ke hoach|chu tri|phoi hop|phu trach|ai lam|san pham|trang thai|tinh trang)(?![a-z])/

const ASKS_PAPER =
  /(?<![a-z])(?:quyet dinh|van ban|cong van|ke hoach|giay to) (?:nao|gi|so may)(?![a-z])|(?<![a-z])so (?:hieu|may)(?![a-z])/

/** "nhiệm vụ nào chưa tới hạn", "còn nhiệm vụ 20" right after a question about a plan. */
export function followsPlan(input: RecogniserInput, plans: Plans, written: string): boolean {
  const { length } = wordsIn(input.reading.normalised)
  if (!isFresh(input) || length > OF_AGENCY_WORDS) return false
  // "nhóm tài chính công gồm những việc gì": a group of the plan's tasks.
  if (length <= FOLLOW_UP_WORDS && groupIn(written) !== null && TASKS_OF_IT.test(written)) return true
  // Behind a plan and a figure asked together only a plan's own words go on with the plan.
  if (askedOf(input.state, 'statistics.')) return length <= FOLLOW_UP_WORDS && PLANS_OWN.test(written)
  // "sở nội vụ làm cái nào": an agency of the plan's and what is its.
  if (agencyIn(written, plans) && OF_IT.test(written)) return true
  if (length > FOLLOW_UP_WORDS) return false
  if (namesAgencyAlone(written, plans) || namesTogetherAlone(written)) return true
  if (asksOfPlanAlone(written) || namesGroup(written) || asksReasonAlone(written)) return true
  if (mostIn(written) !== null || (OF_IT.test(written) && dueIn(written) !== null)) return true
  if (ASKS_OF_ANSWER.test(written)) return true
  // "cấp giấy phép xây dựng xong chưa": how far another matter is.
  if (asksProgress(written) && strangeIn(written) > STRANGE_WORDS && !PLANS_OWN.test(written)) return false
  if (asksProgress(written) || GIVEN_TO.test(written) || isGivenUp(written)) return true
  if (holdsYears(written)) return true
  // "có quyết định nào rồi, số mấy" behind a task: the paper that it rests on.
  if (lastOf(input.state).tasks.length === 1 && ASKS_PAPER.test(written)) return true
  return /nhiem vu|chua|xong|(?<![a-z])dang(?! ky(?![a-z]))|con |liet ke|chu tri|phoi hop|phu trach|ai lam|can cu|san pham|thoi gian|tinh trang|bao gio|toi dau|ke hoach|(?<![a-z])so \d{1,2}(?!\d)|(?:khi|luc) nao|chung nao|toi han|den han|trang thai/.test(
    written,
  )
}
