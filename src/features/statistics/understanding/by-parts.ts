import type { NameMatch } from '../../../search/name-index.ts'
import { foldedOfName, type Word } from '../../../search/name-words.ts'
import { fold } from '../../../text/normalise.ts'
import { ofOtherKind } from './beside.ts'
import { byOfficialName } from './by-official-name.ts'
import { countedBefore, otherThan } from './each-alone.ts'
import { isTopic, ofTopic } from './headings.ts'
import type { Lexicon } from './lexicon.ts'
import { type Named, type SaidAt, sayingOf } from './named.ts'
import { asksWhether, indicatorOf, isSaidAgain } from './part-indicators.ts'
import { isCounted, type NamedText, type Part, says, wordsOf } from './parts.ts'
import { amongSiblings, asPartsOfOne, withHeads } from './parts-of-whole.ts'
import { isOtherStep, siblingAt } from './stages.ts'
import { isSumOfThem, wholeOfTold, withAdded } from './sum-of-parts.ts'
import { foldedOf, wantedIn } from './wanted.ts'
import { namedWhole, type WholeName } from './whole-names.ts'

/** Each part by itself, in the light of those before it. */
export function byParts(
  named: NamedText,
  parts: readonly Part[],
  names: readonly WholeName[],
  lexicon: Lexicon,
): Named {
  const { text, words } = named
  const matches: NameMatch[] = []
  const said: SaidAt[] = []
  const lost: Part[] = []
  const topic = isTopic(parts, named, lexicon) ? parts[0] : undefined
  let topical: NameMatch | undefined
  for (const [i, part] of parts.entries()) {
    // "kỳ thi nâng ngạch: vòng 1 mấy người": a heading that no figure is named by is read with what stands under it.
    if (part === topic && !indicatorOf(part, words, [], lexicon)) continue
    // "…, có phải trễ thiệt không" asks whether, for no further figure.
    if (matches.length > 0 && (asksWhether(part, words, lexicon) || asksPlace(part, words))) continue
    if (asksWhetherDone(part, words, matches.at(-1), lexicon)) continue
    if (matches.length > 0 && asksEach(part, words, matches.at(-1)!, lexicon)) continue
    if (
      isSaidAgain(part, words, matches, lexicon) ||
      isAtNextPlace(part, parts[i - 1], named, matches.at(-1), lexicon)
    ) {
      said.push({ id: matches.at(-1)!.id, from: part[0]! })
      continue
    }
    // "công tác kiểm tra văn bản: đã kiểm tra bao nhiêu": what tells the matter is counted, in its own words.
    if (topical && part !== topic && saysNoOther(part, topical, words, lexicon)) {
      said.push({ id: topical.id, from: part[0]!, by: sayingOf(part, words, lexicon) })
      topical = undefined
      continue
    }
    const isSum = matches.length > 1 && isSumOfThem(part, words)
    const whole = isSum ? wholeOfTold(matches, lexicon) : null
    if (whole) {
      matches.push({ ...matches.at(-1)!, id: whole })
      said.push({ id: whole, from: part[0]! })
      continue
    }
    const byItself =
      namedWhole(part, names, words, lexicon) ??
      atStep(indicatorOf(part, words, matches, lexicon), part, words, lexicon)
    if (isSum && byItself && isOfOther(byItself, matches, lexicon)) {
      lost.push(part)
      continue
    }
    const before = byItself ? null : namedBefore(part, words, said, lexicon)
    const rate = before && ofOtherKind(before, wantedIn(foldedOf(wordsOf(part, words)), lexicon.units), lexicon)
    // "chi phí tiết kiệm được; tỷ lệ tiết kiệm": its words again, of another kind.
    if (rate && !matches.some(({ id }) => id === rate)) {
      matches.push({ ...matches.at(-1)!, id: rate })
      said.push({ id: rate, from: part[0]! })
      continue
    }
    if (before) {
      said.push({ id: before, from: part[0]! })
      continue
    }
    const under = topic && part !== topic ? ofTopic([...topic, ...part], part, words, lexicon) : null
    const met = byItself && under && isRatherUnder(under, byItself, topic!, part) ? under : (byItself ?? under)
    const next = met && calledOtherwise(met, part, words, matches, lexicon)
    const sum = next && withAdded(next, part, words, matches, lexicon)
    if (next && sum) {
      matches.push({ ...next, id: sum })
      said.push({ id: sum, from: part[0]! })
      continue
    }
    const known = matches.findIndex(({ id }) => id === next?.id)
    const first = next && known >= 0 ? countedBefore(next.id, part, parts, said, words, lexicon) : null
    const other = next && first ? otherThan(next.id, first, matches, words, lexicon) : null
    // "thi đậu mấy người, tiếp nhận không qua thi mấy người": of two that are counted the earlier one is called otherwise.
    if (next && other) {
      said[said.findIndex(({ id }) => id === next.id)] = {
        id: other.id,
        from: first![0]!,
        by: sayingOf(first!, words, lexicon),
      }
      matches[known] = other
      matches.push(next)
    }
    // "Chính phủ và Thủ tướng giao mấy nhiệm vụ": both parts are words of one name.
    else if (next && known >= 0) matches[known] = joinedTo(matches[known]!, next)
    else if (next) matches.push(next)
    if (next) said.push({ id: next.id, from: part[0]!, by: sayingOf(part, words, lexicon) })
    if (part === topic) topical = next ?? undefined
    // "chương trình trên ti vi: một năm mấy chương trình": what tells the matter is counted too.
    else if (next && next.id === topical?.id && isCounted(part, words, lexicon)) topical = undefined
    const isAsked =
      isCounted(part, words, lexicon) ||
      (words[part[0]!]!.written !== 'sở' && BEGINS_NUMBER.test(foldedOf(wordsOf(part, words).slice(0, 2))))
    if (!next && isAsked && (says(part, words, lexicon) || lexicon.steps.asked(wordsOf(part, words)) !== null))
      lost.push(part)
  }
  // What only tells the matter is not asked for beside what is counted of it.
  const topicAt = topical ? matches.indexOf(topical) : -1
  const headed = withHeads({ matches, said }, parts, words, lexicon)
  const ofWholes = amongSiblings(asPartsOfOne(headed, parts, words, lexicon), parts, words, lexicon)
  const asked = matches.length > 1 ? ofWholes.matches.filter((_, i) => i !== topicAt) : ofWholes.matches
  const ownOf = (part: Part, i: number): Part => part.filter((place) => place < (parts[i + 1]?.[0] ?? words.length))
  const isCountedAlready = parts.some(
    (part, i) => said.some(({ from }) => from === part[0]) && isCounted(ownOf(part, i), words, lexicon),
  )
  const left = lost.filter(
    (part) =>
      !isTold(part, ofWholes.matches, words, lexicon) &&
      (isCountedAlready ||
        !(isCalledSo(part, ofWholes.matches, words, lexicon) || isItsCount(part, ofWholes.matches, words, lexicon))),
  )
  return { matches: asked, lost: left.map((part) => textOf(part, text, words)), said: ofWholes.said }
}

/**
 * "trả trước hạn với đúng hạn gộp lại mấy phần trăm": all that a part tells is what another one's figure is called by, or
 * that one stands within it, and what asks is its own.
 */
function isTold(part: Part, matches: readonly NameMatch[], words: readonly Word[], lexicon: Lexicon): boolean {
  const telling = lexicon.indicators.content(wordsOf(part, words)).map((i) => part[i]!)
  const isWithin = ({ at }: NameMatch): boolean =>
    [...at].some((place) => place > part[0]! && place < part.at(-1)! && !part.includes(place))
  return matches.some(isWithin) || (telling.length > 0 && telling.every((at) => matches.some((m) => m.at.has(at))))
}

/** "mấy cục USB ký số đó, phát cho nhiêu người": words of another name of the only figure, which was told and not yet counted. */
function isCalledSo(part: Part, matches: readonly NameMatch[], words: readonly Word[], lexicon: Lexicon): boolean {
  const own = lexicon.figures.indicators.get(matches[0]?.id ?? '')
  const telling = sayingOf(part, words, lexicon)
  const calls = (name: string): boolean => telling.every((word) => foldedOfName(name).has(word))
  return own !== undefined && matches.length === 1 && telling.length > 0 && [own.name, ...own.names].some(calls)
}

/** "tiền phải để lại cho cải cách tiền lương, mà nó quên mất mấy phần trăm": the only figure, not yet counted, in its own measure. */
function isItsCount(
  part: Part,
  [only, ...more]: readonly NameMatch[],
  words: readonly Word[],
  lexicon: Lexicon,
): boolean {
  const own = lexicon.figures.indicators.get(only?.id ?? '')
  const { share } = wantedIn(foldedOf(wordsOf(part, words)), lexicon.units)
  return own?.kind === 'ratio' && share && more.length === 0
}

/** A part that counts what is counted already: the figure of the business that is called by its very words, where one is. */
function calledOtherwise(
  met: NameMatch,
  part: Part,
  words: readonly Word[],
  matches: readonly NameMatch[],
  lexicon: Lexicon,
): NameMatch {
  const taken = new Set(matches.map(({ id }) => id))
  if (!taken.has(met.id) || !isCounted(part, words, lexicon)) return met
  const id = byOfficialName(wordsOf(part, words), met.id, taken, lexicon)
  return id === null ? met : { ...met, id }
}

/** "qua rà soát, bao nhiêu văn bản phải xử lý": a name met whole, by words of the heading too, and better than the part's own. */
function isRatherUnder(under: NameMatch, own: NameMatch, topic: Part, part: Part): boolean {
  const metIn = (places: Part, { at }: NameMatch): number => places.filter((place) => at.has(place)).length
  const isAsWell = metIn(part, under) >= metIn(part, own) && metIn(topic, under) > 0
  return under.id !== own.id && under.recall >= WHOLE && under.score > own.score && isAsWell
}
const WHOLE = 0.95

/** "cộng hai mức nhiêu": no figure of another business. */
const isOfOther = ({ id }: NameMatch, told: readonly NameMatch[], { figures: { indicators } }: Lexicon): boolean =>
  told.every((one) => indicators.get(one.id)?.family !== indicators.get(id)?.family)

const textOf = (part: Part, text: string, words: readonly Word[]): string =>
  text.slice(words[part[0]!]!.start, words[part.at(-1)!]!.end)

/** One figure met twice: as well as the better time, by all of its words. */
const joinedTo = (known: NameMatch, next: NameMatch): NameMatch => ({
  ...(known.recall > next.recall ? known : next),
  at: new Set([...known.at, ...next.at]),
})

/** "HĐND giao có bao nhiêu chỉ tiêu vượt": the figure of the step asked for, where the business is named by another one. */
function atStep(match: NameMatch | null, part: Part, words: readonly Word[], lexicon: Lexicon): NameMatch | null {
  const said = wordsOf(part, words)
  const step = match && isOtherStep(match, said, lexicon) ? siblingAt(said, match.id, lexicon) : null
  return match && step ? { ...match, id: step } : match
}

/** "mấy huyện đồng bộ nhiêu hồ sơ, mấy xã nhiêu hồ sơ": another place, and nothing but what the figure before is counted in. */
function isAtNextPlace(
  part: Part,
  before: Part | undefined,
  { words, free }: NamedText,
  last: NameMatch | undefined,
  lexicon: Lexicon,
): boolean {
  const unit = lexicon.figures.indicators.get(last?.id ?? '')?.unit
  const [from, to] = [before?.findLast((place) => place < part[0]!) ?? 0, part.at(-1)!]
  // "mấy đơn vị thuộc sở" is called so.
  const there = words.slice(from, to + 1)
  const isPlaced = there.some((_, i) => free.has(from + i)) && !there.some(({ folded }) => folded === 'thuoc')
  if (!unit || !isPlaced || !isCounted(part, words, lexicon)) return false
  const counted = wantedIn(foldedOf(wordsOf(part, words)), lexicon.units).units
  const telling = sayingOf(part, words, lexicon).filter((word) => !fold(unit).split(' ').includes(word))
  return telling.length === 0 && (counted.size === 0 || counted.has(fold(unit)))
}

/** "năm 2020 mấy nghị quyết, mấy quyết định; 2024 thì mấy nghị quyết, mấy quyết định": told in the words of before; null: not so. */
function namedBefore(part: Part, words: readonly Word[], said: readonly SaidAt[], lexicon: Lexicon): string | null {
  const telling = sayingOf(part, words, lexicon).filter((word) => !FURTHER.has(word))
  if (telling.length === 0) return null
  return said.findLast(({ by }) => by !== undefined && telling.every((word) => by.includes(word)))?.id ?? null
}

/** A part that counts and tells nothing but words that a figure was met by. */
function saysNoOther(part: Part, met: NameMatch, words: readonly Word[], lexicon: Lexicon): boolean {
  const telling = lexicon.indicators.content(wordsOf(part, words)).map((i) => words[part[i]!]!.written)
  const own = new Set([...met.at].filter((place) => !part.includes(place)).map((place) => words[place]!.written))
  return telling.length >= TELLING && isCounted(part, words, lexicon) && telling.every((word) => own.has(word))
}
/** Fewer words may be those of another name as well. */
const TELLING = 2

/** "sang 2020 thì bớt thêm mấy phòng": words that go on to the next and name nothing. */
const FURTHER: ReadonlySet<string> = new Set(['sang', 'qua', 'them', 'nua', 'tiep'])

/** "số đầu xe", "tỷ lệ …": a number by its name. */
const BEGINS_NUMBER = /^(?:so(?! voi| sanh| hoa)|tong so|so luong|t[iy] le|chi so)(?![a-z])/

/** "…. Mỗi nơi mấy hồ sơ": the figure named before at each of its places, counted in what it is. */
function asksEach(part: Part, words: readonly Word[], last: NameMatch, { figures, questionWords }: Lexicon): boolean {
  const said = wordsOf(part, words).map(({ folded }) => folded)
  const unit = fold(figures.indicators.get(last.id)?.unit ?? '').split(' ')
  const isOf = (i: number): boolean =>
    unit.includes(said[i]!) || EACH.has(said[i]!) || questionWords.isCounting(words[part[i]!]!)
  return /^(?:moi|tung)$/.test(said[0] ?? '') && said.every((_, i) => isOf(i) || questionWords.isIdle(words[part[i]!]!))
}
/** "nền tảng LGSP …, mình làm xong chưa": of what is either there or not it is asked whether. */
const asksWhetherDone = (
  part: Part,
  words: readonly Word[],
  last: NameMatch | undefined,
  { figures }: Lexicon,
): boolean =>
  last !== undefined &&
  figures.indicators.get(last.id)?.kind === 'flag' &&
  /(?<![a-z])chua(?: vay| ta| a| ha| em| nhi| the)*$/.test(foldedOf(wordsOf(part, words)))

const EACH: ReadonlySet<string> = new Set(
  'moi tung noi cho ben quan huyen so xa phuong cap cai don vi loai nhom muc phan dang dien kieu thu hang'.split(' '),
)

/** "…, xếp hạng thứ mấy": the place of the figure named before. */
const asksPlace = (part: Part, words: readonly Word[]): boolean =>
  /^(?:va |xep |dung |hang |thu |vi |tri |o |la |nam |do |minh |thuc |te |that |ra |thi |tp |thanh |pho )*(?:hang|thu|vi tri)(?: thu)? (?:may|bao nhieu|nhieu)(?: ca nuoc| toan quoc| vay| the)*$/.test(
    foldedOf(wordsOf(part, words)),
  )
