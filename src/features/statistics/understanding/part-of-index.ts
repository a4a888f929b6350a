import { childAt } from './children.ts'
import { clausesOf } from './clauses.ts'
import type { Lexicon } from './lexicon.ts'
import { type Named, only } from './named.ts'
import type { NamedText } from './parts.ts'

/** "phần hài lòng", "nhóm thanh toán": what follows is called as a part. */
const LEADS: ReadonlySet<string> = new Set(['phan', 'nhom', 'mang', 'linh', 'khau'])
const BEFORE: ReadonlySet<string> = new Set(['rieng', 'cai', 'con', 'thi', 'o', 've', 'cho'])

/**
 * "Bộ chỉ số 766 nửa đầu 2024, phần hài lòng được mấy phần trăm": an index that is named and not counted, and then one of
 * its parts: that part is asked for, never the index beside it, nor another figure that is called like the part.
 */
export function partOfIndex({ words }: Pick<NamedText, 'words'>, read: Named, lexicon: Lexicon): Named {
  const { figures, questionWords } = lexicon
  const [whole, other, ...more] = read.matches
  if (!whole || !other || more.length > 0 || figures.indicators.get(whole.id)?.kind !== 'index') return read
  const clauses = clausesOf(words)
  const at = clauses.findIndex((clause) => {
    const lead = clause.find(({ folded }) => !BEFORE.has(folded))
    const next = clause[clause.indexOf(lead!) + 1]
    return lead !== undefined && LEADS.has(lead.folded) && next?.folded !== 'tram'
  })
  const before = clauses.slice(0, at).flat()
  if (at < 1 || at < clauses.length - 1 || before.some((word) => questionWords.isCounting(word))) return read
  const isPart = figures.indicators.get(other.id)?.parent === whole.id
  const part = childAt(clauses[at]!, whole.id, lexicon) ?? (isPart ? other.id : null)
  if (part === null) return read
  const coverage = Math.max(whole.coverage, other.coverage)
  return only({ ...whole, id: part, at: new Set([...whole.at, ...other.at]), coverage })
}
