import { agencyKind, agencySourceKind, communeOrgansKind, transferKind } from '../../agencies/agency-content.ts'
import { areaKind, placeNamesKind, reorganisationKind, seatKind } from '../../agencies/area-content.ts'
import { checkDirectory } from '../../agencies/checks.ts'
import { directoryOf } from '../../agencies/directory-of.ts'
import { cityOf } from '../../content/city.ts'
import type { FeatureFactory } from '../../core/feature.ts'
import type { IntentHandler, Turn, TurnResult } from '../../core/turn.ts'
import { AGENCY, answerAgencies, contactOf } from './agency-answer.ts'
import type { AgencyAsk, PlaceAsk } from './ask.ts'
import { AREA, answerPlaces, FORMER, PLACE } from './place-answer.ts'
import { placesRecogniser } from './recogniser.ts'

/** What became of communes, districts and agencies, and who is in charge of what; from `data/areas/` and `data/agencies/`. */
export const placesFeature: FeatureFactory = () => ({
  id: 'places',
  content: [
    areaKind,
    reorganisationKind,
    placeNamesKind,
    seatKind,
    agencyKind,
    agencySourceKind,
    communeOrgansKind,
    transferKind,
  ],
  checks: checkDirectory,
  warm: (snapshot) => void directoryOf(snapshot),
  recogniser: placesRecogniser,
  intents: { [PLACE]: placeHandler, [AGENCY]: agencyHandler },
})

const placeHandler: IntentHandler = async (turn) => {
  const ask = tappedPlace(turn) ?? readOf<PlaceAsk>(turn, PLACE)
  if (!ask) return unnamed(turn, 'Dạ, Ông/Bà cho biết tên xã, phường, thị trấn hoặc quận, huyện cũ cần hỏi ạ.')
  return answerPlaces(ask, directoryOf(turn.snapshot), cityOf(turn.snapshot))
}

const agencyHandler: IntentHandler = async (turn) => {
  const directory = directoryOf(turn.snapshot)
  const city = cityOf(turn.snapshot)
  const [kind, id = ''] = turn.args
  const office = kind === 'contact' ? directory.agency(id) : null
  if (office) return contactOf(office, directory, city, null)
  const ask = readOf<AgencyAsk>(turn, AGENCY)
  if (!ask) return unnamed(turn, 'Dạ, Ông/Bà cho biết tên cơ quan hoặc việc cần hỏi ạ.')
  return answerAgencies(ask, directory, city, turn.now.slice(0, 10))
}

/** What a choice of an earlier answer stands for. */
function tappedPlace({ args: [kind, id = ''], snapshot }: Turn): PlaceAsk | null {
  if (kind === 'list') return { kind: 'list', of: id === 'ward' || id === 'commune' ? id : null }
  const directory = directoryOf(snapshot)
  const unit = kind === AREA ? directory.area(id) : kind === FORMER ? directory.formerArea(id) : null
  if (!unit) return null
  const place = { written: unit.name, near: false }
  return {
    kind: 'places',
    places: [kind === AREA ? { ...place, named: [id], former: [] } : { ...place, named: [], former: [id] }],
  }
}

/** The recogniser's own reading of the question. */
function readOf<T>({ question }: Turn, intent: string): T | null {
  const read = question.recognised?.find((r) => r.feature === 'places' && r.intent === intent)
  return read ? (read.data as T) : null
}

function unnamed(turn: Turn, text: string): TurnResult {
  const { hotline } = cityOf(turn.snapshot)
  return { outcome: 'clarify', replies: [{ text: `${text} Cần gấp thì gọi ${hotline}.` }] }
}
