import { provinceKind } from '../../content/provinces.ts'
import type { ContentKind } from '../../core/content.ts'
import { conflictKind, indicatorKind, sheetKind } from './content.ts'
import { documentKind, scopeKind } from './provenance.ts'
import {
  bareAskKind,
  figureMessageKind,
  figureWordsKind,
  goingOnKind,
  questionWordsKind,
  rankGroupKind,
  stepKind,
  unnamedFigureKind,
  unpublishedKind,
} from './words.ts'

/** All content that figures are asked and answered by. */
export const FIGURE_KINDS: readonly ContentKind<unknown>[] = [
  documentKind,
  scopeKind,
  indicatorKind,
  sheetKind,
  conflictKind,
  provinceKind,
  figureWordsKind,
  questionWordsKind,
  goingOnKind,
  bareAskKind,
  rankGroupKind,
  stepKind,
  unpublishedKind,
  unnamedFigureKind,
  figureMessageKind,
]
