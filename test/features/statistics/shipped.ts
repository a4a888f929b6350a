import { join } from 'node:path'
import { buildSnapshot } from '../../../src/content/snapshot.ts'
import type { ContentKind, Snapshot } from '../../../src/core/content.ts'
import { planKind, taskKind } from '../../../src/features/plans/content.ts'
import { FIGURE_KINDS } from '../../../src/features/statistics/kinds.ts'

/** Figures and the plans beside them. */
export const SHIPPED_KINDS: readonly ContentKind<unknown>[] = [...FIGURE_KINDS, planKind, taskKind]

/** Content root of what is shipped. */
export const REPOSITORY = join(import.meta.dirname, '../../..')

/** The figures and plans that the product ships with. */
export function shippedFigures(): Snapshot {
  return buildSnapshot({ kinds: SHIPPED_KINDS, roots: [REPOSITORY] }).snapshot
}
