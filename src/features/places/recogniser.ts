import type { CityDirectory, PlaceReading } from '../../agencies/directory.ts'
import { directoryOf } from '../../agencies/directory-of.ts'
import type { Json } from '../../core/conversation.ts'
import type { Reading } from '../../core/reading.ts'
import type { Recogniser, RecogniserInput, Recognition } from '../../core/recogniser.ts'
import { fold } from '../../text/normalise.ts'
import type { AgencyAsk, AskedPlace, PlaceAsk } from './ask.ts'
import { cuesOf, fitOf } from './cues.ts'

export const PLACE = 'place.successor'
export const AGENCY = 'agency.successor'

/** Nearly every word of the message is explained: it asks this and nothing else. */
const SURE = 0.93
/** It says something of the kind among much else. */
const MAYBE = 0.45
const STRANGE_WORDS = 2
/** Agencies are named in questions about procedures more often than places. */
const AGENCY_STRANGE_WORDS = 1
/** "UBND quận X" names an agency and a place: the agency is asked about. */
const AGENCY_SURE = 0.94

const JOINS = /^(?:con|vay con|the con|vay|the|roi)\b/
const WHERE =
  /\b(?:o dau|o cho nao|cho nao|dia chi|so dien thoai|sdt|dien thoai|lien he|tru so|nam dau|nam o dau|duong nao|ai phu trach)\b/
const LIST =
  /\b(?:(?:may|bao nhieu|nhung|cac) (?:don vi |dvhc )?(?:hanh chinh )?(?:cap )?(?:xa|phuong)|(?:liet ke|danh sach|ke ten|ke)(?: ten)?(?: het)?(?: tat ca)?(?: cac| nhung| may)? (?:xa|phuong))\b/
const COUNTS = /\b(?:may|bao nhieu|liet ke|danh sach|ke ten|ke)\b/

/** Reads questions about what places and agencies became, who is in charge and where. */
export const placesRecogniser: Recogniser = {
  recognise(input) {
    const directory = directoryOf(input.snapshot)
    if (directory.areas.length === 0) return []
    return [...agencyRecognitions(input, directory), ...placeRecognitions(input, directory)]
  },
}

function placeRecognitions(input: RecogniserInput, directory: CityDirectory): readonly Recognition[] {
  const { text, reading, state, snapshot } = input
  const continued = continuedPlace(text, state.memory.places, directory)
  if (continued) return [recognition(PLACE, SURE, 'goes on', { kind: 'places', places: [continued] })]

  const read = named(input, directory.placesIn)
  const rest = fitOf(read.rest, cuesOf(snapshot, PLACE))
  const { folded } = reading
  if (read.mentions.length === 0) {
    if (!LIST.test(folded) || !COUNTS.test(folded) || rest.strange > STRANGE_WORDS) return []
    return [recognition(PLACE, SURE, 'how many communes', { kind: 'list', of: listed(folded) })]
  }
  const places = read.mentions.slice(0, 3).map(askedPlace)
  const ask: PlaceAsk = { kind: 'places', places }
  const names = places.map((place) => place.written).join(', ')
  const asksParts = LIST.test(folded) && COUNTS.test(folded)
  if (rest.met || asksParts)
    return [recognition(PLACE, rest.strange <= STRANGE_WORDS ? SURE : MAYBE, `what became of ${names}`, ask)]
  if (state.lastIntent === PLACE && JOINS.test(folded) && rest.strange === 0)
    return [recognition(PLACE, SURE, `and ${names}`, ask)]
  return []
}

function agencyRecognitions(input: RecogniserInput, directory: CityDirectory): readonly Recognition[] {
  const { reading, snapshot, state, now } = input
  const cues = cuesOf(snapshot, AGENCY)
  const { mentions, rest: left } = named(input, directory.agenciesIn)
  const { folded } = reading
  const rest = fitOf(left, cues)

  const transfers = directory.transfersIn(reading.normalised)
  const namesEnd = transfers.filter(({ was, now: taker }) =>
    mentions.some((m) => m.agencies.includes(was) || m.agencies.includes(taker)),
  )
  if (namesEnd.length > 0 && (/\b(?:hay|hoac)\b/.test(folded) || /\bcon\b.*\b(?:khong|ko|hong|nua)\b/.test(folded))) {
    const ids = namesEnd.map((transfer) => transfer.id)
    return [recognition(AGENCY, SURE, `moved: ${ids.join(', ')}`, { kind: 'transfer', transfers: ids })]
  }
  const [first] = mentions
  const ofPlace = first && directory.placesIn(first.written).find((place) => place.end === first.written.length)
  const ofDistrict = ofPlace?.former.length && ofPlace.former.every((unit) => unit.kind === 'former-district')
  if (first && ofPlace && !ofDistrict && rest.strange <= 1 && WHERE.test(folded)) {
    const organ =
      fold(first.written).startsWith('c') && !fold(first.written).startsWith('chinh') ? 'police' : 'committee'
    return [
      recognition(AGENCY, SURE, `where is ${first.written}`, { kind: 'contact', place: askedPlace(ofPlace), organ }),
    ]
  }
  const goesOn = state.lastIntent === AGENCY && JOINS.test(folded) && rest.strange === 0
  if (first && (rest.met || goesOn || (ofDistrict && WHERE.test(folded)))) {
    const agencies = [...new Set(mentions.flatMap((m) => m.agencies.map((agency) => agency.id)))].slice(0, 4)
    const score = rest.strange <= AGENCY_STRANGE_WORDS ? AGENCY_SURE : MAYBE
    return [recognition(AGENCY, score, `what became of ${first.written}`, { kind: 'fate', agencies })]
  }
  if (!first && asksInCharge(folded)) {
    const competent = directory.competentFor(reading.canonical, now.slice(0, 10))
    const matters = [...competent.map((c) => c.words), ...directory.mattersOfCommunes(reading.canonical)]
    if (matters.length > 0) {
      const matter = matters.reduce((left, words) => left.replace(fold(words), ' | '), folded)
      const score = fitOf(matter, cues).strange <= AGENCY_STRANGE_WORDS ? SURE : MAYBE
      return [recognition(AGENCY, score, 'who is in charge', { kind: 'competence', text: reading.canonical })]
    }
  }
  return []
}

const IN_CHARGE =
  /\b(?:ai|so nao|co quan nao|don vi nao|ben nao|cho nao|cong ty nao|nganh nao) (?:la nguoi )?(?:quan ly|phu trach|lo|chiu trach nhiem)\b|\b(?:thuoc|cua) (?:so|co quan|don vi) nao\b|\b(?:trach nhiem|tham quyen) cua ai\b/
const asksInCharge = (folded: string): boolean => IN_CHARGE.test(folded)

/** "bên Long Biên", "cái cũ" after two places of one name were told: the name asked about with what was added. */
function continuedPlace(text: string, memory: Json | undefined, directory: CityDirectory): AskedPlace | null {
  const asked = typeof memory === 'object' && memory !== null && 'asked' in memory ? memory.asked : null
  if (typeof asked !== 'string') return null
  const words = fold(text).match(/[a-z0-9]+/g) ?? []
  if (words.length > 7) return null
  const own = directory.placesIn(text)[0]
  const old = /(?<!\p{L})(?:cũ|cu)(?!\p{L})/iu.test(text)
  const fresh = /(?<!\p{L})(?:mới|moi|hiện nay|bây giờ)(?!\p{L})/iu.test(text)
  const added = own?.former.some((f) => f.kind !== 'former-commune') ? own.written : ''
  if (!added && !old && !fresh) return null
  if (own && !added) return null
  const [joined] = directory.placesIn(`${asked}${added ? `, ${added}` : ''}${old ? ' cũ' : fresh ? ' mới' : ''}`)
  const before = directory.placesIn(asked)[0]
  return joined && before && joined.areas.length < before.areas.length ? askedPlace(joined) : null
}

/** Mentions of a message, and the rest of it as it was understood ("h la p nao" for "giờ là phường nào"). */
interface Mentioned<T> {
  readonly mentions: readonly T[]
  readonly rest: string
}

interface Span {
  readonly start: number
  readonly end: number
}

/** What a message names: in good order, else as written ("sở TTTT"), else as understood (raw Telex keys). */
function named<T extends Span>(
  { text, reading }: Pick<RecogniserInput, 'text' | 'reading'>,
  find: (text: string) => readonly T[],
): Mentioned<T> {
  const mentions = find(reading.normalised)
  if (mentions.length > 0) return { mentions, rest: understood(reading, mentions) }
  const asWritten = find(text)
  if (asWritten.length > 0) return { mentions: asWritten, rest: without(text, asWritten) }
  const again = find(reading.canonical)
  return { mentions: again, rest: without(reading.canonical, again) }
}

/** Best readings of the tokens that lie in none of the spans. */
function understood({ tokens }: Reading, spans: readonly Span[]): string {
  return tokens
    .map((token) =>
      spans.some((span) => token.start < span.end && span.start < token.end)
        ? '|'
        : (token.readings[0]?.text ?? token.surface),
    )
    .join(' ')
}

function without(text: string, spans: readonly Span[]): string {
  let rest = ''
  let at = 0
  for (const { start, end } of spans) {
    rest += `${text.slice(at, start)} | `
    at = end
  }
  return rest + text.slice(at)
}

const askedPlace = ({ written, named, former, near }: PlaceReading): AskedPlace => ({
  written,
  named: named.map((area) => area.id),
  former: former.map((unit) => unit.id),
  near,
})

const LISTED_KIND =
  /\b(?:liet ke|danh sach|ke ten|ke)\b(?: ten| ra| het| tat ca| cac| nhung)* (phuong|xa)\b(?!(?: va| hay|,)? (?:phuong|xa)\b)/

const listed = (folded: string): 'ward' | 'commune' | null => {
  const kind = LISTED_KIND.exec(folded)?.[1]
  return kind === 'phuong' ? 'ward' : kind === 'xa' ? 'commune' : null
}

const recognition = (intent: string, score: number, why: string, data: PlaceAsk | AgencyAsk): Recognition => ({
  intent,
  score,
  why,
  data,
})
