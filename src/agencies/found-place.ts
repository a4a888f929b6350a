import type { Area, PlaceReading } from './directory.ts'
import type { NameToken } from './name-tokens.ts'
import { ageSaid, saysCommune } from './place-words.ts'
import type { Unit } from './units.ts'

/** A name met in a text, with what it may mean. Token positions; `to` exclusive. */
export interface Found {
  readonly from: number
  readonly to: number
  readonly units: readonly Unit[]
  /** All units of the name, those of other kinds too: a larger place beside it tells more than the kind does. */
  readonly called?: readonly Unit[]
  /** Kinds said before the name; empty without one. */
  readonly kinds: readonly string[]
  /** Nothing but the name itself stands against it: no slip, no landmark, no kind that no such unit has. */
  readonly sound: boolean
  /** The words only almost spell the name. */
  readonly near: boolean
}

export function foundAt(from: number, to: number, units: readonly Unit[], kinds: readonly string[]): Found {
  const fit = ofKinds(units, kinds)
  const sound = fit.every((unit) => kinds.length === 0 || kinds.includes(unit.kind) || isOfLevel(unit, kinds))
  return { from, to, units: fit, called: units, kinds, near: false, sound }
}

/** Units of the kinds said; where there is none, people have the kind wrong: those of the same level, else all. */
function ofKinds(units: readonly Unit[], kinds: readonly string[]): readonly Unit[] {
  if (kinds.length === 0) return units
  const exact = units.filter((unit) => kinds.includes(unit.kind))
  if (exact.length > 0) return exact
  const near = units.filter((unit) => isOfLevel(unit, kinds))
  if (near.length > 0) return near
  return kinds.includes('tinh') ? [] : units
}

const isOfLevel = (unit: Unit, kinds: readonly string[]): boolean =>
  saysCommune(kinds) ? unit.level === 'commune' : unit.level === 'district' && !kinds.includes('tinh')

/** The former units, or those in force; null where the name has none. */
export function ofAge(found: Found, age: 'old' | 'new'): Found | null {
  const units = found.units.filter((unit) => (age === 'old') === (unit.former !== null))
  return units.length > 0 ? { ...found, units } : null
}

const isHigher = ({ units, kinds }: Found): boolean =>
  kinds.length > 0 && units.length > 0 && units.every((unit) => unit.level !== 'commune')

/**
 * Two places said one after the other as one: the units of the smaller that lie in the larger. Null where neither can
 * hold the other; no units where the larger does not hold the smaller.
 * @param saysOld "cũ" follows: the city's own name means the former province
 */
export function joined(first: Found, second: Found, saysOld: boolean): Found | null {
  const units = within(first, second, saysOld) ?? (isHigher(first) ? within(second, first, saysOld) : null)
  if (units === null) return null
  const mistaken = units.length === 0 ? withinOfOtherKind(first, second, saysOld) : []
  if (mistaken.length > 0)
    return { ...first, to: second.to, units: mistaken, sound: true, near: first.near || second.near }
  const kinds = isHigher(first) && !isHigher(second) ? second.kinds : first.kinds
  return { ...first, to: second.to, units, kinds, sound: first.sound && second.sound, near: first.near || second.near }
}

/** What of a place lies within a larger one; null where the second is no larger place. */
function within(inner: Found, outer: Found, saysOld: boolean): readonly Unit[] | null {
  if (saysCommune(outer.kinds)) return null
  const larger = outer.units.filter((unit) => unit.level !== 'commune' && (!unit.stillUsed || saysOld))
  if (larger.length === 0) return outer.units.some((unit) => unit.stillUsed) ? inner.units : null
  const city = outer.kinds.length === 0 && inner.kinds.includes('phuong') ? larger.filter(isDistrict) : []
  // A ward of a city that bears its province's name: "phường 3 X" is the city's.
  const inCity = heldBy(inner, city)
  return inCity.length > 0 ? inCity : heldBy(inner, larger)
}

/** "xã X, quận Y" where only a ward of Y is called so: people have the kind wrong sooner than the district. */
function withinOfOtherKind(inner: Found, outer: Found, saysOld: boolean): readonly Unit[] {
  if (!saysCommune(inner.kinds) || saysCommune(outer.kinds)) return []
  const others = (inner.called ?? []).filter((unit) => unit.level === 'commune' && !inner.units.includes(unit))
  return within({ ...inner, units: others }, outer, saysOld) ?? []
}

const isDistrict = ({ level }: Unit): boolean => level === 'district'

const heldBy = ({ units }: Found, larger: readonly Unit[]): readonly Unit[] =>
  units.filter((unit) =>
    larger.some((o) =>
      isDistrict(o)
        ? unit.level === 'commune' && [...o.districts].some((d) => unit.districts.has(d))
        : unit.level !== 'province' && [...o.provinces].some((p) => unit.provinces.has(p)),
    ),
  )

/** The mention of a found place; null where it only names the city itself. */
export function mentionOf(text: string, tokens: readonly NameToken[], found: Found): PlaceReading | null {
  const last = tokens[found.to - 1]!
  const meant = found.units.filter((unit) => !unit.stillUsed || ageSaid(last) === 'old')
  if (meant.length === 0) return null
  const { start } = tokens[found.from]!
  const areas: Area[] = []
  for (const unit of meant.toSorted((a, b) => Number(a.former !== null) - Number(b.former !== null)))
    for (const area of unit.areas) if (!areas.includes(area)) areas.push(area)
  return {
    written: text.slice(start, last.end),
    start,
    end: last.end,
    areas,
    former: meant.flatMap((unit) => unit.former ?? []),
    named: meant.flatMap((unit) => (unit.former === null ? unit.areas : [])),
    near: found.near,
    certain: found.sound && areas.length === 1,
  }
}
