import { degrade } from '../../core/degrade.ts'
import type { Reply } from '../../core/message.ts'
import { TERMINAL_LIMITS } from './limits.ts'

/** All that the person would read, one string: replies apart by an empty line, choices as numbered lines, images as words. */
export function renderForTerminal(replies: readonly Reply[]): string {
  return replies
    .flatMap((reply) => degrade(reply, TERMINAL_LIMITS))
    .map(({ text }) => printable(text.trim()))
    .join('\n\n')
}

/** Control characters in a text must not steer the operator's terminal. */
function printable(text: string): string {
  return text.replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g, '')
}
