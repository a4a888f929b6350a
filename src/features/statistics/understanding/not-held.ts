import type { NameMatch } from '../../../search/name-index.ts'
import type { PhraseMatch } from '../../../search/phrase-index.ts'
import type { Body, Unknown } from '../query.ts'
import { NAMED_BY_ITSELF } from './beside.ts'
import type { Lexicon } from './lexicon.ts'
import { matterIn } from './matters.ts'
import { isMisspelt } from './misspelt.ts'
import { narrowedTo, stressedIn } from './narrowing.ts'
import { readOperation } from './operation.ts'
import { otherThing } from './other-thing.ts'
import { placedIn } from './placed-in.ts'
import { type AskedPlaces, isDoer, mostNamed, type Places } from './places.ts'
import type { Question, QuestionText } from './question.ts'
import { deniedIn } from './said-of-things.ts'
import { readUnknownAgency } from './unknown.ts'
import { touches } from './words-run.ts'

/** What is named beside the figures and held nowhere here: a part of one, another province, a body. */
export function notHeld(
  { texts }: Question,
  named: readonly Places[],
  {
    matches: met,
    metIn,
    asking,
  }: { readonly matches: readonly NameMatch[]; readonly metIn: number; readonly asking: ReadonlySet<string> },
  { scopes, province, bodies }: AskedPlaces,
  lexicon: Lexicon,
): Unknown | null {
  // A slip may hide a name from the text as written ("trung tâm phụcvụ"): the reading that names more places is asked.
  const most = named.indexOf(mostNamed(named))
  const [text, place] = [texts[most]!, named[most]!]
  const matches = placedIn(text, texts[metIn]!, met)
  const asked = text.words.flatMap(({ folded }, i) => (asking.has(folded) ? [i] : []))
  return (
    sortIn(lexicon, text, matches) ??
    (province === null && matches.length > 0 ? matterIn(lexicon, text, place.at, matches) : null) ??
    (matches.length === 1 ? partIn(lexicon, text, place, matches[0]!) : null) ??
    (province === null ? unknownPlace(lexicon, text, place, matches) : null) ??
    (matches.length === 1 && matches[0]!.recall >= NAMED_BY_ITSELF && scopes.length + bodies.length === 0
      ? narrowedTo(lexicon, text, new Set([...place.at, ...asked]), matches[0]!)
      : null) ??
    (province === null && matches.length === 1
      ? otherThing(lexicon, texts, text, new Set([...place.at, ...asked]), matches[0]!)
      : null) ??
    (province === null ? deniedInAll(lexicon, text.words, matches) : null) ??
    notPrinted(bodies, scopes)
  )
}

/** What is denied of all the figures alike: "thủ tục chưa thanh toán trực tuyến", by its share and by its number. */
function deniedInAll(lexicon: Lexicon, words: QuestionText['words'], matches: readonly NameMatch[]): Unknown | null {
  const denied = matches.map((met) => deniedIn(lexicon, words, met))
  return denied.every((one) => one !== null) ? (denied[0] ?? null) : null
}

/** "sở nội vụ": what an agency is called by at least. */
const DOER_WORDS = 3

/** The whole country, unless it is where our own city is placed among others. */
const EVERYWHERE = /(?<!\p{L})(?:cả nước|toàn quốc|ca nuoc|toan quoc)(?!\p{L})/u
const PLACED = /(?<!\p{L})(?:hạng|hang|thứ|thu|đứng|dung|xếp|xep|vị trí|vi tri|bậc|bac|so với|so voi|top)(?!\p{L})/u

function unknownPlace(
  lexicon: Lexicon,
  { text, words }: QuestionText,
  { scopes }: Places,
  matches: readonly NameMatch[],
): Unknown | null {
  const foreign = lexicon.provinces.find(words).find((met) => !isAsking(met, words))
  if (foreign) return { kind: 'province', written: foreign.id }
  const everywhere = EVERYWHERE.exec(text)
  if (everywhere && !PLACED.test(text)) return { kind: 'province', written: everywhere[0] }
  const agency = readUnknownAgency(words, scopes, matches, lexicon.questionWords)
  const name = agency?.written.split(' ').slice(0, DOER_WORDS).join(' ') ?? ''
  // "còn Bộ Nội vụ": a figure met by nothing but the body's name is not named by it.
  const called = new Set(agency?.written.split(' ') ?? [])
  const named = matches.filter(({ at }) => [...at].some((place) => !called.has(words[place]?.written ?? '')))
  return agency && isDoer({ name }, named, lexicon) ? null : agency
}

/**
 * "hồ sơ đất đai trễ hạn": words grown into the figure's name that nothing here is called by narrow it down to a part
 * that is not printed; the whole must not be given for it.
 */
function partIn(lexicon: Lexicon, { words }: QuestionText, { at: free }: Places, met: NameMatch): Unknown | null {
  if (words.every(({ written, folded }) => written === folded)) return null
  // "cán bộ, viên chức bị kỷ luật": words that the figure is told by in another of its names narrow nothing down.
  // "thu hút bao nhiêu lượt người": that they came is no part of them.
  const stressed = stressedIn(lexicon, words)
  const strange = lexicon.indicators
    .strange(words, met.id, new Set([...free, ...stressed]))
    .filter((at) => !at.some((place) => met.at.has(place)))
  for (let k = 0; k < strange.length; k++) {
    let to = k + 1
    while (to < strange.length && isRightBehind(words, strange[to - 1]!.at(-1)!, strange[to]![0]!)) to++
    const [from, end] = [strange[k]![0]!, strange[to - 1]!.at(-1)! + 1]
    if (
      to - k >= 2 &&
      met.at.has(from - 1) &&
      met.at.has(end) &&
      !isMisspelt(lexicon.figures, met.id, words.slice(from, end))
    ) {
      const written = words.slice(from, end).map((w) => w.written)
      // "… ở 3 cấp": levels are places, told apart or not.
      if (THREE_LEVELS.test(written.join(' '))) continue
      return { kind: 'part', written: written.join(' ') }
    }
    k = to - 1
  }
  return null
}

const THREE_LEVELS = /^(?:(?:ở|o|tại|tai|cả|ca) )?(?:3|ba) (?:cấp|cap)$/

/** Words that a province is named behind. */
const OF_PLACE = new Set(['cua', 'tinh', 'o', 'tai', 'ben', 'voi', 'cho', 've', 'va'])

/** "tu 2017 den 2020 dien bien ra sao": without their marks some names are words that ask. */
function isAsking({ id, from, to }: PhraseMatch, words: QuestionText['words']): boolean {
  const name = words.slice(from, to)
  // "điện biến số …": with other marks than the name's it is as little one.
  const isOther = name.map(({ written }) => written).join(' ') !== id.toLowerCase()
  const isMarked = name.some(({ written, folded }) => written !== folded)
  // "hai phòng cãi nhau": two of them, no Hải Phòng.
  if (isMarked && isOther && NUMBERS.test(name[0]!.written.toLowerCase())) return true
  if ((isMarked && !isOther) || OF_PLACE.has(words[from - 1]?.folded ?? '')) return false
  const said = name.map(({ folded }) => folded).join(' ')
  return readOperation(said, { offices: said, numbers: said }, () => false, false) !== null
}

const NUMBERS = /^(?:hai|ba|bốn|năm|sáu|bảy|tám|chín|mười)$/

/** "mấy công chức là nữ": people of a sort by which none of their figures is printed; the whole must not be given. */
function sortIn(
  { questionWords, figures }: Lexicon,
  { words }: QuestionText,
  matches: readonly NameMatch[],
): Unknown | null {
  const arePeople = matches.length > 0 && matches.every(({ id }) => PEOPLE.has(figures.indicators.get(id)?.unit ?? ''))
  const isCounted =
    words.some((word) => questionWords.isCounting(word)) || /^(?:so|ty|ti|tong)$/.test(words[0]?.folded ?? '')
  if (!arePeople || !isCounted) return null
  const met = new Set(matches.flatMap(({ at }) => [...at]))
  const called = matches
    .map(({ id }) => figures.indicators.get(id))
    .flatMap((one) => (one ? [one.name, ...one.names] : []))
  const sort = questionWords.attributes
    .find(words)
    .find(({ id, from }) => !met.has(from) && !called.some((name) => name.includes(id)))
  return sort
    ? {
        kind: 'part',
        written: words
          .slice(sort.from, sort.to)
          .map((w) => w.written)
          .join(' '),
      }
    : null
}

/** What people are counted in. */
const PEOPLE: ReadonlySet<string> = new Set(['người', 'trường hợp'])

/** True for neighbours with nothing but a space between them. */
function isRightBehind(words: QuestionText['words'], first: number, next: number): boolean {
  return next === first + 1 && touches(words, next)
}

/** Bodies of today have no printed figures, unless the reports name them too. */
function notPrinted([body]: readonly Body[], scopes: readonly string[]): Unknown | null {
  return body && scopes.length === 0 ? { kind: 'agency', written: body.written } : null
}

/** Words that nothing accounts for, in the reading that leaves fewer of them. */
export function strangeIn(
  lexicon: Lexicon,
  texts: readonly QuestionText[],
  named: readonly Places[],
  matches: readonly NameMatch[],
  asking: readonly string[],
): readonly string[] {
  const met = new Set(matches.flatMap(({ at }) => [...at]))
  const left = texts.map(({ words }, i) => {
    return lexicon.indicators
      .content(words, named[i]!.at)
      .flatMap((place) => (met.has(place) || asking.includes(words[place]!.folded) ? [] : [words[place]!.written]))
  })
  return left.reduce((fewest, next) => (next.length < fewest.length ? next : fewest))
}
