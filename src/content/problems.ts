import type { ContentProblem } from '../core/errors.ts'

/** Problems as an operator reads them, one a line: `knowledge/faq/x.yaml answer: ...`. */
export function formatProblems(problems: readonly ContentProblem[]): string {
  return problems.map((p) => `${p.file}${p.path === '' ? '' : ` ${p.path}`}: ${p.message}`).join('\n')
}
