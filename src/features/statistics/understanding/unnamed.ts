import type { Snapshot } from '../../../core/content.ts'
import { type Word, wordsIn } from '../../../search/name-words.ts'
import type { UnnamedFigure } from '../query.ts'
import { unnamedFigureKind } from '../words.ts'
import type { QuestionWords } from './question-words.ts'

/** Questions for a number that say in what it is counted and nothing of which one: "bao nhiêu hồ sơ?", "tỷ lệ đạt bao nhiêu". */
export interface UnnamedFigures {
  /** What to ask back; null where a message counts nothing or says any more. */
  askedBack(words: readonly Word[]): UnnamedFigure | null
}

/** How far something got tells no more of what it is. */
const REACHED: ReadonlySet<string> = new Set(['dat', 'duoc', 'la', 'tong', 'so', 'luong'])

/** A short message that begins with one of these asks for a number without counting: "tỷ lệ?". */
const NUMBERS: ReadonlySet<string> = new Set(['ty', 'ti', 'diem'])
const SHORT = 4

export function unnamedFiguresOf(snapshot: Snapshot, questionWords: QuestionWords): UnnamedFigures {
  const known = snapshot
    .records(unnamedFigureKind)
    .flatMap(({ value: { said, ask, choices } }) =>
      said.map((text) => ({ said: wordsIn(text).map(({ folded }) => folded), back: { ask, choices } })),
    )
  const isAround = (word: Word): boolean => REACHED.has(word.folded) || questionWords.isIdle(word)
  return {
    askedBack(words) {
      const counted = words.filter((word) => questionWords.isCounting(word))
      const first = words.find((word) => !questionWords.isIdle(word) || NUMBERS.has(word.folded))
      const isNumber = first !== undefined && NUMBERS.has(first.folded) && words.length <= SHORT
      if (counted.length !== 1 && !(counted.length === 0 && isNumber)) return null
      const others = words.filter((word) => word !== counted[0])
      const met = known.find(({ said }) => {
        const at = others.findIndex((_, i) => said.every((folded, k) => others[i + k]?.folded === folded))
        return at >= 0 && others.every((word, i) => (i >= at && i < at + said.length) || isAround(word))
      })
      return met?.back ?? null
    },
  }
}
