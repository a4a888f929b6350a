import { foldedWordsOf } from '../../dialogue/cues.ts'
import { paperAsked } from '../../dialogue/paper-asked.ts'
import type { FirstLine } from './answer.ts'
import type { Procedure } from './content.ts'

/** So many papers that bear the name are told. */
const SHOWN = 3
/** Words that no paper is told apart by, folded. */
const LIGHT = new Set(
  'giay to so ban cua cho va cac nhung mot theo thi cai tam nguoi toi tui em minh moi cu xac nhan'.split(' '),
)

/**
 * What is said first where somebody asks if a paper is needed: the papers of the record that bear its name, or that none
 * does. Undefined where no paper is asked about or the record holds none.
 */
export function paperLine(text: string, { cases }: Procedure): FirstLine | undefined {
  const asked = paperAsked(text)
  const papers = [...new Set(cases.flatMap(({ documents }) => documents.map(({ name }) => name)))]
  if (asked === null || papers.length === 0) return undefined
  const words = foldedWordsOf(asked.paper).filter((word) => !LIGHT.has(word))
  if (words.length === 0) return undefined
  const named = papers.filter((name) => {
    const told = new Set(foldedWordsOf(name))
    return words.every((word) => told.has(word))
  })
  const line =
    named.length > 0
      ? `Dạ, về ${asked.paper}, nguồn có ghi: ${named.slice(0, SHOWN).join('; ')}.`
      : `Dạ, trong giấy tờ phải nộp nguồn không ghi đúng tên “${asked.paper}”; Ông/Bà đối chiếu giúp:`
  return { text: line, ofSum: false }
}
