import type { Draft } from './draft.ts'

/** A likeness shorter than this says nothing: two pages may both be almost empty. */
const SHORTEST = 200

/** Drafts with a caution on every page that stands under several codes with the same text. */
export function markTwins(drafts: readonly Draft[]): readonly Draft[] {
  const codes = new Map<string, string[]>()
  for (const { likeness, procedure } of drafts) {
    if (likeness.length < SHORTEST) continue
    const same = codes.get(likeness) ?? []
    same.push(procedure.code)
    codes.set(likeness, same)
  }
  return drafts.map((draft) => {
    const others = (codes.get(draft.likeness) ?? []).filter((code) => code !== draft.procedure.code)
    if (others.length === 0) return draft
    const shown = others.slice(0, 3).join(', ')
    const more = others.length > 3 ? ` và ${others.length - 3} mã khác` : ''
    const caution = `Nội dung trang này trùng nguyên văn với mã ${shown}${more}; có thể chép nhầm.`
    return { ...draft, procedure: { ...draft.procedure, cautions: [caution, ...draft.procedure.cautions] } }
  })
}
