import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { z } from 'zod'
import type { AskRequest } from '../../src/app/ask/request.ts'
import type { EngineResult } from '../../src/core/engine.ts'
import { seededRandom } from '../../src/text/noise.ts'

export const DOMAINS = ['procedures', 'figures', 'complaints'] as const
export type Domain = (typeof DOMAINS)[number]

/** A well written first message with what makes its answer right. */
export interface Row {
  readonly id: string
  readonly domain: Domain
  readonly text: string
  readonly asking: Omit<AskRequest, 'text'>
  /** What was understood, in few words; the same for every right understanding of a procedure's question. */
  seen(result: EngineResult): string
  isRight(result: EngineResult): boolean
}

const FOLDER = join(import.meta.dirname, '../../test/evaluation')
const WRITTEN_WELL = ['standard', 'colloquial']

const list = (value: string | readonly string[]): readonly string[] => (typeof value === 'string' ? [value] : value)
const listed = z.union([z.string(), z.array(z.string())]).transform(list)
const question = z.object({
  id: z.string(),
  text: z.string(),
  codes: z.array(z.string()),
  expect: z.string(),
  part: z.string(),
})
const figureQuestion = z.object({
  id: z.string(),
  style: z.string(),
  text: z.string(),
  after: z.unknown().optional(),
  intent: listed,
  expect: z.string(),
})
const complaint = z.object({
  id: z.string(),
  style: z.string().optional(),
  text: z.string(),
  kind: z.string().default('report'),
  kinds: z.array(z.string()).default([]),
  category: z.string().nullish(),
  categories: z.array(z.string()).default([]),
})

/** So many rows of each domain, chosen by chance that the seed makes the same every time; tuning rows only. */
export function rowsOf(limit: number, seed: number): readonly Row[] {
  return [procedureRows(), figureRows(), complaintRows()].flatMap((rows) => sample(rows, limit, seed))
}

function sample(rows: readonly Row[], limit: number, seed: number): readonly Row[] {
  const random = seededRandom(seed)
  return rows
    .map((row) => ({ row, at: random() }))
    .sort((a, b) => a.at - b.at)
    .slice(0, limit)
    .map(({ row }) => row)
}

function procedureRows(): readonly Row[] {
  return ['standard', 'colloquial', 'southern'].flatMap((style) =>
    read(`questions-${style}.yaml`, question)
      .filter(({ part, expect }) => part === 'tune' && expect === 'answer')
      .map(({ id, text, codes }): Row => {
        const codeOf = ({ report }: EngineResult) => report.procedures?.[0]?.code ?? '-'
        const isRight = (result: EngineResult) => result.outcome === 'answer' && codes.includes(codeOf(result))
        return {
          id,
          domain: 'procedures',
          text,
          asking: { role: 'citizen' },
          seen: (result) => (isRight(result) ? 'right' : `${result.outcome} ${codeOf(result)} ${result.intent}`),
          isRight,
        }
      }),
  )
}

function figureRows(): readonly Row[] {
  return filesOf(/^figures-tune(?:-\d+)?\.yaml$/).flatMap((file) =>
    read(file, figureQuestion)
      .filter(
        ({ style, after, expect, intent }) =>
          WRITTEN_WELL.includes(style) && after === undefined && expect === 'answer' && !intent[0]!.startsWith('!'),
      )
      .map(({ id, text, intent }) => ({
        id: `${file.replace(/\D+/g, '')}-${id}`,
        domain: 'figures',
        text,
        asking: { role: 'officer', agency: null },
        seen: ({ report, outcome }) =>
          outcome !== 'answer'
            ? outcome
            : [
                ...(report.facts ?? []).map((f) => `${f.indicator} ${f.scope} ${f.period.label} ${f.value}`),
                ...(report.plan?.tasks ?? []).map((task) => `task ${task.number}`),
              ]
                .sort()
                .join('; '),
        isRight: (result) => result.outcome === 'answer' && intent.includes(result.intent),
      })),
  )
}

function complaintRows(): readonly Row[] {
  return filesOf(/^complaints-(?:tune|dev(?:-\d+)?)\.yaml$/).flatMap((file) =>
    read(file, complaint)
      .filter(({ style, id }) => WRITTEN_WELL.includes(style ?? '') || (!style && /^(?:std|col)-/.test(id)))
      .map((row) => ({
        id: `${file.replace(/complaints-|\.yaml/g, '')}-${row.id}`,
        domain: 'complaints',
        text: row.text,
        asking: { role: 'citizen' },
        seen: (result) => Object.values(complaintIn(result)).join(' '),
        isRight(result) {
          const { kind, category } = complaintIn(result)
          const categories = [row.category, ...row.categories]
          return [row.kind, ...row.kinds].includes(kind) && (!row.category || categories.includes(category))
        },
      })),
  )
}

function complaintIn({ report, state }: EngineResult) {
  const seen = report.complaint
  const guesses = state.active?.slots.guesses as readonly string[] | undefined
  return {
    kind: seen?.kind ?? 'none',
    category: seen?.category ?? String(guesses?.[0] ?? '-').split('/')[0]!,
    place: seen ? (seen.area ?? (seen.inScope ? 'asked' : 'elsewhere')) : '-',
  }
}

function filesOf(name: RegExp): readonly string[] {
  return readdirSync(FOLDER)
    .filter((file) => name.test(file))
    .sort()
}

function read<T>(file: string, schema: z.ZodType<T>): readonly T[] {
  return z.array(schema).parse(parse(readFileSync(join(FOLDER, file), 'utf8')))
}
