import type { NameMatch } from '../../../search/name-index.ts'
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
  const led = ledIn(words, read, lexicon)
  if (led) return led
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

/** What leads to a part asks no share: "phần trăm". */
const isLead = (words: NamedText['words'], place: number): boolean =>
  LEADS.has(words[place]!.folded) && words[place + 1] !== undefined && words[place + 1]!.folded !== 'tram'

/**
 * "bộ 766 mảng công khai được mấy phần trăm", "phần công khai với phần thanh toán lần lượt …": each part that is called one,
 * for the index that they are of; it stays where it is counted before them. Null: a part called so is none of the index.
 */
function ledIn(words: NamedText['words'], { matches, lost }: Named, lexicon: Lexicon): Named | null {
  const { figures, indicators, questionWords } = lexicon
  const whole = matches.find(({ id }) => figures.indicators.get(id)?.kind === 'index')
  const leads = words.flatMap((_, place) => (isLead(words, place) ? [place] : []))
  if (!whole || leads.length === 0 || whole.at.has(leads[0]!)) return null
  const parts = leads.map((lead, i) => {
    const end = leads[i + 1] ?? words.length
    const counted = words.findIndex((word, place) => place > lead && questionWords.isCounting(word))
    const said = words.slice(lead + 1, counted > lead ? Math.min(counted, end) : end)
    const id = childAt(
      said.filter((word) => !questionWords.isJoiner(word) && word.folded !== 'vuc'),
      whole.id,
      lexicon,
    )
    const told = indicators.content(said).map((place) => lead + 1 + place)
    return id === null ? null : { ...whole, id, at: new Set([...whole.at, ...told]) }
  })
  if (parts.some((part) => part === null)) return null
  const own = parts.map((part) => part!)
  const isOfParts = ({ at }: NameMatch): boolean => [...at].some((place) => place > leads[0]!)
  const isCounted = words.slice(0, leads[0]).some((word) => questionWords.isCounting(word))
  const kept = matches.filter((match) => (match === whole ? isCounted : !isOfParts(match)))
  return { ...only(...kept, ...own), lost }
}
