import { bare, pick, type Slip } from './words.ts'

/** Where a slip may be seen: shorter words are left alone. */
const LONG_ENOUGH = 3

const ROWS = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'] as const

function besides(letter: string): readonly string[] {
  const row = ROWS.findIndex((keys) => keys.includes(letter))
  if (row < 0) return []
  const at = ROWS[row]!.indexOf(letter)
  return [ROWS[row]![at - 1], ROWS[row]![at + 1]].filter((key) => key !== undefined)
}

const placesIn = (word: string): readonly number[] => [...word].map((_, i) => i)

/** "chung" -> "chugn". */
export const swapped: Slip = (word, random) => {
  if (word.length < LONG_ENOUGH) return null
  const at = pick(placesIn(word).slice(0, -1), random)!
  if (word[at] === word[at + 1]) return null
  return word.slice(0, at) + word[at + 1] + word[at] + word.slice(at + 2)
}

/** "giấy" -> "gấy"; the first letter is hardly ever the one that is lost. */
export const lost: Slip = (word, random) => {
  if (word.length < LONG_ENOUGH) return null
  const at = pick(placesIn(word).slice(1), random)!
  return word.slice(0, at) + word.slice(at + 1)
}

/** "giấy" -> "giấyy". */
export const doubled: Slip = (word, random) => {
  if (word.length < 2) return null
  const at = pick(placesIn(word), random)!
  return word.slice(0, at + 1) + word.slice(at).toLowerCase()
}

/** "hộ" -> "jộ": the key beside the right one, of a letter without marks. */
export const neighbouring: Slip = (word, random) => {
  if (word.length < LONG_ENOUGH) return null
  const small = word.toLowerCase()
  const at = pick(
    placesIn(small).filter((i) => bare(small[i]!) === small[i]),
    random,
  )
  const key = at === undefined ? undefined : pick(besides(small[at]!), random)
  return at === undefined || key === undefined ? null : word.slice(0, at) + key + word.slice(at + 1)
}

/** "giấy" -> "gi ấy". */
export const parted: Slip = (word, random) => {
  if (word.length < LONG_ENOUGH) return null
  const at = pick(placesIn(word).slice(1), random)!
  return `${word.slice(0, at)} ${word.slice(at)}`
}

/** "giấy" -> "giấy"'s marks lost, all of them. */
export const unmarked: Slip = (word) => (bare(word) === word ? null : bare(word))
