import type { Snapshot } from '../../../core/content.ts'
import type { Measure } from '../../../core/counts.ts'
import { type NameIndex, nameIndex } from '../../../search/name-index.ts'
import { type PhraseIndex, phraseIndex } from '../../../search/phrase-index.ts'
import { type Figures, figuresOf } from '../observations.ts'
import { provinceKind } from '../provinces.ts'

/** Everything that figures are called by, indexed once per snapshot. */
export interface Lexicon {
  readonly figures: Figures
  readonly indicators: NameIndex
  readonly scopes: PhraseIndex
  readonly documents: PhraseIndex
  /** Provinces of the country that the content has no figures of. */
  readonly provinces: PhraseIndex
}

const built = new WeakMap<Snapshot, Lexicon>()

/** @param measures what features count live; those with an indicator's id add to its names */
export function lexiconOf(snapshot: Snapshot, measures: readonly Measure[]): Lexicon {
  const known = built.get(snapshot)
  if (known) return known
  const figures = figuresOf(snapshot)
  const shown = new Set(figures.observations.map((o) => o.indicator))
  const lexicon: Lexicon = {
    figures,
    indicators: nameIndex([
      ...[...figures.indicators.values()]
        .filter(({ id }) => shown.has(id))
        .map(({ id, name, names }) => ({ id, names: [name, ...names] })),
      ...measures.map(({ id, label, names }) => ({ id, names: [label, ...names] })),
    ]),
    scopes: phraseIndex([...figures.scopes.values()].map(({ id, name, names }) => ({ id, names: [name, ...names] }))),
    documents: phraseIndex(
      [...figures.documents.values()].map(({ id, number, names }) => ({
        id,
        names: [...(number ? [number] : []), ...names],
      })),
    ),
    provinces: phraseIndex(
      snapshot.records(provinceKind).map(({ value }) => ({ id: value.name, names: [value.name, ...value.names] })),
    ),
  }
  built.set(snapshot, lexicon)
  return lexicon
}
