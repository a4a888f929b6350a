import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { createAsker } from '../src/app/ask/asker.ts'
import { readerOf } from '../src/app/knowledge.ts'
import { intentKind } from '../src/content/intents.ts'
import { storyOf } from '../src/dialogue/segments.ts'
import { subjectReading } from '../src/dialogue/subject-reading.ts'
import { facetCues } from '../src/dialogue/understanding.ts'
import { documentsOf } from '../src/features/procedures/finder.ts'
import { familyOf } from '../src/search/ranking/families.ts'
import { type Continuation, continuations, sharesOf } from '../src/search/ranking/following.ts'
import { createKin } from '../src/search/ranking/kin.ts'
import { type FollowingModel, TURNS } from '../src/search/ranking/turnings.ts'
import { PROCEDURE_RANKING } from '../src/search/ranking/weights.ts'
import { createWitnesses } from '../src/search/ranking/witnesses.ts'
import { assembledWith } from './assembled.ts'
import { type Ballot, fitShares } from './ranking/fit.ts'

/**
 * Trains what a second message is about and writes `src/search/ranking/following-weights.ts`; prints what it measured.
 * `tsx bench/train-following.ts [further file of pairs]`: learned from the tuning halves of `test/evaluation/follow-ups.yaml`
 * and `questions-follow-up.yaml` and of the further file, each eighth of them judged while it is left out; the reported half
 * of `follow-ups.yaml` is judged only.
 */
const EVALUATION = join(import.meta.dirname, '../test/evaluation')
const OUT = join(import.meta.dirname, '../src/search/ranking/following-weights.ts')
const NOW = '2026-11-20T02:00:00.000Z'
const FOLDS = 8

interface Pair {
  readonly id: string
  readonly text: string
  readonly after?: string | readonly string[]
  readonly codes: readonly string[]
  readonly expect: string
  readonly part: 'tune' | 'report'
}
interface Sample {
  readonly part: 'tune' | 'report'
  readonly stays: boolean
  readonly all: readonly Continuation[]
  readonly right: readonly boolean[]
}

const assembly = await assembledWith(undefined)
const ask = createAsker(assembly)
const snapshot = assembly.content.current()
const documents = documentsOf(snapshot)
const families = new Map(documents.map(({ id, title }) => [id, familyOf(title)]))
const witnesses = createWitnesses('procedure', documents, assembly.cache)
const kin = createKin(documents)
const knowledge = {
  read: readerOf(snapshot),
  facetCues: facetCues(snapshot.records(intentKind).map(({ value }) => value)),
}

async function sampleOf({ id, text, after, codes, part }: Pair): Promise<readonly Sample[]> {
  let spoken: string | undefined
  for (const before of [after ?? []].flat()) {
    const { state } = await ask({ text: before, role: 'citizen', conversation: `following-${id}` }, NOW)
    spoken = state.focus.find(({ kind }) => kind === 'procedure')?.id
  }
  const before = documents.find((document) => document.id === spoken)
  const reading = subjectReading(text, knowledge)
  if (!before || !reading) return []
  const all = continuations(
    reading,
    before,
    {
      hear: (heard, also) => witnesses.hear(heard, also).candidates,
      kin,
      model: PROCEDURE_RANKING,
      isTwin: (a, b) => families.get(a.id) === families.get(b.id),
    },
    subjectReading(storyOf([after ?? []].flat().at(-1) ?? '', text), knowledge),
  )
  const right = all.map(({ document }) => codes.includes(document.id))
  return right.includes(true) ? [{ part, stays: right[0]!, all, right }] : []
}

const pairsOf = (file: string): readonly Pair[] => parse(readFileSync(file, 'utf8'))
const further = process.argv[2] === undefined ? [] : pairsOf(process.argv[2])
const pairs = [
  ...pairsOf(join(EVALUATION, 'follow-ups.yaml')),
  ...[...pairsOf(join(EVALUATION, 'questions-follow-up.yaml')), ...further].filter(({ part }) => part === 'tune'),
].filter(({ expect }) => expect === 'answer')
const samples: Sample[] = []
for (const pair of pairs) samples.push(...(await sampleOf(pair)))
await assembly.close()

const ballotOf = ({ all, right }: Sample): Ballot => ({
  candidates: all.map(({ turnings }) => Float64Array.from(TURNS, (turning) => turnings[turning])),
  right,
  weight: 1,
})

function fitted(from: readonly Sample[]): FollowingModel {
  const weights = fitShares(from.map(ballotOf))
  return Object.fromEntries(TURNS.map((turning, f) => [turning, Number(weights[f]!.toFixed(3))])) as FollowingModel &
    Record<(typeof TURNS)[number], number>
}

function judge(name: string, judged: readonly { readonly sample: Sample; readonly model: FollowingModel }[]): void {
  const met = judged.map(({ sample, model }) => {
    const shares = sharesOf(model, sample.all)
    const share = Math.max(...shares)
    return { stays: sample.stays, share, right: sample.right[shares.indexOf(share)]! }
  })
  const of = (list: typeof met) => `${list.filter(({ right }) => right).length} of ${list.length}`
  const sure = (from: number) => of(met.filter(({ share }) => share >= from))
  const [stay, move] = [true, false].map((stays) => of(met.filter((each) => each.stays === stays)))
  process.stdout.write(
    `${name}: stays ${stay}, moves ${move}; from 0.5 ${sure(0.5)}, 0.6 ${sure(0.6)}, 0.7 ${sure(0.7)}\n`,
  )
}

const tune = samples.filter(({ part }) => part === 'tune')
const folds = Array.from({ length: FOLDS }, (_, fold) => fitted(tune.filter((_, i) => i % FOLDS !== fold)))
judge(
  'left out',
  tune.map((sample, i) => ({ sample, model: folds[i % FOLDS]! })),
)
const model = fitted(tune)
judge(
  'report',
  samples.flatMap((sample) => (sample.part === 'report' ? [{ sample, model }] : [])),
)
const lines = TURNS.map((turning) => `  ${turning}: ${model[turning]},`)
writeFileSync(
  OUT,
  `import type { FollowingModel } from './turnings.ts'

/** Made by \`bench/train-following.ts\` from pairs of messages; not written by hand. */
export const FOLLOWING: FollowingModel = {
${lines.join('\n')}
}
`,
)
