import type { Snapshot } from '../../../core/content.ts'
import type { NameMatch } from '../../../search/name-index.ts'
import type { Word } from '../../../search/name-words.ts'
import { type PhraseMatch, phraseIndex } from '../../../search/phrase-index.ts'
import { unpublishedKind } from '../words.ts'
import { NAMED_BY_ITSELF } from './beside.ts'
import type { Lexicon } from './lexicon.ts'
import type { QuestionText } from './question.ts'
import { areOneRun } from './words-run.ts'

/** Figures that people ask for and no document of ours gives. */
export interface UnpublishedNames {
  /** Names met in words, the longest at each place; `own`: of nothing but the figure. */
  find(words: readonly Word[]): readonly UnpublishedName[]
}

interface UnpublishedName {
  readonly name: string
  readonly isOwn: boolean
  readonly from: number
  readonly to: number
}

/** What a message asks for that nobody publishes here. */
export interface Unpublished {
  /** What it is called, several one after the other. */
  readonly name: string
  readonly isOwn: boolean
  /** Somebody asks what they are due or must meet, not for a figure of a place. */
  readonly isEntitled: boolean
  /** Words of the message, as written, that name it. */
  readonly words: readonly string[]
}

/** A figure met this far goes before one that is not published and called by some of its words. */
const NAMED_ALMOST = 0.7
/** One that leaves this much unsaid gives way to a name that is of nothing else. */
const NAMED_WELL = 0.85

/** How the number of things is asked for. */
const COUNTERS = ['bao nhiêu', 'mấy', 'nhiêu', 'bn', 'số lượng', 'tổng số']

/** The index of a snapshot's `unpublished` records. */
export function unpublishedNames(snapshot: Snapshot): UnpublishedNames {
  const records = snapshot.records(unpublishedKind).map(({ value }) => value)
  const byId = new Map(records.map((record) => [record.id, record]))
  const index = phraseIndex([
    ...records.map(({ id, own }) => ({ id: `own ${id}`, names: own })),
    ...records.map(({ id, name, names, counted }) => ({
      id: `any ${id}`,
      names: [name, ...names, ...counted.flatMap((thing) => COUNTERS.map((counter) => `${counter} ${thing}`))],
    })),
  ])
  const unless = phraseIndex(records.map(({ id, unless }) => ({ id, names: unless })))
  return {
    find(words) {
      const found = index.find(words)
      if (found.length === 0) return []
      const others = new Set(unless.find(words).map(({ id }) => id))
      return found.flatMap((met) => {
        const [sort, id] = met.id.split(' ') as [string, string]
        if (others.has(id) || !areOneRun(words, met) || isOfDossiers(words, met)) return []
        return [{ name: byId.get(id)!.name, isOwn: sort === 'own', from: met.from, to: met.to }]
      })
    },
  }
}

/** A figure that nobody publishes here, met better than any that is published. */
export function unpublishedIn(
  lexicon: Lexicon,
  texts: readonly QuestionText[],
  matches: readonly NameMatch[],
): Unpublished | null {
  const [met] = matches
  const named = texts.map(({ words }) => ({ words, names: lexicon.unpublished.find(words) }))
  if (named.every(({ names }) => names.length === 0)) return null
  const things = met ? thingsCounted(lexicon, named, met) : null
  if (things) return things
  const isWhole = met !== undefined && met.coverage >= NAMED_BY_ITSELF && met.recall >= NAMED_BY_ITSELF
  for (const { words, names } of named) {
    // "dân số với SIPAS": beside a figure that accounts for the rest only what is called by a name of its own.
    const found = names.filter((name) => !isOfMatch(name, words, met, lexicon) && (!isWhole || isApart(name, met)))
    if (found.length > 0) return namedSo(found, words, lexicon)
  }
  return null
}

function namedSo(found: readonly UnpublishedName[], words: readonly Word[], { questionWords }: Lexicon): Unpublished {
  const named = found.flatMap(({ from, to }) => words.slice(from, to))
  // "lương bình quân là bao nhiêu tiền": nobody is due a mean.
  const isMean = named.some(({ folded }, i) => /^(?:binh quan|trung binh)$/.test(`${folded} ${named[i + 1]?.folded}`))
  return {
    name: [...new Set(found.map(({ name }) => name))].join(', '),
    isOwn: found.some(({ isOwn }) => isOwn),
    isEntitled: questionWords.entitled.find(words).some(({ id }) => !isMean || !/(?:nhiêu|mấy) tiền$/.test(id)),
    words: named.map(({ written }) => written),
  }
}

/** A text with what it names that nobody publishes. */
interface NamedWords {
  readonly words: readonly Word[]
  readonly names: readonly UnpublishedName[]
}

/** "có mấy máy scan": things are counted, of which a rate that shares a word with them tells nothing. */
function thingsCounted(lexicon: Lexicon, texts: readonly NamedWords[], met: NameMatch): Unpublished | null {
  if (lexicon.figures.indicators.get(met.id)?.kind !== 'ratio') return null
  for (const { words, names } of texts) {
    const isCount = (place: number): boolean =>
      words[place] !== undefined && lexicon.questionWords.isCounting(words[place])
    const counted = names.filter(({ from }) => isCount(from) || isCount(from + 1))
    const isOfThem = (place: number): boolean => counted.some(({ from, to }) => place >= from && place < to)
    // Nothing else is counted, or the rate is called by none but their words.
    const isAll = words.every((_, place) => !isCount(place) || isOfThem(place)) || [...met.at].every(isOfThem)
    if (counted.length > 0 && isAll) return namedSo(counted, words, lexicon)
  }
  return null
}

const isApart = ({ isOwn, from, to }: UnpublishedName, { at }: NameMatch): boolean =>
  isOwn && [...at].every((place) => place < from || place >= to)

/** "bao nhiêu bệnh viện dã chiến": words of a figure that is published. */
function isOfMatch(
  { isOwn, from, to }: UnpublishedName,
  words: readonly Word[],
  met: NameMatch | undefined,
  { questionWords }: Lexicon,
): boolean {
  if (!met) return false
  const places = Array.from({ length: to - from }, (_, i) => from + i)
  // "tuổi nghỉ hưu" is all of a name; "nghỉ hưu trước tuổi" is met by a part of it only.
  if (isOwn && met.recall < NAMED_WELL) return false
  if (places.every((place) => met.at.has(place))) return true
  const telling = places.filter((place) => !questionWords.isIdle(words[place]!))
  return met.recall >= NAMED_ALMOST && telling.length > 0 && telling.every((place) => met.at.has(place))
}

/** "PAPI với GRDP năm 2023": a figure that is published, named by other words than the one that is not. */
export function isBesideUnpublished(
  { id, at, recall }: NameMatch,
  { words: called }: Unpublished,
  words: readonly Word[],
  { figures }: Lexicon,
): boolean {
  const isName = at.size >= 3 || figures.indicators.get(id)?.kind === 'index'
  return isName && recall >= NAMED_BY_ITSELF && [...at].every((place) => !called.includes(words[place]?.written ?? ''))
}

/** "ho so doanh nghiep" without marks counts dossiers. */
const isOfDossiers = (words: readonly Word[], { from }: PhraseMatch): boolean =>
  words[from]!.folded === 'so' && words[from - 1]?.folded === 'ho'
