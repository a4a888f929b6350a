import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { readerOf, wordsOf } from '../../src/app/knowledge.ts'
import { intentKind } from '../../src/content/intents.ts'
import type { Snapshot } from '../../src/core/content.ts'
import { subjectReading } from '../../src/dialogue/subject-reading.ts'
import { facetCues } from '../../src/dialogue/understanding.ts'
import { documentsOf } from '../../src/features/procedures/finder.ts'
import type { Candidate, Witnesses } from '../../src/search/ranking/evidence.ts'
import { familyOf } from '../../src/search/ranking/families.ts'
import { createWitnesses } from '../../src/search/ranking/witnesses.ts'
import { seededRandom } from '../../src/text/noise.ts'
import { asksOf, framed, inManner, type Manner } from './questions.ts'

/** A question put to an index from which its own words, or its whole procedure, were taken out. */
export interface Sample {
  /** `gone`: its procedure is not held; `outside`: no procedure's at all; `tune`: of the evaluation's tuning half. */
  readonly kind: Manner | 'gone' | 'outside' | 'tune'
  readonly expect: 'answer' | 'clarify' | 'refuse'
  readonly candidates: readonly Candidate[]
  readonly families: readonly string[]
  readonly right: readonly boolean[]
}

const FOLDS = 8
/** Of the asks that stay in the index this share is asked too: people also say exactly what was foreseen. */
const KEPT = 0.07
const MANNERS: readonly Manner[] = [
  ...(['written', 'written', 'written', 'written', 'unmarked', 'unmarked', 'teencode', 'teencode'] as const),
  ...(['short', 'short', 'story', 'story', 'story'] as const),
  ...(['telex', 'vni', 'joined', 'tone-slip', 'unfinished', 'swapped', 'dropped'] as const),
]
const NO_CACHE = { get: () => null, put: () => {} }

/**
 * Samples of a snapshot: every ask of some folds in some manner, asked where it is not known; those of every sixteenth
 * procedure where the procedure is not known; what is outside; the tuning half of the evaluation where all is known.
 * @param parity which folds: 0 even, 1 odd; null: none, only the tuning half
 */
export function samplesOf(snapshot: Snapshot, parity: 0 | 1 | null, evaluation: string): readonly Sample[] {
  const words = wordsOf(snapshot)
  const files = snapshot.records(intentKind).map((r) => r.value)
  const read = { read: readerOf(snapshot), facetCues: facetCues(files) }
  const all = documentsOf(snapshot)
  const families = new Map(all.map((document) => [document.id, familyOf(document.title)]))
  const asks = asksOf(snapshot)
  const strange = new Set(all.flatMap(({ id, stranger }) => (stranger ? [id] : [])))
  const random = seededRandom(7 + (parity ?? 0))
  const fields = new Map(all.map((document) => [document.id, document.field]))
  const neighboursOf = (code: string): readonly string[] => {
    const near = [...asks.keys()].filter(
      (other) => other !== code && !strange.has(other) && fields.get(other) === fields.get(code),
    )
    return asks.get(near[Math.floor(random() * near.length)] ?? '') ?? []
  }
  const samples: Sample[] = []
  const ask = (
    witnesses: Witnesses,
    text: string,
    kind: Sample['kind'],
    expect: Sample['expect'],
    isRight: (candidate: Candidate) => boolean,
  ) => {
    const reading = subjectReading(text, read)
    const candidates = reading && witnesses.tells(reading) ? witnesses.hear(reading).candidates : []
    samples.push({
      kind,
      expect,
      candidates,
      families: candidates.map((c) => families.get(c.document.id)!),
      right: candidates.map(isRight),
    })
  }
  for (let fold = parity ?? FOLDS; fold < FOLDS; fold += 2) {
    const gone = new Set(
      [...asks.keys()].filter((_, i) => (i * 7 + fold) % 16 === 3).map((code) => families.get(code)!),
    )
    const held = new Map(
      [...asks].map(
        ([code, list]) => [code, list.filter((_, i) => (i + code.charCodeAt(7)) % FOLDS === fold)] as const,
      ),
    )
    const documents = all
      .filter((d) => !gone.has(families.get(d.id)!))
      .map((d) => ({ ...d, names: d.names.filter((name) => !held.get(d.id)?.includes(name)) }))
    const witnesses = createWitnesses('procedure', documents, NO_CACHE)
    for (const [code, list] of held) {
      const family = families.get(code)!
      const kept = asks.get(code)!.filter((text) => !list.includes(text) && random() < KEPT)
      for (const text of [...list, ...kept]) {
        const manner = MANNERS[Math.floor(random() * MANNERS.length)]!
        if (manner === 'written' && kept.includes(text)) continue
        const others = list.filter((other) => other !== text)
        const strangers = neighboursOf(code)
        const own = (c: Candidate) => families.get(c.document.id) === family
        if (strange.has(code)) {
          const foreign = manner === 'short' ? 'written' : manner
          const asked = inManner(framed(text, random), foreign, { others: [], strangers: [] }, random, words)
          ask(witnesses, asked, 'outside', 'refuse', gone.has(family) ? () => false : own)
          continue
        }
        const asked = inManner(text, manner, { others, strangers }, random, words)
        if (gone.has(family)) ask(witnesses, asked, 'gone', 'refuse', () => false)
        else ask(witnesses, asked, manner, 'answer', own)
      }
    }
  }
  const witnesses = createWitnesses('procedure', all, NO_CACHE)
  for (const file of files.filter((f) => f.intent === 'out-of-scope'))
    for (const text of file.utterances) ask(witnesses, text, 'outside', 'refuse', () => false)
  for (const { text, codes, expect } of tuningQuestions(evaluation))
    ask(witnesses, text, 'tune', expect, (c) => codes.includes(c.document.id))
  return samples
}

interface TuningQuestion {
  readonly text: string
  readonly codes: readonly string[]
  readonly expect: Sample['expect']
}

/** Follow-ups lean on a conversation and are left out; the reported half is never read. */
function tuningQuestions(folder: string): readonly TuningQuestion[] {
  return readdirSync(folder)
    .filter((file) => file.startsWith('questions-') && !file.includes('follow-up'))
    .flatMap((file): (TuningQuestion & { readonly part: string })[] => parse(readFileSync(join(folder, file), 'utf8')))
    .filter((question) => question.part === 'tune')
}
