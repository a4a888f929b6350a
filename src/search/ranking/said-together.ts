import type { Reading } from '../../core/reading.ts'
import type { OpenAsk } from './evidence.ts'
import { anyOf } from './phrase-pattern.ts'
import { wordsWritten } from './spoken-words.ts'

/**
 * Hears open asks by words of several groups, one of each, whatever stands beside them: what is, what happened to it. Where
 * just one of its sides is said ("tạm", not "hẳn"), it is not open any more.
 * @param faint those that are heard only where no document is named, instead of those heard always
 */
export function createSaidTogether(
  asks: readonly OpenAsk[],
  { faint = false } = {},
): (reading: Reading) => number | null {
  const families = asks.flatMap(({ together = [], sides = [], unless = [], faint: faintly = false }, ask) =>
    together.length === 0 || faintly !== faint
      ? []
      : [
          {
            ask,
            together: together.map((group) => anyOf(group)),
            sides: sides.map((side) => anyOf(side)),
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
