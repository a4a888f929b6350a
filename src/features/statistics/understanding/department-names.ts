import { type Word, wordsIn } from '../../../search/name-words.ts'
import type { PhraseMatch } from '../../../search/phrase-index.ts'
import type { Lexicon } from './lexicon.ts'

/** By what departments are known. */
export type DepartmentNames = Pick<Lexicon, 'scopes' | 'directory' | 'questionWords' | 'figures'>

/** Nothing but a department's name, whether figures of it are printed or not. */
export function isDepartment(called: string, { scopes, directory, questionWords, figures }: DepartmentNames): boolean {
  const words = wordsIn(called)
  const isWhole = ({ from, to }: PhraseMatch): boolean => from === 0 && to === words.length
  const isPrinted = scopes.find(words).some((met) => isWhole(met) && figures.scopes.get(met.id)?.kind === 'agency')
  const isHere = directory
    .agenciesIn(called)
    .some(({ certain, start, end }) => certain && start === 0 && end === called.length)
  return (
    isPrinted || isHere || questionWords.sectors.find(words).some(({ from, to }) => from === 1 && to === words.length)
  )
}

/** A list of what may be departments: "bên Tài nguyên, Giao thông". */
const MAY_LIST = /(?<!\p{L})(?:sở|so|bên|ben|ngành|nganh) \p{L}[^,;.?!\n]{2,60}?(?:,| và | va | với | voi | vs )/iu
const APART = /^\s*(?:,|;|\/)\s*(?:và |với )?$/
const JOINING: ReadonlySet<string> = new Set(['và', 'va', 'với', 'voi', 'vs', 'lẫn', 'cùng'])
/** No department has a longer short name. */
const MOST_WORDS = 6

/**
 * "bên Tài nguyên, Giao thông, Y tế với Kế hoạch Đầu tư": a text with the kind before each name of a list of departments
 * that leaves it out behind the first one.
 */
export function withEachDepartment(text: string, names: DepartmentNames): string {
  if (!MAY_LIST.test(text)) return text
  const words = wordsIn(text)
  const first = names.scopes
    .find(words)
    .find(({ id, from, to }) => isOffice(id, words.slice(from, to), names) && beginsItem(to, words, text) !== null)
  if (!first) return text
  const at: number[] = []
  for (let from = beginsItem(first.to, words, text); from !== null; ) {
    const to = endOfName(from, words, text, names)
    if (to === null) break
    at.push(words[from]!.start)
    from = beginsItem(to, words, text)
  }
  return at.reduceRight((rest, start) => `${rest.slice(0, start)}sở ${rest.slice(start)}`, text)
}

/** A printed department, called so in words that tell its kind or who is meant ("bên tài nguyên"). */
const isOffice = (id: string, [lead]: readonly Word[], { figures }: DepartmentNames): boolean =>
  figures.scopes.get(id)?.kind === 'agency' && /^(?:so|ben|nganh)$/.test(lead?.folded ?? '')

/** Where the next one of a list begins behind a name; null: nothing is joined to it. */
function beginsItem(at: number, words: readonly Word[], text: string): number | null {
  const next = words[at]
  if (!next || at === 0) return null
  if (JOINING.has(next.written)) return at + 1 < words.length ? at + 1 : null
  return APART.test(text.slice(words[at - 1]!.end, next.start)) ? at : null
}

/** Where the department's name ends that begins there, its kind left out; null: none does. */
function endOfName(from: number, words: readonly Word[], text: string, names: DepartmentNames): number | null {
  for (let to = Math.min(from + MOST_WORDS, words.length); to > from; to--)
    if (isDepartment(`sở ${text.slice(words[from]!.start, words[to - 1]!.end)}`, names)) return to
  return null
}
