import { foldedWordsOf, wordsOf } from '../../dialogue/cues.ts'
import { paperAskedIn } from '../../dialogue/paper-asked.ts'
import { fold } from '../../text/normalise.ts'
import type { FirstLine } from './answer.ts'
import type { Procedure } from './content.ts'

/** So many papers that bear the name are told. */
const SHOWN = 3
/** Words that no paper is told apart by, folded. */
const LIGHT = new Set(
  'giay to so ban cua cho va cac nhung mot theo thi cai tam nguoi toi tui em minh moi xac nhan'.split(' '),
)

/** "Tờ khai cấp …" names the paper that it asks for: it is not that paper. */
const isForm = (name: string): boolean => FORM.test(foldedWordsOf(name).join(' '))
const FORM = /^(?:to khai|mau|don(?! (?:vi|thuoc))|(?:giay |phieu |van ban |cong van )?(?:de nghi|yeu cau))(?: |$)/

/** "giấy khai sinh của bé": whose it is where it is the person's own or the child's; no record names it so. */
const OWN = / cua (?:be|con|chau|minh|toi|tui|em)(?: (?:toi|em|minh|tui))?$/

const wordsNaming = (paper: string): readonly string[] =>
  foldedWordsOf(paper)
    .join(' ')
    .replace(OWN, '')
    .split(' ')
    .filter((word) => word !== '' && !LIGHT.has(word))

/** Those of some texts that hold every word. */
function holding(words: readonly string[], texts: readonly string[]): readonly string[] {
  return texts.filter((text) => {
    const told = new Set(foldedWordsOf(text))
    return words.every((word) => told.has(word))
  })
}

/**
 * Whether a text says a paper's own words: "đỏ" is no "đó" where the paper is written with marks, and of a name that one
 * short word is left of ("sổ đỏ") all of it stands there.
 */
function bears(text: string, paper: string, words: readonly string[]): boolean {
  const [only = ''] = words
  if (words.length > 1 || only.length > SHORT) return true
  const marked = paper !== fold(paper)
  const said = ` ${(marked ? wordsOf(text) : foldedWordsOf(text)).join(' ')} `
  return said.includes(` ${(marked ? wordsOf(paper) : foldedWordsOf(paper)).join(' ')} `)
}
const SHORT = 3

/** "mẫu đơn": any form. */
const ANY_FORM = /^(?:(?:to|khai|don|mau|bieu|theo)(?: |$))+$/

/** Forms answer only who asks for one. */
function papersNamed(paper: string, words: readonly string[], all: readonly string[]): readonly string[] {
  if (ANY_FORM.test(foldedWordsOf(paper).join(' '))) return all.filter(isForm)
  const held = holding(words, isForm(paper) ? all : all.filter((name) => !isForm(name)))
  const bearing = held.filter((name) => bears(name, paper, words))
  // "Giấy chứng sinh" beside "Giấy chứng sinh; không có thì …" is told once.
  return bearing.filter((name) => !bearing.some((other) => other !== name && other.startsWith(name)))
}

/**
 * What is said first where somebody asks if a paper is needed: the papers of the record that bear its name, or that none
 * does and what else the record says of it. Undefined where no paper is asked about or the record holds none.
 */
export function paperLine(text: string, { cases, usual, pitfalls, after }: Procedure): FirstLine | undefined {
  const asked = paperAskedIn(text)
  const all = [...new Set(cases.flatMap(({ documents }) => documents.map(({ name }) => name)))]
  if (asked === null || all.length === 0) return undefined
  const words = wordsNaming(asked.paper)
  if (words.length === 0) return undefined
  const named = papersNamed(asked.paper, words, all)
  if (named.length > 0) return line(`Dạ, ${about(asked.paper)}nguồn có ghi: ${named.slice(0, SHOWN).join('; ')}.`)
  const said = [...usual, ...pitfalls, ...after].filter(({ source }) => source !== 'unconfirmed')
  const [told] =
    words.length < FEW
      ? []
      : holding(
          words,
          said.map((statement) => statement.text),
        )
  const none = `Dạ, trong giấy tờ phải nộp nguồn không ghi đúng tên “${asked.paper}”`
  return line(told ? `${none}, chỉ nói: ${told} Ông/Bà đối chiếu giúp:` : `${none}; Ông/Bà đối chiếu giúp:`)
}

/** The paper in the person's own words, unless they are written without marks: then the record's name tells it. */
const about = (paper: string): string => (paper === fold(paper) ? '' : `về ${paper}, `)

/** One word is met in too many sentences to tell what a paper is. */
const FEW = 2

const line = (text: string): FirstLine => ({ text, ofSum: false })
