import type { NameMatch } from '../../../search/name-index.ts'
import { childAt } from './children.ts'
import type { Lexicon } from './lexicon.ts'
import { type Named, only } from './named.ts'
import type { NamedText } from './parts.ts'

/** "phần hài lòng", "nhóm thanh toán": what follows is called as a part. */
const LEADS: ReadonlySet<string> = new Set(['phan', 'nhom', 'mang', 'linh', 'khau'])

/** What leads to a part asks no share: "phần trăm". */
const isLead = (words: NamedText['words'], place: number): boolean =>
  LEADS.has(words[place]!.folded) && words[place + 1] !== undefined && words[place + 1]!.folded !== 'tram'

/**
 * "bộ 766 mảng công khai được mấy phần trăm", "mảng số hóa với thanh toán trong 766": each part that is called one is asked
 * for, never the index beside it, which stays where it is counted before them, nor another figure that is called like a
 * part. As read where a part called so is none of the index.
 */
export function partOfIndex({ words }: Pick<NamedText, 'words'>, read: Named, lexicon: Lexicon): Named {
  const { questionWords, indicators, figures } = lexicon
  const from = words.findIndex((_, place) => isLead(words, place))
  const whole = from < 0 ? null : indexOf(words, read.matches, lexicon)
  if (!whole || whole.at.has(from)) return read
  const runs: number[][] = [[]]
  for (const place of words.keys())
    if (place < from || whole.at.has(place)) continue
    else if (isLead(words, place) || questionWords.isJoiner(words[place]!)) runs.push([])
    else if (!questionWords.isCounting(words[place]!) && !AROUND.has(words[place]!.folded)) runs.at(-1)!.push(place)
  const parts: NameMatch[] = []
  for (const run of runs) {
    const said = run.map((place) => words[place]!)
    const isMetHere = ({ id, at }: NameMatch): boolean =>
      figures.indicators.get(id)?.parent === whole.id && run.some((place) => at.has(place))
    const id = childAt(said, whole.id, lexicon) ?? read.matches.find(isMetHere)?.id ?? null
    const content = indicators.content(said).map((at) => run[at]!)
    if (id !== null) parts.push({ ...whole, id, at: new Set([...whole.at, ...content]) })
    // "… của mình được" tells no part.
    else if (!said.every((word) => questionWords.isIdle(word))) return read
  }
  const isCounted = words.slice(0, from).some((word) => questionWords.isCounting(word))
  const kept = read.matches.filter((match) =>
    match.id === whole.id ? isCounted : [...match.at].every((place) => place < from && !whole.at.has(place)),
  )
  return parts.length === 0 ? read : { ...only(...kept, ...parts), lost: read.lost }
}

/** Words that an index stands behind, or that lead to what is wanted of a part. */
const AROUND: ReadonlySet<string> = new Set(['trong', 'cua', 'bo', 'thuoc', 'moi', 'lan', 'luot', 'vuc'])

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
