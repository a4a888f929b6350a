import type { Snapshot } from '../core/content.ts'
import type { Source } from '../core/source.ts'
import { agencyKind, agencySourceKind, communeOrgansKind } from './agency-content.ts'
import type { Agency, AgencyStanding, Succession } from './directory.ts'
import { slugOf, splitKind, type Units } from './units.ts'

/** An agency with what people call it and how well it is known. */
export interface ListedAgency {
  readonly agency: Agency
  readonly names: readonly string[]
  readonly takes: ReadonlyMap<string, string>
  readonly standing: AgencyStanding
}

/** Id of the city's own committee, under which communes and departments stand. */
export const CITY_COMMITTEE = 'ubnd-thanh-pho'
const CITY_POLICE = 'cong-an-thanh-pho'

export const committeeId = (name: string): string => slugOf(name)
export const policeId = (name: string): string => `cong-an-${slugOf(name)}`

const lower = (name: string): string => {
  const { bare } = splitKind(name)
  return `${name.slice(0, name.length - bare.length).toLowerCase()}${bare}`
}

/** Every agency of a snapshot: those written down, and the committees and police of communes and former districts. */
export function agenciesOf(snapshot: Snapshot, units: Units): readonly ListedAgency[] {
  const cited = new Map(snapshot.records(agencySourceKind).map(({ value: { id, ...source } }) => [id, source]))
  const sourcesOf = (ids: readonly string[]): readonly Source[] => ids.flatMap((id) => cited.get(id) ?? [])
  const written = snapshot.records(agencyKind).map(({ value }): ListedAgency => {
    const { names, successors, unconfirmed, sources, shortName = value.name, ...rest } = value
    return {
      agency: { ...rest, shortName, area: null, successors: successors.map((s) => s.id) },
      names,
      takes: new Map(successors.map((s) => [s.id, s.takes])),
      standing: { unconfirmed, sources: sourcesOf(sources) },
    }
  })
  const organs = snapshot.records(communeOrgansKind)[0]?.value
  if (!organs) return written
  const begun = units.reorganisation?.date ?? null
  const made = (
    agency: Pick<Agency, 'id' | 'name' | 'shortName' | 'kind'> & Partial<Agency>,
    standing: { readonly unconfirmed: AgencyStanding['unconfirmed']; readonly sources: readonly string[] },
  ): ListedAgency => ({
    agency: { area: null, parent: null, from: null, to: null, successors: [], competence: [], phone: null, ...agency },
    names: [],
    takes: new Map(),
    standing: { unconfirmed: standing.unconfirmed, sources: sourcesOf(standing.sources) },
  })
  const communes = units.areas.flatMap(({ id, name }) => [
    made(
      {
        id: committeeId(name),
        name: `Ủy ban nhân dân ${lower(name)}`,
        shortName: `UBND ${lower(name)}`,
        kind: 'commune',
        area: id,
        parent: CITY_COMMITTEE,
        from: begun,
        competence: organs.committee.competence,
      },
      organs.committee,
    ),
    made(
      {
        id: policeId(name),
        name: `Công an ${lower(name)}`,
        shortName: `Công an ${lower(name)}`,
        kind: 'police',
        area: id,
        parent: CITY_POLICE,
        from: begun,
        competence: organs.police.competence,
      },
      organs.police,
    ),
  ])
  const areaNames = new Map(units.areas.map((area) => [area.id, area.name]))
  const districts = units.former
    .filter((former) => former.kind === 'former-district')
    .flatMap(({ id, name, within, successors }) => [
      made(
        {
          id,
          name: `Ủy ban nhân dân ${lower(name)} (${within})`,
          shortName: `UBND ${lower(name)}`,
          kind: 'other',
          to: organs.districts.committeeTo,
          successors: successors.map((area) => committeeId(areaNames.get(area)!)),
        },
        organs.districts,
      ),
      made(
        {
          id: `cong-an-${id}`,
          name: `Công an ${lower(name)} (${within})`,
          shortName: `Công an ${lower(name)}`,
          kind: 'police',
          to: organs.districts.policeTo,
          successors: successors.map((area) => policeId(areaNames.get(area)!)),
        },
        organs.districts,
      ),
    ])
  return [...written, ...communes, ...districts]
}

/** Agencies in force on a day that took over from another; itself where it is in force, nothing where no line leads there. */
export function inForceOn(agencyId: string, date: string, byId: ReadonlyMap<string, ListedAgency>): readonly Agency[] {
  const found: Agency[] = []
  const seen = new Set<string>()
  const follow = (id: string): void => {
    const agency = byId.get(id)?.agency
    if (!agency || seen.has(id)) return
    seen.add(id)
    const begun = agency.from === null || agency.from <= date
    if (begun && (agency.to === null || date <= agency.to)) found.push(agency)
    // A successor that began later than the day asked for stands for the one before it.
    else if (!begun) found.push(agency)
    else for (const next of agency.successors) follow(next)
  }
  follow(agencyId)
  return found
}

export function successionOf(
  listed: ListedAgency | undefined,
  byId: ReadonlyMap<string, ListedAgency>,
): readonly Succession[] {
  return (listed?.agency.successors ?? []).flatMap((id) => {
    const next = byId.get(id)
    return next ? [{ agency: next.agency, takes: listed!.takes.get(id) ?? null }] : []
  })
}
