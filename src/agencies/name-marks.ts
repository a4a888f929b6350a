import { type NameToken, namePhrase } from './name-tokens.ts'
import { isSlipOf } from './phrase-table.ts'
import type { Unit } from './units.ts'

/** One name and all units that bear it, whatever their marks. */
export interface NameEntry {
  readonly folded: string
  readonly units: readonly Unit[]
}

export interface NameHit {
  readonly entry: NameEntry
  readonly length: number
  /** Met by another spelling or name of it. */
  readonly alias: boolean
}

/** A circumflex, a breve or a horn left out, the tone kept: "Nót" for "Nốt". */
const withoutQuality = (word: string): string =>
  word
    .normalize('NFD')
    .replace(/[\u0302\u0306\u031b]/g, '')
    .normalize('NFC')

/** Southerners say hỏi and ngã alike and write either for the other; no two names differ by it. */
export const withOneTone = (word: string): string =>
  word.normalize('NFD').replaceAll('\u0303', '\u0309').normalize('NFC')

const writtenNames = new WeakMap<Unit, string>()

/** A unit's name as tokens are compared with it, cut once. */
export function writtenNameOf(unit: Unit): string {
  const known = writtenNames.get(unit)
  if (known !== undefined) return known
  const { written } = namePhrase(unit.name)
  writtenNames.set(unit, written)
  return written
}

export const isWritten = (unit: Unit, said: readonly NameToken[]): boolean =>
  withOneTone(writtenNameOf(unit)) === withOneTone(said.map((token) => token.lower).join(' '))

/** Marks left out on the way, none of them another: "Bô Đề" for "Bồ Đề", no "Thanh Hóa" for "Thạnh Hòa". */
export function isSlip({ units }: NameEntry, said: readonly NameToken[]): boolean {
  return units.some((unit) => {
    const words = withOneTone(writtenNameOf(unit)).split(' ')
    return said.every((token, i) => {
      const word = words[i] ?? ''
      return isSlipOf(withOneTone(token.lower), word, token.folded) || token.lower === withoutQuality(word)
    })
  })
}
