import { cityOf } from '../../content/city.ts'
import { actionOf } from '../../core/message.ts'
import type { Turn, TurnResult } from '../../core/turn.ts'
import { choicesFor, contactLine, dossierLines, sourceLine, sourcesOf } from './answer.ts'
import type { DeskAnswer } from './desk.ts'
import { dossierRulesOf } from './dossier-rules.ts'
import { answerContext, type StatusParts } from './status-parts.ts'
import { label } from './texts.ts'
import { unknownCodeText } from './unknown-code.ts'

/** What is known of the codes asked for, those nobody knows first. @param answers one for each of `codes` */
export async function statusReply(
  parts: StatusParts,
  turn: Turn,
  codes: readonly string[],
  answers: readonly DeskAnswer[],
): Promise<TurnResult> {
  const context = answerContext(parts, turn)
  const found = answers.filter((answer) => answer.kind === 'found')
  const unknown = codes.flatMap((code, i) => {
    const answer = answers[i]
    return answer?.kind === 'unknown' ? [unknownText(turn, code, answer)] : []
  })
  const [first] = found
  if (!first) return { outcome: 'redirect', replies: unknown.map((text) => ({ text })) }
  const watched = new Set((await parts.watches.ofConversation(turn.conversation)).map(({ code }) => code))
  const body = found.map((each) => dossierLines(each, context).join('\n')).join('\n\n')
  const text = `Dạ, ${body.charAt(0).toLowerCase()}${body.slice(1)}\n${contactLine(found, context)}\n\n${sourceLine(found)}`
  const choices =
    found.length === 1
      ? choicesFor(first, watched.has(first.dossier.code), context)
      : found.map(({ dossier }) => ({ label: label(dossier.code), action: actionOf('dossier.status', dossier.code) }))
  const { code, status, dueAt } = first.dossier
  return {
    outcome: 'answer',
    replies: [...unknown.map((each) => ({ text: each })), { text, ...(choices.length > 0 ? { choices } : {}) }],
    report: { dossier: { code, status, dueAt }, sources: sourcesOf(found) },
  }
}

function unknownText({ snapshot, now }: Turn, code: string, answer: Extract<DeskAnswer, { kind: 'unknown' }>): string {
  const { portalUrl, hotline } = cityOf(snapshot)
  return unknownCodeText({ ...answer, code, rules: dossierRulesOf(snapshot), now, portalUrl, hotline })
}
