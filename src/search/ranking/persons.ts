import type { Reading } from '../../core/reading.ts'
import { remembered } from '../../core/remembered.ts'
import { foldSyllable, syllablesOf } from '../syllables.ts'

/** Whose procedures stand beside each other, by how titles name them and how people do. Vietnamese everywhere. */
const PERSONS = [
  { named: 'hộ kinh doanh', said: 'hộ kinh doanh, hộ kd, hkd, hộ cá thể, quán, tiệm, sạp, vựa, ki ốt' },
  { named: 'doanh nghiệp, công ty', said: 'doanh nghiệp, công ty, cty' },
  { named: 'hợp tác xã', said: 'hợp tác xã, htx' },
  { named: 'tổ hợp tác', said: 'tổ hợp tác' },
] as const

/** Fields whose procedures are all about the person that the field is named after. */
const OF_PERSON = 'thanh lap va hoat dong'

/** "người Anh" is a brother as well, hence only what no kin is called. */
const LANDS =
  'hàn, hàn quốc, đại hàn, nhật, nhật bản, đài, đài loan, trung quốc, mỹ, hoa kỳ, úc, pháp, đức, nga, canada, campuchia, cam bốt, miên, lào, thái lan, singapore, malaysia, mã lai, indonesia, philippines, ấn độ, hà lan, thụy sĩ, thụy điển, na uy, đan mạch, bỉ, hồng kông, tây, nước ngoài, ngoại quốc'
const BEARERS = 'người, ng, chồng, ck, vợ, vk, quốc tịch, rể, dâu, ông tây'
const FOREIGN = 'có yếu tố nước ngoài'

const listOf = (text: string): readonly string[] => text.split(',').map((each) => each.trim())

interface Words {
  readonly written: readonly string[]
  readonly folded: readonly string[]
}

const wordsOf = (text: string): readonly Words[] =>
  listOf(text).map((each) => ({ written: syllablesOf(each), folded: syllablesOf(each).map(foldSyllable) }))

const SAID = PERSONS.map(({ said }) => wordsOf(said))
const NAMED = PERSONS.map(({ named }) => wordsOf(named).map(({ folded }) => ` ${folded.join(' ')} `))
const FOREIGNERS = listOf(BEARERS)
  .flatMap((bearer) => listOf(LANDS).flatMap((land) => wordsOf(`${bearer} ${land}`)))
  .concat(wordsOf('người thái, ngoại kiều, việt kiều'))

export interface SaidPersons {
  /** Numbers of the kinds of business that a text names. */
  readonly businesses: ReadonlySet<number>
  readonly foreigner: boolean
}

/** Whose matter a text says it is. */
export function personsSaid({ tokens }: Reading): SaidPersons {
  const syllables = tokens.flatMap(({ surface, readings }) => readings[0]?.syllables ?? syllablesOf(surface))
  return {
    businesses: new Set(SAID.flatMap((words, n) => (words.some((each) => stands(each, syllables)) ? [n] : []))),
    foreigner: FOREIGNERS.some((each) => stands(each, syllables)),
  }
}

/** Whether a document is plainly another person's than the text says. */
export type OtherPerson = (doc: number, said: SaidPersons) => boolean

/** @param documents by number; one without a foreign element is another person's only where a sister with one is held */
export function otherPersons(documents: readonly { readonly title: string; readonly field: string }[]): OtherPerson {
  const bare = documents.map(({ title }) => spoken(title))
  const field = remembered(spoken)
  const businesses = documents.map((document, n) => businessesOf(bare[n]!, field(document.field)))
  const foreign = new Set(bare.filter((title) => title.includes(FOREIGN_FOLDED)).map(withoutForeign))
  const isHome = bare.map((title) => !title.includes(FOREIGN_FOLDED) && foreign.has(title))
  return (doc, said) => {
    if (said.foreigner && isHome[doc]) return true
    const own = businesses[doc]!
    return said.businesses.size > 0 && own.length > 0 && !own.some((each) => said.businesses.has(each))
  }
}

function businessesOf(title: string, field: string): readonly number[] {
  const ofTitle = numbersIn(title)
  if (ofTitle.length > 0) return ofTitle
  const ofField = field.startsWith(` ${OF_PERSON}`) ? numbersIn(field) : []
  return ofField.includes(0) ? [0] : ofField
}

const numbersIn = (folded: string): readonly number[] =>
  NAMED.flatMap((words, n) => (words.some((word) => folded.includes(word)) ? [n] : []))

/** Folded, blanks around each word. */
const spoken = (text: string): string => ` ${syllablesOf(text).map(foldSyllable).join(' ')} `

const FOREIGN_FOLDED = spoken(FOREIGN)
const withoutForeign = (title: string): string => title.replace(FOREIGN_FOLDED, ' ')

/** Plain loops: some hundred words are looked for in every question. */
function stands({ written, folded }: Words, syllables: readonly string[]): boolean {
  for (let at = 0; at + written.length <= syllables.length; at++) {
    let met = 0
    while (met < written.length && (syllables[at + met] === written[met] || syllables[at + met] === folded[met])) met++
    if (met === written.length) return true
  }
  return false
}
