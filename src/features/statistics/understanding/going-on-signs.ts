/** What speaks for or against a message going on with the last figure. */
export const SIGNS = [
  'base',
  'left',
  'share',
  'run',
  'counted',
  'dated',
  'placed',
  'operation',
  'output',
  'joins',
  'words',
  'telling',
  'worst',
  'halfNamed',
  'checks',
  'unit',
  'bare',
  'foreign',
] as const
export type Signs = Readonly<Record<(typeof SIGNS)[number], number>>
