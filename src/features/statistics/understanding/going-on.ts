import type { Word } from '../../../search/name-words.ts'
import type { PhraseIndex } from '../../../search/phrase-index.ts'
import type { FigureQuery } from '../query.ts'
import { SIGNS, type Signs } from './going-on-signs.ts'
import { GOING_ON } from './going-on-weights.ts'
import { type GoingOnWords, toldBy } from './going-on-words.ts'
import type { QuestionWords } from './question-words.ts'

/** A message behind a figure, as far as it was understood. */
export interface Heard {
  readonly query: FigureQuery
  readonly words: readonly Word[]
  /** Words in all, periods too. */
  readonly length: number
  /** Those that no period, scope, operation or way of asking accounts for, as written. */
  readonly left: readonly string[]
  readonly operationSaid: boolean
  readonly joins: boolean
  /** How much of another figure's name stands in it, 0..1. */
  readonly named: number
  /** What the last figures are counted in, folded. */
  readonly units: readonly string[]
  /** Folded words that they are called by: those tell of no other matter. */
  readonly called: ReadonlySet<string>
}

/** What tells words apart. */
interface Telling {
  readonly goingOn: GoingOnWords
  readonly questionWords: QuestionWords
  readonly scopes: PhraseIndex
}

/** More of anything tells no more. */
const MOST = 4
/** A word that tells so much against it is one of other matters. */
const FOREIGN = -2
/** A message has so many words at most that tell by their number. */
const LONG = 14

export function signsOf(heard: Heard, { goingOn, questionWords, scopes }: Telling): Signs {
  const { query, words, length, left, units } = heard
  const said = ` ${words.map(({ folded }) => folded).join(' ')} `
  const at = placesOf(left, words)
  const placed = new Set(
    scopes.find(words).flatMap(({ from, to }) => Array.from({ length: to - from }, (_, i) => from + i)),
  )
  const tells = toldBy(words.filter(({ folded }, i) => !placed.has(i) && !heard.called.has(folded))).map((word) =>
    goingOn.tellOf(word),
  )
  return {
    base: 1,
    left: Math.min(left.length, MOST) / MOST,
    share: left.length / Math.max(1, length),
    run: Math.min(longestRun(at), MOST) / MOST,
    counted: at.some((place) => place > 0 && questionWords.isCounting(words[place - 1]!)) ? 1 : 0,
    dated: query.periods.length > 0 ? 1 : 0,
    placed: query.scopes.length + query.bodies.length > 0 || query.province !== null ? 1 : 0,
    operation: heard.operationSaid ? 1 : 0,
    output: query.output === 'text' ? 0 : 1,
    joins: heard.joins ? 1 : 0,
    words: Math.min(length, LONG) / LONG,
    telling: tells.reduce((sum, tell) => sum + tell, 0) / 2,
    worst: Math.min(0, ...tells),
    halfNamed: heard.named,
    checks: query.stated.length > 0 && query.asksWhetherRight ? 1 : 0,
    unit: units.some((unit) => said.includes(` ${unit} `)) ? 1 : 0,
    bare: left.length === 0 ? 1 : 0,
    foreign: tells.filter((tell) => tell <= FOREIGN).length / MOST,
  }
}

/** How likely a message goes on with the last figure, 0..1. */
export function likelyGoesOn(signs: Signs, weights: Signs = GOING_ON): number {
  const points = SIGNS.reduce((sum, sign) => sum + weights[sign] * signs[sign], 0)
  return 1 / (1 + Math.exp(-points))
}

/** Places of words left, each once, in their order. */
function placesOf(left: readonly string[], words: readonly Word[]): readonly number[] {
  let from = 0
  return left.flatMap((written) => {
    const met = words.findIndex((word, i) => i >= from && word.written === written)
    if (met < 0) return []
    from = met + 1
    return [met]
  })
}

function longestRun(places: readonly number[]): number {
  let [longest, run] = [0, 0]
  places.forEach((place, i) => {
    run = i > 0 && places[i - 1] === place - 1 ? run + 1 : 1
    longest = Math.max(longest, run)
  })
  return longest
}
