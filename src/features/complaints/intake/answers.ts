import { readAction } from '../../../core/message.ts'
import type { Turn } from '../../../core/turn.ts'
import { wordsOf } from '../../../dialogue/cues.ts'
import { fold } from '../../../text/normalise.ts'

const SKIP = new Set([
  'bo qua',
  'khong',
  'khong co',
  'khong can',
  'ko',
  'k',
  'thoi',
  'hong',
  'hong co',
  'khoi',
  'khoi di',
  'tiep',
  'tiep tuc',
  'khong co hinh',
  'chua co',
  'khong biet',
  'hong biet',
  'hem biet',
  'ko biet',
  'k biet',
  'chua biet',
  'khong ro',
  'hong ro',
  'ko ro',
  'k ro',
  'chua ro',
  'khong nho ro',
  'xong',
  'xong roi',
  'het roi',
  'roi',
  'skip',
  'khong nho',
  'qua',
])

/** What a person says to pass an optional question. */
export function isSkip(text: string): boolean {
  const said = wordsOf(text).map(fold).join(' ')
  return SKIP.has(said) || SKIP.has(said.replace(AROUND, '').replace(AFTER, ''))
}

const AROUND = /^(?:(?:da|thoi|a|em|tui|toi|minh|cung) )+/
const AFTER = /(?: (?:a|nha|nhe|nghen|nua|di|luon|em|oi|dau|het))+$/

/** The value of a tapped choice of one slot (`flow.pick~area~31135`); null for anything else. */
export function pickedOf(turn: Turn, slot: string): string | null {
  const read = turn.message.action === null ? null : readAction(turn.message.action)
  return read?.intent === 'flow.pick' && read.args[0] === slot ? (read.args[1] ?? null) : null
}

/** A question of its own in the middle of the form: asked clearly, of something else than a complaint. */
export function isQuestionApart(turn: Turn): boolean {
  const best = turn.question.intents[0]
  if (!best) return false
  const apart =
    /^(?:procedure\.|faq$|office\.|statistics\.|dossier\.|plan\.|place\.|agency\.|complaint\.(?:status|rate|add-info)|handoff|privacy|smalltalk\.(?:identity|thanks))/
  const asked = /\?\s*$/.test(turn.message.text) || turn.question.facets.length > 0
  return apart.test(best.intent) && (best.score >= 0.85 || (asked && best.score >= 0.5))
}
