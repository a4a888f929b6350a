import type { Snapshot } from '../../../core/content.ts'
import type { Word } from '../../../search/name-words.ts'
import { type PhraseIndex, phraseIndex } from '../../../search/phrase-index.ts'
import { fold } from '../../../text/normalise.ts'
import { type QuestionWordRole, questionWordsKind } from '../words.ts'

/** Words that name no figure, by what they do in a question. */
export interface QuestionWords {
  /** A word that no figure has to account for. */
  isIdle(word: Pick<Word, 'written' | 'folded'>): boolean
  /** Words of nothing but a step name no thing of their own. */
  isElliptical(word: Word): boolean
  /** Joins things asked for, as written; without marks most such words may be other words. */
  isJoiner(word: Word): boolean
  /** What stands behind goes for every part. */
  isEach(word: Word): boolean
  /** Asks for a number. */
  isCounting(word: Word): boolean
  /** Asks for a number or joins two, as it is written: short for no other word. */
  isAsked(written: string): boolean
  /** Ways of asking and of telling a time, in good spelling. */
  readonly goodPhrases: readonly string[]
  /** Behind "sở" or "phường" no name begins here. @param marked the text has its marks */
  beginsNoName(word: Word, marked: boolean): boolean
  /** What departments are named by. */
  readonly sectors: PhraseIndex
  /** Bodies called without a kind before them. */
  readonly bodies: PhraseIndex
  /** What sorts people apart that no figure is printed by: sex, age, schooling. */
  readonly attributes: PhraseIndex
  /** Fields of work, groups of people and things that no figure of the whole is parted by. */
  readonly matters: PhraseIndex
  /** What only makes a question stronger: "hết trọi trơn". */
  readonly emphasis: PhraseIndex
  /** What somebody is due, owes or must meet: no figure of a whole place is asked for. */
  readonly entitled: PhraseIndex
}

/** "moõi": a letter typed twice. */
const DOUBLED = /([aeiouy])\1/g
const isDoubled = (folded: string): boolean => folded.search(DOUBLED) >= 0
const undoubled = (folded: string): string => folded.replace(DOUBLED, '$1')

/** With their marks they count nothing: "máy" is no "mấy". */
const NO_COUNT: ReadonlySet<string> = new Set(['máy', 'mây', 'mày', 'nhiễu'])

export function questionWordsOf(snapshot: Snapshot): QuestionWords {
  const records = snapshot.records(questionWordsKind).map(({ value }) => value)
  const of = (role: QuestionWordRole) => records.filter((r) => r.role === role).flatMap(({ words }) => words)
  const phrases = (role: QuestionWordRole) => phraseIndex(of(role).map((text) => ({ id: text, names: [text] })))
  const idle = new Set(of('idle'))
  const content = new Set(of('content'))
  const elliptical = new Set(of('elliptical'))
  const [joiner, each, counting] = [new Set(of('joiner')), new Set(of('each')), new Set(of('counting'))]
  const noName = of('begins-no-name')
  const marked = new Set([...noName, ...of('begins-no-name-marked')])
  const unmarked = new Set(noName.map(fold))
  const markless = new Set([...marked].map(fold))
  return {
    isIdle: ({ written, folded }) => idle.has(folded) && !content.has(written),
    isElliptical: ({ folded }) => elliptical.has(folded) || /^\d+$/.test(folded),
    isJoiner: ({ written }) => joiner.has(written),
    isEach: ({ written }) => each.has(written),
    isCounting: ({ folded, written }) => counting.has(folded) && !NO_COUNT.has(written),
    isAsked: (written) => counting.has(written) || joiner.has(written) || each.has(written),
    goodPhrases: of('phrase'),
    beginsNoName: ({ written, folded }, hasMarks) =>
      hasMarks ? marked.has(written) || (isDoubled(folded) && markless.has(undoubled(folded))) : unmarked.has(folded),
    sectors: phrases('sector'),
    bodies: phrases('body'),
    attributes: phrases('attribute'),
    matters: phrases('matter'),
    emphasis: phrases('emphasis'),
    entitled: phrases('entitled'),
  }
}
