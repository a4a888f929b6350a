import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parse } from 'yaml'
import { z } from 'zod'
import type { CityDirectory } from '../src/agencies/directory.ts'
import { directoryOf } from '../src/agencies/directory-of.ts'
import { createAsker } from '../src/app/ask/asker.ts'
import { assemble } from '../src/app/assembly.ts'
import { configFrom } from '../src/app/config.ts'
import { figure, percentile } from './figure.ts'

/**
 * Places and agencies as people name them (test/evaluation/places.yaml): how often the directory reads the right units
 * and how often the whole program answers with them, by style and part; how often it is certain where it must ask; and
 * the time of one reading. `PLACES_SHOW=tune` writes the misses of that part to stderr.
 */
const NOW = '2026-11-20T02:00:00.000Z'
const FOLDER = join(import.meta.dirname, '../test/evaluation')
const ROUNDS = 20

const question = z.strictObject({
  id: z.string(),
  style: z.string(),
  text: z.string(),
  after: z.string().optional(),
  /** Units in force that the text surely names. */
  areas: z.array(z.string()).optional(),
  /** Units in force that it may name: never certain, all offered. */
  ask: z.array(z.string()).optional(),
  agencies: z.array(z.string()).optional(),
  want: z.literal('none').optional(),
  intent: z.string().optional(),
  part: z.enum(['tune', 'report']),
})
type Question = z.output<typeof question>

interface Judged {
  readonly question: Question
  /** The directory's reading; null for follow-ups, which are read with what went before. */
  readonly read: boolean | null
  /** The answer of the whole program; null where the text asks nothing. */
  readonly answered: boolean | null
  readonly guessed: boolean
}

function reads(directory: CityDirectory, { text, areas, ask, agencies, want }: Question): boolean {
  const places = directory.placesIn(text)
  if (want === 'none') return places.length === 0
  if (agencies) {
    const named = directory.agenciesIn(text).flatMap((mention) => mention.agencies)
    const competent = directory.competentFor(text, NOW.slice(0, 10)).map((c) => c.agency)
    const moved = directory.transfersIn(text).map((transfer) => transfer.now)
    return agencies.every((id) => [...named, ...competent, ...moved].some((agency) => agency.id === id))
  }
  const found = places.flatMap((place) => place.areas.map((area) => area.id))
  if (areas) return places.length > 0 && places.every((p) => p.certain) && areas.every((id) => found.includes(id))
  return places.every((place) => !place.certain) && (ask ?? []).every((id) => found.includes(id))
}

const home = mkdtempSync(join(tmpdir(), 'motcua-places-'))
const assembly = await assemble({ config: configFrom({ MOTCUA_HOME: home }), ephemeral: true })
const started = performance.now()
const directory = directoryOf({ ...assembly.content.current() })
const compileMs = performance.now() - started
const ask = createAsker(assembly)

const questions = z.array(question).parse(parse(readFileSync(join(FOLDER, 'places.yaml'), 'utf8')))
const judged: Judged[] = []
for (const asked of questions) {
  const guessed = asked.ask !== undefined && directory.placesIn(asked.text).some((place) => place.certain)
  let answered: boolean | null = null
  if (asked.intent) {
    const conversation = asked.id
    if (asked.after !== undefined) await ask({ text: asked.after, role: 'citizen', conversation }, NOW)
    const result = await ask({ text: asked.text, role: 'citizen', conversation }, NOW)
    const said = result.replies
      .map((reply) => reply.text)
      .join('\n')
      .toLowerCase()
    const names = [
      ...[...(asked.areas ?? []), ...(asked.ask ?? [])].map((id) => directory.area(id)!.name),
      ...(asked.agencies ?? []).map((id) => directory.agency(id)!.name),
    ].map((name) => name.toLowerCase())
    answered =
      result.questions.some((q) => q.intents[0]?.intent === asked.intent) &&
      (asked.areas ? result.outcome === 'answer' : ['answer', 'clarify'].includes(result.outcome)) &&
      names.every((name) => said.includes(name) || said.includes(name.replace(/^(?:phường|xã) /u, '')))
  }
  judged.push({ question: asked, read: asked.after === undefined ? reads(directory, asked) : null, answered, guessed })
}
await assembly.close()
rmSync(home, { recursive: true })

const styles = [...new Set(questions.map((q) => q.style))]
for (const style of [...styles, 'all']) {
  for (const part of ['tune', 'report'] as const) {
    const own = judged.filter((j) => (style === 'all' || j.question.style === style) && j.question.part === part)
    const read = own.filter((j) => j.read !== null)
    const answered = own.filter((j) => j.answered !== null)
    const share = (of: readonly Judged[], holds: (j: Judged) => boolean) =>
      of.length === 0 ? null : Number((of.filter(holds).length / of.length).toFixed(3))
    process.stdout.write(
      `${JSON.stringify({
        name: 'places',
        style,
        part,
        read: read.length,
        readRight: share(read, (j) => j.read === true),
        asked: answered.length,
        answeredRight: share(answered, (j) => j.answered === true),
        certainWhereItMustAsk: own.filter((j) => j.guessed).length,
      })}\n`,
    )
  }
}

const texts = readdirSync(FOLDER)
  .filter((file) => /^questions-.+\.yaml$/.test(file))
  .flatMap((file) =>
    z.array(z.looseObject({ text: z.string() })).parse(parse(readFileSync(join(FOLDER, file), 'utf8'))),
  )
  .concat(questions)
  .map((each) => each.text)
/** Middle of the readings of each text: what one reading takes, not what the machine did meanwhile. */
const timed = (read: (text: string) => unknown): readonly number[] =>
  texts.map((text) => {
    read(text)
    const samples = Array.from({ length: ROUNDS }, () => {
      const start = performance.now()
      read(text)
      return performance.now() - start
    })
    return percentile(samples, 0.5)
  })
for (const text of texts) directory.agenciesIn(text)
const placesMs = timed(directory.placesIn)
const agenciesMs = timed(directory.agenciesIn)
const size = { texts: texts.length, readings: ROUNDS }
figure('places.compile', compileMs, 'ms', { areas: directory.areas.length, agencies: directory.agencies.length })
figure('places.read.p50', percentile(placesMs, 0.5), 'ms', size)
figure('places.read.p99', percentile(placesMs, 0.99), 'ms', size)
figure('places.read.max', Math.max(...placesMs), 'ms', size)
figure('agencies.read.p50', percentile(agenciesMs, 0.5), 'ms', size)
figure('agencies.read.p99', percentile(agenciesMs, 0.99), 'ms', size)

if (process.env.PLACES_SHOW === 'tune') {
  for (const { question: asked, read, answered } of judged) {
    if (asked.part === 'tune' && (read === false || answered === false))
      process.stderr.write(`${asked.id}\tread ${read}\tanswered ${answered}\t${asked.text}\n`)
  }
}
