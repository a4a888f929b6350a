import { placedWords } from './place-words.ts'

/** Words at most between the "có" and the "không" of a question, and after a "nào" that belong to what it asks. */
const WHETHER = 7
const WHICH = 4

/** Where words stand, from the first to before the last. */
export interface Span {
  readonly from: number
  readonly to: number
}

/**
 * Where a trouble is asked after, not told: "đường đó có ngập không", "khu nào ít ồn". "Có ai sửa không" grumbles, and
 * "đường nào cũng ngập" tells.
 * @returns places by words, as cues count them in texts whose words hold no slash or dot
 */
export function askedSpans(text: string): readonly Span[] {
  const words = placedWords(text)
  const folded = words.map((word) => word.folded)
  const ends = (at: number) => words[at] === undefined || words[at].begins || AFTER.has(folded[at]!)
  return folded.flatMap((word, at): Span[] => {
    if (word === 'nao' && PLACES.has(folded[at - 1] ?? '') && !TELLS.has(folded[at + 1] ?? ''))
      return [{ from: at, to: at + 1 + WHICH }]
    if (word !== 'co' || GRUMBLES.has(folded[at + 1] ?? '')) return []
    const end = folded.slice(at + 1, at + 2 + WHETHER).findIndex((one, i) => one === 'khong' && ends(at + 2 + i))
    const broken = words.slice(at + 1, at + 2 + Math.max(0, end)).some((one) => one.begins)
    return end < 0 || broken ? [] : [{ from: at, to: at + 2 + end }]
  })
}

const AFTER = new Set(['vay', 'a', 'em', 'anh', 'chi', 'co', 'chu', 'ad', 'nhi', 'ta', 'the', 'ban', 'moi', 'de', 'ma'])
const GRUMBLES = new Set(['ai', 'thay', 'biet', 'nguoi', 'quan', 'chiu', 'xu', 'giai', 'coi', 'tra', 'lo', 'nghe'])
const PLACES = new Set([
  'khu',
  'cho',
  'duong',
  'hem',
  'phuong',
  'xa',
  'truong',
  'quan',
  'noi',
  'tuyen',
  'cau',
  'xom',
  'ap',
])
const TELLS = new Set(['cung', 'ma', 'het', 'do', 'toan'])
