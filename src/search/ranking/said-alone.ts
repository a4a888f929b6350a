import { ofLast } from '../../core/last-texts.ts'
import type { Reading, ReadToken } from '../../core/reading.ts'
import { writesMarks } from '../../text/writes-marks.ts'
import type { SubjectDocument } from '../subject-finder.ts'
import { foldSyllable, syllablesOf } from '../syllables.ts'
import { isOfAct } from './acts.ts'
import { clausesOf } from './clauses.ts'
import type { OpenAsk } from './evidence.ts'
import { isPlaceName } from './named-places.ts'
import { NEUTRAL, NEUTRAL_TOGETHER, UNMARKED_TELLS } from './neutral-words.ts'

/** Which open ask a text says, and whether the text says nothing beside it that could decide. */
export interface SaidAlone {
  /** The open ask that is all a text says; null where it says more, or none. */
  alone(reading: Reading): number | null
  /** The situation that a story tells before it asks what is to be done at all; null where it does not. */
  situation(reading: Reading): number | null
  /** Whether a text ends by asking where to begin at all ("không biết bắt đầu từ giấy tờ nào"). */
  asksWhereToBegin(reading: Reading): boolean
  /** The open ask about `id` that a text says, whatever else it says; null where it says none. */
  about(reading: Reading, id: string): number | null
  /** Whether a text says a word beside an open ask that people or its title use for a document. */
  decides(reading: Reading, ask: number, document: SubjectDocument): boolean
}

interface Family {
  readonly ids: readonly string[]
  readonly cores: readonly (readonly string[])[]
  readonly words: ReadonlySet<string>
  readonly folded: ReadonlySet<string>
  readonly unless: readonly string[]
  readonly situation: boolean
}

const NEUTRAL_WORDS = new Set(syllablesOf(NEUTRAL))
const NEUTRAL_FOLDED = new Set([...NEUTRAL_WORDS].map(foldSyllable).filter((s) => !UNMARKED_TELLS.has(s)))
const TOGETHER = NEUTRAL_TOGETHER.map((words) => syllablesOf(words))

/**
 * Hears open asks by their telling words: what is neutral to any matter may stand between them in any order, and the words
 * of all ways of saying one open ask belong to it.
 */
export function createSaidAlone(asks: readonly OpenAsk[]): SaidAlone {
  const families = asks.map(familyOf)
  const matters = families.map((family) => ({ ...family, cores: family.cores.filter((core) => !isOfAct(core)) }))
  const gathered = new Map<SubjectDocument, ReadonlySet<string>>()

  const wordsFor = (document: SubjectDocument): ReadonlySet<string> => {
    let words = gathered.get(document)
    if (words === undefined) {
      words = new Set([document.title, ...document.names].flatMap((text) => syllablesOf(text).map(foldSyllable)))
      gathered.set(document, words)
    }
    return words
  }

  const bestOf = (
    said: readonly (readonly string[])[],
    among: (family: Family) => boolean,
    of: readonly Family[] = families,
  ): number | null => {
    const syllables = new Set(said.flat())
    let best: number | null = null
    let most = 0
    for (let n = 0; n < of.length; n++) {
      const family = of[n]!
      if (!among(family)) continue
      for (const core of family.cores) {
        if (core.length <= most || !core.every((each) => syllables.has(each) || syllables.has(foldSyllable(each))))
          continue
        best = n
        most = core.length
      }
    }
    return best
  }

  const alone = (reading: Reading): number | null => {
    const telling = tellingOf(reading)
    if (telling === null || (telling.length === 0 && !mayTell(reading))) return null
    const said = spoken(reading.tokens.flatMap((token) => formsOf(token)[0] ?? []).join(' '))
    const holds = (family: Family) =>
      !family.unless.some((words) => said.includes(words)) &&
      telling.every((forms) => forms.some((form) => isOf(family, form)))
    return bestOf(reading.tokens.flatMap(formsOf), holds)
  }

  return {
    alone,

    situation(reading) {
      if (!WHAT_TO_DO.test(foldSyllable(reading.normalised.toLowerCase()))) return null
      const clauses = clausesOf(reading)
      if (clauses.length < 2) return null
      const last = tellingOf(clauses.at(-1)!)
      if (last === null) return null
      if (last.length > 0) return alone(clauses.at(-1)!)
      for (const clause of clauses.slice(0, -1).toReversed()) {
        const said = clause.tokens.flatMap(formsOf)
        const found = bestOf(said, ({ situation }) => situation)
        if (found !== null) return found
      }
      return null
    },

    asksWhereToBegin: ({ normalised }) => WHERE_TO_BEGIN.test(foldSyllable(normalised.toLowerCase())),

    about: (reading, id) => bestOf(reading.tokens.flatMap(formsOf), ({ ids }) => ids.includes(id), matters),

    decides(reading, ask, document) {
      const family = families[ask]!
      const words = wordsFor(document)
      return (tellingOf(reading) ?? [])
        .filter((forms) => !forms.some((form) => isOf(family, form) || form.every(isAnyNeutral)))
        .some(([form]) => form?.some((syllable) => words.has(foldSyllable(syllable))))
    },
  }
}

/** Asked of nothing named: "phải xin giấy gì", "bắt đầu từ đâu". */
const WHAT_TO_DO =
  /\b(?:lam|man|mang|xin|lo|chay|theo|lm) (?:(?:nhung|cac|may|cai|them|theo) )*(?:giay to|giay phep|giay|gto|thu tuc|ho so|don tu|don|phep loai|loai) (?:gi|nao|chi|j|sao)\b|\bbat dau (?:tu|o) (?:dau|giay|cai|viec|thu tuc|chuyen)\b|\bgiay (?:gi|nao|chi) truoc\b|\bphai lam (?:gi|sao|nhung gi)\b|\b(?:lam|man|xin|cap) lai (?:(?:giay to|giay) )?(?:o dau|sao|the nao|lam sao|cach nao)\b/

const WHERE_TO_BEGIN =
  /\bbat dau (?:tu|o) (?:dau|giay|cai|viec|thu tuc|chuyen)|\b(?:giay|viec|cai|thu tuc) (?:gi|nao|chi) truoc\b|\bphai lam nhung (?:giay to|viec|thu tuc) gi\b/

function familyOf({ asks, ids, unless = [], situation }: OpenAsk): Family {
  const cores = asks.map((ask) => neutralAway(syllablesOf(ask))).filter((core) => core.length > 0)
  return {
    ids,
    cores,
    words: new Set(cores.flat()),
    // What is neutral with diacritics may not be without: "cấp" of "cấp lại", said as "cap".
    folded: new Set(asks.flatMap(syllablesOf).map(foldSyllable)),
    unless: unless.map(spoken),
    situation: situation === true,
  }
}

/** Its words folded, blanks around each. */
const spoken = (text: string): string => ` ${syllablesOf(text).map(foldSyllable).join(' ')} `

function neutralAway(syllables: readonly string[]): readonly string[] {
  const together = inPhrases(syllables)
  return syllables.filter((syllable, at) => !together[at] && !NEUTRAL_WORDS.has(syllable))
}

type Telling = readonly (readonly (readonly string[])[])[] | null
/** What each telling token may say; null where something stands there that no words of ours can be. Asked for each candidate. */
const tellingOf: (reading: Reading) => Telling = ofLast(readTelling)

function readTelling(reading: Reading): Telling {
  const words = reading.tokens.filter(({ kind }) => kind !== 'punctuation' && kind !== 'emoji')
  const marked = writesMarks(reading)
  const isNeutral = (syllable: string) => NEUTRAL_WORDS.has(syllable) || (!marked && NEUTRAL_FOLDED.has(syllable))
  const flat = words.map((token) => formsOf(token)[0] ?? [])
  const owners = flat.flatMap((form, at) => form.map(() => at))
  const together = inPhrases(flat.flat())
  const passed = new Set(owners.filter((_, at) => together[at]))
  const telling: (readonly (readonly string[])[])[] = []
  for (const [at, token] of words.entries()) {
    if (token.kind === 'number' || token.kind === 'code') return null
    const forms = formsOf(token)
    if (isWithin(words, at)) return null
    if (passed.has(at) || forms.some((form) => form.every(isNeutral))) continue
    if (isPlaceName(words, at, passed)) {
      passed.add(at)
      continue
    }
    telling.push(forms)
  }
  return telling
}

/** Without diacritics what was read as nothing may be a word that decides: "xin ban sao" is no bạn. */
const mayTell = (reading: Reading): boolean =>
  !writesMarks(reading) && reading.tokens.some(({ surface }) => UNMARKED_TELLS.has(surface))

const formsOf = ({ surface, readings }: ReadToken): readonly (readonly string[])[] =>
  [readings[0]?.syllables ?? [], syllablesOf(surface)].filter((form) => form.length > 0)

const isAnyNeutral = (syllable: string): boolean =>
  NEUTRAL_WORDS.has(syllable) || NEUTRAL_FOLDED.has(foldSyllable(syllable))

const isOf = ({ words, folded }: Family, form: readonly string[]): boolean =>
  form.every((syllable) => words.has(syllable) || folded.has(syllable) || isAnyNeutral(syllable))

/** The neutral runs by the first syllable that may begin them, with marks or without. */
const TOGETHER_BY_FIRST = new Map<string, (readonly string[])[]>()
for (const words of TOGETHER)
  for (const first of new Set([words[0]!, foldSyllable(words[0]!)]))
    TOGETHER_BY_FIRST.set(first, [...(TOGETHER_BY_FIRST.get(first) ?? []), words])

/** Which syllables stand in a run of words that is neutral only as a whole. */
function inPhrases(syllables: readonly string[]): readonly boolean[] {
  const within = syllables.map(() => false)
  for (const [at, syllable] of syllables.entries())
    for (const words of TOGETHER_BY_FIRST.get(syllable) ?? [])
      if (words.every((word, i) => syllables[at + i] === word || syllables[at + i] === foldSyllable(word)))
        within.fill(true, at, at + words.length)
  return within
}

/** "ho can ngheo": cần or cận, and what stands between two telling words is one. */
const isWithin = (words: readonly ReadToken[], at: number): boolean =>
  words[at]!.surface === 'can' &&
  [words[at - 1], words[at + 1]].every((word) => word && !formsOf(word).some((form) => form.every(isAnyNeutral)))
