import type { Snapshot } from '../core/content.ts'
import { perSnapshot } from '../core/per-snapshot.ts'
import { CueIndex } from './cues.ts'

/** Who knows what we do not: `say` names the office, `cues` are words of its matters. */
interface Door {
  readonly cues: readonly string[]
  readonly say: string
}

/**
 * Where to ask for what a text speaks of, by the longest of its cues; null where no door is known for it.
 * @param doorsOf the doors of a snapshot
 */
export function createDoors(doorsOf: (snapshot: Snapshot) => readonly Door[]) {
  const indexOf = perSnapshot(
    (snapshot) => new CueIndex(doorsOf(snapshot).flatMap(({ cues, say }) => cues.map((cue) => ({ label: say, cue })))),
  )
  return (said: string, snapshot: Snapshot): string | null => {
    const hits = indexOf(snapshot).find(said)
    return hits.length === 0 ? null : hits.reduce((best, hit) => (hit.length > best.length ? hit : best)).label
  }
}
