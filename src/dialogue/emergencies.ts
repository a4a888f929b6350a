import { type CueHit, CueIndex } from './cues.ts'

/** A kind of danger: who to call and how people cry for help. One entry of `data/emergencies.yaml`. */
export interface Emergency {
  readonly id: string
  readonly numbers: readonly string[]
  readonly cues: readonly string[]
  /** Phrases that show it is not a danger now ("diễn tập", "giấy phép phòng cháy"). */
  readonly unless: readonly string[]
  readonly say: string
}

export interface EmergencySigns {
  /** Signs met in a text, none where an excusing phrase stands beside them. Labels are emergency ids. */
  find(text: string): readonly CueHit<string>[]
}

export function emergencySigns(emergencies: readonly Emergency[]): EmergencySigns {
  const signs = new CueIndex(emergencies.flatMap((e) => e.cues.map((cue) => ({ label: e.id, cue }))))
  const excuses = new CueIndex(emergencies.flatMap((e) => e.unless.map((cue) => ({ label: e.id, cue }))))
  return {
    find(text) {
      const met = signs.find(text)
      if (met.length === 0) return met
      const excused = new Set(excuses.find(text).map((hit) => hit.label))
      return met.filter((hit) => !excused.has(hit.label))
    },
  }
}
