import type { Json } from '../../core/json.ts'
import { CATEGORIES, type Category } from './complaint.ts'

/** A category with its sub-category as one value: `roads/road-surface`. */
export const categoryValue = (category: Category, subCategory: string | null): string =>
  subCategory === null ? category : `${category}/${subCategory}`

export function readCategoryValue(value: Json | undefined): {
  readonly category: Category | null
  readonly subCategory: string | null
} {
  const [name = '', sub] = typeof value === 'string' ? value.split('/') : []
  const category = CATEGORIES.find((one) => one === name) ?? null
  return { category, subCategory: category && sub ? sub : null }
}
