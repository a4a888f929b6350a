/** The six tones: ngang, huyền, sắc, hỏi, ngã, nặng. */
export type Tone = 0 | 1 | 2 | 3 | 4 | 5

/** Every vowel with its six tones, in the order of `Tone`. */
const ROWS = [
  'aàáảãạ',
  'ăằắẳẵặ',
  'âầấẩẫậ',
  'eèéẻẽẹ',
  'êềếểễệ',
  'iìíỉĩị',
  'oòóỏõọ',
  'ôồốổỗộ',
  'ơờớởỡợ',
  'uùúủũụ',
  'ưừứửữự',
  'yỳýỷỹỵ',
]

const TONED = new Map<string, { readonly vowel: string; readonly tone: Tone }>()
const ROW_OF = new Map<string, string>()
for (const row of ROWS) {
  ROW_OF.set(row[0]!, row)
  for (let tone = 0; tone < 6; tone++) TONED.set(row[tone]!, { vowel: row[0]!, tone: tone as Tone })
}

/** A lower-case syllable without its tone mark; `at` is the letter that carried it, -1 for none. */
export interface Toneless {
  readonly letters: string
  readonly tone: Tone
  readonly at: number
  /** More than one letter carries a mark: no syllable is written so. */
  readonly twice: boolean
}

/** Takes the tone mark off a lower-case NFC word; letters and their quality (ă â ê ô ơ ư đ) stay. */
export function withoutTone(word: string): Toneless {
  let letters = ''
  let tone: Tone = 0
  let at = -1
  let twice = false
  for (let i = 0; i < word.length; i++) {
    const char = word[i]!
    const found = char < '\u00c0' ? undefined : TONED.get(char)
    if (found && found.tone > 0) {
      twice ||= at >= 0
      tone = found.tone
      at = i
    }
    letters += found ? found.vowel : char
  }
  return { letters, tone, at, twice }
}

/** The word with a tone on the letter at `at`, which is a vowel without one. */
export function withTone(letters: string, tone: Tone, at: number): string {
  if (tone === 0) return letters
  const row = ROW_OF.get(letters[at]!)
  return row ? letters.slice(0, at) + row[tone] + letters.slice(at + 1) : letters
}

const PLAIN: Readonly<Record<string, string>> = { ă: 'a', â: 'a', ê: 'e', ô: 'o', ơ: 'o', ư: 'u', đ: 'd' }

/** Letters of a toneless lower-case word without their quality: "đưng" -> "dung". */
export function withoutQuality(letters: string): string {
  let plain = ''
  for (const char of letters) plain += PLAIN[char] ?? char
  return plain
}
