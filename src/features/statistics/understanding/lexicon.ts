import type { CityDirectory } from '../../../agencies/directory.ts'
import { directoryOf } from '../../../agencies/directory-of.ts'
import { samePeriod } from '../../../calendar/periods.ts'
import { readPeriods } from '../../../calendar/periods-reading.ts'
import { provinceKind } from '../../../content/provinces.ts'
import type { Snapshot } from '../../../core/content.ts'
import type { CountedPart, Measure } from '../../../core/counts.ts'
import { perSnapshot } from '../../../core/per-snapshot.ts'
import { type NameIndex, nameIndex } from '../../../search/name-index.ts'
import { nearPhraseIndex } from '../../../search/near-phrase-index.ts'
import { type PhraseIndex, phraseIndex } from '../../../search/phrase-index.ts'
import { fold } from '../../../text/normalise.ts'
import type { Indicator } from '../content.ts'
import { type Figures, figuresOf } from '../observations.ts'
import { periodOfSpan } from '../printed-period.ts'
import type { RankGroup } from '../query.ts'
import { figureWordsKind, rankGroupKind } from '../words.ts'
import { type BareAsks, bareAsksOf } from './bare-asks.ts'
import { type GoingOnWords, goingOnWords } from './going-on-words.ts'
import { leftOutByName } from './left-out.ts'
import { type Mends, mendsOf } from './mends.ts'
import { type QuestionWords, questionWordsOf } from './question-words.ts'
import { type Steps, stepsOf } from './steps.ts'
import { type Topics, topicsOf } from './topics.ts'
import { type UnnamedFigures, unnamedFiguresOf } from './unnamed.ts'
import { type UnpublishedNames, unpublishedNames } from './unpublished.ts'
import { unitsOf } from './wanted.ts'

/** Everything that figures are called by, indexed once per snapshot. */
export interface Lexicon {
  readonly figures: Figures
  /** Bodies of today. */
  readonly directory: CityDirectory
  readonly indicators: NameIndex
  /** Figures that people ask for and no document of ours gives. */
  readonly unpublished: UnpublishedNames
  /** What our figures are counted in, folded: "ho so", "don vi". */
  readonly units: ReadonlySet<string>
  readonly questionWords: QuestionWords
  readonly steps: Steps
  /** Slips in the words that figures are called and asked by. */
  readonly mends: Mends
  readonly goingOn: GoingOnWords
  readonly bareAsks: BareAsks
  readonly unnamed: UnnamedFigures
  /** Provinces that an index may be ranked among besides the whole country. */
  readonly rankGroups: { readonly index: PhraseIndex; readonly byId: ReadonlyMap<string, RankGroup> }
  readonly scopes: PhraseIndex
  /** Years that figures are held against by what they are called ("giảm so với năm 2015"). */
  readonly baseYears: ReadonlySet<string>
  /** First and last words of what indexes are called in short ("PAR INDEX"). */
  readonly acronyms: { readonly heads: ReadonlySet<string>; readonly tails: ReadonlySet<string> }
  /** What figures are called without ("không phụ thuộc địa giới"). */
  readonly without: ReadonlySet<string>
  /** What is counted live, by id: what of it may be told by its parts. */
  readonly measures: ReadonlyMap<string, Measure>
  readonly topics: Topics
  readonly documents: PhraseIndex
  /** Period labels of reports that the calendar does not read as their span ("từ đầu năm 2024"); ids are span codes. */
  readonly labels: PhraseIndex
  /** Provinces of the country that the content has no figures of. */
  readonly provinces: PhraseIndex
}

/** By the measures' ids: what features count is known only once all of them are made. */
const built = perSnapshot(() => new Map<string, Lexicon>())

/**
 * @param measures what features count live; those with an indicator's id add to its names
 * @param parts what live counts are narrowed down to by name
 */
export function lexiconOf(
  snapshot: Snapshot,
  measures: readonly Measure[],
  parts: (snapshot: Snapshot) => readonly CountedPart[] = () => [],
): Lexicon {
  const key = measures.map(({ id }) => id).join(' ')
  const known = built(snapshot).get(key)
  if (known) return known
  const figures = figuresOf(snapshot)
  const shown = new Set(figures.observations.map((o) => o.indicator))
  const same = snapshot.records(figureWordsKind).map((r) => r.value)
  const questionWords = questionWordsOf(snapshot)
  const groups = snapshot.records(rankGroupKind).map(({ value }) => value)
  const lexicon: Lexicon = {
    figures,
    directory: directoryOf(snapshot),
    indicators: nameIndex(
      [
        ...[...figures.indicators.values()]
          .filter(({ id }) => shown.has(id))
          .map(({ id, name, names, definition }) => ({ id, names: [name, ...names], about: [definition] })),
        ...measures.map(({ id, label, names }) => ({ id, names: [label, ...names] })),
      ],
      { same, idle: questionWords.isIdle },
    ),
    unpublished: unpublishedNames(snapshot),
    units: unitsOf(figures),
    questionWords,
    steps: stepsOf(snapshot),
    mends: mendsOf(goodTexts(figures, questionWords), questionWords.isAsked),
    goingOn: goingOnWords(snapshot),
    bareAsks: bareAsksOf(snapshot),
    unnamed: unnamedFiguresOf(snapshot, questionWords),
    rankGroups: {
      index: phraseIndex(groups.map(({ id, names }) => ({ id, names }))),
      byId: new Map(groups.map((group) => [group.id, group])),
    },
    measures: new Map(measures.map((measure) => [measure.id, measure])),
    topics: topicsOf(parts(snapshot)),
    scopes: nearPhraseIndex(
      [...figures.scopes.values()].map(({ id, name, names }) => ({ id, names: [name, ...names] })),
    ),
    baseYears: new Set([...figures.indicators.values()].flatMap(basesOf)),
    acronyms: acronymsOf(figures),
    without: leftOutByName([...figures.indicators.values()].flatMap(({ name, names }) => [name, ...names])),
    documents: phraseIndex(
      [...figures.documents.values()].map(({ id, number, names }) => ({
        id,
        names: [...(number ? [number] : []), ...names],
      })),
    ),
    labels: phraseIndex(ownLabels(figures)),
    provinces: phraseIndex(
      snapshot.records(provinceKind).map(({ value }) => ({ id: value.name, names: [value.name, ...value.names] })),
    ),
  }
  built(snapshot).set(key, lexicon)
  return lexicon
}

function acronymsOf({ indicators }: Figures): Lexicon['acronyms'] {
  const short = [...indicators.values()].flatMap(({ kind, name }) => {
    const met = kind === 'index' ? /\(([A-Z]{2,}(?: [A-Z]{2,})*)\)/.exec(name)?.[1] : undefined
    return met ? [met.toLowerCase().split(' ')] : []
  })
  return { heads: new Set(short.map((words) => words[0]!)), tails: new Set(short.map((words) => words.at(-1)!)) }
}

/** Years that a figure is held against by its names or its definition. */
export const basesOf = ({ name, names, definition }: Indicator): readonly string[] =>
  [...fold([name, ...names, definition].join('\n')).matchAll(/so (?:voi )?(?:nam )?((?:19|20)\d\d)(?!\d)/g)].map(
    (met) => met[1]!,
  )

/** What figures, places and questions are written like. */
const goodTexts = ({ indicators, scopes }: Figures, { goodPhrases }: QuestionWords): readonly string[] => [
  ...[...indicators.values(), ...scopes.values()].flatMap(({ name, names }) => [name, ...names]),
  ...goodPhrases,
]

function ownLabels({ observations }: Figures): readonly { readonly id: string; readonly names: readonly string[] }[] {
  const labels = new Map(observations.map(({ period }) => [period.label.toLowerCase(), period.span]))
  return [...labels].flatMap(([label, span]) => {
    // "hằng năm" asks for a series, it names no period.
    if (!/\d/.test(label)) return []
    const [read, ...more] = readPeriods(fold(label), '1900-01-01')
    const asSpan = read?.kind === 'period' && more.length === 0 && samePeriod(read.period, periodOfSpan(span))
    return asSpan ? [] : [{ id: span, names: [label, label.replace(/^(?:từ|đến|tính đến) /, '')] }]
  })
}
