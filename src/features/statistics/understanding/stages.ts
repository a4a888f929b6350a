import type { Word } from '../../../search/name-words.ts'
import { fold } from '../../../text/normalise.ts'
import type { Figures } from '../observations.ts'

/** Steps of one business: how they are asked for behind a comma, and how the names of their figures tell them. */
const STAGES: readonly (readonly [RegExp, RegExp])[] = [
  [/dang (?:xu|giai|lam)|con ton|ton (?:bao|may|nhieu)|chua xong/, /dang (?:xu ly|giai quyet)|cho bo sung/],
  [/tu choi|bac (?:bao|may)/, /tu choi/],
  [/dung han|dung hen/, /dung han/],
  [/\btre\b|qua han/, /tre han|qua han/],
  [/dang (?:hoat dong|xai|dung)|con hoat dong/, /dang hoat dong/],
  [/\bxu\b|giai quyet|\bxong\b/, /da (?:xu ly|giai quyet)|giai quyet xong/],
  [/\bnhan\b/, /tiep nhan/],
  [/bai bo/, /bai bo/],
  [/sua doi/, /sua doi/],
  [/thay the/, /thay the/],
  [/giai the/, /giai the/],
  [/doi ten/, /doi ten/],
  [/(?:cong bo|ban hanh) moi/, /(?:cong bo|ban hanh) moi/],
  [/\bgiao\b/, /duoc giao|ke hoach von/],
  [/\bxai\b|\bchi\b|giai ngan|thuc hien/, /da thuc hien|da chi|giai ngan/],
]
/** A part of nothing but these names no thing of its own. */
const STAGE_WORDS = new Set(
  'tiep nhan xu ly xong giai quyet dang da duoc chua con ton tu choi dung han hen tre qua hoat dong giao xai chi ngan thuc hien lam bao nhieu nhiu nhieu may cai cuoc vu don roi vay the thi la het so trong do bn va da bai bo sua doi thay giai ten nam moi loai thu tung bi cong bo ban hanh'.split(
    ' ',
  ),
)

/** The step that a figure's name tells: the first, because "từ chối tiếp nhận" is no receipt. */
const stageOf = (name: string) => STAGES.find(([, told]) => told.test(name))

/** True for "xử lý xong bao nhiêu": what is spoken of was named before. */
export function isElliptical(words: readonly Word[]): boolean {
  return words.length > 0 && words.every(({ folded }) => STAGE_WORDS.has(folded) || /^\d+$/.test(folded))
}

/**
 * The figure of the same business for the step that words ask for: "xử lý xong bao nhiêu" behind a figure of what was
 * received. Null where the words tell no step or the business prints no such figure.
 */
export function siblingAt(words: readonly Word[], id: string, { indicators, byIndicator }: Figures): string | null {
  const own = indicators.get(id)
  const said = words.map(({ folded }) => folded).join(' ')
  const stage = STAGES.find(([asked]) => asked.test(said))
  if (!own || !stage) return null
  const isRelated = (other: { id: string; parent: string | null }): boolean =>
    other.parent === id || other.id === own.parent || (other.parent !== null && other.parent === own.parent)
  const named = [...indicators.values()].filter(
    (other) =>
      other.family === own.family &&
      other.kind === own.kind &&
      other.unit === own.unit &&
      byIndicator.has(other.id) &&
      stageOf(fold(other.name)) === stage,
  )
  return (named.find(({ id: other }) => other === id) ?? named.find(isRelated) ?? named[0])?.id ?? null
}
