import type { Area, Directory, PlaceMention } from '../../../agencies/directory.ts'
import type { Reading } from '../../../core/reading.ts'
import { fold, placeTone } from '../../../text/normalise.ts'
import type { ComplaintLanguage } from './content.ts'
import type { Lexicon } from './lexicon.ts'
import { AsidePlaces } from './place-aside.ts'
import { elsewhereIn, isOfTheirLandmark, isTheirs, surelyElsewhere } from './place-elsewhere.ts'
import { readAsOld } from './place-old.ts'
import { SchoolPlaces } from './place-schools.ts'
import { theirPlace } from './place-theirs.ts'
import { PhraseSet, type PlacedWord, placedWords } from './place-words.ts'
import { SpotReader } from './street.ts'

/** Where a matter lies, as far as a text tells. */
export interface PlaceReading {
  readonly place: string | null
  readonly street: string | null
  /** The commune, where the words leave no doubt. */
  readonly area: Area | null
  /** Communes that may be meant where they do; empty where none is named. */
  readonly candidates: readonly Area[]
  /** The words that name them, for the question. */
  readonly written: string | null
  /** All words that name places, as written. */
  readonly names: readonly string[]
  /** The whole city is spoken of, and no place in it. */
  readonly everywhere: boolean
  /** Another province that is named as the place. */
  readonly elsewhere: string | null
}

interface Readers {
  readonly spots: SpotReader
  readonly there: PhraseSet
  readonly everywhere: PhraseSet
  readonly local: PhraseSet
  readonly small: PhraseSet
  readonly unit: PhraseSet
  readonly aside: AsidePlaces
  readonly schools: SchoolPlaces
}

const readers = new WeakMap<ComplaintLanguage, Readers>()

function readersOf(language: ComplaintLanguage): Readers {
  const known = readers.get(language)
  if (known) return known
  const { there, everywhere, local, small, unit } = language.place
  const made = {
    spots: new SpotReader(language),
    there: new PhraseSet(there),
    everywhere: new PhraseSet(everywhere),
    local: new PhraseSet(local),
    small: new PhraseSet(small),
    unit: new PhraseSet(unit),
    aside: new AsidePlaces(language),
    schools: new SchoolPlaces(language),
  }
  readers.set(language, made)
  return made
}

/** Reads streets, landmarks, communes old and new, and other provinces. Nothing is chosen where more may be meant. */
export function readPlace(reading: Reading, lexicon: Lexicon, directory: Directory): PlaceReading {
  const { everywhere } = readersOf(lexicon.language)
  const text = readAsOld(textOfPlaces(reading, directory), directory)
  const isPart = isOfTheirLandmark(text, lexicon)
  const found = mentionsIn(text, reading, directory).filter((one) => !isTheirs(one, lexicon) && !isPart(one))
  const { words, mentions, spot, plain, area, candidates } = located(text, found, lexicon.language, directory)
  const theirs =
    theirPlace(text, lexicon, directory) ?? (plain.length > 0 ? null : elsewhereIn(reading, lexicon, directory))
  const away = surelyElsewhere(text, lexicon) ?? theirs?.province ?? null
  const gone = plain.length > 0 && away !== null
  return {
    place: spot.place,
    street: spot.street,
    area: gone ? null : area,
    candidates: gone ? [] : candidates,
    written: (plain[0] ?? mentions[0])?.written ?? null,
    names: [
      ...(theirs === null ? [] : [theirs.written]),
      ...mentions.map((mention) => mention.written),
      ...(spot.place === null ? [] : [spot.place]),
    ],
    everywhere:
      mentions.length === 0 && spot.place === null && words.some((_, at) => everywhere.lengthAt(words, at) > 0),
    elsewhere: away,
  }
}

/** Which commune is meant in words that answer where something is; as `readPlace` tells it of a whole message. */
export const areaIn = (
  said: string,
  language: ComplaintLanguage,
  directory: Directory,
): Pick<PlaceReading, 'area' | 'candidates'> => {
  const text = readAsOld(said, directory)
  return located(text, directory.placesIn(text), language, directory)
}

/** The spot that is told, the mentions that say where it is, and what they say together. */
function located(text: string, found: readonly PlaceMention[], language: ComplaintLanguage, directory: Directory) {
  const { spots, aside, schools } = readersOf(language)
  const words = placedWords(text)
  const mentions = schools.with(found, text, words, directory)
  const spot = spots.read(
    text,
    mentions.map((mention) => mention.start),
  )
  const isInside = (mention: PlaceMention) =>
    spot.spans.some(({ start, end }) =>
      mention.start === start ? !isNameItself(mention, text) : mention.start > start && mention.start < end,
    )
  const outside = aside.without(
    mentions.filter((mention) => !isInside(mention)),
    words,
  )
  const { isLocal, isHamlet, isThere, isUnit } = beside(words, language)
  const communes = outside.filter((mention) => !isHamlet(mention))
  const plain = communes.length > 0 ? communes : outside
  // Beside a commune that is told by itself, what a school is named after only tells which school.
  const told = plain.filter((mention) => !isLocal(mention))
  const within = mentions.filter((one) => isLocal(one) && !plain.includes(one) && plain.every(shares(one)))
  const meant = told.some(({ certain }) => certain) ? told : plain.length > 0 ? [...within, ...plain] : mentions
  const settled = settle(
    meant.map((one) => {
      if (!isLocal(one)) return isThere(one) || isUnit(one) ? ofOnlyOne(asWritten(one)) : one
      const over = directory.spreadOver(text.slice(0, one.end))
      if (over.length > 0) return { ...one, areas: over, certain: false }
      const landmark = ofLandmark(one)
      const others = meant.filter((other) => !isLocal(other))
      return others.some(shares(one)) && !others.some(shares(landmark)) ? one : landmark
    }),
    communes.length > 0 || (outside.length === 0 && mentions.every(isLocal)),
  )
  return { words, mentions, spot, plain, ...settled }
}

/** The place in words that answer where something is, and its street as a name; null where they name none. */
export function spotIn(said: string, lexicon: Lexicon, directory: Directory): Pick<PlaceReading, 'place' | 'street'> {
  const communes = directory.placesIn(said).map((mention) => mention.start)
  return readersOf(lexicon.language).spots.read(said, communes)
}

/** As written, unless words that are written short or amiss hide what only one commune is called ("xã trg thành"). */
function textOfPlaces(reading: Reading, directory: Directory): string {
  const { canonical, normalised } = reading
  if (canonical === normalised) return normalised
  const written = directory.placesIn(normalised)
  if (respelt(reading)) return written.length > 0 && directory.placesIn(canonical).length === 0 ? normalised : canonical
  if (written.some(({ certain }) => certain)) return normalised
  const named = (area: Area) => written.length === 0 || written.some(({ areas }) => areas.includes(area))
  // "xa truong long a": a word that is written out ("anh") was the end of a name.
  const isCut = (one: PlaceMention) =>
    written.some(
      (other) => other.written.length > one.written.length && fold(other.written).startsWith(fold(one.written)),
    )
  const tells = directory.placesIn(canonical).some((one) => one.certain && one.areas.every(named) && !isCut(one))
  return tells ? canonical : normalised
}

/** Keystrokes of Telex or VNI and joined words hide names. */
const respelt = (reading: Reading): boolean =>
  reading.tokens.some(
    ({ readings: [first] }) => first?.how === 'telex' || first?.how === 'vni' || first?.how === 'split',
  )

function mentionsIn(text: string, reading: Reading, directory: Directory): readonly PlaceMention[] {
  const found = directory.placesIn(text)
  if (found.length > 0) return found
  return text === reading.canonical ? found : directory.placesIn(reading.canonical)
}

/** What the words right before a name say of it: a market or the like that lies there, or a hamlet that is called so too. */
function beside(words: readonly PlacedWord[], language: ComplaintLanguage) {
  const { local, small, there, unit } = readersOf(language)
  const follows = (phrases: PhraseSet, { start }: PlaceMention) =>
    phrases.lengthBefore(
      words,
      words.findIndex((word) => word.start === start),
    ) > 0
  const isLocal = (mention: PlaceMention) => follows(local, mention)
  const isThere = (mention: PlaceMention) => mention.written.includes(' ') && follows(there, mention)
  // The summary shows it: a slip of the finger is sooner put right there than asked about.
  const isUnit = ({ written }: PlaceMention) => unit.lengthAt(placedWords(written.replaceAll('.', ' ')), 0) > 0
  // "ấp xã Xuân Thắng" names a commune.
  const isHamlet = (mention: PlaceMention) => !isLocal(mention) && !isUnit(mention) && follows(small, mention)
  return { isLocal, isThere, isUnit, isHamlet }
}

/** "ở Trường Lạc", "Hồ Đắc Kiện": the commune's own name begins with what schools and lakes are called by. */
const isNameItself = ({ written, end }: PlaceMention, text: string): boolean =>
  written.split(' ').every((word) => /^[\p{Lu}\d]/u.test(word)) && !/^ \p{Lu}/u.test(text.slice(end))

/** "trạm y tế Lương Nghĩa, Long Mỹ": what a landmark is named after lies in the larger place that is told beside it. */
const shares = (one: PlaceMention) => (other: PlaceMention) =>
  one.areas.some(({ id }) => other.areas.some((area) => area.id === id))

/** Where only one commune bears a name, "ở" before it means that. */
const ofOnlyOne = (mention: PlaceMention): PlaceMention =>
  mention.areas.length === 1 ? { ...mention, certain: true } : mention

/**
 * A market or a school lies in the commune that it is named after, not anywhere in the district that was called so too;
 * what bears a former province's name may lie anywhere in its capital.
 */
function ofLandmark(mention: PlaceMention): PlaceMention {
  if (mention.former.some(({ kind }) => kind === 'former-province')) return ofOnlyOne(mention)
  const heirs = new Set(
    mention.former.filter(({ kind }) => kind === 'former-commune').flatMap(({ successors }) => successors),
  )
  const named = mention.areas.filter(({ id, name }) => heirs.has(id) || isCalled(name, mention.written))
  const exact = asWritten(mention)
  if (exact !== mention) return ofOnlyOne(exact)
  return ofOnlyOne(named.length > 0 ? { ...mention, areas: named } : mention)
}

/** "Chợ Vĩnh Thạnh", "xã Vĩnh Thạnh" lie in no former Vĩnh Thành, which is only mistaken for it. */
function asWritten(mention: PlaceMention): PlaceMention {
  const exactly = mention.areas.filter(({ name }) => isWritten(name, mention.written))
  const mistaken = mention.former.some(
    ({ kind, name }) => kind === 'former-commune' && !isWritten(name, mention.written),
  )
  return mistaken && exactly.length > 0 ? { ...mention, areas: exactly } : mention
}

/** Whether a commune's name is another, marks and all. */
const isWritten = (name: string, written: string): boolean => bareName(name) === bareName(written)

const bareName = (name: string): string =>
  name
    .toLowerCase()
    .replace(/^(?:phường|xã|thị trấn) /, '')
    .split(' ')
    .map(placeTone)
    .join(' ')

/** Whether a commune's name is another, or its kind and that. */
const isCalled = (name: string, written: string): boolean => fold(name).replace(/^(?:phuong|xa) /, '') === fold(written)

/**
 * What several mentions say together: the commune they have in common. A mention inside a landmark's name ("chợ …")
 * proposes only.
 */
function settle(mentions: readonly PlaceMention[], plain: boolean): Pick<PlaceReading, 'area' | 'candidates'> {
  const [first] = mentions
  if (!first) return { area: null, candidates: [] }
  const certain = mentions.find((mention) => mention.certain && mention.areas.length === 1)
  const common = mentions.reduce<readonly Area[]>((areas, mention) => {
    const both = areas.filter((area) => mention.areas.some(({ id }) => id === area.id))
    return both.length > 0 ? both : areas
  }, first.areas)
  if (!plain) return { area: null, candidates: common }
  const others = mentions.some((mention) => mention.certain && mention.areas[0]?.id !== certain?.areas[0]?.id)
  if (certain && !others) return { area: certain.areas[0] ?? null, candidates: [] }
  if (certain) return { area: null, candidates: unique(mentions.flatMap((mention) => mention.areas)) }
  return mentions.length > 1 && common.length === 1
    ? { area: common[0]!, candidates: [] }
    : { area: null, candidates: common }
}

const unique = (areas: readonly Area[]): readonly Area[] =>
  areas.filter((area, i) => areas.findIndex((a) => a.id === area.id) === i)
