import type { Source } from './source.ts'

/** The machine-readable side of an answer: the parts of an `ask --jsonl` response (docs/interfaces.md). */
export interface Report {
  readonly procedures?: readonly ReportedProcedure[]
  readonly facts?: readonly ReportedFact[]
  readonly plan?: ReportedPlan
  readonly dossier?: { readonly code: string; readonly status: number; readonly dueAt: string | null }
  readonly complaint?: ReportedComplaint
  readonly sources?: readonly Source[]
}

export interface ReportedProcedure {
  readonly code: string
  readonly title: string
  readonly score: number
}

export interface ReportedFact {
  readonly indicator: string
  readonly label: string
  readonly scope: string
  readonly period: {
    readonly label: string
    readonly from: string | null
    readonly to: string | null
    readonly cumulative: boolean
  }
  readonly value: number | null
  readonly unit: string
  readonly numerator: number | null
  readonly denominator: number | null
  readonly asOf: string | null
  readonly documentDate: string | null
  readonly source: string
  readonly derived: boolean
  readonly definition: string
}

export interface ReportedPlan {
  readonly plan: string
  readonly tasks: readonly {
    readonly number: number
    readonly status: 'done' | 'in-progress' | 'not-due' | 'unknown'
  }[]
}

export interface ReportedComplaint {
  readonly kind: 'report' | 'suggestion' | 'complaint-law' | 'denunciation-law' | 'question' | 'emergency' | 'spam'
  readonly regime: 'regulation' | 'field' | null
  readonly category: string | null
  readonly area: string | null
  readonly agency: string | null
  readonly agencyName: string | null
  readonly inScope: boolean
  readonly duplicates: readonly string[]
  readonly code: string | null
  readonly dueAt: string | null
}

/** A report on a message that nothing is filed of. */
export const notFiled = (kind: ReportedComplaint['kind']): ReportedComplaint => ({
  kind,
  regime: null,
  category: null,
  area: null,
  agency: null,
  agencyName: null,
  inScope: false,
  duplicates: [],
  code: null,
  dueAt: null,
})
