import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { z } from 'zod'
import { createAsker } from '../src/app/ask/asker.ts'
import type { EngineResult } from '../src/core/engine.ts'
import { FACETS } from '../src/core/intent.ts'
import { readAction } from '../src/core/message.ts'
import { assembledWith } from './assembled.ts'

/**
 * The evaluation questions (test/evaluation), each asked in a conversation of its own at a fixed instant.
 * One JSON line per style and part, then the totals; `EVALUATE_SHOW=tune` also writes the misses of that part to stderr.
 * `EVALUATE_FOLDER` names another folder with files of that form.
 * `tsx bench/evaluate.bench.ts [portal records]`: with a file the same is asked after it was imported.
 */
const NOW = '2026-11-20T02:00:00.000Z'
const FOLDER = process.env.EVALUATE_FOLDER ?? join(import.meta.dirname, '../test/evaluation')

const question = z.strictObject({
  id: z.string(),
  text: z.string(),
  codes: z.array(z.string()),
  facet: z.enum(FACETS).nullable(),
  expect: z.enum(['answer', 'clarify', 'refuse']),
  part: z.enum(['tune', 'report']),
  after: z.union([z.string(), z.array(z.string())]).optional(),
  fact: z.string().optional(),
})
type Question = z.output<typeof question>

interface Judged {
  readonly style: string
  readonly question: Question
  readonly outcome: EngineResult['outcome']
  readonly code: string | null
  readonly right: boolean
  readonly wrong: boolean
  /** Another procedure that the answer says may have been meant. */
  readonly other: string | null
  readonly facet: boolean
  readonly fact: boolean
}

/** Outcomes that decline: nothing is answered and nothing is offered as if it were the matter. */
const DECLINED: readonly EngineResult['outcome'][] = ['abstain', 'redirect', 'handoff']

function judge(style: string, asked: Question, { outcome, intent, report, questions, replies }: EngineResult): Judged {
  const code = report.procedures?.[0]?.code ?? null
  const answered = outcome === 'answer' && code !== null
  const inside = code !== null && asked.codes.includes(code)
  const facets = questions.flatMap((each) => each.facets)
  const choices = answered ? replies.flatMap((reply) => reply.choices ?? []) : []
  const named = choices.map(({ action }) => readAction(action)).filter((read) => read?.intent.startsWith('procedure.'))
  return {
    style,
    question: asked,
    outcome,
    code,
    right:
      asked.expect === 'answer'
        ? answered && inside
        : asked.expect === 'clarify'
          ? outcome === 'clarify'
          : DECLINED.includes(outcome),
    wrong: answered && !inside,
    other: named.find((read) => read?.args[0] !== undefined && read.args[0] !== code)?.args[0] ?? null,
    facet:
      asked.facet !== null &&
      (facets.includes(asked.facet) || (facets.length === 0 && intent === `procedure.${asked.facet}`)),
    fact:
      asked.fact !== undefined &&
      levelled(replies.map((reply) => reply.text).join('\n')).includes(levelled(asked.fact)),
  }
}

/** Spaces, case, leading zeros and the separator of thousands do not decide whether a fact is there. */
const levelled = (text: string): string =>
  text
    .normalize('NFC')
    .toLowerCase()
    .replace(/(\d)[.,](?=\d{3}\b)/g, '$1')
    .replace(/(?<!\d)0+(?=\d)/g, '')
    .replace(/\s+/g, ' ')

function print(style: string, part: string, judged: readonly Judged[]): void {
  const expecting = (expect: Question['expect']) => judged.filter((each) => each.question.expect === expect)
  const answerable = expecting('answer')
  const declinable = expecting('refuse')
  const open = expecting('clarify')
  const withFacet = answerable.filter((each) => each.question.facet !== null)
  const withFact = answerable.filter((each) => each.question.fact !== undefined)
  const line = {
    name: 'evaluate',
    content: records === undefined ? 'shipped' : 'imported',
    style,
    part,
    n: judged.length,
    answerable: answerable.length,
    right: count(answerable, (each) => each.right),
    rightShare: share(answerable, (each) => each.right),
    clarifiedThoughAnswerable: count(answerable, (each) => each.outcome === 'clarify'),
    declinedThoughAnswerable: count(answerable, (each) => DECLINED.includes(each.outcome)),
    answeredWithoutProcedure: count(answerable, (each) => each.outcome === 'answer' && each.code === null),
    toRefuse: declinable.length,
    refusedRight: count(declinable, (each) => each.right),
    toClarify: open.length,
    clarifyRight: count(open, (each) => each.right),
    confidentWrong: count(judged, (each) => each.wrong),
    confidentWrongShare: share(judged, (each) => each.wrong),
    // Of these, how many say of what else may have been meant, and how often that is right; of how many answers in all.
    wrongWithOther: count(judged, (each) => each.wrong && each.other !== null),
    otherRight: count(judged, (each) => each.wrong && each.question.codes.includes(each.other ?? '')),
    answeredWithOther: count(judged, (each) => each.other !== null),
    facets: withFacet.length,
    facetRight: count(withFacet, (each) => each.facet),
    facts: withFact.length,
    factRight: count(withFact, (each) => each.fact),
  }
  process.stdout.write(`${JSON.stringify(line)}\n`)
}

const count = (all: readonly Judged[], holds: (each: Judged) => boolean): number => all.filter(holds).length
const share = (all: readonly Judged[], holds: (each: Judged) => boolean): number | null =>
  all.length === 0 ? null : Number((count(all, holds) / all.length).toFixed(3))

/** Tells of one thing only, so it is no style among the others and not part of their totals. */
const APART = 'follow-ups'

const sets = readdirSync(FOLDER).flatMap((file) => {
  const style = file === `${APART}.yaml` ? APART : file.match(/^questions-(.+)\.yaml$/)?.[1]
  if (style === undefined) return []
  return [{ style, questions: z.array(question).parse(parse(readFileSync(join(FOLDER, file), 'utf8'))) }]
})

const records = process.argv[2]
const assembly = await assembledWith(records)
const ask = createAsker(assembly)
const judged: Judged[] = []
for (const { style, questions } of sets) {
  for (const asked of questions) {
    const conversation = `evaluate-${asked.id}`
    for (const text of [asked.after ?? []].flat()) await ask({ text, role: 'citizen', conversation }, NOW)
    judged.push(judge(style, asked, await ask({ text: asked.text, role: 'citizen', conversation }, NOW)))
  }
}
await assembly.close()

const parts = ['tune', 'report'] as const
for (const { style } of sets) {
  for (const part of parts)
    print(
      style,
      part,
      judged.filter((each) => each.style === style && each.question.part === part),
    )
}
const together = judged.filter(({ style }) => style !== APART)
for (const part of parts)
  print(
    'all',
    part,
    together.filter((each) => each.question.part === part),
  )
print('all', 'both', together)

// Only the part that may be tuned on is ever shown question by question.
if (process.env.EVALUATE_SHOW === 'tune') {
  for (const { question: asked, outcome, code, right, wrong, fact, facet } of judged) {
    const missed = [
      ...(right && !wrong ? [] : [outcome]),
      ...(right && asked.facet && !facet ? ['facet'] : []),
      ...(right && asked.fact && !fact ? [`fact ${asked.fact}`] : []),
    ]
    if (asked.part === 'tune' && missed.length > 0)
      process.stderr.write(
        `${asked.id}\t${asked.expect}\t${missed.join(', ')}\t${code ?? '-'}\t${asked.codes.join(',')}\t${asked.text}\n`,
      )
  }
}
