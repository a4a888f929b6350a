import type { Snapshot } from '../../../core/content.ts'
import { type Word, wordsIn } from '../../../search/name-words.ts'
import { phraseIndex } from '../../../search/phrase-index.ts'
import { stepKind } from '../words.ts'
import type { Lexicon } from './lexicon.ts'
import { foldedOf, wantedIn } from './wanted.ts'

/** Steps of one business: what was received, settled, refused. */
export interface Steps {
  /** Id of the step that words ask for; null: none. */
  asked(words: readonly Word[]): string | null
  /** Id of the step that a figure's name tells; null: none. */
  told(name: string): string | null
}

export function stepsOf(snapshot: Snapshot): Steps {
  const steps = snapshot.records(stepKind).map(({ value }) => value)
  const order = new Map(steps.map((step) => [step.id, step.order]))
  const firstIn = (names: 'asked' | 'told') => {
    const index = phraseIndex(steps.map((step) => ({ id: step.id, names: step[names] })))
    return (words: readonly Word[]): string | null => {
      const met = index.find(words).map(({ id }) => id)
      return met.reduce<string | null>((a, b) => (a !== null && order.get(a)! <= order.get(b)! ? a : b), null)
    }
  }
  const [asked, told] = [firstIn('asked'), firstIn('told')]
  return { asked: (words) => asked(words.map(plainNo)), told: (name) => told(wordsIn(name)) }
}

/** Ways of saying no that steps are told apart by. */
const NO: ReadonlySet<string> = new Set(['hong', 'hok', 'hem', 'ko', 'k', 'kg', 'hk', 'khg', 'chang'])
const plainNo = (word: Word): Word => (NO.has(word.folded) ? { ...word, written: 'không', folded: 'khong' } : word)

/** True for "xử lý xong bao nhiêu": what is spoken of was named before. */
export function isElliptical(words: readonly Word[], { questionWords }: Lexicon): boolean {
  return words.length > 0 && words.every((word) => questionWords.isElliptical(word) || questionWords.isIdle(word))
}

/**
 * The figure of the same business for the step that words ask for: "xử lý xong bao nhiêu" behind a figure of what was
 * received. Null where the words tell no step or the business prints no such figure.
 */
export function siblingAt(words: readonly Word[], id: string, { figures, steps, units }: Lexicon): string | null {
  const { indicators, byIndicator } = figures
  const own = indicators.get(id)
  const step = steps.asked(words)
  if (!own || step === null) return null
  // "tỷ lệ đúng hạn" behind a count is a rate, not the count of that step.
  if (own.kind !== 'ratio' && wantedIn(foldedOf(words), units).share) return null
  const isRelated = (other: { id: string; parent: string | null }): boolean =>
    other.parent === id || other.id === own.parent || (other.parent !== null && other.parent === own.parent)
  const named = [...indicators.values()].filter(
    (other) =>
      other.family === own.family &&
      other.kind === own.kind &&
      other.unit === own.unit &&
      byIndicator.has(other.id) &&
      steps.told(other.name) === step,
  )
  return (named.find(({ id: other }) => other === id) ?? named.find(isRelated) ?? named[0])?.id ?? null
}
