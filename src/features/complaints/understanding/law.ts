import type { Reading } from '../../../core/reading.ts'
import { type CueHit, foldedWordsOf } from '../../../dialogue/cues.ts'
import { gathered } from '../../../dialogue/gathered.ts'
import { writesMarks } from '../../../text/writes-marks.ts'
import type { LawKind } from './law-kind.ts'
import type { LawWord, Lexicon } from './lexicon.ts'

export interface LawReading {
  readonly kind: LawKind
  /** False: only how such matters are handled is asked ("thủ tục giải quyết khiếu nại"). */
  readonly brings: boolean
  /** True: it is called by its name, which people use of daily troubles too. */
  readonly named: boolean
}

/** Words between an official and the violence he is accused of, and between him and what he does with money or posts. */
const NEAR = 3
const IN_HIS_HANDS = 8
/** Words between somebody who is made to pay and the sum, and between an act of an authority and the words against it. */
const ASKED_FOR = 6
const DISPUTED = 12
/** Words between who brings it and "khiếu nại" or "tố cáo". */
const BRINGS_NEAR = 2

/** What the words say of khiếu nại and tố cáo, told without their names and with slips of typing too; null: nothing. */
export function readLaw(reading: Reading, lexicon: Lexicon): LawReading | null {
  const text = reading.canonical
  const marked = writesMarks(reading)
  const words = foldedWordsOf(text)
  const find = (word: LawWord) => lexicon.law.words[word].find(text, marked)
  const officials = find('officials')
  const accused = (officials.length > 0 && isAccused(officials, find)) || isToldOf(text, find, lexicon)
  const named = lexicon.kindCues
    .find(text, marked)
    .flatMap(({ label, at }) => (label === 'complaint-law' || label === 'denunciation-law' ? [{ label, at }] : []))
  const slips = named.length > 0 ? [] : slipsIn(words, lexicon)
  const denounced = accused || [...named, ...slips].some(({ label }) => label === 'denunciation-law')
  const first = [...named, ...slips][0]
  if (!first && !accused)
    return isDisputed(words, find, lexicon) ? { kind: 'complaint-law', brings: true, named: false } : null
  const kind = denounced ? 'denunciation-law' : 'complaint-law'
  if (find('steps').length === 0) return { kind, brings: true, named: first !== undefined }
  const own = first !== undefined && hasBefore(words, first.at, lexicon)
  const against = officials.length > 0 || lexicon.decision.find(text, marked).some(({ length }) => length > 1)
  return { kind, brings: accused || (own && against), named: first !== undefined }
}

type Find = (word: LawWord) => readonly CueHit<LawWord>[]

/** An official and what he does against the law: violence, corruption, a sum he asks for, a bribe or gain there is proof of. */
function isAccused(officials: readonly CueHit<LawWord>[], find: Find): boolean {
  if (follows(officials, find('abuse'), NEAR) || follows(officials, find('corrupt'), IN_HIS_HANDS)) return true
  const bribes = find('bribe')
  const paid = [...bribes, ...find('gains')]
  if (paid.length > 0 && find('proof').length > 0) return true
  const sums = find('sums')
  if (sums.length === 0) return false
  const takes = [...find('takes'), ...bribes].filter((take) => follows(officials, [take], IN_HIS_HANDS))
  return follows(takes, sums, ASKED_FOR)
}

/** A decision or act of an authority, with words that do not accept it; nobody asks only how such is handled. */
function isDisputed(words: readonly string[], find: Find, lexicon: Lexicon): boolean {
  const acts = find('acts')
  if (acts.length === 0 || find('private').length > 0 || find('steps').length > 0) return false
  // Of another, "không chịu" tells that he breaks a decision.
  const own = find('refuses').filter(({ at }) => at === 0 || hasBefore(words, at, lexicon))
  const against = [...find('against'), ...own]
  return acts.some((act) => follows([act], against, DISPUTED) || follows(against, [act], DISPUTED))
}

/** An act of corruption told without its name, which nobody asks about. */
function isToldOf(text: string, find: Find, { law, questions }: Lexicon): boolean {
  if (!law.accusations.some((lists) => gathered(lists, text).length > 0)) return false
  return find('proof').length > 0 || (find('steps').length === 0 && questions.find(text).length === 0)
}

interface Met {
  readonly at: number
  readonly length: number
}

/** Whether one of the second stands at most so many words behind one of the first. */
const follows = (first: readonly Met[], second: readonly Met[], most: number): boolean =>
  first.some((a) => second.some((b) => b.at - a.at - a.length >= 0 && b.at - a.at - a.length <= most))

const hasBefore = (words: readonly string[], at: number, lexicon: Lexicon): boolean =>
  words.slice(Math.max(0, at - BRINGS_NEAR), at).some((word) => lexicon.law.bringers.has(word))

/**
 * "khiêu nại", "khieu nại", "tô cáo", "to ca": one letter or any mark amiss. The short one counts only where somebody
 * brings it against an official ("cây to cao" is a tree).
 */
function slipsIn(words: readonly string[], lexicon: Lexicon): readonly { label: LawKind; at: number }[] {
  const officials = lexicon.law.words.officials.find(words.join(' '), false)
  return words.slice(0, -1).flatMap((word, at): { label: LawKind; at: number }[] => {
    const pair = `${word} ${words[at + 1]}`
    if (word.length > 2 && apart('khieu nai', pair) <= 1) return [{ label: 'complaint-law', at }]
    const against = officials.some((one) => one.at >= at + 2 && one.at - at - 2 <= NEAR)
    return words[at + 1]!.startsWith('ca') && apart('to cao', pair) <= 1 && against && hasBefore(words, at, lexicon)
      ? [{ label: 'denunciation-law', at }]
      : []
  })
}

/** Letters to put in, take out or change between two texts, counted up to two. */
function apart(a: string, b: string): number {
  if (a === b) return 0
  if (Math.abs(a.length - b.length) > 1) return 2
  let at = 0
  while (at < a.length && a[at] === b[at]) at++
  const [restA, restB] = [a.slice(at), b.slice(at)]
  const one = restA.slice(1) === restB.slice(1) || restA.slice(1) === restB || restA === restB.slice(1)
  return one ? 1 : 2
}
