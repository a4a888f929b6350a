import type { CityDirectory } from '../../agencies/directory.ts'
import type { RecogniserInput } from '../../core/recogniser.ts'
import type { Recognition } from '../../core/recognition.ts'
import { fold } from '../../text/normalise.ts'
import { AGENCY } from './ask.ts'
import { cuesOf, fitOf } from './cues.ts'
import { askedPlace, named } from './mentioned.ts'
import { AGENCY_SURE, JOINS, MAYBE, ofAgencies, SURE } from './scores.ts'

/** Agencies are named in questions about procedures more often than places. */
const STRANGE_WORDS = 1
const WHERE =
  /\b(?:o dau|o cho nao|cho nao|(?:cho )?(?:xin )?dia chi|so dien thoai|sdt|dien thoai|lien he|tru so|nam dau|nam o dau|duong nao|ai phu trach)\b/g
/** Asks how to reach somebody; "ở đâu" of a place alone asks for the place. */
const REACHES = /\b(?:(?:cho )?(?:xin )?dia chi|so dien thoai|sdt|dien thoai|so may|tru so|lien he)\b/g
const IN_CHARGE =
  /(?<!\b(?:khong|hong|ko|k|chua|chang) (?:co )?)\b(?:ai|so nao|co quan nao|don vi nao|ben nao|cho nao|cong ty nao|nganh nao) (?:la nguoi )?(?:quan ly|phu trach|lo|chiu trach nhiem)\b|\b(?:thuoc|cua) (?:so|co quan|don vi) nao\b|\b(?:trach nhiem|tham quyen) cua ai\b/
/** Which of two, or whether still. */
const CHOOSES = /\b(?:hay|hoac)\b|\bcon\b.*\b(?:khong|ko|hong|nua)\b/
/** Two ways of filing are chosen between, not two offices. */
const BY_WAY = /\b(?:qua|tren) mang\b|\b(?:truc tuyen|online|buu dien|tai nha|o nha)\b/

/** What a message asks about agencies. */
export function agencyRecognitions(input: RecogniserInput, directory: CityDirectory): readonly Recognition[] {
  const { reading, snapshot, state } = input
  const cues = cuesOf(snapshot, AGENCY)
  const { mentions, rest } = named(input, directory.agenciesIn)
  const [first] = mentions
  if (!first) return reachesPlace(input, directory) ?? inCharge(input, directory)

  const moved = directory
    .transfersIn(reading.normalised)
    .filter(({ was, now }) => mentions.some((m) => m.agencies.includes(was) || m.agencies.includes(now)))
    .map((transfer) => transfer.id)
  if (moved.length > 0 && CHOOSES.test(reading.folded) && !BY_WAY.test(reading.folded))
    return [ofAgencies(SURE, `moved: ${moved.join(', ')}`, { kind: 'transfer', transfers: moved })]

  const place = directory.placesIn(first.written).find(({ end }) => end === first.written.length)
  const isDistrict = place !== undefined && place.former.length > 0 && place.former.every(isFormerDistrict)
  const asked = fold(rest)
  const elsewhere = asked.replace(WHERE, ' ')
  const asksWhere = elsewhere !== asked
  if (place && !isDistrict && asksWhere && fitOf(elsewhere, cues).strange <= STRANGE_WORDS) {
    const organ = first.agencies[0]?.kind === 'police' ? 'police' : 'committee'
    return [ofAgencies(SURE, `where is ${first.written}`, { kind: 'contact', place: askedPlace(place), organ })]
  }
  const fit = fitOf(rest, cues)
  const goesOn = state.lastIntent === AGENCY && JOINS.test(reading.folded) && fit.strange === 0
  if (!fit.met && !goesOn && !(isDistrict && asksWhere)) return inCharge(input, directory)
  const agencies = [...new Set(mentions.flatMap((m) => m.agencies.map((agency) => agency.id)))].slice(0, 4)
  const score = fit.strange <= STRANGE_WORDS ? AGENCY_SURE : MAYBE
  return [ofAgencies(score, `what became of ${first.written}`, { kind: 'fate', agencies })]
}

/** "số điện thoại phường X", "địa chỉ xã Y": who names only the commune means its People's Committee. */
function reachesPlace(input: RecogniserInput, directory: CityDirectory): readonly Recognition[] | null {
  const { mentions, rest } = named(input, directory.placesIn)
  const [place] = mentions
  if (!place || mentions.length > 1 || input.state.active !== null) return null
  if (place.former.length > 0 && place.former.every(isFormerDistrict)) return null
  const asked = fold(rest)
  const left = asked.replace(REACHES, ' ')
  if (left === asked || fitOf(left, cuesOf(input.snapshot, AGENCY)).strange > STRANGE_WORDS) return null
  return [
    ofAgencies(SURE, `how to reach ${place.written}`, {
      kind: 'contact',
      place: askedPlace(place),
      organ: 'committee',
    }),
  ]
}

/** Who only asks who is in charge reports nothing, though the matter is one that is reported. */
const NOTHING_ELSE = 0.97

/** "ai quản lý đèn đường": who is in charge of a matter. */
function inCharge({ reading, snapshot, now }: RecogniserInput, directory: CityDirectory): readonly Recognition[] {
  if (!IN_CHARGE.test(reading.folded)) return []
  const text = reading.canonical
  const competent = directory.competentFor(text, now.slice(0, 10)).map((c) => c.words)
  const matters = [...competent, ...directory.mattersOfCommunes(text)]
  if (matters.length === 0) return []
  const rest = matters.reduce((left, words) => left.replace(fold(words), ' | '), reading.folded)
  const { strange } = fitOf(rest, cuesOf(snapshot, AGENCY))
  const score = strange === 0 ? NOTHING_ELSE : strange <= STRANGE_WORDS ? SURE : MAYBE
  return [ofAgencies(score, 'who is in charge', { kind: 'competence', text })]
}

const isFormerDistrict = ({ kind }: { readonly kind: string }): boolean => kind === 'former-district'
