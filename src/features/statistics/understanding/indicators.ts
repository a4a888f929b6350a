import type { Period } from '../../../calendar/periods.ts'
import type { NameMatch } from '../../../search/name-index.ts'
import type { Word } from '../../../search/name-words.ts'
import { fold } from '../../../text/normalise.ts'
import type { Observation } from '../observations.ts'
import { isFor } from '../printed-period.ts'
import { hasValue } from '../select.ts'
import { notAtPlace, notOfPlaces } from './at-place.ts'
import { byParts } from './by-parts.ts'
import { byStages } from './by-stages.ts'
import { bodiesCounted, countedAsAsked, countedToo, indexRather } from './counted-as-asked.ts'
import { withCounterparts } from './counterparts.ts'
import { eachAlone } from './each-alone.ts'
import { isTopic, namesItself } from './headings.ts'
import type { Lexicon } from './lexicon.ts'
import { type Named, type NamedIn, only } from './named.ts'
import { countThere, rateThere } from './of-asked-place.ts'
import { ofBody } from './of-body.ts'
import { ofOneBusiness } from './of-one-business.ts'
import { withoutOnlyTold } from './only-told.ts'
import { found } from './part-indicators.ts'
import { partOfIndex } from './part-of-index.ts'
import { isCounted, type NamedText, type Part, partsOf, says, wordsOf } from './parts.ts'
import { bySharedWords, withSharedWords } from './shared-words.ts'
import { isOtherStep, isUnfinished, siblingAt } from './stages.ts'
import { isUndone } from './undone.ts'
import { foldedOf } from './wanted.ts'
import { type WholeName, wholeNames } from './whole-names.ts'

/** A name that accounts for this much leaves nothing to another one. */
const COVERS_ALL = 0.95

/**
 * Indicators asked for: one, or one per part of "…, … và …", where a later part may leave out what the first one named
 * ("1022 tiếp nhận, đã xử lý"). Best reading of the text first.
 */
export function readIndicators(
  texts: readonly NamedText[],
  lexicon: Lexicon,
  periods: readonly Period[] = [],
): NamedIn {
  // Most texts are understood as they were written.
  const differing = texts.filter(({ text }, i) => i === 0 || text !== texts[0]!.text)
  const read = differing.map((text) => ({
    ...partOfIndex(text, inText(text, lexicon, periods), lexicon),
    text: texts.indexOf(text),
  }))
  const told = read.map((one) => ({ ...withoutOnlyTold(one, texts[one.text]!.words, lexicon), text: one.text }))
  return told.reduce((best, next) => (weight(next.matches) > weight(best.matches) ? next : best))
}

/** How much of the question the names account for, and how wholly they are met. */
const weight = (matches: readonly NameMatch[]): number =>
  matches.reduce((sum, { coverage, recall }) => sum + coverage * recall, 0)

function inText(named: NamedText, lexicon: Lexicon, periods: readonly Period[]): Named {
  const { words, free } = named
  const own = ofBody(named, lexicon)
  if (own.length > 0) return only(...own)
  const all = found(words, lexicon, 0.7, free)
  const met = printedThen(notAtPlace(notOfPlaces(all, named, lexicon.provinces), named), words, lexicon, periods)
  const best = met && (indexRather(met, words, lexicon) ?? countThere(met, named, lexicon) ?? met)
  if (!best || isUnitAlone(best, words, lexicon)) return only()
  const counted = countedAsAsked(best, words, lexicon)
  const asksShare = ASKS_SHARE.test(foldedOf(words)) || BEGINS_SHARE.test(foldedOf(words))
  const rate = asksShare ? rateThere(best.id, named, lexicon) : null
  const names = wholeNames(words, all, lexicon)
  const parts = partsOf(named, best, lexicon, names)
  if (parts.length < 2 || (!isNamedBeside(best, parts, names, words) && spans(best, parts, words, lexicon))) {
    if (rate === null && isOtherKind(best, words, lexicon)) return only()
    const step =
      UNFINISHED.test(foldedOf(words)) || isUnfinished(best, words, lexicon) || isOtherStep(best, words, lexicon)
    const sibling = step ? siblingAt(words, best.id, lexicon) : null
    const too = rate || sibling || counted ? null : countedToo(best, words, lexicon)
    if (too) return only(best, too)
    return only(rate || sibling ? { ...best, id: rate ?? sibling ?? best.id } : (counted ?? best))
  }
  const inLight = inLightOfOthers(named, best, parts, names, lexicon)
  // Where something is left over, parts that name their figures by themselves are read so.
  const alone = inLight.matches.length < parts.length ? eachAlone(named, parts, lexicon) : null
  if (alone && alone.matches.length > inLight.matches.length) return alone
  const shared = inLight.matches.length < parts.length ? bySharedWords(named, parts, lexicon) : null
  const read = shared && shared.matches.length > inLight.matches.length ? shared : inLight
  const told = ofOneBusiness(named, parts, read, lexicon) ?? read
  return withCounterparts(withSharedWords(told, parts, words, lexicon), parts, words, lexicon)
}

/** What the parts of a question ask for, each in the light of the others. */
function inLightOfOthers(
  named: NamedText,
  best: NameMatch,
  parts: readonly Part[],
  names: readonly WholeName[],
  lexicon: Lexicon,
): Named {
  const { words } = named
  const staged = byStages(named, best, parts, lexicon)
  const isStaged = staged.matches.length > 1 || (staged.matches.length > 0 && isTopic(parts, named, lexicon))
  // "…, còn chứng thư số cá nhân thì sao": a part that names its own figure whole is no step.
  const isLeft = (part: Part): boolean =>
    !staged.said.some(({ from }) => from === part[0]) && namesItself(part, words, lexicon)
  if (isStaged && staged.said.length >= parts.length - 1 && !parts.slice(1).some(isLeft)) return staged
  const { matches, lost, said } = byParts(named, parts, names, lexicon)
  // "tổ chức được cấp mấy, đang xài mấy; cá nhân được cấp mấy, đang xài mấy": the steps of two, each of which is named.
  if (isStaged && (lost.length > 0 || matches.length <= staged.matches.length)) return staged
  if (matches.length > 1) return { matches, lost, said }
  const other = unmet(words, best, parts, lexicon)
  if (other) return only(best, other)
  // Said twice, with a place or time each: where it is named is kept. What no part is called by is all of the question's.
  const [alone] = matches
  const whole = only(alone && alone.recall > best.recall && alone.coverage >= COVERS_ALL ? alone : best)
  const bodies = matches.length === 1 ? bodiesCounted(alone!, named, lexicon) : null
  if (bodies) return only(bodies, alone!)
  return matches.length === 0 ? whole : { ...whole, lost, said: said.length > 1 ? said : whole.said }
}

/** "việc Chính phủ giao còn đang làm mấy việc": those of them that are under way are counted. */
const UNFINISHED =
  /(?<![a-z])(?:dang (?:lam|thuc hien)|(?:con|dang) (?:lam )?do(?: dang)?) (?:\S+ )?(?:bao nhieu|may|nhieu|nhiu|bn)(?![a-z])|(?<![a-z])con (?:bao nhieu|may|nhieu|nhiu|bn) (?:\S+ ){0,2}(?:dang|chua (?:xong|xu|giai|tra|lam))(?![a-z])/
/** Nothing but a share is asked for. */
const ASKS_SHARE =
  /^(?!.*(?<![a-z])(?:bao nhieu|nhieu|nhiu|may|bn) (?!phan tram)).*(?<![a-z])(?:bao nhieu|nhieu|nhiu|may|bn) phan tram(?![a-z])/

/** "tổng cộng bao nhiêu văn bản": what is counted names none of the figures that count it. */
function isUnitAlone({ at, recall }: NameMatch, words: readonly Word[], { units, questionWords }: Lexicon): boolean {
  const met = [...at]
    .sort((a, b) => a - b)
    .flatMap((place) => (questionWords.isIdle(words[place]!) ? [] : [words[place]!.folded]))
  return recall < COVERS_ALL && units.has(met.join(' '))
}

/** "tỷ lệ công bố": a rate that nothing here is called by is not answered with a count that shares its words. */
const BEGINS_SHARE = /^(?:(?:cho|xin|em|anh|chi|hoi|con|the|vay|xem|coi) )*(?:ty le|ti le|tl)(?![a-z])/
function isOtherKind({ id, name }: NameMatch, words: readonly Word[], { figures }: Lexicon): boolean {
  const asked = foldedOf(words)
  const isCount = figures.indicators.get(id)?.kind === 'count'
  const calls = /(?<![a-z])(?:ty le|ti le|tl|ty trong|phan tram)(?![a-z])/
  return BEGINS_SHARE.test(asked) && isCount && !calls.test(fold(name)) && !/[,;]/.test(name)
}

/** A name met this well beside the best one may as well be meant. */
const AS_WELL = 0.85
/** What was planned, where the words tell of a plan. */
const AS_PLANNED = 0.6
const PLANS =
  /(?<![a-z])(?:tinh(?= (?:to chuc|lam|cho|mo|thi))|dinh(?= (?:to chuc|lam|cho|mo))|du kien|du tinh|theo ke hoach|ke hoach)(?![a-z])/
/** So it is of one of another business. */
const AS_SURELY = 0.95

/** The best name; of several met about as well, one that is printed for the period asked for. */
function printedThen(
  [best, ...others]: readonly NameMatch[],
  words: readonly Word[],
  { figures, indicators }: Lexicon,
  [period, ...more]: readonly Period[],
): NameMatch | undefined {
  const isPrinted = ({ id }: NameMatch): boolean =>
    (figures.byIndicator.get(id) ?? []).some((o) => hasValue(o) && (isFor(o.period, period!) || isYearOf(o, period!)))
  if (!best || !period || more.length > 0 || isPrinted(best)) return best
  const own = figures.indicators.get(best.id)
  // "tính cho thi mấy người": what was planned is called so.
  const isPlanned = PLANS.test(foldedOf(words))
  const leastOf = ({ id, name }: NameMatch): number =>
    isPlanned && PLANS.test(fold(name))
      ? AS_PLANNED
      : figures.indicators.get(id)?.family === own?.family
        ? AS_WELL
        : AS_SURELY
  // "1022 còn tồn mấy phản ánh": what of the question only the best name meets is no other figure's.
  const said = indicators.content(words).filter((place) => best.at.has(place))
  return (
    others.find(
      (other) =>
        said.every((place) => other.at.has(place)) &&
        other.score >= leastOf(other) * best.score &&
        figures.indicators.get(other.id)?.kind === own?.kind &&
        isPrinted(other),
    ) ?? best
  )
}

/** Years one by one are as good as all of them together. */
const isYearOf = ({ period: { span } }: Observation, { kind, from, to }: Period): boolean =>
  kind === 'years' && /^\d{4}$/.test(span) && span >= from.slice(0, 4) && span <= to.slice(0, 4)

/** "tiếp nhận và xử lý bao nhiêu PAKN": a figure of the same family in the words that the first one leaves. */
function unmet(words: readonly Word[], best: NameMatch, parts: readonly Part[], lexicon: Lexicon): NameMatch | null {
  const { indicators, figures } = lexicon
  if (best.coverage >= COVERS_ALL) return null
  const left = parts.flat().filter((place) => !best.at.has(place))
  // "…, tính tới giữa năm": a part that says nothing is no second thing.
  if (parts.filter((part) => says(part, words, lexicon)).length < 2) return null
  const own = figures.indicators.get(best.id)
  const met = indicators.find(words, 0.9).filter((match) => !isUndone(match, words, lexicon))
  const other = met.find(({ id, at }) => {
    const next = figures.indicators.get(id)
    const isAlike = id !== best.id && next?.family === own?.family && next?.kind === own?.kind
    return isAlike && left.filter((place) => at.has(place)).length > 1
  })
  return other ?? null
}

/**
 * "hộp thư bao nhiêu, còn mức độ hài lòng thì sao", "chi phí tiết kiệm được; tỷ lệ tiết kiệm": another name stands in one of
 * the parts, and the best one is met by nothing of it, or another part has its own number.
 */
const isNamedBeside = (
  { id, at }: NameMatch,
  parts: readonly Part[],
  names: readonly WholeName[],
  words: readonly Word[],
): boolean =>
  names.some(({ match, from }) => {
    const own = match.id === id ? undefined : parts.find((part) => part.includes(from))
    return (
      own !== undefined &&
      (own.every((place) => !at.has(place)) || parts.some((part) => part !== own && isNumbered(part, words)))
    )
  })

/** A name met whole that accounts for every part is one name ("được sửa đổi, bổ sung"). */
function spans({ at, recall }: NameMatch, parts: readonly Part[], words: readonly Word[], lexicon: Lexicon): boolean {
  // "bao nhiêu đã giải quyết, bao nhiêu đúng hạn" asks for two numbers.
  // "trả đúng hẹn mà máy báo trễ": a machine of its name counts nothing.
  const counts = (part: Part): boolean =>
    isCounted(
      part.filter((place) => words[place]!.written !== 'máy' || !at.has(place)),
      words,
      lexicon,
    )
  if (parts.filter((part) => counts(part) || isNumbered(part, words)).length > 1) return false
  // "17 chỉ tiêu: vượt, đạt, không đạt": so do steps of a business one after the other.
  const steps = parts.slice(1).map((part) => lexicon.steps.asked(wordsOf(part, words)))
  if (steps.length > 1 && steps.every((step) => step !== null) && new Set(steps).size === steps.length) return false
  const content = new Set(lexicon.indicators.content(words))
  const left = parts.flat().filter((place) => content.has(place) && !at.has(place))
  return recall >= 0.9 && left.length === 0
}

/** "số giấy tờ đã số hóa và số loại kết quả", "tỷ lệ đúng hạn và tổng số": each has its number. */
const isNumbered = (part: Part, words: readonly Word[]): boolean =>
  part.some(
    (i) =>
      (words[i]!.folded === 'so' && words[i]!.written !== 'sở' && words[i + 1]?.folded !== 'hoa') ||
      (/^t[yi]$/.test(words[i]!.folded) && words[i + 1]?.folded === 'le'),
  )
