import type { Json } from '../../core/json.ts'
import { actionOf } from '../../core/message.ts'
import type { Turn, TurnResult } from '../../core/turn.ts'
import { mayChange, sourceLine } from './answer.ts'
import type { DeskAnswer } from './desk.ts'
import { dossierRulesOf } from './dossier-rules.ts'
import { statusesOf } from './status.ts'
import { type StatusParts, said } from './status-parts.ts'
import { dossierTexts } from './texts.ts'

type Parts = Pick<StatusParts, 'watches'>

/** Of one conversation. */
const MAX_WATCHES = 20

/** Begins to tell of the dossiers found. @param shown what is said where none was */
export async function watchReply(
  parts: Parts,
  turn: Turn,
  shown: TurnResult,
  answers: readonly DeskAnswer[],
): Promise<TurnResult> {
  const statuses = statusesOf(turn.snapshot)
  const { quietHours } = dossierRulesOf(turn.snapshot)
  const found = answers.filter((answer) => answer.kind === 'found')
  const [first] = found
  if (!first) return shown
  const open = found.filter(({ dossier }) => mayChange(dossier, statuses.of(dossier.status)))
  if (open.length === 0) return { ...shown, replies: [{ text: dossierTexts.cannotWatch(first.dossier.code) }] }
  const known = await parts.watches.ofConversation(turn.conversation)
  const fresh = open.filter(({ dossier }) => !known.some(({ code }) => code === dossier.code))
  if (known.length + fresh.length > MAX_WATCHES)
    return { ...shown, replies: [{ text: dossierTexts.tooManyWatches(known.length) }] }
  const codes = open.map(({ dossier }) => dossier.code).join(', ')
  const choices = [{ label: 'Thôi báo', action: actionOf('dossier.status', 'unwatch', first.dossier.code) }]
  const text = `${dossierTexts.watching(codes, quietHours.from, quietHours.to)}\n\n${sourceLine(open)}`
  const data: Json = open.map(({ dossier: { code, status, dueAt } }) => ({ code, status, dueAt }))
  return {
    ...shown,
    replies: [{ text, choices }],
    effects: [...(shown.effects ?? []), { kind: 'dossier.watch', data }],
  }
}

/** Tells no more. @param codes null: of none */
export async function unwatchReply(parts: Parts, turn: Turn, codes: readonly string[] | null): Promise<TurnResult> {
  const known = (await parts.watches.ofConversation(turn.conversation)).map(({ code }) => code)
  const ended = codes === null ? known : known.filter((code) => codes.includes(code))
  return {
    ...said('answer', dossierTexts.unwatched(ended)),
    effects: ended.length > 0 ? [{ kind: 'dossier.unwatch', data: ended }] : [],
  }
}

/** Which dossiers the conversation hears of. */
export async function watchesReply({ watches }: Parts, { conversation }: Turn): Promise<TurnResult> {
  const codes = (await watches.ofConversation(conversation)).map(({ code }) => code)
  const choices = codes.length > 0 ? [{ label: 'Thôi báo hết', action: actionOf('dossier.status', 'unwatch') }] : []
  return {
    outcome: 'answer',
    replies: [{ text: dossierTexts.watched(codes), ...(choices.length > 0 ? { choices } : {}) }],
  }
}
