import { foldSyllable } from '../syllables.ts'

const BELOW = /(?:^| )(?:duoi|chua du) (\d{1,2}) tuoi/u
const FROM = /(?:^| )(?:tu du|du|tren) (\d{1,2}) tuoi/u
const AGE = /(?:^| )(\d{1,2}) ?(?:tuoi|t)(?= |$)/gu

const folded = (text: string): string =>
  text
    .normalize('NFC')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .map(foldSyllable)
    .join(' ')

/** Whether a title is for one of the ages that a text says: 1, for none of them: -1, or nothing of it is said: 0. */
export function ageFits(title: string, text: string): -1 | 0 | 1 {
  const ages = [...folded(text).matchAll(AGE)].map(([, age]) => Number(age))
  const bare = folded(title)
  const below = bare.match(BELOW)?.[1]
  const from = bare.match(FROM)?.[1]
  if (ages.length === 0 || (below === undefined && from === undefined)) return 0
  const fits = (age: number) =>
    (below !== undefined && age < Number(below)) || (from !== undefined && age >= Number(from))
  return ages.some(fits) ? 1 : -1
}
