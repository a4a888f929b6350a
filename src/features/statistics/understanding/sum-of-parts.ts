import type { NameMatch } from '../../../search/name-index.ts'
import type { Word } from '../../../search/name-words.ts'
import { hasValue, unique } from '../select.ts'
import type { Lexicon } from './lexicon.ts'
import { type Part, wordsOf } from './parts.ts'
import { isSumAlone } from './sum-of-told.ts'
import { foldedOf } from './wanted.ts'

/** "…, cả hai là bao nhiêu": so is a sum told that is not called one. */
const ALL_OF_THEM =
  /^(?:(?:va|con|the|vay|thi|roi) )*(?:ca|tinh ca) (?:hai|ba|bon|may|2|3|4)(?: (?:nhom|loai|ben|cai|thu|dien|muc|khoi))?(?: (?:cong|gop))?(?: (?:lai|chung|thi|la|duoc|co))* (?:bao nhieu|may|nhieu|nhiu|bn)(?: \S+){0,2}$/

/** "…, còn cộng luôn nhóm khai sinh nữa": what is named is added to what was told. */
const ADDS =
  /^(?:(?:va|con|the|vay|thi|roi|neu) )*(?:cong|gop|tinh|ke)(?: (?:luon|them|ca|chung|voi|vo|vao))+ (?!lai )\S/

export const isSumOfThem = (part: Part, words: readonly Word[]): boolean => {
  const said = foldedOf(wordsOf(part, words))
  return isSumAlone(said) || ALL_OF_THEM.test(said)
}

/** The whole whose parts were told, where they come to it wherever all of them are printed; null: they are of none. */
export function wholeOfTold(told: readonly NameMatch[], { figures }: Lexicon): string | null {
  const wholes = unique(told.map(({ id }) => figures.indicators.get(id)?.parent ?? null))
  const [whole] = wholes
  if (wholes.length !== 1 || !whole || told.length < 2 || told.some(({ id }) => id === whole)) return null
  const printedOf = (id: string) => (figures.byIndicator.get(id) ?? []).filter(hasValue)
  const parts = unique(told.map(({ id }) => id)).map(printedOf)
  const sums = printedOf(whole).flatMap((sum) => {
    const beside = parts.map((part) => part.find((o) => o.scope === sum.scope && o.period.span === sum.period.span))
    return beside.every((o) => o !== undefined)
      ? [beside.reduce((all, o) => all + (o?.value ?? 0), 0) === sum.value]
      : []
  })
  return sums.length > 0 && sums.every(Boolean) ? whole : null
}

/** The whole of what was told last and of what is added to it; null: nothing is added, or both are of no whole. */
export function withAdded(
  met: NameMatch,
  part: Part,
  words: readonly Word[],
  told: readonly NameMatch[],
  lexicon: Lexicon,
): string | null {
  const last = told.at(-1)
  return last && last.id !== met.id && ADDS.test(foldedOf(wordsOf(part, words)))
    ? wholeOfTold([last, met], lexicon)
    : null
}
