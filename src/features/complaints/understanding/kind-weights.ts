export const KINDS_WEIGHED = [
  'report',
  'suggestion',
  'question',
  'complaint-law',
  'denunciation-law',
  'spam',
  'none',
] as const
export const KIND_WEIGHTS: Readonly<Record<string, readonly number[]>> = { bias: [0, 0, 0, 0, 0, 0, 0] }
