import type { CityDirectory } from '../../../agencies/directory.ts'
import { addDays } from '../../../calendar/periods.ts'
import type { DataWindow } from '../../../calendar/reporting-windows.ts'
import type { Count, CountQuery, CountScope, CountSource, Dimension, Measure } from '../../../core/counts.ts'
import type { Person } from '../../../core/person.ts'
import { type Instant, instantOf, VIETNAM_OFFSET_MS } from '../../../core/time.ts'
import type { Asked } from '../answers/answer.ts'
import type { Body } from '../query.ts'

export interface LiveAsked extends Asked {
  readonly sources: readonly CountSource[]
  readonly directory: Pick<CityDirectory, 'agency'>
  readonly person: Person
  readonly now: Instant
}

/** A measure with the source that counts it. */
export interface Countable {
  readonly measure: Measure
  readonly source: CountSource
}

/** Days of Asia/Ho_Chi_Minh as a half-open span of instants. */
export function countQuery(measure: Measure, window: DataWindow, scope: CountScope): CountQuery {
  const at = (date: string, hour: number): Instant =>
    instantOf(Date.parse(`${date}T${String(hour).padStart(2, '0')}:00:00Z`) - VIETNAM_OFFSET_MS)
  const to = window.hour === 0 ? at(addDays(window.to, 1), 0) : at(window.to, window.hour)
  return { measure: measure.id, from: at(window.from, window.hour), to, scope }
}

/** The query's scope in the source's terms; null where the measure has no such dimension. */
export function scopeOf({ query, figures }: LiveAsked, measure: Measure): CountScope | null {
  const [body] = query.bodies
  const parts = Object.fromEntries(query.topics.map(({ dimension, id }) => [dimension, id]))
  if (body) {
    const place = scopeOfBody(body, measure)
    return place && isTold({ ...place, ...parts }, measure)
  }
  const scope: { -readonly [D in Dimension]?: string } = { ...parts }
  for (const id of query.scopes) {
    const kind = figures.scopes.get(id)?.kind
    if (kind === 'city') continue
    // "phường nào nhiều nhất": communes are what is put in order.
    const isOrdered = query.operation === 'rank' || query.operation === 'breakdown'
    if (isOrdered && /^(?:commune|department)-level$/.test(id) && !measure.dimensions.includes('level')) continue
    if (id === 'commune-level') scope.level = 'commune'
    else if (id === 'department-level') scope.level = 'province'
    else if (kind === 'agency') scope.agency = id.replace(/^agency-/, '')
    else return null
  }
  return isTold(scope, measure)
}

/** The scope, where the measure can be told by all of it. */
const isTold = (scope: CountScope, { dimensions }: Measure): CountScope | null =>
  Object.keys(scope).every((dimension) => dimensions.includes(dimension as Dimension)) ? scope : null

/** Work on procedures is counted by who does it; what happens in a commune, by where. */
export function scopeOfBody({ agency, area }: Body, { dimensions }: Measure): CountScope | null {
  const byOffice = dimensions.includes('agency') && agency !== null
  if (byOffice && (area === null || dimensions.includes('procedure'))) return { agency }
  if (area !== null && dimensions.includes('area')) return { area }
  return byOffice ? { agency } : null
}

/** What the source counts; a nought of a time that it has no records of is no figure: its value is null. */
export async function counted({ measure, source }: Countable, window: DataWindow, scope: CountScope): Promise<Count> {
  const count = await source.count(countQuery(measure, window, scope))
  return isNought(count) && !(await holdsRecords(source, window)) ? { ...count, value: null } : count
}

/** A count of nothing; a rate of nought has what it is out of. */
const isNought = ({ value, denominator }: Count): boolean => value === 0 && denominator === null

/** Nought is a figure only of a time that the system has records of. */
async function holdsRecords(source: CountSource, window: DataWindow): Promise<boolean> {
  for (const measure of source.measures.filter(({ kind }) => kind === 'count')) {
    const { value } = await source.count(countQuery(measure, window, {}))
    if (value !== null && value > 0) return true
  }
  return false
}
