import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { parse } from 'yaml'
import { z } from 'zod'
import { createAsker } from '../src/app/ask/asker.ts'
import { assemble } from '../src/app/assembly.ts'
import { configFrom } from '../src/app/config.ts'
import { chartPng } from '../src/charts/render.ts'
import type { EngineResult } from '../src/core/engine.ts'
import type { ReportedFact } from '../src/core/report.ts'
import { instantOf } from '../src/core/time.ts'
import { type Figures, figuresOf, type Observation } from '../src/features/statistics/observations.ts'
import type { FigureQuery } from '../src/features/statistics/query.ts'
import { toFact } from '../src/features/statistics/wording.ts'
import { figure, percentile } from './figure.ts'

/**
 * Officers' questions for figures and plans (test/evaluation/figures-*.yaml), each in a conversation of its own.
 * One JSON line per style and part, then the totals and times; `FIGURES_SHOW=tune` also writes that part's misses to stderr.
 * Files named as arguments are judged instead, without times: `tsx bench/figures.bench.ts mine.yaml`.
 */
const NOW = '2026-11-21T09:00:00+07:00'
const FOLDER = join(import.meta.dirname, '../test/evaluation')

const named = process.argv.slice(2)
/** Parts with the file of each. */
const FILES: readonly (readonly [string, string])[] =
  named.length > 0
    ? named.map((file) => [basename(file, '.yaml'), file] as const)
    : [
        'tune',
        'tune-2',
        'tune-3',
        'tune-4',
        'tune-5',
        'tune-6',
        'tune-7',
        'tune-8',
        'tune-9',
        'tune-10',
        'tune-11',
        'tune-12',
        'tune-13',
        'tune-14',
        'tune-15',
        'tune-16',
        'tune-17',
        'tune-18',
        'tune-19',
        'tune-20',
        'tune-21',
        'tune-22',
        'tune-23',
        'tune-24',
        'tune-25',
        'tune-26',
        'tune-27',
        'tune-28',
        'tune-29',
        'tune-30',
        'tune-31',
        'tune-32',
        'tune-33',
        'tune-34',
        'tune-35',
        'tune-36',
        'tune-37',
        'tune-38',
        'tune-39',
        'tune-40',
        'tune-41',
        'tune-42',
        'tune-43',
        'tune-44',
        'tune-45',
        'tune-46',
        'tune-47',
        'tune-48',
        'tune-49',
        'tune-50',
        'tune-51',
        'tune-52',
        'tune-53',
        'tune-54',
        'tune-55',
        'tune-56',
        'tune-57',
        'tune-58',
        'tune-59',
        'tune-60',
        'tune-61',
        'report',
        'report-2',
        'report-3',
        'report-4',
        'report-5',
        'report-6',
        'report-7',
        'report-8',
        'report-9',
        'report-10',
        'report-11',
        'report-12',
        'report-13',
        'report-14',
        'report-15',
      ]
        .map((part) => [part, join(FOLDER, `figures-${part}.yaml`)] as const)
        .filter(([, file]) => existsSync(file))

const names = z.union([z.string(), z.array(z.string())]).transform((v) => (typeof v === 'string' ? [v] : v))
const question = z.object({
  id: z.string(),
  style: z.string(),
  text: z.string(),
  after: z.union([z.string().transform((text) => [text]), z.array(z.string())]).default([]),
  intent: names,
  query: z.object({
    indicators: z.array(z.string()),
    scopes: z.array(z.string()),
    periods: z.array(z.string()),
    comparison: z.string().optional(),
    province: z.string().optional(),
    stated: z.array(z.number()).optional(),
  }),
  /** `none`: whatever is said, no figure. */
  expect: z.enum(['answer', 'abstain', 'clarify', 'forbidden', 'redirect', 'none']),
  figures: z.array(z.object({ of: z.string(), value: z.number().nullable(), rank: z.number().optional() })).default([]),
  says: z.array(z.coerce.string()).default([]),
  nearest: z.string().optional(),
  plan: z.object({ plan: z.string(), tasks: z.array(z.number()).default([]) }).optional(),
  part: z.string(),
})
type Question = z.output<typeof question>

/** A question with what is wrong about its answer: nothing where it is exactly right. */
interface Judged {
  readonly asked: Question
  readonly faults: readonly string[]
  /** Facts given for a period, scope or province that was not asked for. */
  readonly stray: readonly string[]
  /** Indicators told that were not asked for: noise, though true. */
  readonly besides: readonly string[]
  readonly text: string
  readonly trace: string
}

/** What a question is not to be taken for, whatever else is said. */
const NOT = [
  ['!statistics', ['statistics.']],
  ['!complaints', ['complaint.', 'legal-complaint']],
] as const

const key = (f: ReportedFact): string => JSON.stringify([f.indicator, f.scope, f.period.label, f.value, f.source])

function judge(
  asked: Question,
  result: EngineResult,
  figures: Figures,
  known: ReadonlyMap<string, Observation>,
): Judged {
  const { outcome, intent, report, replies, questions } = result
  const facts = report.facts ?? []
  const given = new Set(facts.map(key))
  const text = levelled([...replies.map((r) => r.text), ...facts.map((f) => f.source)].join('\n'))
  const query = questions.flatMap((q) => q.recognised ?? []).find((r) => r.feature === 'statistics')?.data as
    | FigureQuery
    | undefined
  const isPlan = intent.startsWith('plan.')
  const other = NOT.some(
    ([not, beginnings]) => asked.intent.includes(not) && !beginnings.some((b) => intent.startsWith(b)),
  )
  const faults = [
    ...(outcome === asked.expect || asked.expect === 'none' || other
      ? []
      : [`outcome ${outcome}, not ${asked.expect}`]),
    ...(asked.intent.includes(intent) || other ? [] : [`intent ${intent}, not ${asked.intent.join(' or ')}`]),
    ...(isPlan ? [] : asked.figures).flatMap(({ of }) => {
      const o = figures.byId.get(of)
      if (!o) return [`no observation ${of}`]
      return given.has(key(toFact(figures, o))) || sameElsewhere(facts, figures, o) ? [] : [`figure ${of} not given`]
    }),
    ...asked.figures.flatMap(({ rank }) =>
      rank === undefined || text.includes(`hạng ${rank}`) ? [] : [`rank ${rank} not said`],
    ),
    ...asked.says.flatMap((words) => (text.includes(levelled(words)) ? [] : [`'${words}' not said`])),
    ...(asked.nearest && !text.includes(levelled(labelOf(figures, asked.nearest)))
      ? [`nearest ${asked.nearest} not named`]
      : []),
    ...(isPlan || !query || asked.expect !== 'answer'
      ? []
      : misread(asked, query, new Set(facts.map((f) => f.indicator)))),
    ...(isPlan ? (asked.plan?.tasks ?? []) : []).flatMap((n) =>
      report.plan?.tasks.some((t) => t.number === n) ? [] : [`task ${n} not listed`],
    ),
    ...(asked.plan && isPlan && !report.plan ? ['no plan'] : []),
  ]
  return {
    asked,
    faults,
    stray: strayOf(asked, facts, figures, known),
    besides: besidesOf(asked, facts),
    text: replies.map((r) => r.text).join('\n'),
    trace: result.trace.join('\n'),
  }
}

/** The same figure printed in another place of the same document is as right. */
function sameElsewhere(facts: readonly ReportedFact[], figures: Figures, o: Observation): boolean {
  const wanted = toFact(figures, o)
  const document = wanted.source.split(', ')[0]
  return facts.some(
    (f) =>
      f.indicator === wanted.indicator &&
      f.scope === wanted.scope &&
      f.period.label === wanted.period.label &&
      f.value === wanted.value &&
      f.source.split(', ')[0] === document,
  )
}

function misread(asked: Question, query: FigureQuery, told: ReadonlySet<string>): readonly string[] {
  // Parts of a whole, or figures of a list, that were told were understood.
  const lacking = asked.query.indicators.filter((id) => !query.indicators.includes(id) && !told.has(id))
  const scopes = asked.query.scopes.filter((id) => id !== 'city' && !query.scopes.includes(id))
  return [...lacking.map((id) => `indicator ${id} not understood`), ...scopes.map((id) => `scope ${id} not understood`)]
}

function besidesOf({ query, figures, intent }: Question, facts: readonly ReportedFact[]): readonly string[] {
  if (query.indicators.length === 0 || intent.some((name) => !/value|compare|rank|breakdown/.test(name))) return []
  const asked = new Set([...query.indicators])
  if (figures.length > query.indicators.length && query.indicators.length === 1) return []
  return [...new Set(facts.map((f) => f.indicator))].filter((id) => !asked.has(id))
}

const SERIES = ['trend', 'compare', 'conflict', 'provenance', 'list', 'definition']

/** Bodies are of these levels. */
const LEVEL_OF: Readonly<Record<string, string>> = { 'former-district': 'district-level', agency: 'department-level' }

/** Facts that answer another question than was asked: the number that must be nought. */
function strayOf(
  asked: Question,
  facts: readonly ReportedFact[],
  figures: Figures,
  known: ReadonlyMap<string, Observation>,
): readonly string[] {
  if (asked.intent.some((name) => name.startsWith('plan.'))) return []
  const series = asked.intent.some((name) => SERIES.includes(name.split('.')[1] ?? ''))
  // "huyện nào trễ nhiều nhất": the districts of the level.
  const listsBodies = asked.intent.some((name) => /rank|breakdown/.test(name))
  return facts.flatMap((fact) => {
    const o = known.get(key(fact))
    const say = (what: string) => [`${what}: ${fact.indicator} ${fact.scope} ${fact.period.label} ${fact.value}`]
    if (!o) return say('unknown fact')
    const province = figures.scopes.get(o.scope)?.province ?? o.document.province
    if (province !== (asked.query.province ?? null)) return say('province')
    if (asked.expect !== 'answer') return say('a figure where none is to be given')
    if (series) return []
    const { periods, scopes } = asked.query
    const { span, from, to } = o.period
    if (periods.length > 0 && !periods.includes(span) && !periods.includes(`${from}..${to}`)) return say('period')
    if (scopes.length > 0 && !scopes.includes(o.scope) && !(scopes.length === 1 && scopes[0] === 'city'))
      return listsBodies && scopes.includes(LEVEL_OF[figures.scopes.get(o.scope)?.kind ?? ''] ?? '') ? [] : say('scope')
    return []
  })
}

function labelOf(figures: Figures, span: string): string {
  return figures.observations.find((o) => o.period.span === span)?.period.label ?? span
}

/** Spaces, case and leading zeros do not decide whether something is said. */
function levelled(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/(?<![\d.,])0+(?=\d)/g, '')
    .replace(/\/0+(?=\d)/g, '/')
    .replace(/\bmục /g, '')
    .replace(/\s+/g, ' ')
}

function print(style: string, part: string, judged: readonly Judged[]): void {
  const right = judged.filter((j) => j.faults.length === 0 && j.stray.length === 0).length
  // Figure, scope, period, value and source are right, whatever the operation was called ("năm nào cao nhất": a trend or a rank).
  const told = judged.filter((j) => j.faults.every((f) => f.startsWith('intent ')) && j.stray.length === 0).length
  const line = {
    name: 'figures',
    style,
    part,
    questions: judged.length,
    exactPercent: Number(((right / judged.length) * 100).toFixed(1)),
    figuresRightPercent: Number(((told / judged.length) * 100).toFixed(1)),
    strayFigures: judged.reduce((sum, j) => sum + j.stray.length, 0),
    unaskedIndicators: judged.reduce((sum, j) => sum + j.besides.length, 0),
  }
  process.stdout.write(`${JSON.stringify(line)}\n`)
}

const home = mkdtempSync(join(tmpdir(), 'motcua-figures-'))
const assembly = await assemble({ config: configFrom({ ...process.env, MOTCUA_HOME: home }), ephemeral: true })
try {
  const figures = figuresOf(assembly.content.current())
  const known = new Map(figures.observations.map((o) => [key(toFact(figures, o)), o]))
  const ask = createAsker(assembly)
  const now = instantOf(Date.parse(NOW))
  const judged: Judged[] = []
  const times: number[] = []
  /** Of those that figures and plans answer: the others are searched for among procedures too. */
  const ownTimes: number[] = []
  const chartTimes: number[] = []
  const request = { role: 'officer' as const, agency: null }
  for (const [part, file] of FILES)
    for (const asked of z.array(question).parse(parse(readFileSync(file, 'utf8')))) {
      const conversation = `${part} ${asked.id}`
      for (const text of asked.after) await ask({ ...request, text, conversation }, now)
      judged.push(
        judge({ ...asked, part }, await ask({ ...request, text: asked.text, conversation }, now, true), figures, known),
      )
    }
  // Asked again, untraced, for the times: charts apart.
  for (const { asked } of named.length > 0 ? [] : judged) {
    const start = performance.now()
    const { replies, intent } = await ask({ ...request, text: asked.text }, now)
    const took = performance.now() - start
    // A chart that was asked for above is remembered: drawing is timed below.
    if (replies.some((r) => r.image)) continue
    times.push(took)
    if (/^(?:statistics|plan)\./.test(intent)) ownTimes.push(took)
  }
  const chart = {
    kind: 'line' as const,
    title: 'Số thủ tục',
    unit: 'thủ tục',
    source: 'Nguồn: 1',
    points: Array.from({ length: 8 }, (_, i) => ({ label: String(2017 + i), value: 1700 + 30 * i })),
  }
  // Each another one: a chart drawn before is remembered.
  for (let i = 0; i < (named.length > 0 ? 0 : 20); i++) {
    const start = performance.now()
    await chartPng({ ...chart, title: `${chart.title} ${i}` })
    chartTimes.push(performance.now() - start)
  }
  for (const [part] of FILES) {
    const mine = judged.filter((j) => j.asked.part === part)
    for (const style of new Set(mine.map((j) => j.asked.style)))
      print(
        style,
        part,
        mine.filter((j) => j.asked.style === style),
      )
    print('all', part, mine)
    if (!part.includes('report') && (process.env.FIGURES_SHOW === part || process.env.FIGURES_SHOW === 'all'))
      for (const { asked, faults, stray, besides, text, trace } of mine)
        if (faults.length + stray.length + besides.length > 0)
          process.stderr.write(
            `\n${asked.id} ${asked.after.map((text) => `${text} / `).join('')}${asked.text}\n  ${[...faults, ...stray, ...besides.map((id) => `beside: ${id}`)].join('\n  ')}\n${trace.split('\n').slice(0, 4).join('\n')}\n  | ${text.split('\n').slice(0, 5).join('\n  | ')}\n`,
          )
  }
  if (named.length === 0) {
    const work = { questions: times.length }
    figure('figures.question.p50', percentile(times, 0.5), 'ms', work)
    figure('figures.question.p99', percentile(times, 0.99), 'ms', work)
    figure('figures.answered.p50', percentile(ownTimes, 0.5), 'ms', { questions: ownTimes.length })
    figure('figures.answered.p99', percentile(ownTimes, 0.99), 'ms', { questions: ownTimes.length })
    figure('figures.chart.p99', percentile(chartTimes, 0.99), 'ms', { charts: chartTimes.length })
  }
} finally {
  await assembly.close()
  rmSync(home, { recursive: true, force: true })
}
