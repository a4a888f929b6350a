import type { Instant } from '../../core/time.ts'
import { categoryValue } from './category-value.ts'
import type { Done } from './performing.ts'

/** A guess of ours that a person put right, with the masked words it was made from. */
export interface Example {
  readonly id: string
  readonly at: Instant
  /** What was put right: `category` holds `category/sub-category`, `area` a commune's id. */
  readonly field: 'category' | 'area'
  readonly text: string
  readonly guessed: string | null
  readonly corrected: string
}

/** What a correction of a filed complaint teaches. */
export function examplesOf({ before, complaint, event }: Done): readonly Omit<Example, 'id' | 'at'>[] {
  if (event.action !== 'correct') return []
  const category = ({ category, subCategory }: Done['before']) => categoryValue(category, subCategory)
  const pairs = [
    ['category', category(before), category(complaint)],
    ['area', before.area, complaint.area],
  ] as const
  return pairs.flatMap(([field, guessed, corrected]) =>
    corrected === null || corrected === guessed ? [] : [{ field, text: complaint.text, guessed, corrected }],
  )
}
