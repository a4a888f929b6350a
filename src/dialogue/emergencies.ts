import { fold } from '../text/normalise.ts'
import { calmReader, type Harmless, harmlessReader, phrasesIndex } from './calm.ts'
import { type CueHit, CueIndex, foldedWordsOf, wordsOf } from './cues.ts'
import { type GatheredHit, gathered } from './gathered.ts'
import { pastReader } from './long-past.ts'

/** A kind of danger: who to call and how people cry for help. One entry of `data/emergencies`. */
export interface Emergency {
  readonly id: string
  readonly numbers: readonly string[]
  readonly cues: readonly string[]
  /** Signs of it only beside a cry for help, or as the whole message ("cháy", "có cướp"). */
  readonly hints: readonly string[]
  /** Signs that are everyday words without their marks ("tự vẫn", tu van): without them they need a cry for help. */
  readonly marked?: readonly string[]
  /**
   * Words that are a sign when one of each list stands close to the others, in any order: who, fell, into water.
   * People tell what happens in words of their own; whole phrases for all of it cannot be listed. What ends in "!"
   * ("cháy!") is an everyday word without its marks, and then none.
   */
  readonly together?: readonly (readonly (readonly string[])[])[]
  /** Phrases that show it is not a danger now ("diễn tập", "giấy phép phòng cháy"). */
  readonly unless: readonly string[]
  /** True: what began long ago may still be (who was lost, who despairs); what else is told of long ago is over. */
  readonly lasts?: boolean
  readonly say: string
}

/** How people cry for help, whatever the danger: `data/emergency-words`. */
export interface EmergencyWords {
  readonly cries: readonly string[]
  /** Phrases that hold the words of a cry and are none ("tra cứu"). */
  readonly never: readonly string[]
  /** Phrases by which something far away or invented is told ("nghe đài nói", "trong phim"): no danger here, whichever. */
  readonly afar?: readonly string[]
  /** Phrases that hold the words of an excuse and are none ("cửa sổ", "sợ quá"). */
  readonly noExcuse?: readonly string[]
  /** Phrases by which something long past is told ("cách đây hai năm"). */
  readonly over?: readonly string[]
  /** Phrases by which something barely escaped is told ("xém", "may có người"). */
  readonly escaped?: readonly string[]
  /** Phrases that tell of this very time: beside them nothing is over. */
  readonly now?: readonly string[]
  /**
   * Words of which one of each list tells that there is no danger ("liệt" beside "xin xe lăn"): signs in the lists of a
   * danger count all the same, a model's alone does not.
   */
  readonly calm?: readonly (readonly (readonly string[])[])[]
  /** As `calm`, of a beast at large or a tool at work in few words, unless a word of `hurt` stands beside it. */
  readonly harmless?: readonly Harmless[]
}

export interface EmergencySigns {
  /**
   * Signs met in any of the readings of one message, the canonical text last, none where an excusing phrase stands beside them and nobody cries
   * for help. Labels are emergency ids.
   */
  find(...readings: readonly string[]): readonly CueHit<string>[]
  /** What only a model tells in a message is none where the question before it and its own words together tell of none. */
  calmAfter(before: string, canonical: string): boolean
}

/** What a model of whole messages makes of one that no sign was met in. */
export interface ToldDanger {
  readonly id: string
  /** 0..1 */
  readonly likely: number
  /** False: whom and when it tells, and no thing or act that is ever dangerous. */
  readonly named: boolean
}

/** Met by a phrase, or by several words that stand close together. */
type Sign = CueHit<string> & Partial<GatheredHit<string>>

/** So likely a danger told in words that no list knows is one: nothing else that may be tuned on is. */
const LIKELY = 0.5
/** Words that name nothing that is ever dangerous must tell it more surely ("nhà có 3 anh em, một người ở Mỹ" tells none). */
const LIKELY_UNNAMED = 0.82
/** In fewer words a model has less to tell a danger by, and must be surer. */
const FEW_WORDS = 7
const LIKELY_IN_FEW = 0.85
/** An age in few words names nothing dangerous ("má tui 81 rồi") and looks like what is told of the old. */
const LIKELY_UNNAMED_IN_FEW = 0.995
/** Fewer words tell of nothing but what the lists know. */
const TELLING_WORDS = 3

/** A weak sign is one in a message of so few words, unless a model takes the rest of them for something else. */
const ALONE_WORDS = 3

/** In a message that speaks of many things, an excuse counts for what is said so near it. */
const EXCUSED_WORDS = 40

/** @param toldIn the likeliest danger that a canonical text tells of, by a model; null where there is none */
export function emergencySigns(
  emergencies: readonly Emergency[],
  words: EmergencyWords,
  toldIn: (canonical: string) => ToldDanger | null = () => null,
): EmergencySigns {
  const index = (of: (emergency: Emergency) => readonly string[]) =>
    new CueIndex(emergencies.flatMap((e) => of(e).map((cue) => ({ label: e.id, cue }))))
  const signs = index((e) => e.cues)
  const hints = index((e) => e.hints)
  const marked = index((e) => e.marked ?? [])
  const gatherings = emergencies.flatMap((e) =>
    (e.together ?? []).map((lists) => ({
      label: e.id,
      within: lists.flat().some(isStrict) ? STRICTLY_CLOSE : undefined,
      lists: lists.map((list) => new CueIndex(list.map((cue) => ({ label: e.id, cue })))),
    })),
  )
  // An index each: a longer phrase that excuses one danger must not hide a shorter one that excuses another.
  const excuses = emergencies.map(
    (e) =>
      new CueIndex([
        ...[...e.unless, ...(words.afar ?? [])].map((cue) => ({ label: e.id, cue })),
        ...(words.noExcuse ?? []).map((cue) => ({ label: '', cue })),
      ]),
  )
  const lasting = new Set(emergencies.filter((e) => e.lasts).map((e) => e.id))
  const afar = phrasesIndex(words.afar)
  const now = phrasesIndex(words.now)
  const pastIn = pastReader(phrasesIndex(words.over), phrasesIndex(words.escaped), now)
  const harmlessIn = harmlessReader(words.harmless ?? [])
  const isCalm = calmReader(words.calm ?? [], harmlessIn)
  const cries = new CueIndex<'cry' | 'never'>([
    ...words.cries.map((cue) => ({ label: 'cry' as const, cue })),
    ...words.never.map((cue) => ({ label: 'never' as const, cue })),
  ])

  const isCry = (text: string) => cries.find(text).some((hit) => hit.label === 'cry')

  /** Nothing of this very time, no cry, and words that tell of no danger. */
  function calmIn(text: string): boolean {
    return !isCry(text) && now.find(text).length === 0 && isCalm(text)
  }

  function signsIn(text: string): readonly CueHit<string>[] {
    const words = wordsOf(text)
    const folded = foldedWordsOf(text)
    const isMarked = ({ at, length }: CueHit<string>) =>
      words.slice(at, at + length).some((word, i) => word !== folded[at + i])
    const doubtful = marked.find(text)
    // Without marks "chay o" at the very beginning names nobody who runs: it burns there.
    const begins = ({ at, length }: CueHit<string>) => at === 0 && length > 1
    const isTold = (hit: GatheredHit<string>) =>
      begins(hit) || hit.parts.every((part) => !isStrict(part.cue) || isMarked(part))
    const harmless = harmlessIn(text)
    const sure: readonly Sign[] = [
      ...signs.find(text).filter(({ cue }) => !harmless.has(cue)),
      ...doubtful.filter(isMarked),
      ...gatherings.flatMap(({ lists, within }) => gathered(lists, text, within)).filter(isTold),
    ]
    const weak = [...hints.find(text), ...doubtful.filter((hit) => !isMarked(hit))]
    if (sure.length + weak.length === 0) return []
    const crying = isCry(text)
    const met = excuses.flatMap((each) => each.find(text))
    const past = pastIn(text)
    const near = (hit: CueHit<string>, at: number) => Math.abs(at - hit.at) <= EXCUSED_WORDS
    const isOver = (hit: CueHit<string>) => !lasting.has(hit.label) && past.covers(hit.at)
    const excused = (hit: CueHit<string>) =>
      isOver(hit) || met.some(({ label, at }) => label === hit.label && near(hit, at))
    // Without marks "ban tru" sells nothing and "so" fears nothing: a sure sign is not hidden by them.
    const isBare = words.every((word, i) => word === folded[i])
    const told = isBare ? met.filter(({ cue }) => !isDoubtful(cue)) : met
    // "Không ai nấu ăn" beside smoke: what is a part of the sign is no excuse for it.
    const isPart = (hit: Sign, { at, length }: CueHit<string>) =>
      hit.parts?.some((part) => at >= part.at && at + length <= part.at + part.length) ?? false
    const surelyExcused = (hit: Sign) =>
      isOver(hit) || told.some((met) => met.label === hit.label && near(hit, met.at) && !isPart(hit, met))
    // "ngu duoi da cau": without its mark one word may be another, whoever cries.
    const isLost = ({ cue, length }: CueHit<string>) => isBare && length === 1 && fold(cue) !== cue
    const alone = (hit: CueHit<string>) =>
      hit.length === words.length || (words.length <= ALONE_WORDS && modelled(text, 2).length > 0)
    return [
      ...sure.filter((hit) => crying || !surelyExcused(hit)),
      ...weak.filter((hit) => ((crying && !isLost(hit)) || alone(hit)) && !excused(hit)),
    ]
  }

  function modelled(text: string, fewest = TELLING_WORDS): readonly CueHit<string>[] {
    const { length } = wordsOf(text)
    const danger = length < fewest ? null : toldIn(text)
    if (!danger) return []
    const few = length < FEW_WORDS
    const least = danger.named ? (few ? LIKELY_IN_FEW : LIKELY) : few ? LIKELY_UNNAMED_IN_FEW : LIKELY_UNNAMED
    if (calmIn(text)) return []
    if (danger.likely < least) {
      // What was long ago beside it makes what is told of now sound like a tale.
      const { present } = pastIn(text)
      return present === null ? [] : modelled(present)
    }
    const surely = lasting.has(danger.id) && danger.likely >= LIKELY_IN_FEW
    if (!surely && !isCry(text)) {
      if (afar.find(text).length > 0) return []
      const { rest } = pastIn(text)
      if (rest !== text) return modelled(rest)
    }
    return [{ label: danger.id, cue: `told ${danger.likely.toFixed(2)}`, at: 0, length }]
  }

  function findIn(readings: readonly string[]): readonly CueHit<string>[] {
    for (const text of readings) {
      const found = signsIn(text)
      if (found.length > 0) return found
    }
    return modelled(readings.at(-1) ?? '')
  }

  return {
    find(...readings) {
      const found = findIn(readings)
      if (found.length > 0) return found
      for (const end of endsOf(readings.at(-1) ?? '')) {
        const atEnd = findIn([end])
        if (atEnd.length > 0) return atEnd
      }
      return []
    },
    calmAfter(before, canonical) {
      const onlyModelled = signsIn(canonical).length === 0
      return onlyModelled && wordsOf(canonical).length <= FEW_WORDS && calmIn(`${before}. ${canonical}`)
    },
  }
}

/** It counts with its marks alone, and closer to the others. */
const isStrict = (cue: string): boolean => cue.endsWith('!')
const STRICTLY_CLOSE = 7

/** A short word with marks is many others without them. */
const isDoubtful = (word: string): boolean => word.length <= DOUBTFUL_LETTERS && fold(word) !== word
const DOUBTFUL_LETTERS = 3

/** Longer messages are read at both ends too: a cry for help before or behind another matter is lost among its words. */
const LONG_CHARS = 400
const END_CHARS = 160

/** The first and the last sentences of a long text, as far as whole words go. */
function endsOf(text: string): readonly string[] {
  if (text.length <= LONG_CHARS) return []
  const head = text.slice(0, END_CHARS)
  const tail = text.slice(-END_CHARS)
  return [
    /^.*?[.!?;\n]/s.exec(head)?.[0] ?? head.replace(/\S*$/, ''),
    /(?:.*[.!?;\n](?=.*\p{L})|^\S*)(.*)$/su.exec(tail)?.[1] ?? tail,
  ]
}
