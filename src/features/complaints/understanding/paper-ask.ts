import { type CueHit, foldedWordsOf } from '../../../dialogue/cues.ts'
import type { Lexicon } from './lexicon.ts'
import type { PaperWord } from './paper-word.ts'

/** Words between a paper, or what is done with one, and the word that asks of it; behind a "thì" they may stand farther. */
const NEAR = 3
const NEAR_THEN = 7
/** Words between a "not" and what it makes no question: "không có giấy phép gì". */
const NOT_NEAR = 5
/** Words between the "có" and the "không" of a question. */
const WHETHER_NEAR = 8

/**
 * Whether a text asks what papers are needed, where, how long or for how much: whatever trouble is told before, that is
 * what is wanted. "Không ai nhận hồ sơ" and "giấy gì cũng đòi" ask nothing.
 */
export function asksForPapers(text: string, marked: boolean, { papers }: Pick<Lexicon, 'papers'>): boolean {
  const never = papers.never.find(text, marked)
  const find = (word: PaperWord) =>
    papers[word].find(text, marked).filter((hit) => !never.some((one) => overlaps(one, hit)))
  if (find('mediation').length > 0 || find('whole').length > 0) return true
  const things = [...find('things'), ...find('acts')]
  if (things.length === 0) return false
  // "không thể" ends no question, "không thế" does.
  const words = foldedWordsOf(text.replace(/không thể/giu, 'chẳng thể'))
  const which = find('which').filter((hit) => !isNone(words, hit))
  return things.some((thing) => which.some((asked) => stands(words, asked, thing)) || asksWhether(words, thing))
}

type Hit = CueHit<PaperWord>

const overlaps = (a: Hit, b: Hit): boolean => a.at < b.at + b.length && b.at < a.at + a.length

/** "không ai", "ai cũng", "mấy ngày rồi": a word that asks elsewhere. */
function isNone(words: readonly string[], { at, length }: Hit): boolean {
  if (NONE_BEFORE.has(words[at - 1] ?? '') || NONE_AFTER.has(words[at + length] ?? '')) return true
  const from = Math.max(0, at - NOT_NEAR)
  return words.slice(from, at).some((word, i) => NOT.has(word) && !KNOWN.has(words[from + i + 1] ?? ''))
}

const NOT = new Set(['khong', 'chang', 'hong', 'chua'])
const KNOWN = new Set(['biet', 'ro', 'ranh', 'hieu'])
const NONE_BEFORE = new Set(['cung', 'do', 'tran'])
const NONE_AFTER = new Set([
  'cung',
  'het',
  'ca',
  'roi',
  'nay',
  'qua',
  'lien',
  'troi',
  'dau',
  'do',
  'hoai',
  'ma',
  'khong',
])

function stands(words: readonly string[], asked: Hit, thing: Hit): boolean {
  const gap = asked.at >= thing.at ? asked.at - thing.at - thing.length : thing.at - asked.at - asked.length
  const near = asked.at > thing.at && words[asked.at - 1] === 'thi' ? NEAR_THEN : NEAR
  return gap >= 0 && gap <= near
}

/** "có cần xin phép không": the paper stands between the two words, and the question ends there. */
function asksWhether(words: readonly string[], thing: Hit): boolean {
  const has = words.slice(Math.max(0, thing.at - WHETHER_NEAR), thing.at).lastIndexOf('co')
  if (has < 0) return false
  const end = words.slice(thing.at + thing.length, thing.at + thing.length + WHETHER_NEAR).indexOf('khong')
  const next = words[thing.at + thing.length + end + 1]
  return end >= 0 && (next === undefined || ENDS.has(next))
}

const ENDS = new Set([
  'a',
  'vay',
  'nhi',
  'ta',
  'em',
  'anh',
  'chi',
  'chu',
  'ad',
  'the',
  'nha',
  'hay',
  'va',
  'may',
  'thi',
  'ban',
  'bao',
])
