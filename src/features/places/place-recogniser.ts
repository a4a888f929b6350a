import type { CityDirectory } from '../../agencies/directory.ts'
import type { Json } from '../../core/json.ts'
import type { RecogniserInput } from '../../core/recogniser.ts'
import type { Recognition } from '../../core/recognition.ts'
import { fold } from '../../text/normalise.ts'
import { type AskedPlace, PLACE, type PlaceAsk } from './ask.ts'
import { cuesOf, fitOf } from './cues.ts'
import { askedPlace, named } from './mentioned.ts'
import { JOINS, MAYBE, NOTHING_ELSE, ofPlaces, PERHAPS_AN_ANSWER, SURE } from './scores.ts'

const STRANGE_WORDS = 2
/** Among so many words of something else a place is where that is, and "tên gì" asks for another name. */
const BURIED_WORDS = 8
const LIST =
  /\b(?:(?:may|bao nhieu|nhung|cac) (?:don vi |dvhc )?(?:hanh chinh )?(?:cap )?(?:xa|phuong)|(?:liet ke|danh sach|ke ten|ke)(?: ten)?(?: het)?(?: tat ca)?(?: cac| nhung| may)? (?:xa|phuong))\b/
const DISTRICTS =
  /\b(?:may|bao nhieu|nhung|cac|con) (?:cap )?(?:quan|huyen)\b|\b(?:quan|huyen|quan huyen|cap huyen)(?: \w+){0,4} con (?:khong|ko|hong|hay)\b/
/** Their offices are another question. */
const ORGANS = /\b(?:uy ban|ubnd|mot cua|cong an|toa an|ho so)\b/
const COUNTS = /\b(?:may|bao nhieu|liet ke|danh sach|ke ten|ke)\b/

/** Words that "cái cũ", "bên huyện X" have at most. */
const FOLLOW_UP_WORDS = 7

/** What a message asks about places. */
export function placeRecognitions(input: RecogniserInput, directory: CityDirectory): readonly Recognition[] {
  const { text, reading, state, snapshot } = input
  const continued = continuedPlace(text, state.memory.places, directory)
  if (continued) return [ofPlaces(SURE, 'goes on', { kind: 'places', places: [continued] })]

  const read = named(input, directory.placesIn)
  const rest = fitOf(read.rest, cuesOf(snapshot, PLACE))
  const { folded } = reading
  if (read.mentions.length === 0) {
    if (DISTRICTS.test(folded) && !ORGANS.test(folded) && rest.strange <= STRANGE_WORDS)
      return [ofPlaces(SURE, 'are there districts', { kind: 'list', of: 'district' })]
    const bare = bareName(text, directory)
    if (bare) return [ofPlaces(PERHAPS_AN_ANSWER, `perhaps only ${bare.written}`, { kind: 'places', places: [bare] })]
    if (!LIST.test(folded) || !COUNTS.test(folded) || rest.strange > STRANGE_WORDS) return []
    return [ofPlaces(SURE, 'how many communes', { kind: 'list', of: listed(folded) })]
  }
  const places = read.mentions.slice(0, 3).map(askedPlace)
  const ask: PlaceAsk = { kind: 'places', places }
  const names = places.map((place) => place.written).join(', ')
  const asksParts = LIST.test(folded) && COUNTS.test(folded)
  if (rest.strange > BURIED_WORDS) return []
  if (rest.met || asksParts)
    return [ofPlaces(rest.strange <= STRANGE_WORDS ? SURE : MAYBE, `what became of ${names}`, ask)]
  if (rest.strange > 0) return []
  if (state.lastIntent === PLACE && JOINS.test(folded)) return [ofPlaces(SURE, `and ${names}`, ask)]
  const score = state.lastIntent === null || state.lastIntent === PLACE ? NOTHING_ELSE : PERHAPS_AN_ANSWER
  return [ofPlaces(score, `nothing but ${names}`, ask)]
}

/** A message of two or three words that are exactly a commune's name without its kind ("hưng lợi"). */
function bareName(text: string, directory: CityDirectory): AskedPlace | null {
  const words = text.match(/[\p{L}\p{N}]+/gu) ?? []
  if (words.length < 2 || words.length > 3) return null
  const name = words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join(' ')
  const [found] = ['phường', 'xã', 'thị trấn'].flatMap((kind) => {
    const whole = `${kind} ${name}`
    return directory.placesIn(whole).filter(({ near, end }) => !near && end === whole.length)
  })
  return found ? askedPlace(found) : null
}

/** "bên Long Biên", "cái cũ" after two places of one name were told: the name asked about with what was added. */
function continuedPlace(text: string, memory: Json | undefined, directory: CityDirectory): AskedPlace | null {
  const asked = typeof memory === 'object' && memory !== null && 'asked' in memory ? memory.asked : null
  if (typeof asked !== 'string') return null
  const words = fold(text).match(/[a-z0-9]+/g) ?? []
  if (words.length > FOLLOW_UP_WORDS) return null
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

const LISTED_KIND =
  /\b(?:liet ke|danh sach|ke ten|ke)\b(?: ten| ra| het| tat ca| cac| nhung)* (phuong|xa)\b(?!(?: va| hay|,)? (?:phuong|xa)\b)/

const listed = (folded: string): 'ward' | 'commune' | null => {
  const kind = LISTED_KIND.exec(folded)?.[1]
  return kind === 'phuong' ? 'ward' : kind === 'xa' ? 'commune' : null
}
