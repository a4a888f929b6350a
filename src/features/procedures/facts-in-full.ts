import { formatMoney } from '../../text/numbers.ts'
import type { CatalogueEntry } from './catalogue.ts'
import type { Fee, Procedure } from './content.ts'
import type { FactsFee, FactsMethod } from './facts.ts'
import type { ShownCase } from './sections.ts'

export interface FactsInFull {
  /** In the shape of a record held in full, so that it is worded alike; parts that are not held are empty. */
  readonly procedure: Procedure
  readonly cases: readonly ShownCase[]
  readonly omittedCases: number
}

const SEE_PAGE = 'xem ở trang nguồn'

/** What an entry holds of its record; null where it holds a name only. */
export function inFull({ facts, ...entry }: CatalogueEntry): FactsInFull | null {
  if (!facts) return null
  const cases = (facts.cases ?? []).map(
    ({ name, documents, omitted }): ShownCase => ({
      name: name ?? null,
      documents: documents.map(({ originals = null, copies = null, ...paper }) => ({ ...paper, originals, copies })),
      omitted,
    }),
  )
  const procedure: Procedure = {
    ...entry,
    decision: entry.decision ?? '',
    audience: ['citizen'],
    agency: { decides: facts.decides ?? '', ...(facts.receives ? { receives: facts.receives } : {}) },
    steps: [],
    methods: (facts.methods ?? []).flatMap(methodsOf),
    cases,
    results: facts.results ?? [],
    conditions: [],
    legalBasis: [],
    related: [],
    supersedes: [],
    names: [],
    usual: [],
    pitfalls: [],
    after: [],
    cautions: facts.cautions ?? [],
  }
  return { procedure, cases, omittedCases: facts.omittedCases ?? 0 }
}

function methodsOf({ ways, value, unit, printed, varies, fees }: FactsMethod): Procedure['methods'] {
  const note = [...(printed ? [printed] : []), ...(varies ? [`nguồn còn nêu mốc khác, ${SEE_PAGE}`] : [])].join('; ')
  return ways.map((way) => ({
    way,
    duration: { value: value ?? null, unit: unit ?? null, ...(note ? { note } : {}) },
    fees: fees.map((fee, i) => feeOf(fee, i === fees.length - 1)),
  }))
}

/** Several fees of one cell: the word that there are conditions stands behind the last. */
function feeOf({ also = [], noted, ...fee }: FactsFee, last: boolean): Fee {
  const unknown = fee.kind === 'not-stated'
  const parts = [
    ...(also.length > 0 ? [`${unknown ? 'phần mô tả' : 'nguồn còn'} nêu mức ${also.map(formatMoney).join(', ')}`] : []),
    ...(noted && last ? [`${unknown ? 'có ghi chú về mức thu' : 'tùy trường hợp'}, ${SEE_PAGE}`] : []),
  ]
  return parts.length > 0 ? { ...fee, note: parts.join('; ') } : fee
}
