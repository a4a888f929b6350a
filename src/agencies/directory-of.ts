import type { Snapshot } from '../core/content.ts'
import { ofLastTexts } from '../core/last-texts.ts'
import { perSnapshot } from '../core/per-snapshot.ts'
import { fold } from '../text/normalise.ts'
import { agenciesOf, committeeId, inForceOn, policeId, successionOf } from './agencies.ts'
import { agencySourceKind, communeOrgansKind, transferKind } from './agency-content.ts'
import { AgencyReader } from './agency-reader.ts'
import { placeNamesKind, seatKind } from './area-content.ts'
import { CompetenceIndex } from './competence.ts'
import type { Agency, CityDirectory, Transfer } from './directory.ts'
import { distanceKm } from './distance.ts'
import { nameTokens } from './name-tokens.ts'
import { PhraseTable } from './phrase-table.ts'
import { PlaceReader } from './place-reader.ts'
import { NO_RULES } from './place-words.ts'
import { unitsOf } from './units.ts'

/** Places and agencies of a snapshot, compiled once for it. */
export const directoryOf: (snapshot: Snapshot) => CityDirectory = perSnapshot(build)

function build(snapshot: Snapshot): CityDirectory {
  const units = unitsOf(snapshot)
  const listed = agenciesOf(snapshot, units)
  const areas = new Map(units.areas.map((area) => [area.id, area]))
  const former = new Map(units.former.map((unit) => [unit.id, unit]))
  const byId = new Map(listed.map((each) => [each.agency.id, each]))
  const agency = (id: string): Agency | null => byId.get(id)?.agency ?? null
  const organ = (idOf: (name: string) => string) => (areaId: string) => {
    const area = areas.get(areaId)
    return area ? agency(idOf(area.name)) : null
  }
  const committeeOf = organ(committeeId)
  const policeOf = organ(policeId)
  const names = snapshot.records(placeNamesKind)[0]?.value
  const places = new PlaceReader(units.all, names ?? NO_RULES)
  const spread = (names?.spread ?? []).flatMap((one) =>
    one.names.map((name) => ({ name: fold(name), areas: one.communes.flatMap((id) => areas.get(id) ?? []) })),
  )
  const agencies = new AgencyReader(listed, { committeeOf, policeOf, byId: agency })
  const competence = new CompetenceIndex(listed.filter((l) => l.agency.area === null).map((l) => l.agency))
  const organs = snapshot.records(communeOrgansKind)[0]?.value
  const communes = new PhraseTable<string>()
  for (const words of organs?.committee.competence ?? []) communes.add(words, words)
  const { transfers, table } = transfersOf(snapshot, agency)
  const placesIn = ofLastTexts((text) => places.read(text))

  return {
    areas: units.areas,
    agencies: listed.map((each) => each.agency),
    formerAreas: units.former,
    reorganisation: units.reorganisation,
    area: (id) => areas.get(id) ?? null,
    agency,
    agencyOfArea: committeeOf,
    policeOfArea: policeOf,
    seatOf: (areaId) => snapshot.get(seatKind, areaId) ?? null,
    formerArea: (id) => former.get(id) ?? null,
    formedFrom: (areaId) => units.formedFrom.get(areaId) ?? [],
    mergedInto: ({ id }) => former.get(units.mergedInto.get(id) ?? '') ?? null,
    sourceOf: ({ id }) => units.sources.get(id) ?? units.reorganisation?.source ?? null,
    inForce: (agencyId, date) => inForceOn(agencyId, date, byId),
    placesIn,
    agenciesIn: ofLastTexts((text) => agencies.read(text, placesIn(text))),
    spreadOver: (text) => {
      const said = fold(text)
      return spread.find(({ name }) => said.endsWith(name))?.areas ?? []
    },
    nearest: (point, count) =>
      units.areas
        .map((area) => ({ area, km: distanceKm(point, area.centre) }))
        .sort((a, b) => a.km - b.km)
        .slice(0, count),
    competentFor: (text, date) =>
      competence.find(text).filter((c) => inForceOn(c.agency.id, date, byId).includes(c.agency)),
    mattersOfCommunes: (text) => {
      const tokens = nameTokens(text)
      return [...new Set(tokens.flatMap((_, at) => communes.longest(tokens, at).map((hit) => hit.value)))]
    },
    transfers: [...transfers.values()],
    transfersIn: (text) => {
      const tokens = nameTokens(text)
      const ids = new Set(tokens.flatMap((_, at) => table.longest(tokens, at).map((hit) => hit.value)))
      return [...ids].map((id) => transfers.get(id)!)
    },
    successorsOf: (id) => successionOf(byId.get(id), byId),
    standingOf: (id) => byId.get(id)?.standing ?? { unconfirmed: [], sources: [] },
  }
}

function transfersOf(snapshot: Snapshot, agency: (id: string) => Agency | null) {
  const transfers = new Map<string, Transfer>()
  const table = new PhraseTable<string>()
  for (const { value } of snapshot.records(transferKind)) {
    const was = agency(value.was)
    const now = agency(value.now)
    if (!was || !now) continue
    const sources = value.sources.flatMap((id) => {
      const cited = snapshot.get(agencySourceKind, id)
      return cited ? [{ title: cited.title, reference: cited.reference, url: cited.url, asOf: cited.asOf }] : []
    })
    transfers.set(value.id, { ...value, was, now, sources })
    for (const words of value.words) table.add(words, value.id)
  }
  return { transfers, table }
}
