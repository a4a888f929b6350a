import type { Snapshot } from '../../../core/content.ts'
import type { CountedPart, Dimension } from '../../../core/counts.ts'
import { CATEGORIES } from '../complaint.ts'
import { groundOf } from '../grounds.ts'
import { categoryName } from '../queue/names.ts'
import { statusName } from '../queue/refusal-text.ts'
import type { Rulebook } from '../rulebook.ts'
import { STATUSES } from '../status.ts'
import { categoryKind } from '../understanding/content.ts'

/** What people read for an id of a dimension; null where the content does not know it. */
export function labelOf(dimension: Dimension, id: string, { directory, snapshot }: Rulebook): string | null {
  const status = STATUSES.find((one) => one === id)
  const category = CATEGORIES.find((one) => one === id)
  switch (dimension) {
    case 'agency':
      return directory.agency(id)?.shortName ?? null
    case 'area':
      return directory.area(id)?.name ?? null
    case 'category':
      return category ? categoryName({ category, subCategory: null }, snapshot) : null
    case 'status':
      return status ? statusName(status) : (groundOf(id, snapshot)?.name ?? null)
    default:
      return null
  }
}

/** Categories as officers call them where they count. */
export const countedCategories = (snapshot: Snapshot): readonly CountedPart[] =>
  snapshot
    .records(categoryKind)
    .filter(({ value }) => value.counted.length > 0)
    .map(({ value: { id, name, counted } }) => ({
      dimension: 'category',
      id,
      name,
      names: [...new Set([name.toLowerCase(), ...counted])],
    }))
