import type { Reading } from '../../../core/reading.ts'
import { wordsOf } from '../../../dialogue/cues.ts'
import { fold } from '../../../text/normalise.ts'
import type { Lexicon } from './lexicon.ts'

/** Khiếu nại (against a decision or act of an authority) or tố cáo (of a breach of law). */
export type LawKind = 'complaint-law' | 'denunciation-law'

export interface LawReading {
  readonly kind: LawKind
  /** False: only how such matters are handled is asked ("thủ tục giải quyết khiếu nại"). */
  readonly brings: boolean
}

/** Words between an official and what he is accused of. */
const NEAR = 3
/** Words between who brings it and "khiếu nại" or "tố cáo". */
const BRINGS_NEAR = 2

/** What the words say of khiếu nại and tố cáo, slips of typing included; null where they say nothing of them. */
export function readLaw(reading: Reading, lexicon: Lexicon): LawReading | null {
  const text = reading.canonical
  const marked = reading.diacritics > 0.3
  const words = wordsOf(text).map(fold)
  const officials = lexicon.law.officials.find(text, marked)
  const accused = lexicon.law.abuse
    .find(text, marked)
    .some((abuse) => officials.some((one) => between(one, abuse) >= 0 && between(one, abuse) <= NEAR))
  const named = lexicon.kindCues
    .find(text, marked)
    .flatMap(({ label, at }) => (label === 'complaint-law' || label === 'denunciation-law' ? [{ label, at }] : []))
  const slips = named.length > 0 ? [] : slipsIn(words, lexicon)
  const denounced = accused || [...named, ...slips].some(({ label }) => label === 'denunciation-law')
  const first = [...named, ...slips][0]
  if (!first && !accused) return null
  const kind = denounced ? 'denunciation-law' : 'complaint-law'
  if (lexicon.law.steps.find(text, marked).length === 0) return { kind, brings: true }
  const own = first !== undefined && hasBefore(words, first.at, lexicon)
  const against = officials.length > 0 || lexicon.decision.find(text, marked).some(({ length }) => length > 1)
  return { kind, brings: accused || (own && against) }
}

const between = (a: { readonly at: number; readonly length: number }, b: { readonly at: number }): number =>
  b.at - a.at - a.length

const hasBefore = (words: readonly string[], at: number, lexicon: Lexicon): boolean =>
  words.slice(Math.max(0, at - BRINGS_NEAR), at).some((word) => lexicon.law.bringers.has(word))

/**
 * "khiêu nại", "khieu nại", "tô cáo", "to ca": one letter or any mark amiss. The short one counts only where somebody
 * brings it against an official ("cây to cao" is a tree).
 */
function slipsIn(words: readonly string[], lexicon: Lexicon): readonly { label: LawKind; at: number }[] {
  const officials = lexicon.law.officials.find(words.join(' '), false)
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
