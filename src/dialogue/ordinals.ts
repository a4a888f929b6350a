import type { Choice } from '../core/message.ts'
import { NUMBER_WORDS } from '../core/number-words.ts'
import { fold } from '../text/normalise.ts'
import { foldedWordsOf, wordsOf } from './cues.ts'

const ORDINALS: Readonly<Record<string, number>> = { ...NUMBER_WORDS, nhat: 1, nhut: 1, dau: 1, nhi: 2 }
const POINTERS = new Set([
  'cai',
  'so',
  'muc',
  'thu',
  'chon',
  'y',
  'truong',
  'hop',
  'lua',
  'em',
  'minh',
  'cho',
  'lay',
  'dong',
  'nay',
  'do',
  'di',
  'a',
  'nha',
  'nhe',
  'thi',
  'sao',
])

/** Said in two words. */
const ENDS: Readonly<Record<string, string>> = {
  'dau tien': 'dau',
  'tren cung': 'dau',
  'cuoi cung': 'cuoi',
  'sau cung': 'cuoi',
  'duoi cung': 'cuoi',
  'sau chot': 'cuoi',
}
const AT_ENDS = new RegExp(`(?<![a-z])(?:${Object.keys(ENDS).join('|')})(?![a-z])`, 'g')

/**
 * The offered choice a short text points to: its number ("2", "số 2"), its place ("cái thứ hai", "cái đầu", "cái cuối")
 * or its label. Null where the text says anything else.
 */
export function pointedChoice(text: string, offered: readonly Choice[]): Choice | null {
  if (offered.length === 0) return null
  const words = wordsOf(text)
    .map(fold)
    .join(' ')
    .replace(AT_ENDS, (said) => ENDS[said]!)
    .split(' ')
    .filter(Boolean)
  if (words.length === 0 || words.length > 8) return null
  const joined = words.join(' ')
  const labelled = offered.find((choice) => foldedWordsOf(choice.label).join(' ') === joined)
  if (labelled) return labelled

  const rest = words.filter((word) => !POINTERS.has(word))
  if (rest.length !== 1) return null
  const pointed = words.length > 1
  const word = rest[0]!
  if (pointed && (word === 'cuoi' || word === 'chot')) return offered.at(-1) ?? null
  const number = /^\d{1,2}$/.test(word) ? Number(word) : pointed ? (ORDINALS[word] ?? 0) : 0
  return offered[number - 1] ?? null
}
