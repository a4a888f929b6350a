import type { City } from '../../content/city.ts'
import type { Choice, Reply } from '../../core/message.ts'
import { actionOf } from '../../core/message.ts'
import type { Report, ReportedFact } from '../../core/report.ts'
import type { TurnResult } from '../../core/turn.ts'
import type { Plan, Task } from './content.ts'
import type { Plans } from './plans.ts'
import type { PlanQuery } from './query.ts'

export interface PlanAsked {
  readonly query: PlanQuery
  readonly plan: Plan
  readonly plans: Plans
  readonly city: City
  /** A printed figure by its id. */
  readonly figure: (id: string) => ReportedFact | null
}

/** What is answered, before it is a turn's. */
export type Said = Pick<TurnResult, 'outcome' | 'replies' | 'report'>

/** A task's status where our copy prints none. */
export const STATUS: Readonly<Record<Task['status'], string>> = {
  done: 'Đã thực hiện',
  'in-progress': 'Đang triển khai',
  'not-due': 'Chưa tới thời gian thực hiện',
  unknown: 'Chưa rõ',
}

export function said(
  outcome: Said['outcome'],
  paragraphs: readonly string[],
  report: Report,
  choices: readonly Choice[] = [],
): Said {
  const reply: Reply = { text: paragraphs.join('\n\n'), ...(choices.length > 0 ? { choices } : {}) }
  return { outcome, replies: [reply], report }
}

export const choice = (label: string, intent: string, year: number): Choice => ({
  label,
  action: actionOf(intent, String(year)),
})
export const short = (plan: Plan): string => `CCHC ${plan.year}`
export const lower = (text: string): string =>
  /^\p{Lu}\p{Ll}/u.test(text) ? text[0]!.toLowerCase() + text.slice(1) : text
