import { directoryOf } from '../../agencies/directory-of.ts'
import { chartPng } from '../../charts/render.ts'
import { cityOf } from '../../content/city.ts'
import { provinceKind } from '../../content/provinces.ts'
import type { Feature, FeatureFactory, Ports } from '../../core/feature.ts'
import { actionOf, MAX_FILE_BYTES, type Reply } from '../../core/message.ts'
import { localDate } from '../../core/time.ts'
import type { Turn, TurnResult } from '../../core/turn.ts'
import { wordsIn } from '../../search/name-words.ts'
import { type Answer, together } from './answers/answer.ts'
import { answerFigures } from './answers/answer-figures.ts'
import { sayLost } from './answers/missing.ts'
import { figureProblems } from './checks.ts'
import { conflictKind, indicatorKind, sheetKind } from './content.ts'
import type { Countable, LiveAsked } from './live/counting.ts'
import { answerLive, countableFor, isForbidden, sayForbidden } from './live/live.ts'
import { figuresOf } from './observations.ts'
import { documentKind, scopeKind } from './provenance.ts'
import { type FigureQuery, OPERATIONS, type Operation } from './query.ts'
import { FEATURE, figureRecogniser } from './recogniser.ts'
import { reportTurn } from './report-turn.ts'
import { selectFigures } from './select.ts'
import { figureSheet } from './sheet.ts'
import { queryOf } from './turn-query.ts'
import { lexiconOf } from './understanding/lexicon.ts'
import { toMemory } from './understanding/memory.ts'
import { toFact, toSources } from './wording.ts'
import { figureWordsKind, goingOnKind, questionWordsKind, stepKind, unpublishedKind } from './words.ts'

/** Figures asked for in words: printed ones with their source, live ones of the features that count. */
export const statisticsFeature: FeatureFactory = (ports: Ports): Feature => {
  const measures = () => ports.counts().flatMap((source) => source.measures)
  const answer = (operation: Operation) => (turn: Turn) => answerTurn(ports, turn, operation)
  return {
    id: FEATURE,
    intents: {
      ...Object.fromEntries(OPERATIONS.map((operation) => [`statistics.${operation}`, answer(operation)])),
      'report.generate': (turn) => reportTurn(turn),
    },
    content: [
      documentKind,
      scopeKind,
      indicatorKind,
      sheetKind,
      conflictKind,
      provinceKind,
      figureWordsKind,
      questionWordsKind,
      goingOnKind,
      stepKind,
      unpublishedKind,
    ],
    checks: figureProblems,
    warm: (snapshot) => void lexiconOf(snapshot, measures()),
    recogniser: figureRecogniser(measures),
  }
}

async function answerTurn(ports: Ports, turn: Turn, operation: Operation): Promise<TurnResult> {
  const query = queryOf(turn, operation)
  const figures = figuresOf(turn.snapshot)
  const asked: LiveAsked = {
    query,
    figures,
    city: cityOf(turn.snapshot),
    today: localDate(turn.now),
    sources: ports.counts(),
    directory: directoryOf(turn.snapshot),
    person: turn.person,
    now: turn.now,
  }
  const said = await answered(asked, turn)
  const facts = [...(said.quoted ?? []).map((o) => toFact(figures, o)), ...(said.live ?? [])]
  return {
    outcome: said.outcome,
    replies: [
      await replyOf(facts.length > 0 ? { ...said, say: [...said.say, ...sayLost(query)] } : said, query, facts),
    ],
    report: { facts, sources: toSources(said.quoted ?? []) },
    intent: `statistics.${query.operation}`,
    memory: query.indicators.length > 0 ? toMemory(query) : (turn.state.memory[FEATURE] ?? null),
  }
}

/** Live where the period is one that the system counts and nothing is printed for it; printed otherwise. */
async function answered(asked: LiveAsked, turn: Turn): Promise<Answer> {
  const { query, figures } = asked
  const hidden = query.indicators.find((id) => figures.indicators.get(id)?.visibility === 'internal')
  const counted: Answer[] = []
  for (const id of query.indicators) {
    const countable = countableFor(asked, id)
    if (!countable || !isLiveQuestion(asked, id)) continue
    counted.push((await liveOrNot(asked, countable)) ?? withoutFigures(asked, id, turn))
  }
  if (counted.length === query.indicators.length && counted.length > 0) return together(counted)
  const printed = query.indicators.filter((id) => figures.indicators.has(id))
  if (hidden && turn.person.role === 'citizen') return forbidden(asked)
  return answerFigures({ ...asked, query: { ...query, indicators: printed } }, () => similarTo(turn, asked))
}

async function liveOrNot(asked: LiveAsked, countable: Countable): Promise<Answer | null> {
  if (isForbidden(countable, asked.person)) return sayForbidden(countable, asked)
  const beside = countable.measure.beside
  const other = beside === undefined || asked.query.indicators.length > 1 ? null : countableFor(asked, beside)
  const told = [await answerLive(asked, countable), other && (await answerLive(asked, other))]
  const answers = told.filter((one) => one !== null)
  return answers.length > 0 ? together(answers) : null
}

function withoutFigures(asked: LiveAsked, id: string, turn: Turn): Answer {
  const printed = asked.figures.indicators.has(id) ? [id] : []
  return answerFigures({ ...asked, query: { ...asked.query, indicators: printed } }, () => similarTo(turn, asked))
}

const COUNTED: readonly Operation[] = ['value', 'compare', 'trend', 'rank', 'breakdown']

/** A period is asked for that no report covers, or the figure is one that is only counted. */
function isLiveQuestion({ query, figures }: LiveAsked, id: string): boolean {
  if (query.impossible || query.province || !COUNTED.includes(query.operation)) return false
  if (query.unknown && query.bodies.length === 0) return false
  const indicator = figures.indicators.get(id)
  if (!indicator || !figures.byIndicator.has(id)) return true
  if (query.periods.length === 0 && query.bodies.length === 0) return false
  // What is printed of a body goes before what is counted, as it does for the city.
  return query.unknown !== null || selectFigures(figures, query, indicator).kind !== 'figures'
}

function forbidden({ city }: LiveAsked): Answer {
  return {
    outcome: 'forbidden',
    say: [`Dạ, số liệu này chỉ dành cho cán bộ đã liên kết tài khoản. Ông/Bà cần hỗ trợ thì gọi ${city.hotline}.`],
  }
}

/** Printed indicators whose names the words half met. */
function similarTo(turn: Turn, { sources, figures }: LiveAsked): readonly string[] {
  const lexicon = lexiconOf(
    turn.snapshot,
    sources.flatMap((source) => source.measures),
  )
  return lexicon.indicators
    .find(wordsIn(turn.question.text), 0.6)
    .map(({ id }) => id)
    .filter((id) => figures.indicators.has(id))
    .slice(0, 3)
}

async function replyOf(
  said: Answer,
  query: FigureQuery,
  facts: readonly Parameters<typeof figureSheet>[0][number][],
): Promise<Reply> {
  // A picture that cannot be drawn takes nothing from the answer.
  const png = said.chart ? await chartPng(said.chart).catch(() => null) : null
  const image = said.chart && png ? { png, alt: altOf(said.chart) } : undefined
  const file = query.output === 'excel' && facts.length > 0 ? await figureSheet(facts, 'so-lieu') : undefined
  const fits = file !== undefined && Buffer.byteLength(file.base64, 'base64') <= MAX_FILE_BYTES
  const choices = [...(said.choices ?? []), ...(facts.length > 3 && !file ? [EXCEL] : [])]
  return {
    text: said.say.join('\n\n'),
    ...(choices.length > 0 ? { choices } : {}),
    ...(image ? { image } : {}),
    ...(fits ? { file } : {}),
  }
}

const EXCEL = { label: 'Xuất Excel', action: actionOf('statistics.list', 'excel') }

function altOf({ title, unit, points }: NonNullable<Answer['chart']>): string {
  return `Biểu đồ: ${title} (${unit}), ${points.length} mốc.`
}
