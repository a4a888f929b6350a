import type { Snapshot } from '../../core/content.ts'
import type { ContentProblem } from '../../core/errors.ts'
import { fold } from '../../text/normalise.ts'
import { conflictKind, indicatorKind, sheetKind } from './content.ts'
import { type Figures, figuresOf, type Observation } from './observations.ts'
import { type Mismatch, mismatchesOf } from './recompute.ts'
import { unnamedFigureKind } from './words.ts'

/**
 * Faults of the figures that no single record shows: names that lead nowhere, rates and sums that do not follow from
 * their parts, figures for one thing that differ without a word about it, figures of two provinces in one place.
 */
export function figureProblems(snapshot: Snapshot): readonly ContentProblem[] {
  const figures = figuresOf(snapshot)
  const at = placesOf(snapshot)
  const found = figures.observations.flatMap((o) => mismatchesOf(o, figures.byId).map((mismatch) => ({ o, mismatch })))
  return [
    ...unknownNames(snapshot),
    ...indicatorProblems(snapshot),
    ...unnamedProblems(snapshot),
    ...figures.observations.flatMap((o) => deadLinks(o, figures).map((message) => ({ ...at(o), message }))),
    ...found
      .filter(({ o, mismatch }) => !excused(o, mismatch, figures))
      .map(({ o, mismatch }) => ({ ...at(o), message: mismatch.message })),
    ...idleExcuses(snapshot, found, figures),
    ...disagreements(figures).map(([a, b]) => ({
      ...at(b),
      message: `${b.indicator} of ${b.scope}, ${b.period.span}: ${b.value} here, ${a.value} in ${a.id}; name the conflict in both`,
    })),
  ]
}

type Place = Omit<ContentProblem, 'message'>

function placesOf(snapshot: Snapshot): (o: Observation) => Place {
  const places = new Map<string, Place>()
  for (const { origin, value } of snapshot.records(sheetKind)) {
    for (const [index, figure] of value.figures.entries()) {
      places.set(`${value.id}/${figure.id}`, { file: origin, path: `figures.${index}` })
    }
  }
  return (o) => places.get(o.id) ?? { file: o.sheet, path: '' }
}

/** Documents and indicators without a record keep a figure from being read at all; two figures must not share an id. */
function unknownNames(snapshot: Snapshot): readonly ContentProblem[] {
  const { documents, indicators } = figuresOf(snapshot)
  return snapshot.records(sheetKind).flatMap(({ origin, value }) => {
    const problems: ContentProblem[] = []
    if (!documents.has(value.document)) {
      problems.push({ file: origin, path: 'document', message: `there is no document '${value.document}'` })
    }
    const ids = value.figures.map((f) => f.id)
    for (const [index, figure] of value.figures.entries()) {
      const path = `figures.${index}`
      if (!indicators.has(figure.indicator)) {
        problems.push({ file: origin, path, message: `there is no indicator '${figure.indicator}'` })
      }
      if (ids.indexOf(figure.id) !== index) {
        problems.push({ file: origin, path, message: `'${figure.id}' stands twice in this sheet` })
      }
    }
    return problems
  })
}

function unnamedProblems(snapshot: Snapshot): readonly ContentProblem[] {
  const { indicators } = figuresOf(snapshot)
  return snapshot
    .records(unnamedFigureKind)
    .flatMap(({ origin, value: { id, choices } }) =>
      choices
        .filter(({ indicator }) => !indicators.has(indicator))
        .map(({ indicator }) => ({ file: origin, path: id, message: `there is no indicator '${indicator}'` })),
    )
}

function indicatorProblems(snapshot: Snapshot): readonly ContentProblem[] {
  const { indicators, scopes } = figuresOf(snapshot)
  const owners = new Map<string, string>()
  return snapshot.records(indicatorKind).flatMap(({ origin, value }) => {
    const messages: string[] = []
    const links = [value.parent, value.of, ...value.related.map((r) => r.indicator)].filter((id) => id !== null)
    for (const id of links) if (!indicators.has(id)) messages.push(`there is no indicator '${id}'`)
    for (const { scope } of value.targets) {
      if (scope !== null && !scopes.has(scope)) messages.push(`there is no scope '${scope}'`)
    }
    for (const name of new Set([value.name, ...value.names].map(fold))) {
      const owner = owners.get(name)
      if (owner !== undefined) messages.push(`'${name}' names ${owner} too; a name leads to one indicator`)
      owners.set(name, value.id)
    }
    return messages.map((message) => ({ file: origin, path: value.id, message }))
  })
}

function deadLinks(o: Observation, { scopes, conflicts, byId }: Figures): readonly string[] {
  const scope = scopes.get(o.scope)
  const messages = [...o.sumOf, ...(o.derived?.from ?? [])]
    .filter((id) => !byId.has(id))
    .map((id) => `there is no figure '${id}'`)
  for (const id of o.conflicts) if (!conflicts.has(id)) messages.push(`there is no conflict '${id}'`)
  if (!scope) messages.push(`there is no scope '${o.scope}'`)
  else if (scope.province !== o.document.province) {
    messages.push(`scope '${o.scope}' and document '${o.document.id}' are of different provinces`)
  }
  return messages
}

function excused(o: Observation, { excusable }: Mismatch, { conflicts }: Figures): boolean {
  return excusable !== null && o.conflicts.some((id) => conflicts.get(id)?.excuses.includes(excusable))
}

/** An excuse that nothing needs hides the next mistake. */
function idleExcuses(
  snapshot: Snapshot,
  found: readonly { readonly o: Observation; readonly mismatch: Mismatch }[],
  { observations }: Figures,
): readonly ContentProblem[] {
  return snapshot.records(conflictKind).flatMap(({ origin, value }) =>
    value.excuses
      .filter((kind) => !found.some(({ o, mismatch }) => mismatch.excusable === kind && o.conflicts.includes(value.id)))
      .map((kind) => ({
        file: origin,
        path: value.id,
        message: observations.some((o) => o.conflicts.includes(value.id))
          ? `every ${kind} of it follows from its parts; take the excuse away`
          : `no figure names this conflict; take its excuse away`,
      })),
  )
}

/** Pairs of figures for one indicator, scope and span that differ and share no conflict. */
function disagreements({ observations }: Figures): readonly (readonly [Observation, Observation])[] {
  const first = new Map<string, Observation[]>()
  const pairs: (readonly [Observation, Observation])[] = []
  for (const o of observations) {
    if (o.value === null) continue
    const key = `${o.indicator}\t${o.scope}\t${o.period.span}`
    const there = first.get(key) ?? []
    const odd = there.find(
      (other) => other.value !== o.value && !other.conflicts.some((id) => o.conflicts.includes(id)),
    )
    if (odd) pairs.push([odd, o])
    first.set(key, [...there, o])
  }
  return pairs
}
