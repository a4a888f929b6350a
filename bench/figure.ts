import { availableParallelism } from 'node:os'

/** Prints one figure as one JSON line, with the size of the work and the machine's cores. */
export function figure(
  name: string,
  value: number,
  unit: string,
  work: Readonly<Record<string, number | string>>,
): void {
  process.stdout.write(
    `${JSON.stringify({ name, value: Number(value.toPrecision(4)), unit, ...work, cores: availableParallelism(), node: process.version })}\n`,
  )
}

/** The value below which a share of the samples lies. @param share 0..1 */
export function percentile(samples: readonly number[], share: number): number {
  const sorted = [...samples].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN
}
