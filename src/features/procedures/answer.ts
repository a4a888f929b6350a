import type { City } from '../../content/city.ts'
import { FACETS, type Facet } from '../../core/intent.ts'
import { actionOf, type Choice, type Reply } from '../../core/message.ts'
import { cut } from '../../text/label.ts'
import { tellingDoubts } from './caution-topics.ts'
import type { Procedure } from './content.ts'
import { saidOnce, untold } from './said-once.ts'
import { inParts, inSections, type ShownCase, section } from './sections.ts'
import { FACET_LABELS, heading, sourceLine } from './wording.ts'

/** How many doubts about a record that people wrote an answer tells. */
const DOUBTS = 1

export interface AnswerOptions {
  readonly facets: readonly Facet[]
  readonly city: City
  /** The case asked for, by its place in the record; null for all. */
  readonly caseIndex: number | null
  /** Said before the answer; what it says of money is not said again. */
  readonly first?: FirstLine | undefined
  /** The other province where it will be filed, if it is named. */
  readonly filedIn?: string | undefined
}

/** What is said of money that was asked for and is no fee. */
export interface FirstLine {
  readonly text: string
  /** Whether it tells of a sum that is paid out. */
  readonly ofSum: boolean
}

/** One answer about one procedure: the facets asked first, then what else may be asked, then source and date. */
export function answerProcedure(procedure: Procedure, options: AnswerOptions): Reply {
  const facets: readonly Facet[] = options.facets.length > 0 ? options.facets : ['overview']
  const head = `Dạ, thủ tục ${heading(procedure)}:`
  const { first } = options
  const shown = { ...options, sumTold: first?.ofSum ?? false }
  const body = inSections(facets, (facet) => section(facet, procedure, shown), facets.length > 1 || first !== undefined)
  const doubts = tellingDoubts(untold(procedure.cautions, body), facets, DOUBTS)
  return {
    text: [...opened(first, head), saidOnce(body), ...doubts, sourceLine(procedure)].join('\n'),
    choices: [...caseChoices(procedure, facets, options.caseIndex), ...otherFacets(procedure, facets)],
  }
}

/** The head of an answer, behind what is said first. */
export const opened = (first: FirstLine | undefined, head: string): readonly string[] =>
  first ? [first.text, head.replace(/^Dạ, (\p{L})/u, (_, letter: string) => letter.toUpperCase())] : [head]

/** Choices for the cases that an answer left out. */
export function caseChoices(
  { code, cases }: { readonly code: string; readonly cases: readonly ShownCase[] },
  facets: readonly Facet[],
  caseIndex: number | null,
): readonly Choice[] {
  if (!facets.includes('documents') || !inParts(cases)) return []
  return cases
    .flatMap((c, i) =>
      i === (caseIndex ?? 0) || !c.name
        ? []
        : [{ label: cut(c.name), action: actionOf('procedure.documents', code, 'documents', String(i)) }],
    )
    .slice(0, 4)
}

const OFFERED: readonly Facet[] = [
  'documents',
  'fee',
  'duration',
  'place',
  'online',
  'steps',
  'conditions',
  'result',
  'legal-basis',
]

/** So many further things are offered at once. */
export const CHOICES = 5

/** Choices for what else may be asked of a procedure. */
export function otherFacets(procedure: Procedure, facets: readonly Facet[]): readonly Choice[] {
  return OFFERED.filter((f) => !facets.includes(f))
    .filter((f) => f !== 'conditions' || procedure.conditions.length > 0)
    .slice(0, CHOICES)
    .map((f) => facetChoice(f, procedure.code))
}

/** A choice that asks for one thing of a procedure. */
export const facetChoice = (facet: Facet, code: string): Choice => ({
  label: FACET_LABELS[facet],
  action: actionOf(`procedure.${facet}`, code),
})

/** Facets of a choice's argument ("fee+duration"). */
export function readFacets(argument: string | undefined): readonly Facet[] {
  const named = (argument ?? '').split('+')
  return FACETS.filter((facet) => named.includes(facet))
}
