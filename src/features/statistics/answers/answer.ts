import type { Chart } from '../../../charts/chart.ts'
import type { City } from '../../../content/city.ts'
import type { Outcome } from '../../../core/intent.ts'
import { actionOf, type Choice } from '../../../core/message.ts'
import type { ReportedFact } from '../../../core/report.ts'
import type { Indicator } from '../content.ts'
import type { Figures, Observation } from '../observations.ts'
import type { FigureQuery, Operation } from '../query.ts'

/** What every way to answer reads. */
export interface Asked {
  readonly query: FigureQuery
  readonly figures: Figures
  readonly city: City
  /** Today in Asia/Ho_Chi_Minh, `YYYY-MM-DD`. */
  readonly today: string
}

/** An answer before it becomes replies: words, the figures it rests on, and a chart where a picture says more. */
export interface Answer {
  readonly outcome: Outcome
  /** Paragraphs. */
  readonly say: readonly string[]
  /** Printed figures quoted: they become facts, sources and rows of a sheet. */
  readonly quoted?: readonly Observation[]
  /** Live figures. */
  readonly live?: readonly ReportedFact[]
  readonly chart?: Chart
  readonly choices?: readonly Choice[]
}

/** The choice that asks for one figure; null where the ids are too long for a button. */
export function askFor(label: string, operation: Operation, indicator: string, scope = '', span = ''): Choice | null {
  const parts = [`statistics.${operation}`, indicator, scope, span].filter(
    (part, i) => i < 2 || part !== '' || span !== '',
  )
  const action = parts.join('~')
  if (action.length > 64) return null
  return { label: label.length <= 40 ? label : `${label.slice(0, 39)}…`, action: actionOf(action) }
}

export const indicatorOf = (figures: Figures, id: string): Indicator => {
  const indicator = figures.indicators.get(id)
  if (!indicator) throw new RangeError(`no indicator '${id}'`)
  return indicator
}

/** Answers to several questions in one message, one after the other. */
export function together(answers: readonly Answer[]): Answer {
  const [first] = answers
  if (answers.length === 1 && first) return first
  const chart = answers.find((a) => a.chart)?.chart
  return {
    outcome: answers.find((a) => a.outcome === 'answer')?.outcome ?? first?.outcome ?? 'abstain',
    say: answers.flatMap((a) => a.say),
    quoted: answers.flatMap((a) => a.quoted ?? []),
    live: answers.flatMap((a) => a.live ?? []),
    ...(chart ? { chart } : {}),
    choices: answers.flatMap((a) => a.choices ?? []),
  }
}
