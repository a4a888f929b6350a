import type { BlobCache } from '../../core/feature.ts'
import type { Reading } from '../../core/reading.ts'
import type { CutDocument } from '../cut-phrases.ts'
import { ASKING, LIGHT, OFFICIAL } from '../light-words.ts'
import { cachedCut } from '../phrase-file.ts'
import type { QuestionTerms } from '../phrase-likeness.ts'
import { createPhraseMatcher } from '../phrase-match.ts'
import type { SearchHit } from '../search-index.ts'
import { cachedIndex, type SubjectDocument } from '../subject-finder.ts'
import { foldSyllable, syllablesOf } from '../syllables.ts'
import { createTermOdds } from '../term-odds.ts'
import { actsNamed, actsSaid, type SaidActs } from './acts.ts'
import { ageFits } from './ages.ts'
import { clausesOf, tellsWhatWasDone } from './clauses.ts'
import type { Candidate, Evidence, OpenAsk, Openness, Witnesses } from './evidence.ts'
import { buildGrams, decodeGrams, encodeGrams, type GramIndex, gramIndexOver, mostLike } from './gram-index.ts'
import { otherPersons, personsSaid } from './persons.ts'

/** Hits of the index that are looked at, and those that are looked at where nearly all of their title was said. */
const LOOKED_AT = 14
const PROPOSED = 48
const WHOLE_TITLE = 0.7
/** A clause that tells less names nothing ("tôi phải làm gì"): about a word and a half of some tenth of the documents. */
const TELLING = 6
/** Documents that only their letters propose. */
const BY_LETTERS = 6

export function createWitnesses(
  kind: string,
  documents: readonly SubjectDocument[],
  cache: BlobCache,
  openAsks: readonly OpenAsk[] = [],
): Witnesses {
  const light = syllablesOf(LIGHT)
  const lightFolded = new Set(light.map(foldSyllable))
  const named = documents.map((document) => ({ ...document, title: withoutExclusions(document.title) }))
  const index = cachedIndex(kind, named, light, cache)
  const phrased = [
    ...named.map(({ id, title, names }) => ({ id, phrases: [title, ...names] })),
    ...openAsks.map(({ asks }, n) => ({ id: openId(n), phrases: asks })),
    { id: NOT_HELD, phrases: documents.flatMap(({ names, stranger }) => (stranger ? names : [])) },
  ]
  const cut = cachedCut(kind, phrased, cache)
  const phrases = createPhraseMatcher(cut, lightFolded)
  const titles = createPhraseMatcher(
    { ...cut, documents: cut.documents.slice(0, documents.length).map(titleOf) },
    new Set([...lightFolded, ...syllablesOf(OFFICIAL).map(foldSyllable)]),
  )
  const odds = createTermOdds(cut, new Set(syllablesOf(ASKING).map(foldSyllable)))
  const grams = cachedGrams(kind, named, cache)
  const acts = named.map(({ title }) => actsNamed(title))
  const isOtherPersons = otherPersons(named)
  const numbers = new Map(documents.map(({ id }, number) => [id, number]))

  return {
    tells: (reading) =>
      reading.spans.length > 0 ||
      reading.tokens.some(
        (t) =>
          t.kind === 'code' ||
          (t.readings[0]?.syllables ?? []).some((syllable) => !lightFolded.has(foldSyllable(syllable))),
      ),

    hear(reading, also = []) {
      const letters = grams.likeness(textsOf(reading))
      const titled = titles.read(reading)
      const hits = index.search(reading, { limit: PROPOSED })
      const looked = new Map<number, SearchHit | null>()
      for (const [at, hit] of hits.entries()) {
        if (at < LOOKED_AT || titles.share(hit.id, titled) >= WHOLE_TITLE) looked.set(numbers.get(hit.id)!, hit)
      }
      for (const doc of mostLike(letters, BY_LETTERS)) {
        if (!looked.has(doc)) looked.set(doc, hits.find((hit) => hit.id === documents[doc]!.id) ?? null)
      }
      for (const id of also) {
        const doc = numbers.get(id)
        if (doc !== undefined && !looked.has(doc)) looked.set(doc, hits.find((hit) => hit.id === id) ?? null)
      }
      const ids = [...looked.keys()].map((doc) => documents[doc]!.id)
      const clauses = clausesOf(reading)
      const ofClauses = clauses.length > 1 ? clauses.map((clause) => likenesses(clause, ids)) : []
      const last = clauses.length > 1 ? heardLast(clauses, ids) : null
      const question = phrases.read(reading)
      const explained = ids.map((id) => phrases.explained(id, question))
      const said = actsSaid(reading)
      const persons = personsSaid(reading)
      const terms = odds.termsOf(reading)
      const scored = ids.map((id) => odds.score(id, terms))
      const bestOdds = Math.max(...scored)
      let bestLetters = 1e-6
      for (let doc = 0; doc < letters.length; doc++) if (letters[doc]! > bestLetters) bestLetters = letters[doc]!
      const bestHit = hits[0]?.score ?? 1
      const candidates = [...looked].map(([doc, hit], n): Candidate => {
        const document = documents[doc]!
        const near = phrases.neighbourhood(document.id, question)
        const title = titles.share(document.id, titled)
        const evidence: Evidence = {
          phrase: near.likeness,
          three: near.three,
          said: near.said,
          answered: near.answered,
          clause: Math.max(near.likeness, ...ofClauses.map((clause) => clause[n]!)),
          last: last?.said[n] ?? near.said,
          index: hit?.normalised ?? 0,
          lead: (hit?.score ?? 0) / bestHit,
          coverage: hit?.coverage ?? 0,
          inTitle: hit?.coverageIn('title') ?? 0,
          unmet: hit?.unmet() ?? 1,
          title,
          whole: title >= 0.95 ? 1 : 0,
          unsaid: Math.min(1, acts[doc]!.filter((act) => !said.possible.has(act)).length / 2),
          otherAct:
            Number(isOther(doc, said) || ageFits(document.title, reading.normalised) < 0) +
            Number(isOtherPersons(doc, persons)),
          explained: explained[n]!,
          lastExplained: last === null ? explained[n]! : last.explained[n]!,
          behind: (bestOdds - scored[n]!) / Math.sqrt(Math.max(1, terms.length)),
          letters: letters[doc]!,
          lettersLead: letters[doc]! / bestLetters,
          common: document.common ? 1 : 0,
          remote: document.remote ? 1 : 0,
          asked: document.names.length > 1 ? 1 : 0,
        }
        return { document, evidence, near, hit }
      })
      const notHeld = {
        near: phrases.neighbourhood(NOT_HELD, question),
        restated: phrases.restated(NOT_HELD, question),
      }
      return { candidates, open: openness(question), notHeld }
    },
  }

  /** Must be called while `question` is the one in force. */
  function openness(question: QuestionTerms): Openness | null {
    let best: Openness | null = null
    for (let n = 0; n < openAsks.length; n++) {
      const { ids } = openAsks[n]!
      if (ids.length === 1) continue
      const near = phrases.neighbourhood(openId(n), question)
      const restated = phrases.restated(openId(n), question)
      const nearer = near.likeness - (best?.near.likeness ?? 0)
      const fuller = (restated?.answered ?? 0) - (best?.restated?.answered ?? 0)
      if (fuller < 0 || (fuller === 0 && nearer <= 0)) continue
      best = { ask: n, documents: ids.flatMap((id) => documents[numbers.get(id) ?? -1] ?? []), near, restated }
    }
    return best
  }

  /** Whether something is plainly said to be done, and to this document's matter something else. */
  function isOther(doc: number, { plain }: SaidActs): boolean {
    return plain.size > 0 && !acts[doc]!.some((act) => plain.has(act))
  }

  /** What the last clause that names anything says of each; null where none does. */
  function heardLast(clauses: readonly Reading[], ids: readonly string[]) {
    for (const clause of [
      ...clauses.filter(tellsWhatWasDone),
      ...clauses.filter((c) => !tellsWhatWasDone(c)),
    ].toReversed()) {
      const question = phrases.read(clause)
      if (question.weight < TELLING) continue
      return {
        said: ids.map((id) => phrases.neighbourhood(id, question).said),
        explained: ids.map((id) => phrases.explained(id, question)),
      }
    }
    return null
  }

  function likenesses(clause: Reading, ids: readonly string[]): readonly number[] {
    const question = phrases.read(clause)
    return ids.map((id) => phrases.nearest(id, question).likeness)
  }
}

const NOT_HELD = 'not held'

/** A title without what it says it is not about: "lệ phí trước bạ tài sản khác (trừ tàu thuyền đánh cá)". */
const withoutExclusions = (title: string): string =>
  title.normalize('NFC').replace(/\s*\((?:ngoại )?trừ [^()]*\)/giu, '')

const titleOf = ({ id, from, to }: CutDocument): CutDocument => ({ id, from, to: Math.min(to, from + 1) })

/** Raise when the runs or their weights change: an index kept from before is then built anew. */
const GRAMS_VERSION = 1

function cachedGrams(kind: string, documents: readonly SubjectDocument[], cache: BlobCache): GramIndex {
  const phrases = documents.map(({ title, names }) => [title, ...names])
  const key = JSON.stringify([GRAMS_VERSION, phrases])
  const kept = cache.get(`letters-${kind}`, key)
  const known = kept && decodeGrams(kept)
  if (known) return gramIndexOver(known)
  const data = buildGrams(phrases)
  cache.put(`letters-${kind}`, key, encodeGrams(data))
  return gramIndexOver(data)
}

const openId = (n: number): string => `open ${n}`

/** What was read and, where it differs, what was written: a mended word may have been mended wrongly. */
function textsOf(reading: Reading): readonly string[] {
  const read = reading.tokens.map((token) => token.readings[0]?.text ?? '').join(' ')
  const written = reading.tokens.map((token) => (token.kind === 'punctuation' ? '' : token.surface)).join(' ')
  return read === written ? [read] : [read, written]
}
