import type { EngineResult } from '../../core/engine.ts'

/** One line of `ask --jsonl`'s output (docs/interfaces.md): parts that do not apply are left out. */
export function responseOf(id: string | number | null, result: EngineResult, latencyMs: number) {
  const choices = result.replies.flatMap((reply) => reply.choices ?? []).map((choice) => choice.label)
  const { procedures, facts, plan, dossier, complaint, sources } = result.report
  return {
    id,
    outcome: result.outcome,
    intent: result.intent,
    text: result.replies.map((reply) => reply.text).join('\n\n'),
    ...(choices.length > 0 ? { choices } : {}),
    ...(procedures && procedures.length > 0
      ? { procedures: procedures.slice(0, 5).map((p) => ({ ...p, score: round(p.score, 3) })) }
      : {}),
    ...(facts && facts.length > 0 ? { facts } : {}),
    ...(plan ? { plan } : {}),
    ...(dossier ? { dossier } : {}),
    ...(complaint ? { complaint } : {}),
    ...(sources && sources.length > 0 ? { sources } : {}),
    latencyMs: round(latencyMs, 2),
  }
}

const round = (value: number, digits: number): number => Number(value.toFixed(digits))
