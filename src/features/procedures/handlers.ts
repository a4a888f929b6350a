import { cityOf } from '../../content/city.ts'
import { FACETS, type Facet, type Subject } from '../../core/intent.ts'
import type { IntentHandler, Turn, TurnResult } from '../../core/turn.ts'
import { wordsOf } from '../../dialogue/cues.ts'
import { offeredProcedures } from '../../dialogue/offered.ts'
import { asksBarePenalty } from '../../dialogue/penalty.ts'
import { RIVAL, SURE, THIN } from '../../dialogue/thresholds.ts'
import { NOT_HELD_ID } from '../../search/ranking/ranked-finder.ts'
import { fold } from '../../text/normalise.ts'
import { answerProcedure, otherFacets, readFacets } from './answer.ts'
import { answerCatalogued } from './answer-catalogued.ts'
import { askedAlone, fined, firstLine, tipped } from './beside-record.ts'
import { type CatalogueEntry, catalogueKind } from './catalogue.ts'
import { type Procedure, procedureKind } from './content.ts'
import { inFull } from './facts-in-full.ts'
import { filedIn, provinceOf, withProvince } from './filed-elsewhere.ts'
import { otherMeant, withOther } from './other-meant.ts'
import { answerPenalty, NO_PENALTY } from './penalty.ts'
import { noTip, tipChoices } from './tip.ts'
import { abstain, clarify, offer, reported } from './unsure.ts'
import { bareTitle, heading, shortTitle, sourceOf } from './wording.ts'

/** The model is this sure of a facet that no phrase names. */
const SURELY_ASKED = 0.7
/** Of so few words none names a procedure where none was found. */
const FEW_WORDS = 8
/** More words may ask of what was just offered where they point at it. */
const POINTING = /(?<!\p{L})(?:nó|đó|này|ấy|đấy)(?!\p{L})/iu
/** At most this many procedures are offered when it is not clear which one is meant. */
const OFFERED = 4
/** A candidate with less than this much of the best one's score is not offered. */
const REACH = 0.25

/** Less sure than that, the first is taken where no other is near. */
const LONE = 0.34
const FAR_BEHIND = 0.3

/** A handler for each facet; all find the procedure the same way. */
export function procedureHandlers(): Readonly<Record<string, IntentHandler>> {
  return Object.fromEntries(FACETS.map((facet) => [`procedure.${facet}`, (turn: Turn) => handle(turn, facet)]))
}

async function handle(turn: Turn, facet: Facet): Promise<TurnResult> {
  const asked = readFacets(turn.args[1])
  const facets = asked.length > 0 ? asked : turn.question.facets.length > 0 ? turn.question.facets : [facet]
  const code = turn.args[0]
  if (code !== undefined) {
    return known(turn, code, facets, 1) ?? abstain(turn, [], facets)
  }
  const found = turn.question.subjects.filter((s) => s.kind === 'procedure')
  const [best, second] = found
  if (!best && asksBarePenalty(turn.question.text)) return penaltyOfNothing(turn)
  if (tipped(turn) && !named(turn, best)) return tipOfNothing(turn)
  if (!best || best.score < THIN.procedure) return whichOne(turn, facets) ?? abstain(turn, found, facets)
  const meant = asksParticulars(turn) ? found.find((s) => s.meant) : undefined
  if (meant) return known(turn, meant.id, facets, SURE.procedure) ?? abstain(turn, found, facets)
  const rivals = found.filter((s) => s.score >= best.score * REACH).slice(0, OFFERED)
  const ahead = (share: number) => !second || second.score < best.score * share
  const clear = best.score >= SURE.procedure ? ahead(RIVAL) : best.score >= LONE && ahead(FAR_BEHIND)
  if (!clear) return clarify(rivals, facets)
  const told = known(turn, best.id, facets, best.score)
  return told ? withOther(told, otherMeant(turn, best, second), facets) : abstain(turn, found, facets)
}

/** "khai sinh cần gì" is asked by who will do it; "hỏi về khai sinh" leaves open what. */
const PARTICULARS: ReadonlySet<Facet> = new Set(['documents', 'fee', 'duration', 'place', 'online', 'result'])
/** "cần giấy khai sinh" names a paper, "cần giấy gì" asks for some. */
const ASKS_PAPERS = /(?<![a-z])(?:gi|j|chi|nao|nhung|giay to|ho so|tai lieu)(?![a-z])/
const asksParticulars = ({ question: { facets, text } }: Turn): boolean =>
  facets.some((facet) => PARTICULARS.has(facet) && (facet !== 'documents' || ASKS_PAPERS.test(fold(text))))

/** A procedure is told beside what is said of tips where it was plainly named or was spoken of. */
const named = ({ question, snapshot }: Turn, best: Subject | undefined): boolean =>
  best !== undefined &&
  (best.score >= SURE.procedure || question.fromContext) &&
  (snapshot.get(procedureKind, best.id) ?? snapshot.get(catalogueKind, best.id)) !== undefined

const tipOfNothing = ({ snapshot }: Turn): TurnResult => ({
  outcome: 'answer',
  intent: 'procedure.fee',
  replies: [{ text: noTip(cityOf(snapshot)), choices: tipChoices }],
})

function penaltyOfNothing({ snapshot }: Turn): TurnResult {
  return {
    outcome: 'abstain',
    replies: [{ text: `${NO_PENALTY} Ông/Bà có thể gọi tổng đài ${cityOf(snapshot).hotline}.` }],
  }
}

/** A facet asked of no procedure at all ("bao nhiêu tiền"): asks which one is meant, among those just offered where some were. */
function whichOne(turn: Turn, facets: readonly Facet[]): TurnResult | null {
  const { question, state } = turn
  const asksFacet = question.facets.length > 0 || (question.intents[0]?.score ?? 0) >= SURELY_ASKED
  const offered = question.fromContext ? offeredProcedures(state) : []
  const many = wordsOf(question.text).length > FEW_WORDS && (offered.length === 0 || !POINTING.test(question.text))
  if (!asksFacet || many || question.subjects.some((s) => s.id === NOT_HELD_ID)) return null
  if (offered.length === 0 && question.subjects.some((s) => s.kind === 'procedure' && s.score >= THIN.procedure / 2))
    return null
  const subjects = offered.map(
    ({ code, title }): Subject => ({ kind: 'procedure', id: code, title, score: 0, why: () => [] }),
  )
  const text =
    offered.length > 0
      ? 'Dạ, Ông/Bà hỏi cho thủ tục nào dưới đây ạ?'
      : 'Dạ, Ông/Bà hỏi cho thủ tục nào ạ? Xin nói tên việc cần làm, ví dụ “làm khai sinh cho con”.'
  return { outcome: 'clarify', replies: [offer(text, subjects, facets)], report: { procedures: reported(subjects) } }
}

/** The answer about a code: from the record where it is held in full, otherwise what the catalogue has of it. */
function known(turn: Turn, code: string, facets: readonly Facet[], score: number): TurnResult | null {
  const procedure = turn.snapshot.get(procedureKind, code)
  if (turn.question.tellsMore && turn.question.facets.length === 0) return asksWhichPart(turn, code, score)
  const caseIndex = turn.args[2] ? Number(turn.args[2]) : null
  const entry = turn.snapshot.get(catalogueKind, code)
  const told = procedure
    ? answer(turn, procedure, facets, score, caseIndex)
    : entry && catalogued(turn, entry, facets, score, caseIndex)
  return told ? withProvince(told, provinceOf(turn), facets) : null
}

/** Of what is only told more nothing new can be answered: what is to be known of it is asked. */
function asksWhichPart(turn: Turn, code: string, score: number): TurnResult | null {
  const procedure = turn.snapshot.get(procedureKind, code)
  const entry = turn.snapshot.get(catalogueKind, code)
  const named = procedure ?? entry
  if (!named) return null
  const { choices = [] } = procedure
    ? { choices: otherFacets(procedure, []) }
    : answerCatalogued(entry!, { facets: ['overview'], city: cityOf(turn.snapshot), caseIndex: null })
  const text = `Dạ, em hiểu Ông/Bà nói thêm về thủ tục ${heading(named)}. Ông/Bà cần biết phần nào của thủ tục này ạ?`
  return {
    outcome: 'answer',
    intent: 'procedure.overview',
    replies: [{ text, choices }],
    report: { procedures: [{ code, title: named.name, score }] },
    focus: [{ kind: 'procedure', id: code, title: procedure ? shortTitle(procedure) : bareTitle(named.name) }],
  }
}

function catalogued(
  turn: Turn,
  entry: CatalogueEntry,
  asked: readonly Facet[],
  score: number,
  caseIndex: number | null,
): TurnResult {
  const title = bareTitle(entry.name)
  const facets = askedAlone(turn, entry.name, asked)
  const held = inFull(entry)
  const first = fined(turn)
    ? { text: NO_PENALTY, ofSum: false }
    : held
      ? firstLine(turn, held.procedure, facets)
      : undefined
  const source = {
    title: `Cổng Dịch vụ công quốc gia, thủ tục ${entry.code}`,
    reference: entry.decision,
    url: entry.url,
    asOf: entry.asOf,
  }
  return {
    outcome: 'answer',
    intent: `procedure.${facets[0] ?? 'overview'}`,
    replies: [
      answerCatalogued(entry, { facets, city: cityOf(turn.snapshot), caseIndex, first, filedIn: filedIn(turn) }),
    ],
    report: {
      procedures: [{ code: entry.code, title: entry.name, score }, ...others(turn, entry.code)],
      sources: [source],
    },
    focus: [{ kind: 'procedure', id: entry.code, title }],
  }
}

function answer(
  turn: Turn,
  procedure: Procedure,
  asked: readonly Facet[],
  score: number,
  caseIndex: number | null,
): TurnResult {
  const title = shortTitle(procedure)
  const facets = askedAlone(turn, procedure.name, asked)
  const first = firstLine(turn, procedure, facets)
  return {
    outcome: 'answer',
    intent: `procedure.${facets[0] ?? 'overview'}`,
    replies: [
      fined(turn)
        ? answerPenalty(procedure)
        : answerProcedure(procedure, { facets, city: cityOf(turn.snapshot), caseIndex, first, filedIn: filedIn(turn) }),
    ],
    report: {
      procedures: [{ code: procedure.code, title: procedure.name, score }, ...others(turn, procedure.code)],
      sources: [sourceOf(procedure)],
    },
    focus: [{ kind: 'procedure', id: procedure.code, title }],
  }
}

const others = (turn: Turn, code: string) =>
  reported(turn.question.subjects.filter((s) => s.kind === 'procedure' && s.id !== code)).slice(0, 4)
