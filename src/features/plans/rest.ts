import { z } from 'zod'
import { askedOf, type ConversationState, isRecent } from '../../core/conversation.ts'
import { NUMBER_WORDS } from '../../core/number-words.ts'
import type { RecogniserInput } from '../../core/recogniser.ts'
import { lastOf, type RememberedPlan } from './memory.ts'
import { EMPTY_PLAN_QUERY, type PlanQuery } from './query.ts'

/** What of a plan is not done: "còn lại mấy việc", "còn thiếu", "chưa xong mấy cái". */
const REST =
  /(?<![a-z])(?:con (?:lai|thieu|hut|ton|no|du)|(?:viec|cai|so|phan|nhiem vu) con(?! lai)|chua (?:xong|hoan thanh|hoan tat|lam|trien khai|thuc hien))(?![a-z])/
/** States that tasks are counted in. */
const STATES =
  /(?<![a-z])(?:dang (?:lam|man|trien khai|thuc hien|do|chay)|(?:cho|doi) (?:trung uong|tw|huong dan|bo)|(?:bi )?(?:bo|huy|gac|dep)(?: lai)?|chua (?:xong|lam|trien khai|thuc hien|man)|khong (?:lam|thuc hien)|xong|hoan thanh)(?![a-z])/g
/** "tức là mấy việc trên mấy việc". */
const OF_ALL =
  /(?<![a-z])(?:may|bao nhieu|nhieu|nhiu|bn) (?:\S+ ){0,3}tren (?:\S+ ){0,3}(?:may|bao nhieu|nhieu|nhiu|bn)(?![a-z])/
const SUM = /(?<![a-z])(?:tong|cong|gop|gom|don)(?![a-z])/
const MEAN = /(?<![a-z])(?:trung binh|binh quan)(?![a-z])/
/** Several years that were told: "hai năm", "cả ba năm". */
const YEARS = /(?<![a-z])(?:(?:ca )?(hai|ba|bon|[2-6])|may|cac|tung|moi|nhung|mot) nam(?![a-z])/

const AROUND = new Set(
  'vay the con roi a ah u o ua ha nhi em anh chi thi la ra sao gio nay cho biet coi xem voi giup gium dum may bao nhieu nhiu bn so cai viec vc nhiem vu dau khoan muc phan luong lai thieu hut ton no du chua xong hoan thanh tat lam man trien khai thuc hien dang do chay doi trung uong tw huong dan bo bi huy gac dep khong ko hong hok tuc nghia tren tong cong gop gom don het ca hai ba bon nam cac tung moi nhung mot do kia tinh luon chung trung binh binh quan duoc dc dat co da toan va hay them nua phai thanh trong vo vao dzay zay day z v hen nghen ta nha nhe ke hoach kh moi thu loai dang tre'.split(
    ' ',
  ),
)
const MOST_WORDS = 24
/** Tasks that are not done: a list asked for next is of those. */
const UNDONE: PlanQuery['statuses'] = ['in-progress', 'not-due']

/**
 * "mấy việc còn lại thì ra sao: đang làm bao nhiêu, bỏ bao nhiêu", "hai năm cộng lại mấy nhiệm vụ" right behind how far
 * plans have come: what is left of those told, or what they come to, and nothing else. Null: anything else.
 */
export function restOfTold({ state, now }: RecogniserInput, written: string): PlanQuery | null {
  const last = !isRecent(state, now) ? null : state.lastIntent === 'plan.status' ? lastOf(state) : countedIn(state)
  if (last === null) return null
  const words = written.split(/[^a-z0-9]+/).filter((word) => word !== '')
  if (words.length > MOST_WORDS || !words.every((word) => AROUND.has(word) || /^[2-6]$/.test(word))) return null
  const together = MEAN.test(written) ? 'mean' : SUM.test(written) ? 'sum' : null
  const rest = REST.test(written)
  const years = yearsTold(written, last, together !== null)
  const isSeveral = years.length > 1
  if (together !== null && !isSeveral) return null
  const counted = new Set(written.match(STATES)).size
  if (together === null && !rest && counted < 2 && !OF_ALL.test(written)) return null
  return { ...EMPTY_PLAN_QUERY, year: years[0] ?? null, years, rest, together, statuses: rest ? UNDONE : [] }
}

type Told = Pick<RememberedPlan, 'year' | 'years' | 'told'>

const figuresTold = z.object({
  indicators: z.array(z.string()).min(1),
  periods: z.array(z.object({ kind: z.literal('year'), from: z.string() })).min(1),
})
/** How many tasks plans have is told as a figure too: the years that it was told of; null: something else was told. */
function countedIn(state: ConversationState): Told | null {
  const read = askedOf(state, 'statistics.') ? figuresTold.safeParse(state.memory.statistics) : null
  if (!read?.success || !read.data.indicators.every((id) => /^plan-(?:tasks|completion)/.test(id))) return null
  const years = read.data.periods.map(({ from }) => Number(from.slice(0, 4)))
  return { year: years.at(-1)!, years: years.length > 1 ? years : [], told: years }
}

/** The years that are spoken of: so many of those told as are said, those told together, else the last one. */
function yearsTold(written: string, { year, years, told }: Told, isTogether: boolean): readonly number[] {
  const said = YEARS.exec(written)
  const count = said?.[1] === undefined ? null : (NUMBER_WORDS[said[1]] ?? Number(said[1]))
  const run = years.length > 1 ? years : told
  if ((said || isTogether) && run.length > 1)
    return (count === null ? run : run.slice(-count)).toSorted((a, b) => a - b)
  if (years.length > 1) return years
  return year === null ? [] : [year]
}
