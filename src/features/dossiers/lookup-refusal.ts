import { cityOf } from '../../content/city.ts'
import { plusMs } from '../../core/time.ts'
import type { Turn, TurnResult } from '../../core/turn.ts'
import { dossierRulesOf } from './dossier-rules.ts'
import { judgeLookups } from './lookup-guard.ts'
import { type StatusParts, said } from './status-parts.ts'
import { dossierTexts } from './texts.ts'

const MINUTE_MS = 60_000

/** Null: the codes may be looked at. Officers work with many. */
export async function lookupRefusal(
  { lookups }: Pick<StatusParts, 'lookups'>,
  turn: Turn,
  codes: readonly string[],
): Promise<TurnResult | null> {
  if (turn.person.role !== 'citizen') return null
  const { lookups: limits } = dossierRulesOf(turn.snapshot)
  const since = plusMs(turn.now, -limits.windowMinutes * MINUTE_MS)
  const origin = turn.message.origin ?? null
  const [own, shared] = await Promise.all([
    lookups.ofConversation(turn.conversation, since),
    origin === null ? [] : lookups.ofOrigin(origin, since),
  ])
  const verdict = judgeLookups(codes, { conversation: own, origin: shared }, limits)
  if (verdict === 'allowed') return null
  const { hotline } = cityOf(turn.snapshot)
  const text =
    verdict === 'neighbours' ? dossierTexts.neighbours(hotline) : dossierTexts.tooMany(limits.windowMinutes, hotline)
  return { ...said('forbidden', text), effects: [{ kind: 'dossier.alarm', data: { verdict } }] }
}
