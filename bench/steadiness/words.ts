import type { Random } from '../../src/text/noise.ts'

/** What is made of one word; null where this cannot be done to it. */
export type Slip = (word: string, random: Random) => string | null

const WORD = /([\p{L}\p{M}]+)/u

/**
 * The text with a slip in a share of its words, by chance, and in at least one where any can have it.
 * @param share 0..1 of the words that can have it
 */
export function inWords(text: string, share: number, random: Random, slip: Slip): string {
  const parts = text.split(WORD)
  const made = parts.map((part, i) => {
    const slipped = i % 2 === 1 ? slip(part, random) : null
    return slipped === part ? null : slipped
  })
  const open = made.flatMap((slipped, i) => (slipped === null ? [] : [i]))
  const sure = pick(open, random)
  return parts.map((part, i) => (made[i] != null && (i === sure || random() < share) ? made[i] : part)).join('')
}

/** The text with the blanks at some places changed, by chance, and at least one of them. */
export function inBlanks(text: string, share: number, random: Random, blank: (random: Random) => string): string {
  const words = text.split(' ')
  const open = words.flatMap((word, i) => (i > 0 && /\p{L}$/u.test(words[i - 1]!) && /^\p{L}/u.test(word) ? [i] : []))
  const sure = pick(open, random)
  return words
    .map((word, i) => {
      if (i === 0) return word
      return `${open.includes(i) && (i === sure || random() < share) ? blank(random) : ' '}${word}`
    })
    .join('')
}

export function pick<T>(all: readonly T[], random: Random): T | undefined {
  return all[Math.floor(random() * all.length)]
}

/** Without any mark, case kept. */
export const bare = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd').replaceAll('Đ', 'D')

const TONES = /[\u0300\u0301\u0309\u0303\u0323]/g

/** Without its tone: "giấy" -> "giây". */
export const toneless = (word: string): string => word.normalize('NFD').replace(TONES, '').normalize('NFC')

/** The tone's number in the order ngang, huyền, sắc, hỏi, ngã, nặng. */
export function toneOf(word: string): number {
  const mark = word.normalize('NFD').match(TONES)?.[0]
  return mark === undefined ? 0 : '\u0300\u0301\u0309\u0303\u0323'.indexOf(mark) + 1
}

/** A bare or toneless word as it would be with a tone on the letter that carried it before. */
export function withToneOf(word: string, tone: number): string {
  const mark = ['', '\u0300', '\u0301', '\u0309', '\u0303', '\u0323'][tone]!
  return word.normalize('NFD').replace(TONES, mark).normalize('NFC')
}
