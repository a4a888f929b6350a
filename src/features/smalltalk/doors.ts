import { z } from 'zod'
import { contentKind } from '../../content/kind.ts'
import { perSnapshot } from '../../core/per-snapshot.ts'
import { CueIndex } from '../../dialogue/cues.ts'

const text = z.string().trim().min(1)

/** Who knows what we do not: a list in each file of `data/doors/`. */
export const doorKind = contentKind({
  name: 'door',
  folder: 'data/doors',
  optional: true,
  schema: z.strictObject({ id: text, cues: z.array(text).min(3), say: text }),
  idOf: (door) => door.id,
})

const doorsOf = perSnapshot(
  (snapshot) =>
    new CueIndex(
      snapshot.records(doorKind).flatMap(({ value }) => value.cues.map((cue) => ({ label: value.say, cue }))),
    ),
)

/** Where to ask for what a text speaks of, by the longest of its cues; null where no door is known for it. */
export function doorFor(said: string, snapshot: Parameters<typeof doorsOf>[0]): string | null {
  const hits = doorsOf(snapshot).find(said)
  return hits.length === 0 ? null : hits.reduce((best, hit) => (hit.length > best.length ? hit : best)).label
}
