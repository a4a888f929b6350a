import { LOST_UNIT } from './wording.ts'

/** Cautions that the body of an answer does not tell already. */
export function untold(cautions: readonly string[], body: string): readonly string[] {
  if (!body.includes(LOST_UNIT)) return cautions
  return cautions.filter((caution) => !/(?:mất|không nêu|không có) đơn vị/u.test(caution))
}

/** The note on a lost unit at its first place; later places refer to it. */
export function saidOnce(body: string): string {
  const first = body.indexOf(LOST_UNIT)
  if (first < 0) return body
  const after = first + LOST_UNIT.length
  return body.slice(0, after) + body.slice(after).replaceAll(`, ${LOST_UNIT}`, ' (như trên)')
}
