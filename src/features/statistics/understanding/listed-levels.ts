import { type Word, wordsOfName } from '../../../search/name-words.ts'
import type { PhraseMatch } from '../../../search/phrase-index.ts'
import type { Lexicon } from './lexicon.ts'
import type { QuestionText } from './question.ts'

/** Levels called by one word, without and with its mark: a bare word counts only in a list of levels. */
const BARE: Readonly<Record<string, string>> = { so: 'sở', huyen: 'huyện', quan: 'quận', xa: 'xã', phuong: 'phường' }
const JOINS = new Set(['va', 'voi', 'vs', 'hay', 'hoac', 'lan'])
/** Words before a level in a list. */
const LEADS = new Set(['cap', 'ben', 'khoi', 'cac', 'may', 'con', 'thi', 'ra', 'gom', 'co', 'quan', 'cua', 'duoc'])
/** "con số, huyện": a number, no department. */
const NUMBERS = new Set(['con', 'mot', 'hai', 'ca'])
/** What is asked of a level behind it in a list is short: "xã mỗi nơi bao nhiêu". */
const ASKED_WORDS = 5

/** Behind the word for a level, and behind one that leads to whose it is, only these are no other words. */
const MARKED_ALONE: ReadonlySet<string> = new Set(['huyen', 'xa'])
const LEADS_LEVEL: ReadonlySet<string> = new Set(['cua', 'cac', 'ben', 'khoi'])

/** "cáp xả", "quyet dinh cua huyen": a level whose marks slipped or are left out, with the marks that it has. */
export const withLevels = (words: readonly Word[]): readonly Word[] =>
  words.map((word, i) => {
    const [before, next] = [words[i - 1], words[i + 1]]
    if (word.folded === 'cap' && MARKED_ALONE.has(next?.folded ?? '')) return { ...word, written: 'cấp' }
    const isPlain = word.written === word.folded && LEADS_LEVEL.has(before?.folded ?? '')
    const isLevel = MARKED_ALONE.has(word.folded) && (before?.folded === 'cap' || isPlain)
    return isLevel ? { ...word, written: BARE[word.folded]! } : word
  })

/** Scopes met with the levels of a list among them: in "sở, ngành dọc" each is one, whatever name two of them make together. */
export function withListed(
  held: readonly PhraseMatch[],
  question: QuestionText,
  lexicon: Lexicon,
): readonly PhraseMatch[] {
  const meets = (a: PhraseMatch, b: PhraseMatch): boolean => a.from < b.to && b.from < a.to
  const levels = listedLevels(question, lexicon)
  const whole = held.filter((match) => !levels.some((level) => level.id !== match.id && meets(match, level)))
  const listed = levels.filter((level) => !whole.some((match) => meets(match, level)))
  return [...whole, ...listed].sort((a, b) => a.from - b.from)
}

/** "chia ra sở, ngành dọc, huyện bao nhiêu": levels one after the other, each called by a word that alone may be another. */
function listedLevels({ text, words }: QuestionText, lexicon: Lexicon): readonly PhraseMatch[] {
  const segments: number[][] = [[]]
  words.forEach((word, i) => {
    const isApart = i > 0 && /[,;/+]/.test(text.slice(words[i - 1]!.end, word.start))
    // "huyện bao nhiêu xã bao nhiêu": each level with its own count.
    const isCountedOne = word.folded in BARE && endsCount(text, words.slice(0, i), lexicon)
    if (isApart || isCountedOne || isNextLevel(words, i) || JOINS.has(word.folded)) segments.push([])
    if (!JOINS.has(word.folded)) segments.at(-1)!.push(i)
  })
  if (segments.length < 2) return []
  const runs: PhraseMatch[][] = [[]]
  segments.forEach((segment, k) => {
    const isLast = k + 1 === segments.length
    const [ahead, behind] = [levelAhead(segment, words, lexicon, isLast), levelBehind(segment, words, lexicon)]
    const current = runs.at(-1)!
    if (current.length > 0 && ahead) current.push(ahead)
    else runs.push(behind ? [behind] : [])
  })
  return runs.filter((run) => new Set(run.map(({ id }) => id)).size > 1).flat()
}

/** "huyen xa moi noi bao nhieu": levels one after the other, of each of which it is asked. */
const isNextLevel = (words: readonly Word[], at: number): boolean =>
  words[at]!.folded in BARE &&
  (words[at - 1]?.folded ?? '') in BARE &&
  /^(?:moi|tung)$/.test(words.slice(at + 1).find(({ folded }) => !(folded in BARE))?.folded ?? '')

/** "… huyện bao nhiêu": words that end with a level and its count. */
function endsCount(text: string, words: readonly Word[], { questionWords }: Lexicon): boolean {
  const isCount = (word: Word): boolean => questionWords.isCounting(word) || word.folded === 'bao'
  const last = words.findLastIndex((word) => !isCount(word))
  if (last < 0 || last === words.length - 1 || !(words[last]!.folded in BARE)) return false
  // "mấy đơn vị huyện, mấy xã": behind a comma the count is the next one's.
  return !/[,;]/.test(text.slice(words[last]!.end, words[last + 1]!.start))
}

/** The level that a segment ends with, or is asked of at its end ("sở mấy"). */
function levelBehind(segment: readonly number[], words: readonly Word[], lexicon: Lexicon): PhraseMatch | null {
  const { questionWords } = lexicon
  let end = segment.length
  while (end > 0 && questionWords.isCounting(words[segment[end - 1]!]!)) end--
  for (const length of [3, 2, 1]) {
    const from = end - length
    const met = from >= 0 ? levelOf(segment.slice(from, end), words, lexicon) : null
    if (met && !NUMBERS.has(words[segment[from - 1] ?? -1]?.folded ?? '')) return met
  }
  return null
}

/** The level that a segment begins with; what follows only asks of it, except at the end of the list. */
function levelAhead(
  segment: readonly number[],
  words: readonly Word[],
  lexicon: Lexicon,
  isLast: boolean,
): PhraseMatch | null {
  const { questionWords } = lexicon
  let from = 0
  while (from < segment.length - 1 && LEADS.has(words[segment[from]!]!.folded)) from++
  for (const length of [3, 2, 1]) {
    const met = levelOf(segment.slice(from, from + length), words, lexicon)
    const rest = segment.slice(from + length)
    const asks = rest.every((i) => questionWords.isCounting(words[i]!) || questionWords.isIdle(words[i]!))
    if (met && met.to - met.from === length && (asks || (isLast && rest.length <= ASKED_WORDS))) return met
  }
  return null
}

/** Marks that slip on the word for a level; in a list of levels nothing else is meant. */
const SLIPS: ReadonlySet<string> = new Set(['huyên', 'huyẹn', 'hyuện', 'xả', 'quân'])

/** "so vs huyen ben nao nhieu hon": of two that are held against each other, the first. */
const isFirstOfTwo = (words: readonly Word[], at: number): boolean =>
  (words[at + 2]?.folded ?? '') in BARE &&
  /^(?:ben|cap|noi|cho)$/.test(words[at + 3]?.folded ?? '') &&
  words[at + 4]?.folded === 'nao'

/** "tỉnh mấy, huyện mấy": beside other levels the city's own is called so too, where no province's name stands behind it. */
function isCityLevel(places: readonly number[], words: readonly Word[], { questionWords }: Lexicon): boolean {
  const [at, ...more] = places
  const next = words[(at ?? 0) + 1]
  const isTold = at !== undefined && /^(?:tỉnh|tinh)$/.test(words[at]!.written)
  return isTold && more.length === 0 && (next === undefined || questionWords.isCounting(next) || next.folded === 'bao')
}
const CITY_LEVEL: readonly Word[] = wordsOfName('cấp tỉnh')

function levelOf(places: readonly number[], words: readonly Word[], lexicon: Lexicon): PhraseMatch | null {
  const { scopes, figures } = lexicon
  if (isCityLevel(places, words, lexicon)) {
    const [met] = scopes.find(CITY_LEVEL)
    return met ? { id: met.id, from: places[0]!, to: places[0]! + 1 } : null
  }
  const said = places.map((i) => {
    const word = words[i]!
    const isCompared =
      word.written === 'so' && /^(?:voi|vs|sanh)$/.test(words[i + 1]?.folded ?? '') && !isFirstOfTwo(words, i)
    if (isCompared) return word
    const isPlain = word.written === word.folded || SLIPS.has(word.written)
    const marked = places.length === 1 && isPlain ? BARE[word.folded] : undefined
    return marked ? { ...word, written: marked } : word
  })
  const [met] = scopes.find(said)
  const isWhole = met?.from === 0 && met.to === places.length
  if (!isWhole || figures.scopes.get(met.id)?.kind !== 'level') return null
  return { id: met.id, from: places[0]!, to: places.at(-1)! + 1 }
}
