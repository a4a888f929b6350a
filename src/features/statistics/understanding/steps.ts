import type { Snapshot } from '../../../core/content.ts'
import { type Word, wordsOfName } from '../../../search/name-words.ts'
import { phraseIndex } from '../../../search/phrase-index.ts'
import { stepKind } from '../words.ts'

/** Steps of one business: what was received, settled, refused. */
export interface Steps {
  /** Id of the step that words ask for; null: none. */
  asked(words: readonly Word[]): string | null
  /** Places of the words that ask for steps. */
  at(words: readonly Word[]): ReadonlySet<number>
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
  const asking = phraseIndex(steps.map((step) => ({ id: step.id, names: step.asked })))
  const [asked, told] = [firstIn('asked'), firstIn('told')]
  return {
    asked: (words) => asked(words.map(plainNo)),
    at: (words) =>
      new Set(
        asking
          .find(words.map(plainNo))
          .flatMap(({ from, to }) => Array.from({ length: to - from }, (_, i) => from + i)),
      ),
    told: (name) => told(wordsOfName(name)),
  }
}

/** Ways of saying no that steps are told apart by. */
const NO: ReadonlySet<string> = new Set(['hong', 'hok', 'hem', 'ko', 'k', 'kg', 'hk', 'khg', 'chang'])
const plainNo = (word: Word): Word => (NO.has(word.folded) ? { ...word, written: 'không', folded: 'khong' } : word)
