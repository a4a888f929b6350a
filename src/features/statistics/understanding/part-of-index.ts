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
 * "bộ 766 mảng công khai được mấy phần trăm", "mảng số hóa với thanh toán trong 766": each part that is called one, for the
 * index that they are of; it stays where it is counted before them. Null: a part called so is none of the index.
 */
function ledIn(words: NamedText['words'], { matches, lost }: Named, lexicon: Lexicon): Named | null {
  const { questionWords } = lexicon
  const from = words.findIndex((_, place) => isLead(words, place))
  const whole = from < 0 ? null : indexOf(words, matches, lexicon)
  if (!whole || whole.at.has(from)) return null
  const places = words.flatMap((_, place) => (place < from || whole.at.has(place) ? [] : [place]))
  const runs: number[][] = [[]]
  for (const place of places)
    if (isLead(words, place) || questionWords.isJoiner(words[place]!)) runs.push([])
    else if (!questionWords.isCounting(words[place]!) && words[place]!.folded !== 'vuc') runs.at(-1)!.push(place)
  const parts: NameMatch[] = []
  for (const run of runs) {
    const own = run.filter((place) => !AROUND.has(words[place]!.folded))
    const said = own.map((place) => words[place]!)
    const id = childAt(said, whole.id, lexicon)
    const content = lexicon.indicators.content(said).map((at) => own[at]!)
    if (id !== null) parts.push({ ...whole, id, at: new Set([...whole.at, ...content]) })
    // "… của mình được" tells no part.
    else if (!said.every((word) => questionWords.isIdle(word))) return null
  }
  if (parts.length === 0) return null
  const isCounted = words.slice(0, from).some((word) => questionWords.isCounting(word))
  const kept = matches.filter((match) =>
    match.id === whole.id ? isCounted : [...match.at].every((place) => place < from && !whole.at.has(place)),
  )
  return { ...only(...kept, ...parts), lost }
}

/** Words that an index stands behind, or that lead to what is wanted of a part. */
const AROUND: ReadonlySet<string> = new Set(['trong', 'cua', 'bo', 'thuoc', 'moi', 'lan', 'luot'])

/** The index that parts are told of: met itself, or named beside one of them. */
function indexOf(words: NamedText['words'], matches: readonly NameMatch[], lexicon: Lexicon): NameMatch | null {
  const { figures, indicators } = lexicon
  const isIndex = ({ id }: NameMatch): boolean => figures.indicators.get(id)?.kind === 'index'
  const hasParts = ({ id }: NameMatch): boolean => [...figures.indicators.values()].some(({ parent }) => parent === id)
  const own = matches.find((match) => isIndex(match) && hasParts(match))
  return own ?? indicators.find(words, NAMED).find((match) => isIndex(match) && hasParts(match)) ?? null
}
/** An index is named by all of its short name. */
const NAMED = 0.99
