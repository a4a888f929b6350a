import type { Reading } from '../../core/reading.ts'
import { fold } from '../../text/normalise.ts'
import type { Understood } from './understanding/understand.ts'

/** "nhiệm vụ 12", "nv số 3": a task of a plan by its number. */
const TASK =
  /(?<![a-z])(?:nhiem vu|dau viec|nv|viec so)(?: so| thu)? \d{1,2}(?![\d/.%]| (?:thang|nam(?! 20\d\d)|nhiem vu))/
/** Where another question may begin. */
const CLAUSE =
  /[,;?!\n]+\s*|\s+(?=(?:với lại|voi lai|vs lại|vs lai|ngoài ra|ngoai ra|với|voi|vs|và|va|còn|con|rồi|roi|kèm|kem)\s)/giu
const ASKS_FIGURE =
  /(?<![a-z])(?:bao nhieu|nhieu|nhiu|may|bn|ty le|ti le|tl|phan tram|so luong|sl|tong so|chi so)(?![a-z])|%|^(?:\S+ ){0,2}so (?!\d)/
/** "kế hoạch cải cách 2024": where the task is. */
const PLAN = /(?<![a-z])(?:ke hoach|kh)(?![a-z])/
/** A figure beside a task accounts for this much of its words. */
const COVERAGE = 0.5

/** "PCI 2023": a figure by its name with its time, nothing asked in words. */
const namesFigure = ({ matches, query }: Understood): boolean =>
  (matches[0]?.coverage ?? 0) >= COVERAGE && query.indicators.length > 0 && query.periods.length > 0

/**
 * "nhiệm vụ 12 tới đâu rồi, với lại tỷ lệ đúng hạn là mấy": the task and the figure, each as it is written, in the order
 * asked; null where no task is named by its number or nothing beside it names a figure.
 * @param understand reads a text by itself
 */
export function besideTask(
  { normalised }: Pick<Reading, 'normalised'>,
  understand: (text: string) => Understood,
): readonly [string, string] | null {
  if (!TASK.test(fold(normalised.toLowerCase()))) return null
  const starts = [0, ...[...normalised.matchAll(CLAUSE)].map(({ index, 0: cut }) => index + cut.length)]
  const clauses = starts.map((start, i) => fold(normalised.slice(start, starts[i + 1]).toLowerCase()))
  const task = clauses.findIndex((clause) => TASK.test(clause))
  const isOther = (clause: string, i: number): boolean =>
    i !== task &&
    !TASK.test(clause) &&
    (ASKS_FIGURE.test(clause) || (!PLAN.test(clause) && namesFigure(understand(clause))))
  const other = clauses.findIndex(isOther)
  if (task < 0 || other < 0 || clauses.filter((clause) => TASK.test(clause)).length > 1) return null
  const cut = starts[other > task ? other : task]!
  const [before, behind] = [normalised.slice(0, cut), normalised.slice(cut)].map((part) =>
    part.replace(/[\s,;]+$/u, ''),
  )
  const figure = other > task ? behind! : before!
  const { matches, query } = understand(figure)
  const [own] = matches
  const isNamed = own !== undefined && own.coverage >= COVERAGE && query.indicators.length > 0
  return isNamed ? [before!, behind!] : null
}
