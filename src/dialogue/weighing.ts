import type { Facet, ScoredIntent, Subject } from '../core/intent.ts'
import { NOT_HELD } from './new-matter.ts'
import { SURE, THIN } from './thresholds.ts'

/** Another intent this likely is not overruled by a procedure that the words happen to name. */
const CLEAR = 0.6
/** A text this plainly nothing of ours is that, though words of a procedure stand in it. */
const PLAIN = 0.8
/** A procedure named this clearly is what is asked, unless a frequent question fits as well. */
const BEYOND_DOUBT = 0.85
const FITS = 0.75
/** So near a frequent question, a text is that one where no procedure is likely. */
const FITS_ALONE = 0.7
/** A procedure named this clearly is meant by whoever asks for something to be done, however much the rest complains. */
const ASKED_FOR = 0.95
/** A procedure named this clearly is offered rather than a text is called nothing of ours. */
const OFFERED = 0.3
/** Intents that say only what a text is not: a procedure named clearly speaks against them. */
const NOTHING: ReadonlySet<string> = new Set(['out-of-scope', 'unclear', 'other-language'])
/** The model must be this sure of a facet that no phrase names; else the whole procedure is meant. */
const SURE_FACET = 0.85

/**
 * Intents of the model weighed with what the knowledge base holds: a clearly named procedure makes procedure intents
 * likelier, an unknown subject makes them unlikelier; a cue decides among the procedure's facets.
 * @param requests whether the text asks an office for something and reports nothing to it
 */
export function weigh(
  scored: readonly ScoredIntent[],
  facets: readonly Facet[],
  subjects: readonly Subject[],
  requests = false,
): readonly ScoredIntent[] {
  const best = (kind: Subject['kind']) => subjects.find((s) => s.kind === kind)?.score ?? 0
  const evidence = { procedure: best('procedure'), faq: best('faq'), office: best('office') }
  const mass = scored.filter(isProcedure).reduce((sum, s) => sum + s.score, 0)
  const elsewhere = scored.find((s) => !isProcedure(s))?.score ?? 0
  const nothingElse = NOTHING.has(scored.find((s) => !isProcedure(s))?.intent ?? '')
  const overruled =
    elsewhere < CLEAR ||
    (nothingElse && evidence.procedure >= BEYOND_DOUBT) ||
    (requests && evidence.procedure >= ASKED_FOR)
  const open = subjects.some((s) => s.open)
  const doubted =
    nothingElse &&
    (evidence.procedure >= SURE.procedure ? elsewhere < PLAIN : elsewhere < CLEAR && evidence.procedure >= OFFERED)
  const procedureMass =
    (evidence.procedure >= SURE.procedure && overruled) || doubted || open ? Math.max(mass, 0.5) : mass
  const asked = facets.length > 0 ? facets : [unsaidFacet(scored, mass)]
  // What asks for the fee or papers of something left open is no frequent question about it in general.
  const named = (evidence.procedure >= BEYOND_DOUBT || (open && facets.length > 0)) && evidence.faq < FITS
  const faintly = evidence.procedure < OFFERED && !open
  const ofQuestion = evidence.faq >= FITS_ALONE && faintly ? 0.5 : evidence.faq >= 0.8 ? 0.2 : 0
  // "nộp đơn ở đâu" of something that nobody here holds is asked, and complains of nobody.
  const asksOfNobodys = facets.length > 0 && subjects.some(({ id }) => id === NOT_HELD)
  const weighed = scored.map((s) => {
    if (asksOfNobodys && s.intent === 'legal-complaint' && s.score < CLEAR)
      return { ...s, score: Math.min(s.score, procedureMass / 4) }
    if (isProcedure(s)) {
      const facet = s.intent.slice('procedure.'.length) as Facet
      const share = asked.includes(facet) ? procedureMass : 0
      return {
        intent: s.intent,
        score: share * lift(evidence.procedure, 'procedure'),
        why: `model ${s.score.toFixed(2)}, subject ${evidence.procedure.toFixed(2)}`,
      }
    }
    if (s.intent === 'faq') {
      const model = named ? Math.min(s.score, procedureMass / 2) : s.score
      return {
        ...s,
        score: model * (named && open ? 1 : lift(evidence.faq, 'faq')) + ofQuestion,
        why: `model, faq ${evidence.faq.toFixed(2)}`,
      }
    }
    if ((named || open || (doubted && facets.length > 0)) && NOTHING.has(s.intent))
      return { ...s, score: Math.min(s.score, procedureMass / 2) }
    if (s.intent === 'office.info')
      return {
        ...s,
        score: s.score * lift(evidence.office, 'office'),
        why: `model, office ${evidence.office.toFixed(2)}`,
      }
    return s
  })
  const sum = weighed.reduce((total, s) => total + s.score, 0) || 1
  return weighed.map((s) => ({ ...s, score: s.score / sum })).sort((a, b) => b.score - a.score)
}

export const isProcedure = (scored: ScoredIntent): boolean => scored.intent.startsWith('procedure.')

function unsaidFacet(scored: readonly ScoredIntent[], mass: number): Facet {
  const best = scored.find(isProcedure)
  if (!best || best.score < SURE_FACET * mass || mass < CLEAR) return 'overview'
  return best.intent.slice('procedure.'.length) as Facet
}

const lift = (evidence: number, kind: Subject['kind']): number =>
  evidence >= SURE[kind] ? 2.2 : evidence >= THIN[kind] ? 1 : 0.45
