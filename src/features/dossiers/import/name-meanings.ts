import type { Term } from '../../../calendar/working-calendar.ts'
import { normalise } from '../../../text/normalise.ts'
import type { Grouped } from '../groups.ts'
import { channelNamed, fieldId, type ImportLookups, levelNamed, remembered } from './lookups.ts'
import type { WrittenNames } from './names.ts'

/** What a file named that nobody here knows, with how many rows did: imported without it, and told. */
export interface Unknowns {
  readonly agencies: Map<string, number>
  readonly procedures: Map<string, number>
  readonly areas: Map<string, number>
}

/** One combination of names: what it means here. */
export interface NameMeaning extends Grouped {
  readonly term: Term | null
  /** The names of it that nobody here knows. */
  readonly unknown: readonly (readonly [keyof Unknowns, string])[]
  /** Its number in the database, once a transaction has given it one. */
  group: number | null
}

const MAX_UNKNOWN = 1_000

/** Reads names by the directory and the catalogue, each different text once. */
export function createNameMeanings(lookups: ImportLookups) {
  const agencyNamed = remembered((written: string) => lookups.agency(normalise(written)))
  const areaNamed = remembered((written: string) => lookups.area(normalise(written)))
  const procedureNamed = remembered((both: string) => {
    const [code = '', name = ''] = both.split('\t')
    return lookups.procedure(code, name)
  })
  const channelOf = remembered(channelNamed)
  const levelOf = remembered(levelNamed)
  const fields = new Map<string, string>()
  const fieldOf = remembered((written: string) => {
    const id = fieldId(written)
    if (id !== '' && !fields.has(id)) fields.set(id, normalise(written))
    return id === '' ? null : id
  })
  const unknowns: Unknowns = { agencies: new Map(), procedures: new Map(), areas: new Map() }

  return {
    unknowns,
    /** Fields met: id and the name as written first. */
    fields: fields as ReadonlyMap<string, string>,

    meaningOf(names: WrittenNames): NameMeaning {
      const unknown: [keyof Unknowns, string][] = []
      const known = <T>(kind: keyof Unknowns, written: string, find: (written: string) => T | null): T | null => {
        if (written.trim() === '') return null
        const found = find(written)
        if (found === null) unknown.push([kind, written])
        return found
      }
      const agency = known('agencies', names.agency, agencyNamed)
      const procedure = known('procedures', `${names.procedure}\t${names.procedureName}`, procedureNamed)
      const area = known('areas', names.area, areaNamed)
      return {
        agency: agency?.id ?? null,
        level: levelOf(names.level) ?? agency?.level ?? null,
        area: area ?? agency?.area ?? null,
        field: names.field === '' ? null : fieldOf(names.field),
        procedure,
        channel: channelOf(names.channel),
        term: procedure === null ? null : lookups.termOf(procedure),
        unknown,
        group: null,
      }
    },

    /** Counts a row whose names are not all known. */
    countUnknown({ unknown }: NameMeaning): void {
      for (const [kind, written] of unknown) {
        const count = unknowns[kind].get(written)
        if (count !== undefined || unknowns[kind].size < MAX_UNKNOWN) unknowns[kind].set(written, (count ?? 0) + 1)
      }
    },
  }
}
