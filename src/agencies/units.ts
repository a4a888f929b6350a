import type { Snapshot } from '../core/content.ts'
import type { Source } from '../core/source.ts'
import { fold } from '../text/normalise.ts'
import { areaKind, reorganisationKind } from './area-content.ts'
import type { Area, FormerArea } from './directory.ts'

/** A unit as names are resolved: in force or former, with the former districts and provinces that it lies in. */
export interface Unit {
  /** Name without its kind: `Tân An`. */
  readonly name: string
  /** Kind in words, folded: `phuong`, `thi tran`, `quan`. */
  readonly kind: string
  readonly level: 'commune' | 'district' | 'province'
  readonly districts: ReadonlySet<string>
  readonly provinces: ReadonlySet<string>
  /** Where its people belong today. */
  readonly areas: readonly Area[]
  /** Null: the unit is in force. */
  readonly former: FormerArea | null
  /** The name is the whole city's today and means this unit only where the text says "cũ". */
  readonly stillUsed: boolean
}

export interface Units {
  readonly all: readonly Unit[]
  readonly areas: readonly Area[]
  readonly former: readonly FormerArea[]
  readonly formedFrom: ReadonlyMap<string, readonly FormerArea[]>
  readonly sources: ReadonlyMap<string, Source>
  /** Wards merged before the reorganisation -> the former commune that took them in, by id. */
  readonly mergedInto: ReadonlyMap<string, string>
  readonly reorganisation: { readonly date: string; readonly source: Source; readonly confirmed: boolean } | null
}

const KIND = /^(phường|xã|thị trấn|quận|huyện|thị xã|thành phố|tỉnh)\s+/iu

/** "Phường Tân An" -> its kind and its name. */
export function splitKind(name: string): { readonly kind: string; readonly bare: string } {
  const kind = KIND.exec(name)?.[1] ?? ''
  return { kind: fold(kind), bare: name.slice(kind.length).trim() }
}

/** Folded and hyphenated: `Phường Bồ Đề` -> `phuong-bo-de`. */
export const slugOf = (name: string): string => (fold(name).match(/[a-z0-9]+/g) ?? []).join('-')

const capital = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1)

/** Every unit of a snapshot, in force and former. */
export function unitsOf(snapshot: Snapshot): Units {
  const records = snapshot.records(areaKind).map((r) => r.value)
  const act = snapshot.records(reorganisationKind)[0]?.value ?? null
  const areas = records.map(
    ({ id, name, centre }): Area => ({
      id,
      name,
      centre,
      kind: splitKind(name).kind === 'phuong' ? 'ward' : 'commune',
    }),
  )
  const areaById = new Map(areas.map((area) => [area.id, area]))
  const districts = new Map(
    (act?.provinces ?? []).flatMap((province) => province.districts.map((d) => [d.id, { ...d, province }] as const)),
  )
  const all: Unit[] = []
  const formedFrom = new Map<string, FormerArea[]>()
  const sources = new Map<string, Source>()
  const mergedInto = new Map<string, string>()

  /** Former communes by id, with the areas that each went to. */
  const communes = new Map<string, { name: string; district: string; areas: Area[] }>()
  for (const record of records) {
    const area = areaById.get(record.id)!
    const lies = Object.keys(record.from)
    all.push({
      ...named(record.name),
      level: 'commune',
      districts: new Set(lies),
      provinces: new Set(lies.flatMap((id) => districts.get(id)?.province.id ?? [])),
      areas: [area],
      former: null,
    })
    for (const [district, units] of Object.entries(record.from)) {
      for (const { name } of units) {
        const id = `${slugOf(name)}.${district}`
        const known = communes.get(id)
        if (known) known.areas.push(area)
        else communes.set(id, { name: capital(name), district, areas: [area] })
      }
    }
  }
  const addCommune = (id: string, name: string, districtId: string, into: readonly Area[], until: string) => {
    const district = districts.get(districtId)
    const former: FormerArea = {
      id,
      name,
      kind: 'former-commune',
      until,
      within: district ? `${district.name}, ${splitKind(district.province.name).bare} cũ` : '',
      successors: into.map((area) => area.id),
      split: into.length > 1,
    }
    all.push({
      ...named(name),
      level: 'commune',
      districts: new Set([districtId]),
      provinces: new Set(district ? [district.province.id] : []),
      areas: into,
      former,
    })
    for (const area of into) formedFrom.set(area.id, [...(formedFrom.get(area.id) ?? []), former])
  }
  const date = act?.date ?? ''
  for (const [id, { name, district, areas: into }] of communes) addCommune(id, name, district, into, date)
  for (const { name, district, into, date: until, source } of act?.earlier ?? []) {
    const id = `${slugOf(name)}.${district}`
    addCommune(id, capital(name), district, communes.get(`${slugOf(into)}.${district}`)?.areas ?? [], until)
    sources.set(id, source)
    mergedInto.set(id, `${slugOf(into)}.${district}`)
  }

  const lying = (district: string): readonly Area[] =>
    records.filter((record) => record.from[district]).map((record) => areaById.get(record.id)!)
  for (const { id, name, province } of districts.values()) {
    const place = { districts: new Set([id]), provinces: new Set([province.id]), stillUsed: false }
    all.push(higher(id, name, 'district', `${splitKind(province.name).bare} cũ`, lying(id), date, place))
  }
  for (const { id, name, stillUsed, districts: own } of act?.provinces ?? []) {
    const into = new Set(own.flatMap((district) => lying(district.id)))
    const place = { districts: new Set<string>(), provinces: new Set([id]), stillUsed }
    all.push(
      higher(
        slugOf(name),
        name,
        'province',
        '',
        areas.filter((area) => into.has(area)),
        date,
        place,
      ),
    )
  }
  return {
    all,
    areas,
    former: all.flatMap((unit) => unit.former ?? []),
    formedFrom,
    sources,
    mergedInto,
    reorganisation: act && { date: act.date, source: act.source, confirmed: act.confirmed },
  }
}

function named(full: string): Pick<Unit, 'name' | 'kind' | 'stillUsed'> {
  const { kind, bare } = splitKind(full)
  return { name: bare, kind, stillUsed: false }
}

function higher(
  id: string,
  name: string,
  level: 'district' | 'province',
  within: string,
  into: readonly Area[],
  until: string,
  place: Pick<Unit, 'districts' | 'provinces' | 'stillUsed'>,
): Unit {
  const former: FormerArea = {
    id,
    name,
    kind: level === 'district' ? 'former-district' : 'former-province',
    until,
    within,
    successors: into.map((area) => area.id),
    split: into.length > 1,
  }
  return { ...named(name), level, areas: into, former, ...place }
}
