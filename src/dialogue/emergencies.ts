import { type CueHit, CueIndex, foldedWordsOf, wordsOf } from './cues.ts'
import { gathered } from './gathered.ts'

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
   * People tell what happens in words of their own; whole phrases for all of it cannot be listed.
   */
  readonly together?: readonly (readonly (readonly string[])[])[]
  /** Phrases that show it is not a danger now ("diễn tập", "giấy phép phòng cháy"). */
  readonly unless: readonly string[]
  readonly say: string
}

/** How people cry for help, whatever the danger: `data/emergency-words`. */
export interface EmergencyWords {
  readonly cries: readonly string[]
  /** Phrases that hold the words of a cry and are none ("tra cứu"). */
  readonly never: readonly string[]
  /** Phrases by which something far away or invented is told ("nghe đài nói", "trong phim"): no danger here, whichever. */
  readonly afar?: readonly string[]
}

export interface EmergencySigns {
  /**
   * Signs met in any of the readings of one message, the canonical text last, none where an excusing phrase stands beside them and nobody cries
   * for help. Labels are emergency ids.
   */
  find(...readings: readonly string[]): readonly CueHit<string>[]
}

/** What a model of whole messages makes of one that no sign was met in. */
export interface ToldDanger {
  readonly id: string
  /** 0..1 */
  readonly likely: number
}

/** So likely a danger told in words that no list knows is one: nothing else that may be tuned on is. */
const LIKELY = 0.3
/** In fewer words a model finds whatever it met. */
const FEW_WORDS = 7

/** A message of so few words is the sign itself. */
const ALONE_WORDS = 3

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
      lists: lists.map((list) => new CueIndex(list.map((cue) => ({ label: e.id, cue })))),
    })),
  )
  const excuses = index((e) => [...e.unless, ...(words.afar ?? [])])
  const cries = new CueIndex<'cry' | 'never'>([
    ...words.cries.map((cue) => ({ label: 'cry' as const, cue })),
    ...words.never.map((cue) => ({ label: 'never' as const, cue })),
  ])

  function signsIn(text: string): readonly CueHit<string>[] {
    const words = wordsOf(text)
    const folded = foldedWordsOf(text)
    const isMarked = ({ at, length }: CueHit<string>) =>
      words.slice(at, at + length).some((word, i) => word !== folded[at + i])
    const doubtful = marked.find(text)
    const sure = [
      ...signs.find(text),
      ...doubtful.filter(isMarked),
      ...gatherings.flatMap(({ lists }) => gathered(lists, text)),
    ]
    const weak = [...hints.find(text), ...doubtful.filter((hit) => !isMarked(hit))]
    if (sure.length + weak.length === 0) return []
    const crying = cries.find(text).some((hit) => hit.label === 'cry')
    const excused = new Set(excuses.find(text).map((hit) => hit.label))
    const alone = words.length <= ALONE_WORDS
    return [
      ...sure.filter((hit) => crying || !excused.has(hit.label)),
      ...weak.filter((hit) => (crying || alone) && !excused.has(hit.label)),
    ]
  }

  function modelled(text: string): readonly CueHit<string>[] {
    const { length } = wordsOf(text)
    const danger = length < FEW_WORDS ? null : toldIn(text)
    return danger && danger.likely >= LIKELY
      ? [{ label: danger.id, cue: `told ${danger.likely.toFixed(2)}`, at: 0, length }]
      : []
  }

  return {
    find(...readings) {
      for (const text of readings) {
        const found = signsIn(text)
        if (found.length > 0) return found
      }
      return modelled(readings.at(-1) ?? '')
    },
  }
}
