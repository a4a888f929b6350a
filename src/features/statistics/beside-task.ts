import type { Reading } from '../../core/reading.ts'
import { fold } from '../../text/normalise.ts'
import { isFor } from './printed-period.ts'
import type { FigureQuery } from './query.ts'
import type { Lexicon } from './understanding/lexicon.ts'
import type { Understood } from './understanding/understand.ts'

/** "nhiệm vụ 12", "nv số 3": a task of a plan by its number. */
const TASK =
  /(?<![a-z])(?:nhiem vu|dau viec|nv|viec so)(?: so| thu)? \d{1,2}(?![\d/.%]| (?:thang|nam(?! 20\d\d)|nhiem vu))/
/** Where another question may begin. */
const CLAUSE =
  /[,;?!\n]+\s*|\s+(?=(?:với lại|voi lai|vs lại|vs lai|ngoài ra|ngoai ra|với|voi|vs|và|va|còn|con|rồi|roi|kèm|kem)\s)/giu
const ASKS_FIGURE =
  /(?<![a-z])(?:bao nhieu|nhieu|nhiu|may|bn|ty le|ti le|tl|phan tram|so luong|sl|tong so|chi so)(?![a-z])|%|^(?:\S+ ){0,2}so (?!\d)/
/** The reform plan by its name or year, or its tasks by how far they are. */
const REFORM_PLAN =
  /(?<![a-z])(?:ke hoach|kh)(?: \S+){0,3} (?:cchc|cai cach)(?![a-z])|(?<![a-z])(?:ke hoach|kh) (?:nam )?20\d\d|(?<![a-z])tien do (?:cac |thuc hien )?(?:nhiem vu|dau viec|ke hoach)(?![a-z])/
/** How many plans there are, and what a plan aims at, are figures. */
const NO_PLAN = /(?<![a-z])(?:may|bao nhieu|nhieu|bn) (?:ban )?ke hoach|muc tieu|(?:dat|de) ra|chi tieu(?![a-z])/
/** "mấy chỉ thị, mấy quyết định, mấy kế hoạch": plans among other kinds of documents are counted. */
const AMONG_DOCUMENTS =
  /(?<![a-z])(?:chi thi|quyet dinh)(?:(?:,| va| voi|,? (?:bao nhieu|may|nhieu|bn))+ (?:quyet dinh|chi thi))?(?:,| va| voi|,? (?:bao nhieu|may|nhieu|bn))+ ke hoach(?![a-z])|(?<![a-z])ke hoach(?:,| va| voi|,? (?:bao nhieu|may|nhieu|bn))+ (?:chi thi|quyet dinh)(?![a-z])/
/** Plans of the reform are told, none of them by itself. */
export const countsPlans = (folded: string): boolean => NO_PLAN.test(folded) || AMONG_DOCUMENTS.test(folded)
/** What a plan tells of itself: figures that are called so are no others. */
const OF_PLANS = /^(?:plan-|reform-documents-plans$)/
/** What goes on with the plan in the other clause. */
const ITS_OWN = /(?<![a-z])(?:nhiem vu|dau viec|viec|ke hoach|kh|chu tri|so hieu|xong)(?![a-z])/
/** A name met this well is named though nothing is asked of it; beside a plan it is met so at least. */
const [WELL_NAMED, BESIDE_PLAN] = [0.9, 0.85]

/** A figure beside a task accounts for this much of its words. */
const COVERAGE = 0.5

/** "PCI 2023": a figure by its name with its time, nothing asked in words. */
const namesFigure = ({ matches: [own], query }: Understood): boolean =>
  own !== undefined &&
  own.coverage >= COVERAGE &&
  query.indicators.length > 0 &&
  (query.periods.length > 0 || own.recall >= WELL_NAMED)

const isOfPlan = (id: string): boolean => OF_PLANS.test(id)

/**
 * "nhiệm vụ 12 tới đâu rồi, với lại tỷ lệ đúng hạn là mấy", "kế hoạch cải cách 2024 và PAPI": the task or the plan, and
 * the figure, each as it is written, in the order asked; null where none of the first is named or nothing beside it names
 * a figure.
 * @param understand reads a text by itself
 * @param areAllPrinted a plan's own figures asked for are printed for their times: the figures answer both
 */
export function besideTask(
  { normalised }: Pick<Reading, 'normalised'>,
  understand: (text: string) => Understood,
  areAllPrinted: (query: FigureQuery) => boolean,
): readonly [string, string] | null {
  const whole = fold(normalised.toLowerCase())
  const isNumbered = TASK.test(whole)
  if (!isNumbered && (!REFORM_PLAN.test(whole) || countsPlans(whole))) return null
  const starts = [0, ...[...normalised.matchAll(CLAUSE)].map(({ index, 0: cut }) => index + cut.length)]
  const written = starts.map((start, i) => normalised.slice(start, starts[i + 1]))
  const clauses = written.map((clause) => fold(clause.toLowerCase()))
  // Reading a clause costs much: most messages have none that a figure could stand in beside the plan.
  const mayBeOther = (clause: string): boolean =>
    !TASK.test(clause) && (!ITS_OWN.test(clause) || (isNumbered && ASKS_FIGURE.test(clause)))
  if (!clauses.some(mayBeOther)) return null
  const known: Understood[] = []
  const read = (i: number): Understood => {
    known[i] ??= understand(written[i]!)
    return known[i]
  }
  const isPlans = (clause: string, i: number): boolean =>
    isNumbered ? TASK.test(clause) : REFORM_PLAN.test(clause) && read(i).query.indicators.every(isOfPlan)
  // A clause that speaks of the plan is no other one, so that this needs no look at those.
  const isOther = (clause: string, i: number): boolean => {
    if (!mayBeOther(clause)) return false
    if (!isNumbered) return isBesidePlan(read(i))
    return ASKS_FIGURE.test(clause) || namesFigure(read(i))
  }
  const other = clauses.findIndex(isOther)
  if (other < 0) return null
  const task = clauses.findIndex(isPlans)
  if (task < 0 || clauses.filter(isPlans).length > 1) return null
  if (!isNumbered && ASKS_FIGURE.test(clauses[task]!) && areAllPrinted(understand(normalised).query)) return null
  const cut = starts[other > task ? other : task]!
  const [before, behind] = [normalised.slice(0, cut), normalised.slice(cut)].map((part) =>
    part.replace(/[\s,;]+$/u, ''),
  )
  const { matches, query } = understand(other > task ? behind! : before!)
  const [own] = matches
  const isNamed = own !== undefined && own.coverage >= COVERAGE && query.indicators.length > 0
  return isNamed && (isNumbered || !query.indicators.some(isOfPlan)) ? [before!, behind!] : null
}

/** "và PAPI", "tỷ lệ số hóa": a figure by its name, none of the plan's. */
const isBesidePlan = ({ matches: [own], query }: Understood): boolean =>
  own !== undefined && own.recall >= BESIDE_PLAN && own.coverage >= COVERAGE && !query.indicators.some(isOfPlan)

/** Of the figures asked for one is a plan's, and each is printed for the time that it is asked of. */
export function tellsPlanToo(query: FigureQuery, { figures }: Lexicon): boolean {
  const parts = query.parts.length > 0 ? query.parts : [query]
  const isPrinted = (id: string, { periods }: Pick<FigureQuery, 'periods'>): boolean =>
    periods.every(({ period }) => (figures.byIndicator.get(id) ?? []).some((o) => isFor(o.period, period)))
  return (
    query.indicators.some((id) => id.startsWith('plan-')) &&
    query.indicators.length > 1 &&
    parts.every((part) => part.indicators.every((id) => isPrinted(id, part)))
  )
}
