import type { Question, Subject } from '../core/intent.ts'
import { foldedWordsOf, wordsOf } from './cues.ts'
import { joinedSides } from './segments.ts'
import { SURE } from './thresholds.ts'

/** So clearly a side of a "và" must name a procedure of its own, or so much more clearly than any other one. */
const NAMED = 0.85
const RATHER_NAMED = 0.6
const FAR_BEHIND = 0.35

/** Of so few words a side may be named less clearly; of fewer still one may leave open which is meant. */
const FEW_WORDS = 14
const HARDLY_ANY = 10

/** The procedures that a side of a text of so many words names: one, or those it leaves open; none where it names none. */
function namedBy({ subjects }: Question, words: number): readonly string[] {
  const [first, second] = subjects.filter(({ kind }) => kind === 'procedure')
  if (!first) return []
  if (first.open) return words > HARDLY_ANY ? [] : subjects.filter(({ open }) => open).map(({ id }) => id)
  const clear = words <= FEW_WORDS && first.score >= RATHER_NAMED && (second?.score ?? 0) < first.score * FAR_BEHIND
  return first.score >= NAMED || clear ? [first.id] : []
}

/**
 * "khai sinh cho con và làm hộ chiếu cần gì": two procedures asked the same; null where the sides name no two.
 * @param ask what a side asks by its own words
 */
export function twoProcedures(
  text: string,
  whole: Question,
  ask: (side: string) => Question,
): readonly Question[] | null {
  const words = wordsOf(text).length
  const sides = joinedSides(text, words <= FEW_WORDS)
  if (!sides || !whole.intents[0]?.intent.startsWith('procedure.')) return null
  const parts: Question[] = []
  const named: string[] = []
  for (const side of sides) {
    const part = ask(side)
    const ids = namedBy(part, words)
    // What each leaves open, or both mean, is one matter ("khai sinh cho con và cho cháu").
    if (ids.length === 0 || ids.some((id) => named.includes(id)) || (ids.length > 1 && named.length > 1)) return null
    parts.push(part)
    named.push(...ids)
  }
  const one = whole.subjects[0]
  // A third procedure that takes both sides in one is what is meant ("khai sinh và nhận cha").
  if (one && one.score >= SURE[one.kind] && (!named.includes(one.id) || takesIn(one, parts))) return null
  return parts.map((part) => {
    const facets = part.facets.length > 0 ? part.facets : whole.facets
    return {
      ...part,
      facets,
      intents: [{ intent: `procedure.${facets[0] ?? 'overview'}`, score: 0.9, why: 'one of two' }],
    }
  })
}

/** Whether a procedure's title tells what the other side names too: "vừa khai sinh vừa nhận cha". */
function takesIn(one: Subject, parts: readonly Question[]): boolean {
  const told = new Set(foldedWordsOf(one.title))
  const other = parts.map(({ subjects }) => subjects[0]!).find(({ id }) => id !== one.id)
  return other !== undefined && foldedWordsOf(other.title).every((word) => told.has(word))
}
