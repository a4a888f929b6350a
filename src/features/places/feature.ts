import { checkDirectory } from '../../agencies/checks.ts'
import { directoryOf } from '../../agencies/directory-of.ts'
import { directoryKinds } from '../../agencies/kinds.ts'
import { cityOf } from '../../content/city.ts'
import type { FeatureFactory } from '../../core/feature.ts'
import type { IntentHandler, Turn, TurnResult } from '../../core/turn.ts'
import { answerAgencies, contactOf } from './agency-answer.ts'
import { AGENCY, type AgencyAsk, PLACE, type PlaceAsk } from './ask.ts'
import { askedPlace } from './mentioned.ts'
import { AREA, answerPlaces, FORMER } from './place-answer.ts'
import { placesRecogniser } from './recogniser.ts'

/** What became of communes, districts and agencies, and who is in charge of what; from `data/areas/` and `data/agencies/`. */
export const placesFeature: FeatureFactory = () => ({
  id: 'places',
  content: directoryKinds,
  checks: checkDirectory,
  warm: (snapshot) => void directoryOf(snapshot),
  recogniser: placesRecogniser,
  intents: { [PLACE]: placeHandler, [AGENCY]: agencyHandler },
})

const placeHandler: IntentHandler = async (turn) => {
  const ask = tappedPlace(turn) ?? readOf<PlaceAsk>(turn, PLACE) ?? placesSaid(turn)
  if (!ask)
    return unnamed(
      turn,
      'Dạ, em chưa nhận ra tên nơi cần hỏi trong danh sách xã, phường cũ và mới của thành phố. Ông/Bà viết đủ tên, kèm quận, huyện cũ nếu nhớ ạ.',
    )
  return answerPlaces(ask, directoryOf(turn.snapshot), cityOf(turn.snapshot))
}

const agencyHandler: IntentHandler = async (turn) => {
  const directory = directoryOf(turn.snapshot)
  const city = cityOf(turn.snapshot)
  const [kind, id = ''] = turn.args
  const office = kind === 'contact' ? directory.agency(id) : null
  if (office) return contactOf(office, directory, city, null)
  const ask = readOf<AgencyAsk>(turn, AGENCY)
  if (!ask) return unnamed(turn, 'Dạ, em chưa nhận ra cơ quan hoặc việc cần hỏi. Ông/Bà viết đủ tên giúp em ạ.')
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

/** The places of a question that was understood to ask about one by other witnesses. */
function placesSaid({ question, snapshot }: Turn): PlaceAsk | null {
  const places = directoryOf(snapshot).placesIn(question.text).slice(0, 3).map(askedPlace)
  return places.length > 0 ? { kind: 'places', places } : null
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
