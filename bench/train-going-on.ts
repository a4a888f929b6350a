import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { readerOf } from '../src/app/knowledge.ts'
import { instantOf, localDate } from '../src/core/time.ts'
import { completed } from '../src/features/statistics/understanding/completed.ts'
import { likelyGoesOn } from '../src/features/statistics/understanding/going-on.ts'
import { SIGNS, type Signs } from '../src/features/statistics/understanding/going-on-signs.ts'
import { lexiconOf } from '../src/features/statistics/understanding/lexicon.ts'
import { toMemory } from '../src/features/statistics/understanding/memory.ts'
import { type Remembered, remembered } from '../src/features/statistics/understanding/remembered.ts'
import { askedOf } from '../src/features/statistics/understanding/story.ts'
import { understandFigures } from '../src/features/statistics/understanding/understand.ts'
import { fold } from '../src/text/normalise.ts'
import { assembledWith } from './assembled.ts'
import { type Ballot, fitShares } from './ranking/fit.ts'

/**
 * Trains whether a message behind a figure goes on with it and writes `going-on-weights.ts`; prints what it measured.
 * `tsx bench/train-going-on.ts`: learned from `test/evaluation/figures-going-on.yaml`, the follow-ups of the tuned sets of
 * figures and what citizens ask and report (tuned halves), each eighth of them judged while it is left out.
 */
const EVALUATION = join(import.meta.dirname, '../test/evaluation')
const OUT = join(import.meta.dirname, '../src/features/statistics/understanding/going-on-weights.ts')
const TODAY = localDate(instantOf(Date.parse('2026-11-21T09:00:00+07:00')))
const FOLDS = 8
/** Figures that messages without one of their own are put behind, in turn. */
const BEFORE = [
  'Năm 2019 có bao nhiêu thủ tục hành chính?',
  'Tỷ lệ hồ sơ đúng hạn cấp xã 6 tháng đầu năm 2024?',
  'Năm 2018 in bao nhiêu áp phích?',
  'PAR INDEX năm 2023 của thành phố là bao nhiêu?',
]

interface Sample {
  readonly text: string
  readonly from: string
  readonly signs: Signs
  readonly goesOn: boolean
}

const assembly = await assembledWith(undefined)
const snapshot = assembly.content.current()
const lexicon = lexiconOf(snapshot, [])
const read = readerOf(snapshot)
await assembly.close()

function rememberedOf(text: string): Remembered | null {
  const { query } = understandFigures(askedOf(read(text), lexicon, TODAY), lexicon, TODAY)
  const memory = remembered.safeParse(toMemory(query))
  return memory.success && memory.data.indicators.length > 0 ? memory.data : null
}

/** None where no signs decide: a figure of its own is named, or nothing is said of one. */
function sampleOf(from: string, text: string, last: Remembered | null, goesOn: boolean): readonly Sample[] {
  const reading = askedOf(read(text), lexicon, TODAY)
  let heard: Signs | null = null
  completed(understandFigures(reading, lexicon, TODAY), last, fold(reading.normalised), lexicon, (signs) => {
    heard = signs
    return 0
  })
  return heard ? [{ from, text, signs: heard, goesOn }] : []
}

const rowsOf = (file: string) => parse(readFileSync(join(EVALUATION, file), 'utf8'))
const before = BEFORE.map(rememberedOf)
let turn = 0
const next = () => before[turn++ % before.length]!
const files = readdirSync(EVALUATION)
const samples: Sample[] = [
  ...rowsOf('figures-going-on.yaml').flatMap(({ text, goesOn }: { text: string; goesOn: boolean }) =>
    sampleOf('pairs', text, next(), goesOn),
  ),
  ...files
    .filter((file) => /^figures-tune/.test(file))
    .flatMap((file) =>
      rowsOf(file)
        .filter(({ after }: { after?: string }) => after !== undefined)
        .flatMap((row: { after: string; text: string; query: { indicators: string[] }; expect: string }) => {
          const last = rememberedOf(row.after)
          const { indicators } = row.query
          if (!last || (indicators.length === 0 && row.expect !== 'none')) return []
          return sampleOf(
            file,
            row.text,
            last,
            indicators.some((id) => last.indicators.includes(id)),
          )
        }),
    ),
  ...files
    .filter((file) => /^(?:questions-(?!follow)|complaints-dev|complaints-tune)/.test(file))
    .flatMap((file) =>
      rowsOf(file)
        .filter(({ part }: { part?: string }) => part !== 'report')
        .flatMap(({ text }: { text: string }) => sampleOf('others', text, next(), false)),
    ),
]

/** What citizens ask and report is much, and much alike. */
const WEIGHTS: Readonly<Record<string, number>> = { others: 0.5 }
const NOTHING = new Float64Array(SIGNS.length)
const ballotOf = ({ from, signs, goesOn }: Sample): Ballot => ({
  candidates: [Float64Array.from(SIGNS, (sign) => signs[sign]), NOTHING],
  right: [goesOn, !goesOn],
  weight: WEIGHTS[from] ?? 1,
})
function fitted(all: readonly Sample[]): Signs {
  const weights = fitShares(all.map(ballotOf))
  return Object.fromEntries(SIGNS.map((sign, i) => [sign, Number(weights[i]!.toFixed(3))])) as unknown as Signs
}

const folds = Array.from({ length: FOLDS }, (_, fold) => fitted(samples.filter((_, i) => i % FOLDS !== fold)))
if (process.env.GOING_ON_SIGNS)
  for (const x of samples) process.stderr.write(`${x.goesOn} ${x.text} ${JSON.stringify(x.signs)}\n`)
const judged = samples.map((sample, i) => ({ sample, share: likelyGoesOn(sample.signs, folds[i % FOLDS]!) }))
const say = (name: string, some: typeof judged) => {
  const [on, off] = [true, false].map((goesOn) => some.filter(({ sample }) => sample.goesOn === goesOn))
  const met = (from: number) =>
    `${from}: ${on!.filter(({ share }) => share >= from).length} of ${on!.length}, ${off!.filter(({ share }) => share >= from).length} of ${off!.length} wrongly`
  process.stdout.write(`${name}: ${[0.5, 0.7, 0.8, 0.9].map(met).join('; ')}\n`)
}
say('left out', judged)
for (const from of ['pairs', 'others'])
  say(
    from,
    judged.filter(({ sample }) => sample.from === from),
  )
if (process.env.GOING_ON_SHOW)
  for (const { sample, share } of judged)
    if (share >= 0.5 !== sample.goesOn)
      process.stderr.write(`${share.toFixed(2)} ${sample.goesOn} ${sample.from} ${sample.text}\n`)
const model = fitted(samples)
writeFileSync(
  OUT,
  `import type { Signs } from './going-on-signs.ts'

/** Made by \`bench/train-going-on.ts\` from messages behind a figure; not written by hand. */
export const GOING_ON: Signs = {
${SIGNS.map((sign) => `  ${sign}: ${model[sign]},`).join('\n')}
}
`,
)
