import { SURE_RECOGNITION } from '../../../core/recognition.ts'
import type { LawKind } from './law-kind.ts'
import type { UnderstoodComplaint } from './understand.ts'

/** Khiếu nại or tố cáo that a text surely brings: it is not stored, whatever way it came; null for anything else. */
export function lawBrought(understood: UnderstoodComplaint | null): LawKind | null {
  if (!understood || understood.score < SURE_RECOGNITION) return null
  const { kind } = understood
  return kind === 'complaint-law' || kind === 'denunciation-law' ? kind : null
}
