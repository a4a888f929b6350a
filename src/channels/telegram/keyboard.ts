import type { InlineKeyboardMarkup } from 'grammy/types'
import type { Choice } from '../../core/message.ts'

/** Labels up to this length stand two in a row on a phone. */
const SHORT_LABEL_CHARS = 16
const MAX_CALLBACK_BYTES = 64

type Row = InlineKeyboardMarkup['inline_keyboard'][number]

/** Buttons below a message, short ones two in a row, in the order of the choices. */
export function keyboardOf(choices: readonly Choice[]): InlineKeyboardMarkup {
  const rows: Choice[][] = []
  for (const choice of choices) {
    const row = rows.at(-1)
    if (row?.length === 1 && [...row, choice].every(isShort)) row.push(choice)
    else rows.push([choice])
  }
  return {
    inline_keyboard: rows.map((row): Row => row.map(({ label, action }) => ({ text: label, callback_data: action }))),
  }
}

/** True where Telegram takes the choice as a button: `callback_data` is 1 to 64 bytes. */
export function isButton({ label, action }: Choice): boolean {
  const bytes = Buffer.byteLength(action)
  return label.trim() !== '' && bytes >= 1 && bytes <= MAX_CALLBACK_BYTES
}

function isShort({ label }: Choice): boolean {
  return label.length <= SHORT_LABEL_CHARS
}
