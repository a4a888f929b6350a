import { epochMs, type Instant } from '../../core/time.ts'
import { fold } from '../../text/normalise.ts'
import type { ComplaintMatter, Point } from './complaint.ts'

const DAY_MS = 24 * 3_600_000

/** What two complaints are compared by. */
export interface Likened extends Pick<ComplaintMatter, 'text' | 'place' | 'street' | 'location' | 'subCategory'> {
  readonly receivedAt: Instant
}

/** A complaint cut into what is compared, once for all comparisons. */
export interface Features {
  readonly words: ReadonlySet<string>
  readonly street: string | null
  /** Numbers that name a spot, by what they number: `hem 51`, `so 128`. */
  readonly spots: ReadonlyMap<string, readonly number[]>
  /** Names after a word for a place (`ap my phuoc`), by that word. */
  readonly named: ReadonlyMap<string, ReadonlySet<string>>
  readonly location: Point | null
  readonly subCategory: string | null
  readonly atMs: number
}

/** Words that say nothing of which matter is meant. */
const EMPTY = new Set(
  `ai anh ba bac ban bang bao bi bo cac cai can cha chi cho chua chung co con cu cua cung da dang dau day de den di do doi
  duoc dum em gan gi gia giup ha hai hay hen het hoai hoi hon i ke khap khi khong la lai lam len lien luc luon luc ma mai may moi mot
  muon nay nao nay ne nen nghe ngay nguoi nha nhieu nhu noi nua o oi phai qua quanh ra rat roi sang sao sap sau suot ta tai thanh thay
  the thi thoi thua tinh toi toan tren trong truoc tu tui tuan tum lum va van vao vay ve vo voi vua xin xong xuong`
    .split(/\s+/)
    .filter((word) => word !== ''),
)

const KINDS: Readonly<Record<string, string>> = {
  hem: 'hem',
  kiet: 'hem',
  ngo: 'hem',
  so: 'so',
  nha: 'so',
  km: 'km',
  to: 'to',
}

export function featuresOf(matter: Likened): Features {
  const words = fold(`${matter.text} ${matter.place ?? ''}`).match(/[a-z0-9]+/g) ?? []
  const street = matter.street === null ? null : fold(matter.street)
  return {
    words: contentWords(words),
    street,
    spots: spotsOf(words, street),
    named: namedPlaces(words),
    location: matter.location,
    subCategory: matter.subCategory,
    atMs: epochMs(matter.receivedAt),
  }
}

function contentWords(words: readonly string[]): ReadonlySet<string> {
  const found = new Set<string>()
  words.forEach((word, i) => {
    if (!EMPTY.has(word) && (!/^\d+$/.test(word) || isName(words, i))) found.add(word)
    // Two syllables name a thing where one means many: "ổ gà", "Ô Môn", "chợ Phong".
    const next = words[i + 1]
    if (next !== undefined && !(EMPTY.has(word) && EMPTY.has(next))) found.add(`${word} ${next}`)
  })
  return found
}

/** A number that names something ("khu dân cư 586"), and no house, alley or hour. */
const isName = (words: readonly string[], i: number): boolean =>
  words[i]!.length >= 3 && KINDS[words[i - 1] ?? ''] === undefined

/** Words for places whose names tell one from another; two syllables name it. */
const PLACES: Readonly<Record<string, string>> = {
  ap: 'ap',
  xom: 'xom',
  rach: 'rach',
  kenh: 'kenh',
  kinh: 'kenh',
  cau: 'cau',
  chua: 'chua',
}

function namedPlaces(words: readonly string[]): ReadonlyMap<string, ReadonlySet<string>> {
  const named = new Map<string, Set<string>>()
  words.forEach((word, i) => {
    const kind = PLACES[word]
    const name = words.slice(i + 1, i + 3)
    if (kind === undefined || name.length < 2 || name.some((part) => EMPTY.has(part))) return
    named.set(kind, (named.get(kind) ?? new Set()).add(name.join(' ')))
  })
  return named
}

/** Numbers after their kind, and bare ones beside the street's name ("130 Nguyễn Văn Cừ"). */
function spotsOf(words: readonly string[], street: string | null): ReadonlyMap<string, readonly number[]> {
  const spots = new Map<string, number[]>()
  const [first] = street?.split(' ') ?? []
  words.forEach((word, i) => {
    if (!/^\d{1,4}$/.test(word)) return
    const before = KINDS[words[i - 1] ?? '']
    const kind = before ?? (first !== undefined && words[i + 1] === first ? 'so' : null)
    if (kind !== null) spots.set(kind, [...(spots.get(kind) ?? []), Number(word)])
  })
  return spots
}

/** How rare each word is among the complaints looked at; a word of all of them tells nothing. */
export function rarityAmong(all: readonly Features[]): (word: string) => number {
  const counts = new Map<string, number>()
  for (const one of all) for (const word of one.words) counts.set(word, (counts.get(word) ?? 0) + 1)
  return (word) => Math.log(1 + (all.length + 4) / (1 + (counts.get(word) ?? 0)))
}

const NEAR_M = 60
const FAR_M = 400

/**
 * How likely two complaints of one category are about the same thing, 0 to 1.
 * Words weigh by their rarity; places that contradict each other (another alley, a house far down the street, a pin far
 * away) outweigh any words.
 */
export function likeness(one: Features, other: Features, rarity: (word: string) => number): number {
  const words = overlap(one.words, other.words, rarity)
  const place = placeAgreement(one, other)
  const sub = one.subCategory !== null && one.subCategory === other.subCategory ? 1 : 0
  const age = Math.max(0, 1 - Math.abs(one.atMs - other.atMs) / (30 * DAY_MS))
  const said = 0.62 * Math.min(1, words * 1.9) + 0.1 * sub + 0.08 * age
  return place.contradicts ? said * 0.25 : said + 0.2 * place.agreement
}

/** Share of the rarer words that both have: of the shorter one's weight, lightly of the longer one's. */
function overlap(one: ReadonlySet<string>, other: ReadonlySet<string>, rarity: (word: string) => number): number {
  let [a, b, both] = [0, 0, 0]
  for (const word of one) {
    const weight = rarity(word)
    a += weight
    if (other.has(word)) both += weight
  }
  for (const word of other) b += rarity(word)
  return a === 0 || b === 0 ? 0 : both / Math.sqrt(a * b)
}

function placeAgreement(one: Features, other: Features): { readonly agreement: number; readonly contradicts: boolean } {
  const contradiction = { agreement: 0, contradicts: true }
  if (one.location && other.location) {
    const metres = metresBetween(one.location, other.location)
    if (metres > FAR_M) return contradiction
    if (metres <= NEAR_M) return { agreement: 1, contradicts: false }
  }
  if (one.street !== null && other.street !== null && one.street !== other.street) return contradiction
  for (const [kind, names] of one.named) {
    const others = other.named.get(kind)
    if (others && ![...names].some((name) => others.has(name))) return contradiction
  }
  const sameStreet = one.street !== null && one.street === other.street
  let agreement = sameStreet ? 0.4 : 0
  for (const [kind, numbers] of one.spots) {
    const others = other.spots.get(kind)
    if (!others) continue
    const apart = Math.min(...numbers.flatMap((a) => others.map((b) => Math.abs(a - b))))
    if (apart === 0) agreement = 1
    // Houses next to each other see the same thing; another alley is another place.
    else if (kind === 'so' && apart <= HOUSES_APART) agreement = Math.max(agreement, 0.9)
    else return contradiction
  }
  // An alley and a house on the main street are not the same spot.
  if (sameStreet && one.spots.has('hem') !== other.spots.has('hem') && one.spots.size > 0 && other.spots.size > 0)
    return contradiction
  return { agreement, contradicts: false }
}
const HOUSES_APART = 8

/** Metres between two points, flat within a city. */
export function metresBetween(a: Point, b: Point): number {
  const north = (a.lat - b.lat) * 111_200
  const east = (a.lon - b.lon) * 111_200 * Math.cos((((a.lat + b.lat) / 2) * Math.PI) / 180)
  return Math.hypot(north, east)
}
