import { type CueHit, CueIndex, wordsOf } from './cues.ts'

/** A kind of danger: who to call and how people cry for help. One entry of `data/emergencies`. */
export interface Emergency {
  readonly id: string
  readonly numbers: readonly string[]
  readonly cues: readonly string[]
  /** Signs of it only beside a cry for help, or as the whole message ("cháy", "có cướp"). */
  readonly hints: readonly string[]
  /** Phrases that show it is not a danger now ("diễn tập", "giấy phép phòng cháy"). */
  readonly unless: readonly string[]
  readonly say: string
}

/** How people cry for help, whatever the danger: `data/emergency-words`. */
export interface EmergencyWords {
  readonly cries: readonly string[]
  /** Phrases that hold the words of a cry and are none ("tra cứu"). */
  readonly never: readonly string[]
}

export interface EmergencySigns {
  /**
   * Signs met in any of the readings of one message, none where an excusing phrase stands beside them and nobody cries
   * for help. Labels are emergency ids.
   */
  find(...readings: readonly string[]): readonly CueHit<string>[]
}

/** A message of so few words is the sign itself. */
const ALONE_WORDS = 3

export function emergencySigns(emergencies: readonly Emergency[], words: EmergencyWords): EmergencySigns {
  const index = (of: (emergency: Emergency) => readonly string[]) =>
    new CueIndex(emergencies.flatMap((e) => of(e).map((cue) => ({ label: e.id, cue }))))
  const signs = index((e) => e.cues)
  const hints = index((e) => e.hints)
  const excuses = index((e) => e.unless)
  const cries = new CueIndex<'cry' | 'never'>([
    ...words.cries.map((cue) => ({ label: 'cry' as const, cue })),
    ...words.never.map((cue) => ({ label: 'never' as const, cue })),
  ])

  function signsIn(text: string): readonly CueHit<string>[] {
    const sure = signs.find(text)
    const weak = hints.find(text)
    if (sure.length + weak.length === 0) return []
    const crying = cries.find(text).some((hit) => hit.label === 'cry')
    const excused = new Set(excuses.find(text).map((hit) => hit.label))
    const alone = wordsOf(text).length <= ALONE_WORDS
    return [
      ...sure.filter((hit) => crying || !excused.has(hit.label)),
      ...weak.filter((hit) => (crying || alone) && !excused.has(hit.label)),
    ]
  }

  return {
    find(...readings) {
      for (const text of readings) {
        const found = signsIn(text)
        if (found.length > 0) return found
      }
      return []
    },
  }
}
