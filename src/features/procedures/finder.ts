import type { Snapshot } from '../../core/content.ts'
import type { BlobCache } from '../../core/feature.ts'
import { perSnapshot } from '../../core/per-snapshot.ts'
import type { OpenAsk } from '../../search/ranking/evidence.ts'
import { createRankedFinder, NOT_HELD_ID } from '../../search/ranking/ranked-finder.ts'
import { strangersTo } from '../../search/ranking/strangers.ts'
import { leavingUndecided } from '../../search/ranking/undecided-finder.ts'
import { PROCEDURE_RANKING } from '../../search/ranking/weights.ts'
import type { SubjectDocument } from '../../search/subject-finder.ts'
import { furtherWords, type ProcedureBrief } from './brief.ts'
import { asksKind, catalogueKind, notHeldKind, openAsksKind } from './catalogue.ts'
import { briefsOf, procedureKind } from './content.ts'

/** Finds procedures by title, people's words for them, field and what their papers are called. */
export const createProcedureFinder = (cache: BlobCache) =>
  leavingUndecided(
    createRankedFinder({
      kind: 'procedure',
      documentsOf,
      openOf,
      model: PROCEDURE_RANKING,
      preferred: nearerToPeople,
      cache,
    }),
    documentsOf,
    openOf,
  )

const openOf = (snapshot: Snapshot): readonly OpenAsk[] =>
  snapshot.records(openAsksKind).map(({ value: { codes, ...ask } }) => ({ ...ask, ids: codes }))

/** Of twins that one is named whose details we hold, then the one that people ask for. */
function nearerToPeople(a: SubjectDocument, b: SubjectDocument): boolean {
  const rank = (d: SubjectDocument) => (d.common ? 4 : 0) + (d.remote ? 0 : 2) + (d.further ? 1 : 0)
  return rank(a) > rank(b)
}

/** What a question may be about: every procedure that can be named, and the matters that are known not to be held. */
export const documentsOf = perSnapshot((snapshot): readonly SubjectDocument[] => {
  const named = proceduresOf(snapshot)
  return [...named, ...strangersOf(snapshot, named)]
})

/** Matters of other offices: they stand among the procedures, so that a question about one finds it and not its neighbour. */
function strangersOf(snapshot: Snapshot, named: readonly SubjectDocument[]): readonly SubjectDocument[] {
  const matters = snapshot.records(notHeldKind).map(({ value }) => value)
  const strange = new Set(
    strangersTo(
      named,
      matters.flatMap(({ asks, untaught }) => [...asks, ...untaught]),
    ),
  )
  return matters.flatMap(({ id, asks, untaught }): readonly SubjectDocument[] => {
    const [title, ...names] = [...asks, ...untaught].filter((ask) => strange.has(ask))
    return title === undefined
      ? []
      : [{ id: `${NOT_HELD_ID}/${id}`, title, names: [title, ...names], field: '', stranger: true }]
  })
}

/** Every procedure that can be named: those held with their details, then those only listed. */
export function proceduresOf(snapshot: Snapshot): readonly SubjectDocument[] {
  const asks = new Map(snapshot.records(asksKind).map(({ value }) => [value.code, value]))
  const wordsFor = (code: string): readonly string[] => {
    const own = asks.get(code)
    return own ? [...own.asks, ...Object.values(own.facets).flat()] : []
  }
  const held = briefsOf(snapshot).map((brief) => documentOf(snapshot, brief, wordsFor(brief.code)))
  const known = new Set(held.map((document) => document.id))
  const listed = snapshot
    .records(catalogueKind)
    .filter(({ id }) => !known.has(id))
    .map(({ value }) => ({
      id: value.code,
      title: bare(value.name),
      names: [value.code, ...wordsFor(value.code)],
      field: value.field,
      remote: isRemote(value.levels),
    }))
  return [...held, ...listed]
}

function documentOf(snapshot: Snapshot, brief: ProcedureBrief, asks: readonly string[]): SubjectDocument {
  const { code, name, names, field, levels, furtherHash } = brief
  return {
    id: code,
    title: bare(name),
    names: [code, ...names, ...asks],
    field,
    further: {
      key: furtherHash,
      words: () => {
        const procedure = snapshot.get(procedureKind, code)
        return procedure ? furtherWords(procedure) : ''
      },
    },
    common: names.length > 0,
    remote: isRemote(levels),
  }
}

const bare = (name: string): string => name.replace(/^thủ tục\s+/iu, '')

const isRemote = (levels: readonly string[]): boolean => levels.every((level) => level === 'ministry')
