import type { Plan } from './content.ts'

/** Which tasks of a plan our copy does not show. */
export function lostNote({ lost, taskCount }: Plan): string {
  return `Bản em có chỉ đọc được ${(taskCount ?? 0) - lost.length}/${taskCount} nhiệm vụ; không đọc được các nhiệm vụ số ${ranges(lost)}.`
}

/** `4-10, 17-19`. */
export function ranges(numbers: readonly number[]): string {
  const runs: number[][] = []
  for (const n of numbers) {
    const run = runs.at(-1)
    if (run?.at(-1) === n - 1) run.push(n)
    else runs.push([n])
  }
  return runs.map((run) => (run.length > 1 ? `${run[0]}-${run.at(-1)}` : String(run[0]))).join(', ')
}
