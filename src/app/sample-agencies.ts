import { directoryOf } from '../agencies/directory-of.ts'
import type { Snapshot } from '../core/content.ts'
import { fieldId } from '../features/dossiers/import/lookups.ts'
import type { SampleAgency, SampleProcedure } from '../features/dossiers/sample/generate.ts'
import { catalogueKind } from '../features/procedures/catalogue.ts'
import { procedureKind } from '../features/procedures/content.ts'

/** Branch of identifiers that the sample's agencies are put under: no real agency has it. */
const DEPARTMENTS = '90'
const COMMUNES = '91'
/** Terms of procedures of which only the name is known. */
const USUAL_DAYS = [1, 3, 3, 5, 5, 7, 10, 15, 20, 30]

/** Departments and communes in force with the procedures they settle, from the snapshot's directory and catalogue. */
export function sampleAgencies(snapshot: Snapshot, prefix: string, date: string): readonly SampleAgency[] {
  const directory = directoryOf(snapshot)
  /** True: a line agency's matter (police, tax), which no department and no committee settles. */
  const elsewhere = (words: string): boolean => {
    const [first] = directory.competentFor(words, date)
    return first !== undefined && first.agency.kind !== 'department'
  }
  const { provincial, communal } = proceduresOf(snapshot, elsewhere)
  const departments = directory.agencies.filter((agency) => agency.kind === 'department' && inForce(agency, date))
  const ofDepartment = new Map<string, SampleProcedure[]>(departments.map((agency) => [agency.id, []]))
  const nobodys: SampleProcedure[] = []
  for (const { procedure, words } of provincial) {
    const [first] = directory.competentFor(words, date)
    if (!first) nobodys.push(procedure)
    else ofDepartment.get(first.agency.id)?.push(procedure)
  }
  const without = [...ofDepartment.values()].filter((list) => list.length === 0)
  for (const [i, procedure] of nobodys.entries()) without[i % without.length]?.push(procedure)
  return [
    ...departments.map(
      (agency, i): SampleAgency => ({
        id: agency.id,
        level: 'province',
        area: null,
        identifier: `${prefix}.${DEPARTMENTS}.${String(i + 1).padStart(2, '0')}`,
        procedures: ofDepartment.get(agency.id) ?? [],
      }),
    ),
    ...directory.areas.flatMap((area, i): readonly SampleAgency[] => {
      const agency = directory.agencyOfArea(area.id)
      if (!agency) return []
      const identifier = `${prefix}.${COMMUNES}.${String(i + 1).padStart(3, '0')}`
      return [{ id: agency.id, level: 'commune', area: area.id, identifier, procedures: communal }]
    }),
  ]
}

function proceduresOf(snapshot: Snapshot, elsewhere: (words: string) => boolean) {
  const provincial: { procedure: SampleProcedure; words: string }[] = []
  const communal: SampleProcedure[] = []
  for (const { value } of snapshot.records(catalogueKind)) {
    const words = `${value.field}. ${value.name}`
    if (elsewhere(words)) continue
    const known = snapshot.get(procedureKind, value.code)?.methods[0]?.duration
    const told =
      known?.unit === 'working-day' && known.value !== null && known.value >= 1 ? Math.round(known.value) : null
    const procedure: SampleProcedure = {
      code: value.code,
      field: fieldId(value.field),
      workingDays: told ?? USUAL_DAYS[Number(value.code.slice(-3)) % USUAL_DAYS.length]!,
    }
    if (value.levels.includes('province')) provincial.push({ procedure, words })
    if (value.levels.includes('commune')) communal.push(procedure)
  }
  return { provincial, communal }
}

const inForce = (agency: { readonly from: string | null; readonly to: string | null }, date: string): boolean =>
  (agency.from === null || agency.from <= date) && (agency.to === null || agency.to >= date)

/** Names of fields as the catalogue writes them, by id. */
export function fieldNames(snapshot: Snapshot): ReadonlyMap<string, string> {
  return new Map(snapshot.records(catalogueKind).map(({ value }) => [fieldId(value.field), value.field]))
}
