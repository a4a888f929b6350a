import { directoryOf } from '../../agencies/directory-of.ts'
import { chartPng } from '../../charts/render.ts'
import { cityOf } from '../../content/city.ts'
import type { Snapshot } from '../../core/content.ts'
import type { Feature, FeatureFactory, Ports } from '../../core/feature.ts'
import { actionOf, MAX_FILE_BYTES, type Reply } from '../../core/message.ts'
import { localDate } from '../../core/time.ts'
import type { Turn, TurnResult } from '../../core/turn.ts'
import { wordsIn } from '../../search/name-words.ts'
import { type Answer, together } from './answers/answer.ts'
import { answerFigures, isOneOfSeveral, withNote } from './answers/answer-figures.ts'
import { besideProvince } from './answers/beside-province.ts'
import { sayBesides, sayLost, sayWhy } from './answers/missing.ts'
import { figureProblems } from './checks.ts'
import { FIGURE_KINDS } from './kinds.ts'
import type { Countable, LiveAsked } from './live/counting.ts'
import { answerLive, countableFor, isForbidden, sayForbidden } from './live/live.ts'
import { placedToday } from './live/today.ts'
import { scopeText } from './live/wording.ts'
import { figuresOf, type Observation } from './observations.ts'
import { periodOfSpan } from './printed-period.ts'
import { type FigureQuery, OPERATIONS, type Operation } from './query.ts'
import { FEATURE, figureRecogniser } from './recogniser.ts'
import { reportTurn } from './report-turn.ts'
import { selectFigures } from './select.ts'
import { figureSheet } from './sheet.ts'
import { queryOf } from './turn-query.ts'
import { type AskedReading, askedModels } from './understanding/asked-model.ts'
import { lexiconOf } from './understanding/lexicon.ts'
import { lastQuestion, toMemory } from './understanding/memory.ts'
import { isPartedBy } from './understanding/topics.ts'
import { inSentence, printedFigure, toFact, toSources } from './wording.ts'

/**
 * Figures asked for in words: printed ones with their source, live ones of the features that count.
 * @param reading how texts are read that teach what asks for a figure
 */
export const statisticsFeature =
  (reading: AskedReading): FeatureFactory =>
  (ports: Ports): Feature => {
    const measures = () => ports.counts().flatMap((source) => source.measures)
    const parts = (snapshot: Snapshot) => ports.counts().flatMap((source) => source.parts?.(snapshot) ?? [])
    const asked = askedModels({ ...reading, cache: ports.cache })
    const answer = (operation: Operation) => (turn: Turn) => answerTurn(ports, turn, operation)
    return {
      id: FEATURE,
      intents: {
        ...Object.fromEntries(OPERATIONS.map((operation) => [`statistics.${operation}`, answer(operation)])),
        'report.generate': (turn) => reportTurn(turn),
      },
      content: FIGURE_KINDS,
      checks: figureProblems,
      printed: printedFigure,
      warm: (snapshot) => {
        lexiconOf(snapshot, measures(), parts)
        asked(snapshot)
      },
      recogniser: figureRecogniser(measures, parts, asked),
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
  const { against } = query
  const said =
    against === null ? await inParts(asked, turn) : await besideProvince(asked, against, (one) => answered(one, turn))
  const facts = [...(said.quoted ?? []).map((o) => toFact(figures, o)), ...(said.live ?? [])]
  return {
    outcome: said.outcome,
    replies: [
      await replyOf(
        {
          ...said,
          say: [
            ...said.say,
            ...sayBesides(query),
            ...(facts.length > 0 ? sayWhy(query, said.quoted ?? []) : []),
            ...(facts.length > 0 || query.indicators.length > 0 ? sayLost(query) : []),
          ],
        },
        query,
        facts,
      ),
    ],
    report: { facts, sources: toSources(said.quoted ?? []) },
    intent: `statistics.${query.operation}`,
    memory:
      query.indicators.length > 0 || query.unknown?.kind === 'figure'
        ? toMemory(atToldTime(query, said.quoted ?? []), lastQuestion(turn.state, FEATURE, turn.now))
        : (turn.state.memory[FEATURE] ?? null),
  }
}

/** Where the nearest time was taken, what comes next goes on with that one. */
function atToldTime(query: FigureQuery, [first]: readonly Observation[]): FigureQuery {
  if (!query.takesNearest || !first) return query
  return { ...query, periods: [{ period: periodOfSpan(first.period.span), year: 'given', running: false }] }
}

/** Figures of several places and times one after the other, each of its own. */
async function inParts(asked: LiveAsked, turn: Turn): Promise<Answer> {
  const { parts } = asked.query
  if (parts.length === 0) return answered(asked, turn)
  const isWithoutOne = isOneOfSeveral(asked)
  const unknown = isWithoutOne ? null : asked.query.unknown
  const answers: Answer[] = []
  for (const part of parts)
    answers.push(await answered({ ...asked, query: { ...asked.query, unknown, ...part, parts: [] } }, turn))
  return isWithoutOne ? withNote(together(answers), asked) : together(answers)
}

/** Live where the period is one that the system counts and nothing is printed for it; printed otherwise. */
async function answered(asked: LiveAsked, turn: Turn): Promise<Answer> {
  const { query, figures } = asked
  const today = { ...asked, query: placedToday(query, figures, directoryOf(turn.snapshot)) }
  const hidden = query.indicators.find((id) => figures.indicators.get(id)?.visibility === 'internal')
  const counted: Answer[] = []
  const live: string[] = []
  for (const id of query.indicators) {
    const countable = countableFor(asked, id)
    if (!countable || !isLiveQuestion(today, id, countable)) continue
    const { topics } = asked.query
    for (const topic of topics.length > 1 ? topics : [null]) {
      const one = topic ? { ...today, query: { ...today.query, topics: [topic] } } : today
      counted.push((await liveOrNot(one, countable)) ?? withoutFigures(one, id, turn))
    }
    live.push(id)
  }
  if (live.length === query.indicators.length && counted.length > 0) return together(counted)
  const printed = query.indicators.filter((id) => figures.indicators.has(id))
  if (hidden && turn.person.role === 'citizen') return forbidden(asked)
  return answerFigures({ ...asked, query: { ...query, indicators: printed } }, () => similarTo(turn, asked))
}

async function liveOrNot(asked: LiveAsked, countable: Countable): Promise<Answer | null> {
  if (isForbidden(countable, asked.person)) return sayForbidden(countable, asked)
  const beside = countable.measure.beside
  const other = beside === undefined || asked.query.indicators.length > 1 ? null : countableFor(asked, beside)
  const told = [await answerLive(asked, countable), other && (await answerLive(asked, other))]
  const all = told.filter((one) => one !== null)
  // A part belongs to one of both kinds: that the other has none of it tells nothing.
  const some = asked.query.topics.length > 0 ? all.filter(({ live }) => live?.some(({ value }) => value !== 0)) : all
  // "phản ánh" alone may be of either kind: the one there is most of is told first.
  const answers = (some.length > 0 ? some : all).toSorted((a, b) => mostOf(b) - mostOf(a))
  return answers.length > 0 ? together(answers) : null
}

const mostOf = ({ live }: Answer): number => live?.[0]?.value ?? 0

function withoutFigures(asked: LiveAsked, id: string, turn: Turn): Answer {
  const { query, city } = asked
  const countable = countableFor(asked, id)
  // A body that we know, of which the system holds nothing, is no unknown one.
  const isOfNow = !asked.figures.byIndicator.has(id) || query.periods.some(({ year }) => year === 'today')
  if (countable && isOfNow && query.bodies.length > 0 && query.unknown?.kind !== 'part') {
    const when = query.periods[0] ? `, ${query.periods[0].period.label}` : ''
    const what = `${inSentence(countable.measure.label)}${scopeText(asked)}${when}`
    return {
      outcome: 'abstain',
      say: [`Dạ, hệ thống chưa có số liệu ${what}. Ông/Bà xem ${city.website} hoặc gọi ${city.hotline}.`],
    }
  }
  const printed = asked.figures.indicators.has(id) ? [id] : []
  return answerFigures({ ...asked, query: { ...asked.query, indicators: printed } }, () => similarTo(turn, asked))
}

const COUNTED: readonly Operation[] = ['value', 'compare', 'trend', 'rank', 'breakdown']

/** A period is asked for that no report covers, or the figure is one that is only counted. */
function isLiveQuestion({ query, figures }: LiveAsked, id: string, { measure }: Countable): boolean {
  if (query.impossible || query.province || !COUNTED.includes(query.operation)) return false
  const isParted = query.topics.length > 0 && query.topics.every((topic) => isPartedBy(measure, topic))
  if (query.unknown && !isParted && (query.bodies.length === 0 || query.unknown.kind === 'part')) return false
  if (isParted && query.periods.length === 0) return true
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
    (snapshot) => sources.flatMap((source) => source.parts?.(snapshot) ?? []),
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
    text: [...said.say, ...(fits ? [sayFile(facts.length)] : [])].join('\n\n'),
    ...(choices.length > 0 ? { choices } : {}),
    ...(image ? { image } : {}),
    ...(fits ? { file } : {}),
  }
}

const sayFile = (rows: number): string => `Em gửi kèm tệp Excel (${rows} dòng số liệu), mỗi dòng có nguồn.`

const EXCEL = { label: 'Xuất Excel', action: actionOf('statistics.list', 'excel') }

function altOf({ title, unit, points }: NonNullable<Answer['chart']>): string {
  return `Biểu đồ: ${title} (${unit}), ${points.length} mốc.`
}
