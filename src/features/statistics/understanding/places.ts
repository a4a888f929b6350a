import type { NameMatch } from '../../../search/name-index.ts'
import { type Word, wordsOfName } from '../../../search/name-words.ts'
import type { PhraseMatch } from '../../../search/phrase-index.ts'
import { fold } from '../../../text/normalise.ts'
import { unique } from '../select.ts'
import { isAgainstPlan } from './against-plan.ts'
import { bodiesIn, isOfBody, type NamedBody } from './bodies.ts'
import type { Lexicon } from './lexicon.ts'
import { withLevels, withListed } from './listed-levels.ts'
import { isBesideLevel, isOwner, isOwnPlace, levelOf } from './owner.ts'
import { placedIn } from './placed-in.ts'
import type { Question, QuestionText } from './question.ts'
import { isSpouse } from './spouse.ts'
import { isMetWith, tells } from './who-tells.ts'

/** Scopes and bodies that one reading of a question names. */
export interface Places {
  readonly scopes: readonly PhraseMatch[]
  readonly bodies: readonly NamedBody[]
  /** Places of the words that name them. */
  readonly at: ReadonlySet<number>
}

/** Where figures are asked of. */
export interface AskedPlaces {
  /** Scope ids, provinces left out. */
  readonly scopes: readonly string[]
  /** The same as they are called in our own city. */
  readonly ours: readonly string[]
  /** Id of the first province named. */
  readonly province: string | null
  readonly bodies: readonly NamedBody[]
}

/** So many of the words of a text that is written with marks have one. */
const MARKED = 0.4

/** @param today `YYYY-MM-DD` in Asia/Ho_Chi_Minh */
export function placesIn({ text, words }: QuestionText, lexicon: Lexicon, today: string): Places {
  const bodies = bodiesIn(text, lexicon.directory, today)
  const isFormer = (id: string): boolean => lexicon.figures.scopes.get(id)?.kind === 'former-district'
  // "mấy số một tháng" is no "mấy sở", nor is a bare "so mục tiêu" among marked words, or "số liệu" without its marks.
  // A short form spelt out ("tthc") does not make the whole text a marked one.
  const isMarked = words.filter(({ written, folded }) => written !== folded).length >= MARKED * words.length
  const isNumber = ({ written }: Word, next: Word | undefined): boolean =>
    written === 'số' || (written === 'so' && (isMarked || next?.written === 'lieu' || next?.written === 'luong'))
  // So is one that counts: "va so van ban nhan", whose mark was only guessed.
  const isUnit = (at: number): boolean =>
    lexicon.units.has(words[at]?.folded ?? '') || lexicon.units.has(`${words[at]?.folded} ${words[at + 1]?.folded}`)
  const countsUnit = ({ from, to }: PhraseMatch): boolean =>
    to - from === 1 && words[from]!.folded === 'so' && isUnit(to) && !LEADS_BODY.has(words[from - 1]?.folded ?? '')
  // "chi bộ cơ sở" is of no department.
  const isBase = ({ from, to }: PhraseMatch): boolean =>
    to - from === 1 &&
    words[from]!.folded === 'so' &&
    words[from - 1]?.folded === 'co' &&
    words[from - 1]?.written !== 'có'
  const isOther = (match: PhraseMatch): boolean =>
    isBase(match) ||
    countsUnit(match) ||
    (match.to - match.from === 1 && (isSpouse(words, match.from) || THAT.has(words[match.to]?.written ?? ''))) ||
    words.slice(match.from, match.to).some((word, i) => isNumber(word, words[match.from + i + 1]))
  const isHeld = (match: PhraseMatch): boolean =>
    !isOther(match) &&
    (match.to - match.from === 1 && isLevel(match.id, lexicon)
      ? !isOfBody(match, words, bodies) && standsAlone(text, words, match.from, lexicon)
      : !(isFormer(match.id) || match.id === CITY) || !isOfBody(match, words, bodies))
  const met = scopesIn({ text, words }, lexicon)
  // "… bao cấp quận …": the kind right before a district's name is that district's, no level.
  const isKindOfNext = ({ id, to }: PhraseMatch): boolean =>
    isLevel(id, lexicon) &&
    /^(?:quan|huyen)$/.test(words[to - 1]!.folded) &&
    met.some((next) => next.from === to && isFormer(next.id) && words[to]!.start - words[to - 1]!.end <= 1)
  // "tp hcm": the city in another one's name is not ours.
  const others = lexicon.provinces.find(words)
  const isOfOther = ({ id, from, to }: PhraseMatch): boolean =>
    id === CITY && others.some((other) => other.from < to && from < other.to && other.to - other.from > to - from)
  const held = met.filter((match) => !isKindOfNext(match) && !isOfOther(match) && isHeld(match))
  const scopes = withListed(held, { text, words }, lexicon).filter((match) => !countsUnit(match))
  const isOf = (place: number): boolean =>
    scopes.some(({ from, to }) => place >= from && place < to) ||
    (words[place] !== undefined &&
      bodies.some(({ start, end }) => words[place]!.start >= start && words[place]!.end <= end))
  // "riêng Trung tâm … làm mấy": the word sets the place apart and is none of a figure's name.
  const setsApart = (place: number): boolean => words[place]!.folded === 'rieng' && isOf(place + 1)
  return {
    scopes,
    bodies,
    at: new Set(words.flatMap((_, place) => (isOf(place) || setsApart(place) ? [place] : []))),
  }
}

/** Scopes named: "…mấy, sở giao thông" counts what stands before the comma and names no "mấy sở". */
function scopesIn({ text, words }: QuestionText, { scopes, questionWords }: Lexicon): readonly PhraseMatch[] {
  const ends = words.flatMap((word, i) => {
    const next = words[i + 1]
    return next && questionWords.isCounting(word) && /[,;?]/.test(text.slice(word.end, next.start)) ? [i + 1] : []
  })
  return [0, ...ends].flatMap((from, k) =>
    scopes
      .find(withLevels(words.slice(from, ends[k])))
      .map((met) => ({ ...met, from: met.from + from, to: met.to + from }))
      .filter((met) => !isParted(met, text, words))
      .filter((met) => !isAgainstPlan(words, met.from)),
  )
}

/** "… lien thong cung cap, so thu tuc …": a comma behind "cấp" ends what stands before it. */
const isParted = ({ from, to }: PhraseMatch, text: string, words: QuestionText['words']): boolean =>
  words
    .slice(from, to - 1)
    .some((word, i) => word.folded === 'cap' && /[,;]/.test(text.slice(word.end, words[from + i + 1]!.start)))

/** "Công an thành phố": the city in a body's name is no scope. */
const CITY = 'city'

/** Words that a body stands behind. */
const LEADS_BODY = new Set(['ben', 'cua', 'o', 'tai', 'cac', 'may', 'nhieu', 'khoi', 'tung', 'moi'])

const EACH = /^(?:moi|tung|hai|ba|bon|nam|sau|bay|\d{1,2})$/

/** "sở này": one that was named before, no level. */
const THAT = new Set(['này', 'đó', 'ấy', 'đấy', 'kia'])

const isLevel = (id: string, { figures }: Lexicon): boolean => figures.scopes.get(id)?.kind === 'level'

/** "sở mấy cái", "bên sở, huyện": a bare level before a name is the beginning of that name ("sở quy hoạch"). */
function standsAlone(text: string, words: QuestionText['words'], at: number, { questionWords }: Lexicon): boolean {
  const [word, next] = [words[at]!, words[at + 1]]
  // "kinh tế xã hội" is of no commune.
  if (word.folded === 'xa' && next?.folded === 'hoi') return false
  if (LEVELS_ALONE.has(word.folded) || !next || /\S/.test(text.slice(word.end, next.start))) return true
  return questionWords.beginsNoName(next, true) || questionWords.isIdle(next) || questionWords.isCounting(next)
}
/** These are read bare whatever follows: a name behind them that nobody knows is told as unknown. */
const LEVELS_ALONE = new Set(['huyen', 'xa'])

/** The reading whose places account for most of its words: a slip may hide a name from the text as written. */
export const mostNamed = (named: readonly Places[]): Places =>
  named.reduce((best, next) => (covered(next) > covered(best) ? next : best))
const covered = ({ scopes }: Places): number => scopes.reduce((sum, { from, to }) => sum + to - from, 0)

/** What is left of the places named, once those that the figure itself is called by are put aside. */
export function askedPlaces(
  { texts, offices }: Question,
  named: readonly Places[],
  { matches, metIn: own }: { readonly matches: readonly NameMatch[]; readonly metIn: number },
  lexicon: Lexicon,
): AskedPlaces {
  const metIn = (text: number): ReadonlySet<number> =>
    placedIn(texts[text]!, texts[own]!, matches)[0]?.at ?? new Set<number>()
  const heard = named.findIndex(({ bodies }) => bodies.length > 0)
  // "bản tin của sở nội vụ": a body that the figure is called by is no scope of it.
  const bodies = (named[heard]?.bodies ?? []).filter(
    (body) =>
      !isDoer(body, matches, lexicon) &&
      !tells(texts[heard]!.words, texts[heard]!.words.findLastIndex(({ end }) => end <= body.end) + 1) &&
      !isMetWith(
        texts[heard]!.words,
        texts[heard]!.words.findIndex(({ start }) => start >= body.start),
      ) &&
      !texts[heard]!.words.some(
        (w, i) => metIn(heard).has(i) && w.start >= body.start && w.end <= body.end && w.folded !== 'so',
      ),
  )
  const most = mostNamed(named).scopes
  // "trang tin Đảng ủy Khối": a scope that the figure is called by gives way to one that is asked for.
  const at = named.findIndex(({ scopes }) => scopes === most)
  const { text, words } = texts[at]!
  // A short form counts as one word where it is written, as several where it is spelt out.
  const met = metIn(at)
  const isBody = ({ id }: PhraseMatch): boolean =>
    /^(?:agency|former-district)$/.test(lexicon.figures.scopes.get(id)?.kind ?? '')
  // "bốn sở …, trong đó có Sở Y tế. Mỗi sở mấy hồ sơ": each of those that are named.
  const isEachOf = (match: PhraseMatch): boolean =>
    isLevel(match.id, lexicon) && EACH.test(words[match.from - 1]?.folded ?? '') && most.some(isBody)
  // "huyện Thới Lai hỏi huyện mình trễ mấy": who tells is the one that is asked of.
  const speaksOfOwn = most.some((match) => isOwnPlace(match, most, words, lexicon))
  const chosen = most.filter(
    (match) =>
      !isOwner(match, most, { text, words }) &&
      !isOwnPlace(match, most, words, lexicon) &&
      !isEachOf(match) &&
      (!tells(words, match.to) || (speaksOfOwn && isBody(match))) &&
      !isMetWith(words, match.from),
  )
  // "mấy sở", "xong sở": a department is not met by the "Số" of a name.
  const namesOffice = matches.some(({ name }) => /(?<!\p{L})sở(?!\p{L})/iu.test(name))
  const isCounted = (place: number): boolean => place > 0 && lexicon.questionWords.isCounting(words[place - 1]!)
  // "chia ra so, nganh doc, huyen": one of a list, whatever begins with "Số".
  const isListed = (place: number): boolean =>
    words[place]!.written === 'so' && text.slice(words[place]!.end, words[place]!.end + 1) === ','
  const isMet = (place: number): boolean =>
    met.has(place) && !isListed(place) && !(words[place]!.written === 'sở' && (isCounted(place) || !namesOffice))
  const isAsked = (match: PhraseMatch): boolean =>
    !isCalledBy(match, words, matches, lexicon) &&
    (isBesideLevel(match, most, words, lexicon) ||
      Array.from({ length: match.to - match.from }, (_, i) => match.from + i).some(
        (place) => !isMet(place) && !lexicon.questionWords.isCounting(words[place]!),
      ))
  // "năng lực cạnh tranh cấp tỉnh": so it does where no figure is of that scope.
  const isPrinted = ({ id }: PhraseMatch): boolean =>
    matches.length === 0 ||
    matches.some((match) => (lexicon.figures.byIndicator.get(match.id) ?? []).some((o) => o.scope === id))
  const ids = (chosen.some(isAsked) ? chosen.filter(isAsked) : chosen.filter(isPrinted))
    .filter((match) => !isOfOne(match, matches, lexicon))
    .map(({ id }) => id)
  const scopeOf = (id: string) => lexicon.figures.scopes.get(id)
  const scopes = unique(ids.filter((id) => scopeOf(id)?.kind !== 'province'))
  const province = ids.flatMap((id) => scopeOf(id)?.province ?? [])[0] ?? null
  const ours = ofCommittee(cityAmongLevels(scopes, offices, matches[0]?.id ?? null, lexicon), offices, matches, lexicon)
  return {
    scopes: province === null ? ours : ours.map((id) => levelOf(province, id, lexicon)),
    ours,
    province,
    bodies,
  }
}

/** "quyết định của UBND thành phố": the committee's own are printed as the level's where none is of the whole city. */
function ofCommittee(
  scopes: readonly string[],
  folded: string,
  [match]: readonly NameMatch[],
  { figures }: Lexicon,
): readonly string[] {
  if (scopes.length !== 1 || scopes[0] !== 'city' || !match || !/(?<![a-z])(?:ubnd|uy ban)(?![a-z])/.test(folded))
    return scopes
  const printed = new Set((figures.byIndicator.get(match.id) ?? []).map((o) => o.scope))
  return !printed.has('city') && printed.has('department-level') ? ['department-level'] : scopes
}

/** "Sở Nội vụ kiểm tra đột xuất mấy nơi": who does what is counted is no place that it is counted of. */
export function isDoer(
  { name }: { readonly name: string },
  matches: readonly NameMatch[],
  { figures }: Lexicon,
): boolean {
  const told = matches.flatMap(({ id }) => [
    figures.indicators.get(id)?.definition ?? '',
    ...(figures.byIndicator.get(id) ?? []).flatMap(({ note }) => note ?? ''),
  ])
  return told.some((sentence) => single(fold(sentence)).includes(single(fold(name))))
}

/** A letter typed twice is one. */
const single = (folded: string): string => folded.replace(/([a-z])\1+/g, '$1')

/** Words before a level that say it is where figures are of. */
const OF_LEVEL = new Set(['cap', 'khoi', 'tuyen', 'cua', 'rieng'])
const AT = new Set(['o', 'tai'])
/** "Số sở, ngành có phòng giảm": the level stands this early in a name that counts it, or behind "thuộc". */
const COUNTED_FROM = 2

/** "mấy sở giảm phòng": a level that the figures themselves count is none that they are printed for. */
function isCalledBy(
  { id: scope, from, to }: PhraseMatch,
  words: QuestionText['words'],
  matches: readonly NameMatch[],
  lexicon: Lexicon,
): boolean {
  const { figures } = lexicon
  const isOf =
    [words[from - 1], words[from]].some((word) => word !== undefined && OF_LEVEL.has(word.folded)) ||
    (to - from > 1 && AT.has(words[from - 1]?.folded ?? ''))
  const counts = (id: string): boolean => {
    const name = wordsOfName(figures.indicators.get(id)?.name ?? '')
    const levels = lexicon.scopes.find(name)
    // "Tỷ lệ huyện, xã có hội nghị": so does the next one of a list.
    const isNext = (from: number): boolean => levels.some((met) => met.to === from && met.from <= COUNTED_FROM)
    return levels.some(
      (met) =>
        met.id === scope && (met.from <= COUNTED_FROM || isNext(met.from) || name[met.from - 1]?.folded === 'thuoc'),
    )
  }
  const isPrinted = (id: string): boolean => (figures.byIndicator.get(id) ?? []).some((o) => o.scope === scope)
  return (
    !isOf && isLevel(scope, lexicon) && matches.some(({ id }) => counts(id)) && !matches.some((m) => isPrinted(m.id))
  )
}

/** "phòng thuộc sở …, phòng cấp huyện …": of several figures one is called by the level, or the only one is what belongs to it; none is printed for it. */
function isOfOne({ id: scope }: PhraseMatch, matches: readonly NameMatch[], lexicon: Lexicon): boolean {
  const { figures, scopes } = lexicon
  if (!isLevel(scope, lexicon)) return false
  const isCalled = matches.some(({ id }) => {
    const name = wordsOfName(figures.indicators.get(id)?.name ?? '')
    return scopes
      .find(name)
      .some((met) => met.id === scope && (matches.length > 1 || name[met.from - 1]?.folded === 'thuoc'))
  })
  return isCalled && !matches.some(({ id }) => (figures.byIndicator.get(id) ?? []).some((o) => o.scope === scope))
}

/**
 * "cấp xã với thành phố", "tp, huyện, xã": a bare "thành phố" beside a level is what is printed, the whole city or
 * the level above; beside both levels it is the third one.
 */
function cityAmongLevels(
  scopes: readonly string[],
  folded: string,
  indicator: string | null,
  { figures }: Lexicon,
): readonly string[] {
  const levels = scopes.filter((id) => id === 'district-level' || id === 'commune-level')
  const top = scopes.find((id) => id === 'city' || id === 'department-level')
  const other = top === 'city' ? 'department-level' : 'city'
  const isBare =
    /(?<![a-z])(?:thanh pho|tp|tinh)(?![a-z])/.test(folded) &&
    !/(?:toan|ca|chung|nguyen|dia ban) (?:thanh pho|tp)/.test(folded)
  if (!top || !indicator || levels.length === 0 || !isBare || scopes.includes(other)) return scopes
  const printed = new Set((figures.byIndicator.get(indicator) ?? []).map((o) => o.scope))
  const asLevel = levels.length > 1 && printed.has('department-level') ? 'department-level' : top
  const meant = printed.has(asLevel) || !printed.has(other) ? asLevel : other
  return scopes.map((id) => (id === top ? meant : id))
}
