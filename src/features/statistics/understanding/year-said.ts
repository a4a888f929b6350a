import type { Reading } from '../../../core/reading.ts'

/** "ít hơn năm đó": what is held against it was told before. */
const THAT_YEAR =
  /(?<!(?<!\p{L})(?:hơn|hon|với|voi|bằng|bang|kém|kem|so|vs|hai|ba|bốn|bon|mấy|may|các|cac|những|nhung|2|3|4) )(?<![\p{L}])(năm|nam) (?:đó|ấy|đấy|do|ay)(?!\p{L})(?! (?:năm|nam) )/giu
const YEAR = /(?<![\d/.,-])(?:19|20)\d\d(?![\d/%])/g

/** "năm 2021 phòng làm muốn xỉu … 9 tháng năm đó giải quyết mấy trường hợp": the year that was named last before it. */
const withYear = (text: string): string =>
  text.replace(THAT_YEAR, (said, word: string, at: number) => {
    const before = text.slice(0, at)
    const year = before.match(YEAR)?.at(-1)
    // Within one clause another year is meant than the one that it names itself.
    const isApart = year !== undefined && /[.,;:?!\n]/.test(before.slice(before.lastIndexOf(year)))
    return isApart ? `${word} ${year}` : said
  })

/** A reading with the year said where a message points back at one that it named itself. */
export function withYearSaid(reading: Reading): Reading {
  const normalised = withYear(reading.normalised)
  if (normalised === reading.normalised) return reading
  return { ...reading, normalised, canonical: withYear(reading.canonical), folded: withYear(reading.folded) }
}
