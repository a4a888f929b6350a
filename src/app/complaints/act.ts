import { z } from 'zod'
import type { Action } from '../../features/complaints/action.ts'
import { type Actor, RATINGS } from '../../features/complaints/complaint.ts'
import { refusalText, statusName } from '../../features/complaints/queue/refusal-text.ts'
import { ACTION_KINDS, type ActionKind } from '../../features/complaints/transitions.ts'
import type { Assembly } from '../assembly.ts'
import { knownAgency } from '../known-agency.ts'
import { UsageError } from '../usage.ts'
import { complaintOf, knownAccount, print, toolsOf } from './tools.ts'

export interface ActRequest {
  readonly code: string
  readonly act: string
  readonly words: string
  /** Agency in whose name it is done; absent: the city's reception. */
  readonly as?: string | undefined
  readonly to?: string | undefined
  readonly ground?: string | undefined
  readonly into?: string | undefined
  readonly by?: string | undefined
}

/** What staff may do from the command line; the rest is the schedule's or the citizen's. */
const HUMAN: readonly ActionKind[] = ACTION_KINDS.filter(
  (kind) => !['absorb', 'release', 'remind', 'escalate', 'join', 'leave', 'correct'].includes(kind),
)

/** @throws {Error} the action is refused, and why */
export async function actOnComplaint(assembly: Assembly, request: ActRequest): Promise<number> {
  const tools = toolsOf(assembly)
  const complaint = await complaintOf(tools, request.code)
  const master = request.into === undefined ? undefined : (await complaintOf(tools, request.into)).id
  knownAgency(assembly, request.as)
  knownAgency(assembly, request.to)
  const account = await knownAccount(assembly, request.by)
  const actor: Actor =
    request.as === undefined ? { role: 'hotline', account } : { role: 'officer', agency: request.as, account }
  const action = actionOf(request)
  const performed = await tools.desk.act(complaint.id, action, actor, assembly.clock.now(), master)
  if (!performed.ok) {
    const current = await tools.reader.byId(complaint.id)
    throw new Error(refusalText(performed.refusal, current, tools.book()))
  }
  for (const { complaint: after } of performed.done) print(`${after.code}: ${statusName(after.status)}`)
  return 0
}

function actionOf({ act, words, to, ground }: ActRequest): Action {
  const kind = HUMAN.find((one) => one === act)
  if (!kind) throw new UsageError(`no action '${act}'; one of: ${HUMAN.join(', ')}`)
  switch (kind) {
    case 'route':
      if (to === undefined) throw new UsageError('route needs --to <agency>')
      return { kind, agency: to, rule: 'triage', ...(words === '' ? {} : { reason: words }) }
    case 'reject':
      return { kind, ground: ground ?? '', reason: words }
    case 'rate': {
      const rating = z.enum(RATINGS).safeParse(words)
      if (!rating.success) throw new UsageError(`rate needs one of: ${RATINGS.join(', ')}`)
      return { kind, rating: rating.data }
    }
    case 'ask':
    case 'inform':
    case 'answer':
      return { kind, text: words }
    case 'comment':
      return { kind, text: words, audience: 'internal' }
    case 'accept':
    case 'start':
      if (words !== '') throw new UsageError(`${kind} takes no words; add them by: complaint act <code> comment "…"`)
      return { kind }
    default:
      return { kind, reason: words } as Action
  }
}
