import type { Subject } from '../../core/intent.ts'
import type { Reading } from '../../core/reading.ts'
import type { SubjectDocument } from '../subject-finder.ts'
import { foldSyllable, syllablesOf } from '../syllables.ts'
import type { Kin } from './kin.ts'
import { wordsSpoken, wordsUnderstood } from './spoken-words.ts'

/** What alone sets some titles apart: which of it a title names, which a text says, and the title without it. */
interface Mark {
  readonly named: (title: string) => readonly string[]
  readonly said: (reading: Reading) => readonly string[]
  readonly without: (title: string) => string
}

const once = (found: readonly string[]): readonly string[] => [...new Set(found)].sort()
const met = (text: string, ways: readonly (readonly [RegExp, string])[]): readonly string[] =>
  once(ways.filter(([way]) => way.test(text)).map(([, name]) => name))

const GRADE = /(?<= (?:cap|hang) )(?:dac biet|iv|iii|ii|i|[1-4])(?= )/gu
const GRADES: Readonly<Record<string, string>> = { 1: 'i', 2: 'ii', 3: 'iii', 4: 'iv' }
/** Works are of four grades and a special one: "công trình cấp II". */
const grade: Mark = {
  named: (title) => (/ cong trinh /u.test(title) ? once(title.match(GRADE) ?? []) : []),
  said: (reading) => once((wordsSpoken(reading).match(GRADE) ?? []).map((found) => GRADES[found] ?? found)),
  without: (title) => title.replace(/ (?:va )?cap (?:dac biet|iv|iii|ii|i)(?= )/gu, ''),
}

/** "Lào" without its mark is a common word. */
const STATES: readonly (readonly [RegExp, string])[] = [
  [/ lào | viêng chăn | (?:viet nam|nuoc|qua|sang|ben|di) lao /u, 'lao'],
  [/ (?:campuchia|cam pu chia|cam bốt|cam bot|phnôm pênh|phnom penh|nôm pênh|nam vang|miên) /u, 'campuchia'],
  [/ (?:trung quốc|trung quoc) /u, 'trung quoc'],
]
const STATE = / (?:lao|campuchia|trung quoc)(?= )/gu
/** Permits to drive abroad are of one neighbour or of several. */
const state: Mark = {
  named: (title) => once((title.match(STATE) ?? []).map((found) => found.trim())),
  said: (reading) => met(wordsUnderstood(reading), STATES),
  without: (title) => title.replace(STATE, '').replace(/ va(?= )/gu, ''),
}

const WHOSE =
  ' (?:thuoc (?:tham quyen|trach nhiem)|do)(?: \\S+){0,4}? (?:chu tich )?(?:ubnd|uy ban nhan dan|uy ban) (?:cap )?'
const LEVELS: readonly (readonly [RegExp, string])[] = [
  [/ (?:ubnd|uy ban nhan dan|uy ban|chu tich)(?: ubnd| uy ban)? (?:thanh pho|tinh) /u, 'tinh'],
  [/ (?:ubnd|uy ban nhan dan|uy ban|chu tich)(?: ubnd| uy ban)? (?:xa|phuong) | giao (?:ve )?cho xa /u, 'xa'],
]
/** The same done by the commune's committee or the city's. */
const level: Mark = {
  named: (title) => once([...title.matchAll(new RegExp(`${WHOSE}(tinh|xa)(?= )`, 'gu'))].map(([, found]) => found!)),
  said: (reading) => met(wordsSpoken(reading), LEVELS),
  without: (title) => title.replace(new RegExp(`${WHOSE}(?:tinh|xa)(?= ).*$`, 'u'), ' '),
}

const REASONS: readonly (readonly [RegExp, string])[] = [
  [
    / (?:bi mat|mat roi|mat tieu|rot mat|lam mat|that lac|chay mat|bi chay|bi rach|bi hu|bi hong|mat hong|mat, hong) /u,
    'lost',
  ],
  [/ (?:(?:co )?(?:su )?thay doi|doi ten|doi dia chi|doi tru so) /u, 'changed'],
]
const CASE =
  / (?:khi |do |vi |trong truong hop |doi voi truong hop |truong hop )(?:\S+ ){0,12}?(?=bi mat|bi chay|bi rach|bi hu|bi hong|mat |thay doi|co su thay doi|co thay doi|bi thu hoi)/u
/** A paper is given again for one reason or another: "cấp lại … khi có sự thay đổi", "cấp lại … do bị mất". */
const reason: Mark = {
  named: (title) => (/^ cap lai /u.test(title) && CASE.test(title) ? met(title, REASONS) : []),
  said: (reading) => met(wordsSpoken(reading), REASONS),
  without: (title) => title.slice(0, CASE.exec(title)?.index ?? title.length),
}

const MARKS = [grade, state, level, reason]

const spacedOut = (title: string): string =>
  ` ${syllablesOf(title.replace(/^thủ tục\s/iu, '').replace(/\([^()]*\)/gu, ' '))
    .map(foldSyllable)
    .join(' ')
    .replace(/ uy ban nhan dan(?= )/gu, ' ubnd')} `

/**
 * What a text means that says a grade of works, a neighbouring state or a level of office which the title of `first` names
 * otherwise: the title that is the same beside it and names what was said. Null where none is, or nothing was said.
 */
export function setApart(
  reading: Reading,
  first: SubjectDocument,
  { matters, byId }: { readonly matters: Kin; readonly byId: ReadonlyMap<string, SubjectDocument> },
): SubjectDocument | null {
  const title = spacedOut(first.title)
  for (const { named, said, without } of MARKS) {
    const own = named(title)
    if (own.length === 0) continue
    const told = said(reading)
    const isTold = (names: readonly string[]) => told.every((each) => names.includes(each))
    if (told.length === 0 || (isTold(own) && own.length <= told.length)) continue
    const base = without(title)
    const others = matters.of(first.id).flatMap((id) => byId.get(id) ?? [])
    const sisters = others.filter((other) => without(spacedOut(other.title)) === base)
    const fitting = sisters
      .map((sister) => ({ sister, names: named(spacedOut(sister.title)) }))
      .filter(({ names }) => names.length > 0 && isTold(names) && (!isTold(own) || names.length < own.length))
      .sort((a, b) => a.names.length - b.names.length)
    if (fitting[0]) return fitting[0].sister
  }
  return null
}

/** The subjects with that one first. */
export function withSetApart(
  reading: Reading,
  found: readonly Subject[],
  beside: { readonly matters: Kin; readonly byId: ReadonlyMap<string, SubjectDocument> },
): readonly Subject[] {
  const [first, ...others] = found
  const document = beside.byId.get(first?.id ?? '')
  const meant = first && document ? setApart(reading, document, beside) : null
  if (!first || !meant) return found
  const why = () => [...first.why(), 'what sets its title apart was said']
  return [{ ...first, id: meant.id, title: meant.title, why }, ...others.filter(({ id }) => id !== meant.id)]
}
