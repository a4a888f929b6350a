import { syllableOf } from './syllables.ts'
import { type Tone, withoutTone } from './tones.ts'

const TELEX_TONES: Readonly<Record<string, Tone>> = { z: 0, f: 1, s: 2, r: 3, x: 4, j: 5 }
const VNI_TONES: Readonly<Record<string, Tone>> = { '0': 0, '2': 1, '1': 2, '3': 3, '4': 4, '5': 5 }
const CIRCUMFLEX: Readonly<Record<string, string>> = { a: 'â', e: 'ê', o: 'ô', ă: 'â', ơ: 'ô' }
const TELEX_KEYS: Readonly<Record<string, string>> = { ă: 'aw', â: 'aa', ê: 'ee', ô: 'oo', ơ: 'ow', ư: 'uw', đ: 'dd' }
const VNI_KEYS: Readonly<Record<string, string>> = { ă: 'a8', â: 'a6', ê: 'e6', ô: 'o6', ơ: 'o7', ư: 'u7', đ: 'd9' }

/**
 * The syllable that raw Telex keys stand for ("giaays" -> "giấy"), keys in any order a keyboard program takes.
 * @param word lower case; marks that are already there are kept ("giâys" -> "giấy")
 * @returns null where the keys make no syllable or hold no Telex key
 */
export function undoTelex(word: string): string | null {
  if (word.length < 2 || word.length > 12 || !/[sfrxjzwaeod]/.test(word.slice(1))) return null
  return typedTelex(word, circumflex) ?? typedTelex(word, circumflexOnLast)
}

function typedTelex(word: string, double: (letters: string[], key: string) => boolean): string | null {
  const start = withoutTone(word)
  let tone = start.tone
  const letters: string[] = []
  let changed = false
  let toned = false
  for (const key of start.letters) {
    if (key in TELEX_TONES && hasVowel(letters)) {
      if (toned) return null
      tone = TELEX_TONES[key]!
      toned = true
    } else if (key === 'w') horn(letters) || breve(letters) || letters.push('ư')
    else if (key === 'd' && letters[0] === 'd') letters[0] = 'đ'
    else if (!('aeo'.includes(key) && double(letters, key))) {
      letters.push(key)
      continue
    }
    changed = true
  }
  return changed ? settled(letters, tone) : null
}

/**
 * The syllable that raw VNI keys stand for ("tha2nh" -> "thành", "d9a61t" -> "đất").
 * @param word lower case, letters and digits, a letter first
 * @returns null where the keys make no syllable or hold no digit
 */
export function undoVni(word: string): string | null {
  if (word.length > 12 || !/^\p{L}+\d/u.test(word)) return null
  const start = withoutTone(word)
  let tone = start.tone
  const letters: string[] = []
  for (const key of start.letters) {
    if (key in VNI_TONES) {
      // "số14" has its tone: the digits are a number.
      if (!hasVowel(letters) || start.tone > 0) return null
      tone = VNI_TONES[key]!
    } else if (key === '6') {
      if (!['a', 'e', 'o'].some((vowel) => circumflex(letters, vowel))) return null
    } else if (key === '7') {
      if (!horn(letters)) return null
    } else if (key === '8') {
      if (!breve(letters)) return null
    } else if (key === '9') {
      if (letters[0] !== 'd') return null
      letters[0] = 'đ'
    } else letters.push(key)
  }
  return settled(letters, tone)
}

/** Telex keys of a syllable, the tone last: "giấy" -> "giaays". */
export function telexOf(syllable: string): string {
  return keysOf(syllable, TELEX_KEYS, ['', 'f', 's', 'r', 'x', 'j'])
}

/** VNI keys of a syllable, the tone last: "giấy" -> "gia6y1". */
export function vniOf(syllable: string): string {
  return keysOf(syllable, VNI_KEYS, ['', '2', '1', '3', '4', '5'])
}

function keysOf(syllable: string, keys: Readonly<Record<string, string>>, tones: readonly string[]): string {
  const { letters, tone } = withoutTone(syllable)
  return [...letters].map((char) => keys[char] ?? char).join('') + tones[tone]
}

const hasVowel = (letters: readonly string[]): boolean => letters.some((char) => 'aăâeêioôơuưy'.includes(char))

function circumflex(letters: string[], key: string): boolean {
  const at = letters.findLastIndex(
    (char) => char === key || (char in CIRCUMFLEX && CIRCUMFLEX[char] === CIRCUMFLEX[key]),
  )
  if (at < 0) return false
  letters[at] = CIRCUMFLEX[key]!
  return true
}

/** For "ngoeof", whose second o is a letter of its own. */
function circumflexOnLast(letters: string[], key: string): boolean {
  return letters.at(-1) === key && circumflex(letters, key)
}

/** "uo" -> "ươ", "ua" and "uu" -> "ưa" and "ưu", else the last o or u. */
function horn(letters: string[]): boolean {
  const quick = letters[0] === 'q' ? 2 : 0
  for (let i = quick; i + 1 < letters.length; i++) {
    const first = letters[i]!
    const second = letters[i + 1]!
    if ((first === 'u' || first === 'ư') && (second === 'o' || second === 'ô')) {
      letters[i] = 'ư'
      letters[i + 1] = 'ơ'
      return true
    }
    if (first === 'u' && (second === 'a' || second === 'u')) {
      letters[i] = 'ư'
      return true
    }
  }
  const at = letters.findLastIndex((char, i) => i >= quick && (char === 'o' || char === 'u' || char === 'ô'))
  if (at < 0 || letters[at + 1] === 'a') return false
  letters[at] = letters[at] === 'u' ? 'ư' : 'ơ'
  return true
}

function breve(letters: string[]): boolean {
  const at = letters.findLastIndex((char) => char === 'a' || char === 'â')
  if (at < 0) return false
  letters[at] = 'ă'
  return true
}

/** The typed letters as a syllable; "thươ" is what the keys of "thuơ" give. */
function settled(letters: readonly string[], tone: Tone): string | null {
  const spelling = letters.join('')
  return syllableOf(spelling, tone) ?? syllableOf(spelling.replace('ươ', 'uơ'), tone)
}
