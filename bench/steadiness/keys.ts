import { bare, type Slip, toneless, toneOf } from './words.ts'

const TELEX: Readonly<Record<string, string>> = { ă: 'aw', â: 'aa', ê: 'ee', ô: 'oo', ơ: 'ow', ư: 'uw', đ: 'dd' }
const VNI: Readonly<Record<string, string>> = { ă: '8', â: '6', ê: '6', ô: '6', ơ: '7', ư: '7', đ: '9' }
const TELEX_TONES = ['', 'f', 's', 'r', 'x', 'j']
const VNI_TONES = ['', '2', '1', '3', '4', '5']

const marked = (word: string): boolean => bare(word) !== word && word.length > 1

/** "giấy" -> "giaays" or "giaasy": the program that makes letters of keys was off. */
export const telex: Slip = (word, random) => {
  if (!marked(word)) return null
  const small = word.toLowerCase()
  const tone = TELEX_TONES[toneOf(small)]!
  const keys = [...toneless(small)].map((letter) => TELEX[letter] ?? letter).join('')
  // The tone's key comes last, or right behind the vowels.
  return random() < 0.7 ? keys + tone : keys.replace(/(.*[aeiouyw])(.*)$/, `$1${tone}$2`)
}

/** "thủ tục" -> "thur tucj": the tone's key came too late to be taken, the letters were made. */
export const lateTelex: Slip = (word) => {
  const tone = TELEX_TONES[toneOf(word.toLowerCase())]!
  return tone === '' ? null : toneless(word) + tone
}

/** "giấy" -> "giấys", "giaayss": a key that was hit twice is a letter, or undoes the mark. */
export const doubledTelex: Slip = (word, random) => {
  const tone = TELEX_TONES[toneOf(word.toLowerCase())]!
  if (tone === '') return null
  const way = random()
  if (way < 0.4) return word + tone
  return way < 0.8 ? toneless(word) + tone : toneless(word) + tone + tone
}

/** "giấy" -> "gia6y1" or "giay61". */
export const vni: Slip = (word, random) => {
  if (!marked(word)) return null
  const small = word.toLowerCase()
  const tone = VNI_TONES[toneOf(small)]!
  if (random() < 0.5) return [...toneless(small)].map((letter) => bare(letter) + (VNI[letter] ?? '')).join('') + tone
  const quality = [...toneless(small)].filter((letter) => letter !== 'đ').map((letter) => VNI[letter] ?? '')
  return (
    (small.startsWith('đ') ? 'd9' : '') +
    bare(small).slice(small.startsWith('đ') ? 1 : 0) +
    (quality.find(Boolean) ?? '') +
    tone
  )
}
