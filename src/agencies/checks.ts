import type { Snapshot } from '../core/content.ts'
import type { ContentProblem } from '../core/errors.ts'
import { CITY_COMMITTEE, committeeId } from './agencies.ts'
import { agencyKind, agencySourceKind, communeOrgansKind, transferKind } from './agency-content.ts'
import { areaKind, placeNamesKind, reorganisationKind, seatKind } from './area-content.ts'
import { directoryOf } from './directory-of.ts'
import { slugOf } from './units.ts'

/** Faults that show only across the records of places and agencies. */
export function checkDirectory(snapshot: Snapshot): readonly ContentProblem[] {
  return [...areaProblems(snapshot), ...agencyProblems(snapshot)]
}

function areaProblems(snapshot: Snapshot): readonly ContentProblem[] {
  const problems: ContentProblem[] = []
  const act = snapshot.records(reorganisationKind)[0]
  const districts = (act?.value.provinces ?? []).flatMap((province) => province.districts.map((d) => d.id))
  const known = new Set(districts)
  for (const id of repeated(districts))
    problems.push({ file: act!.origin, path: 'provinces', message: `district '${id}' stands there twice` })

  const slugs = new Map<string, string>()
  const whole = new Map<string, string>()
  const units = new Set<string>()
  for (const { value, origin } of snapshot.records(areaKind)) {
    const at = (path: string, message: string) => problems.push({ file: origin, path: `${value.id}.${path}`, message })
    const slug = committeeId(value.name)
    if (slugs.has(slug)) at('name', `'${value.name}' has the agency id of area ${slugs.get(slug)}`)
    slugs.set(slug, value.id)
    for (const [district, communes] of Object.entries(value.from)) {
      if (!known.has(district)) at(`from.${district}`, `there is no district '${district}' in the reorganisation`)
      for (const { name, part } of communes) {
        const unit = `${slugOf(name)}.${district}`
        units.add(unit)
        const other = whole.get(unit)
        if (other && !part)
          at(`from.${district}`, `'${name}' went to ${other} as a whole already; mark both "(một phần)"`)
        if (!part) whole.set(unit, value.id)
      }
    }
  }
  for (const { id, origin } of snapshot.records(seatKind)) {
    if (!snapshot.get(areaKind, id)) problems.push({ file: origin, path: id, message: `there is no area '${id}'` })
  }
  for (const { value, origin } of snapshot.records(placeNamesKind)) {
    const unknown = value.spread.flatMap(({ communes }) => communes).filter((id) => !snapshot.get(areaKind, id))
    for (const id of unknown) problems.push({ file: origin, path: 'spread', message: `there is no area '${id}'` })
  }
  for (const { name, district, into, date } of act?.value.earlier ?? []) {
    const fault = (message: string) => problems.push({ file: act!.origin, path: 'earlier', message })
    if (!units.has(`${slugOf(into)}.${district}`))
      fault(`'${name}' went into '${into}', which is no former commune there`)
    if (date >= act!.value.date) fault(`'${name}' was merged on ${date}, not before the reorganisation`)
  }
  return problems
}

function agencyProblems(snapshot: Snapshot): readonly ContentProblem[] {
  const problems: ContentProblem[] = []
  const directory = directoryOf(snapshot)
  const records = snapshot.records(agencyKind)
  const sources = new Set(snapshot.records(agencySourceKind).map((r) => r.id))
  for (const id of repeated(directory.agencies.map((agency) => agency.id)))
    problems.push({
      file: 'data/agencies',
      path: id,
      message: `agency '${id}' exists twice; one is made from the areas`,
    })

  for (const { value, origin } of records) {
    const at = (path: string, message: string) => problems.push({ file: origin, path: `${value.id}.${path}`, message })
    if (value.parent && !directory.agency(value.parent)) at('parent', `there is no agency '${value.parent}'`)
    if (value.from && value.to && value.from > value.to) at('from', `it began ${value.from}, after its end ${value.to}`)
    if (value.to === null && value.successors.length > 0)
      at('successors', 'it is in force and has successors; give its last day')
    if (value.to !== null && value.successors.length === 0) at('successors', 'it is no more and nobody took over')
    for (const source of value.sources) if (!sources.has(source)) at('sources', `there is no source '${source}'`)
    for (const { id } of value.successors) {
      const next = directory.agency(id)
      if (!next) at('successors', `there is no agency '${id}'`)
      else if (value.to && next.to && next.to <= value.to)
        at('successors', `'${id}' ended ${next.to}, before it could take over`)
      else if (value.to && next.from && next.from > dayAfter(value.to))
        at('successors', `'${id}' began ${next.from}: nobody did the work from ${dayAfter(value.to)}`)
    }
  }
  for (const { value, origin } of snapshot.records(transferKind)) {
    for (const end of ['was', 'now'] as const) {
      if (!directory.agency(value[end]))
        problems.push({ file: origin, path: `${value.id}.${end}`, message: `there is no agency '${value[end]}'` })
    }
    for (const source of value.sources)
      if (!sources.has(source))
        problems.push({ file: origin, path: `${value.id}.sources`, message: `there is no source '${source}'` })
  }
  if (directory.areas.length === 0) return problems
  const organs = snapshot.records(communeOrgansKind)[0]
  if (!organs) {
    problems.push({ file: 'data/agencies/communes.yaml', path: '', message: 'areas have no agencies without it' })
  } else if (!directory.agency(CITY_COMMITTEE)) {
    problems.push({
      file: organs.origin,
      path: '',
      message: `communes stand under '${CITY_COMMITTEE}', which is no agency`,
    })
  }
  for (const area of organs ? directory.areas : []) {
    if (!directory.agencyOfArea(area.id) || !directory.policeOfArea(area.id))
      problems.push({ file: 'data/areas', path: area.id, message: `'${area.name}' has no agency` })
  }
  return problems
}

function repeated(ids: readonly string[]): readonly string[] {
  return [...new Set(ids.filter((id, i) => ids.indexOf(id) !== i))]
}

function dayAfter(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10)
}
