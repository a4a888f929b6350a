import type { NameMatch } from '../../../search/name-index.ts'
import type { Word } from '../../../search/name-words.ts'
import type { Lexicon } from './lexicon.ts'
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
/** Words that join things asked for, as written; without marks most of them may be other words. */
const JOINERS = new Set(['và', 'với', 'cùng', 'lẫn', 'rồi', 'va', 'voi'])
/** Steps of one business account for the parts that name them. */
const STAGED = 0.9
/** A name that accounts for this much leaves nothing to another one. */
const COVERS_ALL = 0.95
/** How much of a later part its own name accounts for. */
const PART_COVERAGE = 0.6
/** "công bố mới, bãi bỏ mỗi thứ bao nhiêu thủ tục": what stands behind goes for every part. */
const EACH = new Set(['mỗi', 'moi'])

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
  const parts = shared(partsOf(text, words, free), words)
  if (parts.length < 2 || isJoined(best, words) || spans(best, parts, words, lexicon)) return [best]
  const staged = byStages(words, best, parts, lexicon)
  if (staged.length > 1) return staged
  const named: NameMatch[] = []
  for (const part of parts) {
    const next = inPart(part, words, named, lexicon)
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
  if (!head || rest.length === 0 || !rest.every(isElliptical)) return []
  const inHead = [...best.at].every((place) => parts[0]!.includes(place))
  if (!inHead && lexicon.figures.indicators.get(best.id)?.kind === 'ratio') return []
  const first = siblingAt(head, best.id, lexicon.figures) ?? best.id
  const later = rest.flatMap((part) => siblingAt(part, first, lexicon.figures) ?? [])
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
  const content = new Set(lexicon.indicators.content(words))
  const left = parts.flat().filter((place) => content.has(place) && !at.has(place))
  return recall >= 0.9 && left.length === 0
}

/** A name that has the joining word itself is one name ("trước và đúng hạn"). */
function isJoined({ at, recall }: NameMatch, words: readonly Word[]): boolean {
  return recall >= 0.95 && [...at].some((place) => JOINERS.has(words[place]!.written))
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
  const joinable = found(
    places.map((i) => words[i]!),
    lexicon,
    0.7,
    undefined,
    part.map((i) => words[i]!),
  ).filter((m) => m.recall >= 0.7 && !before.some(({ id }) => id === m.id) && [...m.at].some((i) => i >= topic.length))
  const asked = wantedIn(foldedOf(part.map((i) => words[i]!)), lexicon.units)
  const asksKind = asked.share || asked.money || asked.units.size > 0
  if (asksKind && own && own.coverage >= 0.9) return inWhole(own, part)
  const joined = (asksKind ? undefined : joinable.find(({ id }) => kind(id) === kind(first.id))) ?? joinable[0]
  // The elliptical reading goes on counting what the first part counted.
  const elliptical =
    joined && (!own || (kind(own.id) !== kind(first.id) && kind(joined.id) === kind(first.id))) ? joined : null
  if (elliptical) return inWhole(elliptical, places)
  return own ? inWhole(own, part) : null
}

/** True where a part says something of its own: "mình đạt chưa" is no figure. */
const says = (part: readonly number[], words: readonly Word[], lexicon: Lexicon): boolean =>
  lexicon.indicators.content(part.map((i) => words[i]!)).length > 0

/** Places in the part become places in the question. */
const inWhole = (match: NameMatch, places: readonly number[]): NameMatch => ({
  ...match,
  at: new Set([...match.at].map((i) => places[i]!)),
})

/** Parts with what is said once behind the last one for all of them. */
function shared(parts: readonly (readonly number[])[], words: readonly Word[]): readonly (readonly number[])[] {
  const last = parts.at(-1) ?? []
  const from = last.findIndex((place) => EACH.has(words[place]!.written))
  if (parts.length < 2 || from < 1) return parts
  const behind = last.slice(from)
  return parts.map((part, i) => (i === parts.length - 1 ? part : [...part, ...behind]))
}

/** Runs of words between commas and joining words, scopes left out; those without a word left are dropped. */
function partsOf(text: string, words: readonly Word[], free: ReadonlySet<number>): readonly (readonly number[])[] {
  const parts: number[][] = [[]]
  words.forEach((word, i) => {
    const between = i === 0 ? '' : text.slice(words[i - 1]!.end, word.start)
    if (/[,;:/+&]/.test(between) || JOINERS.has(word.written)) parts.push([])
    if (!JOINERS.has(word.written) && !free.has(i)) parts.at(-1)!.push(i)
  })
  return parts.filter((part) => part.length > 0)
}
