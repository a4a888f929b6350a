import type { NameMatch } from '../../../search/name-index.ts'
import type { Word } from '../../../search/name-words.ts'
import type { Lexicon } from './lexicon.ts'
import { asksWhetherRight } from './operation.ts'
import { isElliptical, siblingAt } from './stages.ts'
import { byKind, foldedOf, wantedIn } from './wanted.ts'

/** One reading of a question: as written, or as it was understood. */
export interface NamedText {
  readonly text: string
  readonly words: readonly Word[]
  /** Places of words that name scopes. */
  readonly free: ReadonlySet<number>
}

/** A later part must name its own indicator this surely. */
const PART_RECALL = 0.75
/** Steps of one business account for the parts that name them. */
const STAGED = 0.9
/** A name that accounts for this much leaves nothing to another one. */
const COVERS_ALL = 0.95
/** How much of a later part its own name accounts for. */
const PART_COVERAGE = 0.6

/**
 * Indicators asked for: one, or one per part of "…, … và …", where a later part may leave out what the first one named
 * ("1022 tiếp nhận, đã xử lý"). Best reading of the text first.
 */
export function readIndicators(texts: readonly NamedText[], lexicon: Lexicon): readonly NameMatch[] {
  // Most texts are understood as they were written.
  const differing = texts.filter(({ text }, i) => i === 0 || text !== texts[0]!.text)
  const read = differing.map((text) => inText(text, lexicon))
  return read.reduce((best, next) => (weight(next) > weight(best) ? next : best))
}

/** How much of the question the names account for, and how wholly they are met. */
const weight = (matches: readonly NameMatch[]): number =>
  matches.reduce((sum, { coverage, recall }) => sum + coverage * recall, 0)

/** Names met in words, the best first: by the words themselves and by the kind of number that they ask for. */
function found(
  words: readonly Word[],
  lexicon: Lexicon,
  minRecall: number,
  free?: ReadonlySet<number>,
  asked: readonly Word[] = words,
): readonly NameMatch[] {
  return byKind(
    lexicon.indicators.find(words, minRecall, free),
    wantedIn(foldedOf(asked), lexicon.units),
    lexicon.figures,
  )
}

function inText({ text, words, free }: NamedText, lexicon: Lexicon): readonly NameMatch[] {
  const [best] = found(words, lexicon, 0.7, free)
  if (!best) return []
  const parts = shared(partsOf({ text, words, free }, best, lexicon), words, lexicon)
  if (parts.length < 2 || spans(best, parts, words, lexicon)) return [best]
  const staged = byStages(words, best, parts, lexicon)
  if (staged.length > 1) return staged
  const named: NameMatch[] = []
  for (const part of parts) {
    // "…, có phải trễ thiệt không" asks whether, for no further figure.
    if (named.length > 0 && asksWhether(part, words, lexicon)) continue
    const next = nextStep(part, words, named, lexicon) ?? inPart(part, words, named, lexicon)
    if (next && !named.some(({ id }) => id === next.id)) named.push(next)
  }
  if (named.length > 1) return named
  const other = unmet(words, best, parts, lexicon)
  return other ? [best, other] : [best]
}

/** "PAKN nhận mấy cái, xử được mấy cái": one business, one figure per step; empty where a part names its own thing. */
function byStages(
  words: readonly Word[],
  best: NameMatch,
  parts: readonly (readonly number[])[],
  lexicon: Lexicon,
): readonly NameMatch[] {
  const [head, ...rest] = parts.map((part) => part.map((i) => words[i]!))
  if (!head || rest.length === 0 || !rest.every((part) => isElliptical(part, lexicon))) return []
  const inHead = [...best.at].every((place) => parts[0]!.includes(place))
  const isRatio = (id: string): boolean => lexicon.figures.indicators.get(id)?.kind === 'ratio'
  const asksShare = wantedIn(foldedOf(words), lexicon.units).share
  const inItself = inHead ? best.id : found(head, lexicon, PART_RECALL)[0]?.id
  // "pakn tiếp nhận, đã xử lý" asks for both, not for the one by the other.
  if (!inHead && isRatio(best.id) && (asksShare || !inItself || isRatio(inItself))) return []
  const first = siblingAt(head, inItself ?? best.id, lexicon) ?? inItself ?? best.id
  const later = rest.flatMap((part) => siblingAt(part, first, lexicon) ?? [])
  return [...new Set([first, ...later])].map((id) => ({
    ...best,
    id,
    score: best.score * parts.length,
    coverage: Math.max(best.coverage, STAGED),
  }))
}

/** "tiếp nhận và xử lý bao nhiêu PAKN": a figure of the same family in the words that the first one leaves. */
function unmet(
  words: readonly Word[],
  best: NameMatch,
  parts: readonly (readonly number[])[],
  lexicon: Lexicon,
): NameMatch | null {
  if (best.coverage >= COVERS_ALL) return null
  const left = parts.flat().filter((place) => !best.at.has(place))
  const family = (id: string) => lexicon.figures.indicators.get(id)?.family
  const other = lexicon.indicators
    .find(words, 0.9)
    .find(
      ({ id, at }) =>
        id !== best.id &&
        family(id) === family(best.id) &&
        lexicon.figures.indicators.get(id)?.kind === lexicon.figures.indicators.get(best.id)?.kind &&
        left.filter((p) => at.has(p)).length > 1,
    )
  return other ?? null
}

/** A name met whole that accounts for every part is one name ("được sửa đổi, bổ sung"). */
function spans(
  { at, recall }: NameMatch,
  parts: readonly (readonly number[])[],
  words: readonly Word[],
  lexicon: Lexicon,
): boolean {
  // "bao nhiêu đã giải quyết, bao nhiêu đúng hạn" asks for two numbers.
  const isCounted = (part: readonly number[]): boolean =>
    part.some((place) => lexicon.questionWords.isCounting(words[place]!))
  if (parts.filter(isCounted).length > 1) return false
  const content = new Set(lexicon.indicators.content(words))
  const left = parts.flat().filter((place) => content.has(place) && !at.has(place))
  return recall >= 0.9 && left.length === 0
}

function inPart(
  part: readonly number[],
  words: readonly Word[],
  before: readonly NameMatch[],
  lexicon: Lexicon,
): NameMatch | null {
  const [own] = found(
    part.map((i) => words[i]!),
    lexicon,
    PART_RECALL,
  ).filter(
    ({ coverage, recall }) =>
      recall >= PART_RECALL && (before.length === 0 || (coverage >= PART_COVERAGE && says(part, words, lexicon))),
  )
  const [first] = before
  if (!first) return own ? inWhole(own, part) : null
  if (!says(part, words, lexicon)) return null
  const isNumber = (i: number): boolean => /^\d/.test(words[i]!.folded)
  const counts = part.some(isNumber)
  const topic = [...first.at].filter((i) => !part.includes(i) && !(counts && isNumber(i)))
  const places = [...topic, ...part]
  const kind = (id: string) => lexicon.figures.indicators.get(id)?.kind
  const said = lexicon.indicators.content(part.map((i) => words[i]!)).map((i) => words[part[i]!]!.folded)
  const meetsAll = ({ at }: NameMatch): boolean => {
    const met = new Set([...at].map((i) => words[places[i]!]!.folded))
    return said.every((word) => met.has(word))
  }
  const joinable = found(
    places.map((i) => words[i]!),
    lexicon,
    0.7,
    undefined,
    part.map((i) => words[i]!),
  ).filter(
    (m) =>
      m.recall >= 0.7 &&
      !before.some(({ id }) => id === m.id) &&
      ([...m.at].some((i) => i >= topic.length) || meetsAll(m)),
  )
  const asked = wantedIn(foldedOf(part.map((i) => words[i]!)), lexicon.units)
  const asksKind = asked.share || asked.money || asked.units.size > 0
  if (asksKind && own && own.coverage >= 0.9) return inWhole(own, part)
  // "loại Tốt" behind "xếp loại Rất tốt": what meets the whole part goes before what meets some of it.
  const fitting = joinable.some(meetsAll) ? joinable.filter(meetsAll) : joinable
  const joined = (asksKind ? undefined : fitting.find(({ id }) => kind(id) === kind(first.id))) ?? fitting[0]
  // The elliptical reading goes on counting what the first part counted.
  const elliptical =
    joined && (!own || (kind(own.id) !== kind(first.id) && kind(joined.id) === kind(first.id))) ? joined : null
  if (elliptical) return inWhole(elliptical, places)
  return own ? inWhole(own, part) : null
}

/** "…, phát hiện mấy vấn đề, xử lý mấy cái": a part of a step only goes on with what was named right before it. */
function nextStep(
  part: readonly number[],
  words: readonly Word[],
  before: readonly NameMatch[],
  lexicon: Lexicon,
): NameMatch | null {
  const last = before.at(-1)
  const said = part.map((i) => words[i]!)
  const id = last && isElliptical(said, lexicon) ? siblingAt(said, last.id, lexicon) : null
  return last && id ? { ...last, id } : null
}

const asksWhether = (part: readonly number[], words: readonly Word[], { questionWords }: Lexicon): boolean =>
  asksWhetherRight(foldedOf(part.map((i) => words[i]!))) && !part.some((i) => questionWords.isCounting(words[i]!))

/** True where a part says something of its own: "mình đạt chưa" is no figure. */
const says = (part: readonly number[], words: readonly Word[], lexicon: Lexicon): boolean =>
  lexicon.indicators.content(part.map((i) => words[i]!)).length > 0

/** Places in the part become places in the question. */
const inWhole = (match: NameMatch, places: readonly number[]): NameMatch => ({
  ...match,
  at: new Set([...match.at].map((i) => places[i]!)),
})

/** Parts with what is said once behind the last one for all of them. */
function shared(
  parts: readonly (readonly number[])[],
  words: readonly Word[],
  { questionWords }: Lexicon,
): readonly (readonly number[])[] {
  const last = parts.at(-1) ?? []
  const from = last.findIndex((place) => questionWords.isEach(words[place]!))
  if (parts.length < 2 || from < 1) return parts
  const behind = last.slice(from)
  return parts.map((part, i) => (i === parts.length - 1 ? part : [...part, ...behind]))
}

/** Runs of words between commas and joining words, scopes left out; those without a word left are dropped. */
function partsOf(
  { text, words, free }: NamedText,
  best: NameMatch,
  { questionWords }: Lexicon,
): readonly (readonly number[])[] {
  const parts: number[][] = [[]]
  words.forEach((word, i) => {
    const between = i === 0 ? '' : text.slice(words[i - 1]!.end, word.start)
    // "trước và đúng hạn", "liên thông cùng cấp": what the figure is called by joins nothing.
    const joins = questionWords.isJoiner(word) && !(best.recall >= 0.95 && best.at.has(i))
    if (/[,;:/+&]/.test(between) || joins) parts.push([])
    if (!joins && !free.has(i)) parts.at(-1)!.push(i)
  })
  return parts.filter((part) => part.length > 0)
}
