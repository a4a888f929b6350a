import { directoryOf } from '../agencies/directory-of.ts'
import type { Term } from '../calendar/working-calendar.ts'
import type { Snapshot } from '../core/content.ts'
import type { Dimension } from '../core/counts.ts'
import type { ImportLookups } from '../features/dossiers/import/lookups.ts'
import { type StatusCode, statusesOf } from '../features/dossiers/status.ts'
import { catalogueKind } from '../features/procedures/catalogue.ts'
import { type Procedure, procedureKind } from '../features/procedures/content.ts'
import { fold, normalise } from '../text/normalise.ts'

const CHANNELS: Readonly<Record<string, string>> = { direct: 'trực tiếp', online: 'trực tuyến', postal: 'bưu chính' }
const LEVELS: Readonly<Record<string, string>> = { province: 'cấp thành phố', commune: 'cấp xã' }

/** What people read for an id that figures of dossiers are told by. */
export function dossierLabel(snapshot: Snapshot, dimension: Dimension, id: string): string | null {
  switch (dimension) {
    case 'agency':
      return directoryOf(snapshot).agency(id)?.name ?? null
    case 'area':
      return directoryOf(snapshot).area(id)?.name ?? null
    case 'procedure':
      return snapshot.get(procedureKind, id)?.name ?? snapshot.get(catalogueKind, id)?.name ?? null
    case 'status':
      return statusesOf(snapshot).of(Number(id) as StatusCode).name
    case 'channel':
      return CHANNELS[id] ?? null
    case 'level':
      return LEVELS[id] ?? null
    default:
      return null
  }
}

/** What an import's names mean in a snapshot: its directory, and the codes of its procedures. */
export function importLookups(snapshot: Snapshot): ImportLookups {
  const directory = directoryOf(snapshot)
  const areaNames = new Map(directory.areas.map((area) => [key(area.name), area.id]))
  const agencyNames = new Map(
    directory.agencies.flatMap((agency) =>
      [agency.name, agency.shortName, agency.id].map((name) => [key(name), agency] as const),
    ),
  )
  const procedureNames = namesOfProcedures(snapshot)
  return {
    agency(written) {
      const exact = agencyNames.get(key(written))
      const mention = exact ? null : directory.agenciesIn(written).find((one) => one.certain)
      const agency = exact ?? mention?.agencies[0]
      if (!agency) return null
      const level =
        agency.kind === 'commune'
          ? 'commune'
          : agency.kind === 'city' || agency.kind === 'department'
            ? 'province'
            : null
      return { id: agency.id, level, area: agency.area }
    },
    area(written) {
      const text = written.trim()
      if (/^\d{5}$/.test(text)) return directory.area(text)?.id ?? null
      const exact = areaNames.get(key(text))
      if (exact !== undefined) return exact
      const [mention, ...others] = directory.placesIn(text)
      return mention?.certain && others.length === 0 ? (mention.areas[0]?.id ?? null) : null
    },
    procedure(code, name) {
      const short = /^([1-9]\.\d{6})(?:\.\d{3}\.\d{2}\.\d{2}\.[A-Z]\d{2})?$/.exec(code.trim())?.[1]
      return short ?? procedureNames.get(key(name)) ?? null
    },
    termOf: termsOf(snapshot),
  }
}

/** Codes by name; a name that two procedures bear tells neither. */
function namesOfProcedures(snapshot: Snapshot): ReadonlyMap<string, string> {
  const names = new Map<string, string | null>()
  for (const kind of [catalogueKind, procedureKind] as const)
    for (const { value } of snapshot.records<{ readonly code: string; readonly name: string }>(kind)) {
      const known = names.get(key(value.name))
      names.set(key(value.name), known === undefined || known === value.code ? value.code : null)
    }
  return new Map([...names].flatMap(([name, code]) => (code === null ? [] : [[name, code] as const])))
}

/** Terms of procedures that are held in full and take as long however they are filed. */
function termsOf(snapshot: Snapshot): (code: string) => Term | null {
  const terms = new Map<string, Term | null>()
  return (code) => {
    let term = terms.get(code)
    if (term === undefined) {
      term = oneTerm(snapshot.get(procedureKind, code)?.methods ?? [])
      terms.set(code, term)
    }
    return term
  }
}

function oneTerm(methods: Procedure['methods']): Term | null {
  const durations = new Set(methods.map(({ duration }) => `${duration.value} ${duration.unit}`))
  const [first] = methods
  if (!first || durations.size !== 1 || !first.duration.value) return null
  const { value, unit } = first.duration
  if (unit === 'working-day') return { unit: 'working-days', value }
  return unit === 'day' && Number.isInteger(value) ? { unit: 'days', value } : null
}

const key = (name: string): string =>
  fold(normalise(name))
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
