import type { Reading } from '../../core/reading.ts'
import { foldSyllable, syllablesOf } from '../syllables.ts'
import type { OpenAsk } from './evidence.ts'
import { wordsWritten } from './spoken-words.ts'

/** Between the words of "không … nữa" stand so many at most. */
const BETWEEN = 5

/**
 * Hears open asks by words of several groups, one of each, whatever stands beside them: what is, what happened to it. Where
 * just one of its sides is said ("tạm", not "hẳn"), it is not open any more.
 */
export function createSaidTogether(asks: readonly OpenAsk[]): (reading: Reading) => number | null {
  const families = asks.flatMap(({ together = [], sides = [], unless = [] }, ask) =>
    together.length === 0
      ? []
      : [
          {
            ask,
            together: together.map(anyOf),
            sides: sides.map(anyOf),
            unless: unless.length > 0 ? anyOf(unless) : null,
          },
        ],
  )
  return (reading) => {
    const text = wordsWritten(reading)
    const affirmed = text.replace(DENIED, ' ')
    const found = families.find(
      ({ together, sides, unless }) =>
        together.every((group) => group.test(text)) &&
        !unless?.test(text) &&
        sides.filter((side) => side.test(affirmed)).length !== 1,
    )
    return found?.ask ?? null
  }
}

/** "chưa trả giấy": what is denied settles nothing. */
const DENIED = /(?<= )(?:chưa|chua|không|khong) \S+(?: \S+)?(?= )/gu

/** Any of the words; "…" stands for a few of any kind, and a word without its marks for the one with them. */
const anyOf = (words: readonly string[]): RegExp => new RegExp(` (?:${words.map(patternOf).join('|')}) `, 'u')

const patternOf = (words: string): string =>
  words
    .split('…')
    .map((part) => syllablesOf(part).map(withOrWithoutMarks).join(' '))
    .join(`(?: \\S+){0,${BETWEEN}} `)

function withOrWithoutMarks(syllable: string): string {
  const bare = foldSyllable(syllable)
  return bare === syllable ? syllable : `(?:${syllable}|${bare})`
}
