import type { Turn } from '../../../core/turn.ts'
import { readTrackingCodes } from '../tracking-code.ts'
import type { Worded } from './words-flow.ts'

/** To staff who write an action beside a code of which a symbol is wrong. */
export function mistypedText(text: string): string {
  const [code] = readTrackingCodes(text)
  const written = code?.kind === 'mistyped' ? code.written : ''
  return `Dạ, mã “${written}” bị sai một ký tự nên chưa ghi gì. Xin xem lại mã; mã dạng PA-XXXX-XXXX.`
}

/** A code at the head of a text, or in the message that this one replies to, and the words beside it. */
export function spokenOf(turn: Turn): { readonly code: string; readonly words: string } | null {
  const said = turn.message.text
  const own = readTrackingCodes(said).find((reading) => reading.kind === 'code')
  if (own?.kind === 'code') {
    const words = `${said.slice(0, own.start)} ${said.slice(own.end)}`.replace(/^[\s:,.;-]+/, '').trim()
    return { code: own.code, words: own.start === 0 ? words : '' }
  }
  const quoted = readTrackingCodes(turn.message.quoted ?? '').find((reading) => reading.kind === 'code')
  return quoted?.kind === 'code' ? { code: quoted.code, words: said.trim() } : null
}

/** The action with words that pass, to ask whether it is allowed at all. */
export function probeOf(act: Worded) {
  switch (act) {
    case 'extend':
    case 'return':
      return { kind: act, reason: '…' } as const
    case 'reject':
      return { kind: act, ground: '', reason: '…' } as const
    case 'route':
      return { kind: act, agency: '', rule: 'triage', reason: '…' } as const
    default:
      return { kind: act, text: '…' } as const
  }
}
