import type { Area, FormerArea } from '../../../agencies/directory.ts'
import { fold } from '../../../text/normalise.ts'

const bare = (name: string): string => fold(name.toLowerCase()).replace(/^(?:phuong|xa|thi tran) /u, '')
const lowered = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1)

/**
 * Labels for communes that one name may mean.
 *
 * Who says "xã Vĩnh Thạnh" cannot know why another commune is offered; it says which former commune of that name it holds.
 * @param areas candidates of one name, at least one
 * @param former all former units
 */
export function areaLabels(areas: readonly Area[], former: readonly FormerArea[]): readonly string[] {
  const held = areas.map(({ id }) =>
    former.filter((one) => one.kind === 'former-commune' && one.successors.includes(id)),
  )
  const namesOf = (i: number): readonly string[] => [bare(areas[i]!.name), ...held[i]!.map(({ name }) => bare(name))]
  const shared = namesOf(0).find((name) => areas.every((_, i) => namesOf(i).includes(name)))
  if (areas.length < 2 || shared === undefined) return areas.map(({ name }) => name)
  return areas.map((area, i) => {
    if (bare(area.name) === shared) return area.name
    const one = held[i]!.find(({ name }) => bare(name) === shared)!
    return `${area.name} (${lowered(one.name)} cũ)`
  })
}
