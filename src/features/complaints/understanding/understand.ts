import type { Directory } from '../../../agencies/directory.ts'
import type { Reading } from '../../../core/reading.ts'
import { wordsOf } from '../../../dialogue/cues.ts'
import { gathered } from '../../../dialogue/gathered.ts'
import { withoutThanks } from '../../../text/courtesy.ts'
import { writesMarks } from '../../../text/writes-marks.ts'
import type { Category, ComplaintMatter, Regime } from '../complaint.ts'
import { withoutPlaces } from './bare-text.ts'
import { type CategoryReading, readCategory, type ScoredCategory } from './category.ts'
import type { KindLabel, OutOfScope } from './content.ts'
import { type KindReading, readKind } from './kind.ts'
import type { Lexicon, SubCategoryRef } from './lexicon.ts'
import { ComplaintMasker } from './masking.ts'
import { asksForYears } from './no-matter.ts'
import { readOccurrence } from './occurrence.ts'
import { type PlaceReading, readPlace } from './place.ts'
import type { RuleWord } from './rule-ask.ts'
import { saysReports } from './says-reports.ts'
import { isReported, ledBy, plainTrouble } from './told-surely.ts'
import { besidesIn } from './two-matters.ts'

/** A message as a complaint, before anything is asked. Whatever is not sure is null and its guesses stand beside it. */
export interface UnderstoodComplaint {
  readonly kind: Exclude<KindLabel, 'other'>
  /** How likely it is a complaint at all, 0..1; below a half it rather is none. */
  readonly score: number
  readonly why: string
  /** Papers are asked for, or whether there is a trouble, so it is none, whatever is told before. */
  readonly asksOnly: boolean
  /** What is asked about the rules of a matter of complaints, and whom it concerns; empty for most. */
  readonly rules: ReadonlySet<RuleWord>
  /** A rule or a paper is found fault with: it is complained of, though it sounds like a question for a procedure. */
  readonly faultsRule: boolean
  /** Told in words that leave no doubt that it is to be reported. */
  readonly outright: boolean
  readonly regime: Regime
  /** Null: ask, with `categories` as choices. */
  readonly category: Category | null
  readonly subCategory: string | null
  readonly categories: readonly ScoredCategory[]
  /** False: somebody only says that they want to report something. */
  readonly says: boolean
  readonly place: PlaceReading
  readonly occurred: string | null
  readonly urgency: ComplaintMatter['urgency']
  /** What is said beside taking it up: whom to call. */
  readonly help: readonly string[]
  /** The words, fit to be shown: numbers, plates and names masked. */
  readonly text: string
  readonly plates: readonly string[]
  readonly names: readonly string[]
  /** Other kinds of trouble told beside it. */
  readonly besides: readonly SubCategoryRef[]
  /** Words of categories that were met. */
  readonly cues: readonly string[]
  /** Set where no complaint is accepted on such matters. */
  readonly refused: OutOfScope | null
  /** True: the words leave no doubt of that. */
  readonly surelyRefused: boolean
}

/** Less likely than this, it is none. */
const LIKELY = 0.1
/** A category at or above this is taken without asking; the summary shows it and it can be put right there. */
export const SURE_CATEGORY = 0.33
/** Below that, it is taken where it is so much likelier than the second. */
const CLEAR = 1.25

/** So surely what is told in plain words is reported. */
const TOLD = 0.96

/** So long a text tells of something, whatever it is. */
const MANY_WORDS = 9

/** What a text says as a complaint, or null where it is none; `taken`: it is known to be one. Pure; about a millisecond. */
export function understandComplaint(
  written: string,
  whole: Reading,
  lexicon: Lexicon,
  directory: Directory,
  taken = false,
): UnderstoodComplaint | null {
  const reading = withoutThanks(whole)
  const heard = readCategory(reading, lexicon)
  const place = readPlace(reading, lexicon, directory)
  const read = named(readKind(reading, place.names, heard, lexicon), reading, place, heard, lexicon)
  const trouble = plainTrouble(reading, lexicon)
  const category = trouble ? ledBy(heard, trouble) : heard
  const outright = trouble !== null && isReported(reading, read)
  const kind: KindReading = outright ? { ...read, kind: 'report', score: Math.max(TOLD, read.score) } : read
  const rules = isMatter(category) && !isOfCourt(reading, category) ? kind.rules : NO_RULES
  const outside = surelyOutside(reading, kind, lexicon)
  const none = kind.score < LIKELY && !kind.asksOnly && rules.size === 0
  if (none && !taken && !saysReports(written) && outside === null) return null
  const masked = maskerOf(lexicon).mask(written)
  const reports = lexicon.reporting.find(reading.canonical).length > 0
  const sure = sureCategory(category)
  const ref = sure ? category.best : null
  const sub = ref?.subCategory ?? null
  return {
    kind: outside === null ? kind.kind : 'report',
    score: outside === null ? kind.score : Math.max(OUTSIDE, kind.score),
    why: `${kind.why}; ${category.best.category} ${category.best.score.toFixed(2)}`,
    asksOnly: kind.asksOnly,
    rules,
    faultsRule: !kind.asksOnly && category.faultsRule,
    outright,
    regime: regimeOf(ref?.category ?? category.best.category, lexicon),
    category: ref?.category ?? null,
    subCategory: sub,
    categories: category.ranked,
    says: category.cues.length > 0 || wordsOf(reading.canonical).length > MANY_WORDS || (sure && !reports),
    place,
    occurred: readOccurrence(written),
    urgency: isUrgent(reading, ref, lexicon) ? 'urgent' : 'normal',
    help: helpWith(reading, ref?.category ?? category.best.category, lexicon),
    text: masked.text,
    plates: masked.plates,
    names: masked.names,
    besides: sure ? besidesIn(reading.canonical, category, lexicon) : [],
    cues: category.cues.map(({ cue }) => cue),
    refused: outside ?? refusalOf(reading, category, lexicon),
    surelyRefused: outside !== null,
  }
}

/** A kind of trouble so likely, named in so few words beside a place, rather is reported than not; it is asked. */
const NAMED_TROUBLE = 0.6
const NAMING_WORDS = 2
/** A trouble surer than this may be told in so many ("có đống rác to"). */
const SURELY_NAMED = 0.85
const TELLING_WORDS = 5
const RATHER = 0.55
/** Between a trouble and its place. */
const AT = new Set(['ở', 'tại', 'bên', 'dưới', 'ngoài', 'trên', 'o', 'tai', 'ben', 'duoi', 'ngoai', 'tren'])

/** "rác phường Hưng Phú", "ngập đường Trần Phú": a trouble and where it is, and nothing that is asked. */
function named(
  kind: KindReading,
  reading: Reading,
  place: PlaceReading,
  { best, cues }: CategoryReading,
  { categories }: Lexicon,
): KindReading {
  // "rác": a daily trouble named by itself is asked about, too.
  const daily = categories.get(best.category)?.daily === true
  if (place.names.length === 0 && (!daily || wordsOf(reading.normalised).length > NAMING_WORDS)) return kind
  const beside = wordsOf(withoutPlaces(reading.canonical, place.names)).filter((word) => !AT.has(word)).length
  const most = best.score >= SURELY_NAMED ? TELLING_WORDS : NAMING_WORDS
  const isNamed = cues.length > 0 && best.score >= NAMED_TROUBLE && beside > 0 && beside <= most
  if (!isNamed || kind.asksOnly || (kind.score >= RATHER && beside > 1)) return kind
  return { ...kind, kind: 'report', score: RATHER, why: `${kind.why}, a trouble and its place` }
}

const NO_RULES: ReadonlySet<RuleWord> = new Set()
/** From here on a category is what a question is about, though no word of it was met. */
const MATTER = 0.3

/** Whether a category of complaints is spoken of at all. */
const isMatter = ({ best, cues }: CategoryReading): boolean => cues.length > 0 || best.score >= MATTER

/** The years of a crime, and no word of a complaint's matter. */
const isOfCourt = ({ canonical }: Reading, { cues }: CategoryReading): boolean =>
  cues.length === 0 && asksForYears(canonical)

export function regimeOf(category: Category, lexicon: Pick<Lexicon, 'categories'>): Regime {
  return lexicon.categories.get(category)?.regime ?? 'field'
}

function sureCategory({ best, ranked }: CategoryReading): boolean {
  if (best.category === 'other') return false
  const second = ranked[1]?.score ?? 0
  return best.score >= SURE_CATEGORY ? best.score > second : best.score >= second * CLEAR
}

function isUrgent(reading: Reading, ref: ScoredCategory | null, lexicon: Lexicon): boolean {
  const sub = ref && lexicon.categories.get(ref.category)?.subCategories.find(({ id }) => id === ref.subCategory)
  return sub?.urgent === true || lexicon.urgent.find(reading.canonical, writesMarks(reading)).length > 0
}

function helpWith(reading: Reading, category: Category, { helps }: Lexicon): readonly string[] {
  const met = helps.find(reading.canonical, writesMarks(reading)).filter(({ label }) => label.category === category)
  return [...new Set(met.map(({ label }) => label.say))]
}

/** Private quarrels and what courts decide; a word of them beside a trouble of the street does not count. */
function refusalOf(reading: Reading, category: CategoryReading, lexicon: Lexicon): OutOfScope | null {
  const text = reading.canonical
  const hits = [
    ...lexicon.scopeCues.find(text, writesMarks(reading)),
    ...lexicon.scopesTold.flatMap(({ scope, lists }) => gathered(lists, text).map((hit) => ({ ...hit, label: scope }))),
  ]
  const [first] = hits
  if (!first) return null
  const inside = (cue: { readonly at: number }) => hits.some((hit) => cue.at >= hit.at && cue.at < hit.at + hit.length)
  const others = category.cues.filter((cue) => !inside(cue))
  return hits.length > others.length ? first.label : null
}

const OUTSIDE = 0.97

/** A matter of the police or a court whose words leave no doubt; what officials are accused of is another law's. */
function surelyOutside(
  { canonical }: Reading,
  { asksOnly, score }: KindReading,
  { scopesSure, law }: Lexicon,
): OutOfScope | null {
  const met = scopesSure.find(({ lists }) => gathered(lists, canonical).length > 0)?.scope ?? null
  // "… lấn ranh đất, nhờ xã hòa giải thì nộp giấy gì": a procedure is asked for and nothing reported.
  if (met?.hasProcedure && (asksOnly || score < RATHER)) return null
  const accuses = met?.denies.includes('legal-complaint') && law.words.officials.find(canonical).length > 0
  return accuses ? null : met
}

const maskers = new WeakMap<Lexicon, ComplaintMasker>()

function maskerOf(lexicon: Lexicon): ComplaintMasker {
  const masker = maskers.get(lexicon) ?? new ComplaintMasker(lexicon.language)
  maskers.set(lexicon, masker)
  return masker
}
