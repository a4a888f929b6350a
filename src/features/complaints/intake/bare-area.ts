import type { SlotValues } from '../../../core/flow.ts'
import type { Turn } from '../../../core/turn.ts'
import { wordsOf } from '../../../dialogue/cues.ts'
import { fold } from '../../../text/normalise.ts'
import { areaFound, placesSaid } from './area-found.ts'

const COMMUNES = ['phường', 'xã', 'thị trấn']
const AROUND = ['quận', 'huyện', 'thị xã', 'thành phố']
/** Words of a name without its kind; one word alone is too often something else. */
const LENGTHS = [3, 2]
/** What these stand before is their own name, whatever commune is called alike. */
const NAMES_ANOTHER = new Set(['duong', 'hem', 'cau', 'cho', 'rach', 'kenh', 'kinh', 'truong', 'ap', 'song', 'quan'])

/**
 * The commune where somebody who was asked where ends with its bare name in small letters ("hẻm 132 nguyễn văn cừ an
 * khánh", "ngã tư trà nóc bình thủy"): without the word phường or xã no text is read so elsewhere.
 */
export function areaNamedLast(said: string, turn: Turn): SlotValues {
  const words = wordsOf(said)
  const last = nameAtEnd(words, [...COMMUNES, ...AROUND], turn)
  if (last === null) return {}
  const before = nameAtEnd(words.slice(0, -last.length), COMMUNES, turn)
  return (before && first(COMMUNES, (kind) => within(kind, before, last, turn))) ?? alone(last, turn)
}

/** The last words that name a place of one of the kinds. */
function nameAtEnd(words: readonly string[], kinds: readonly string[], turn: Turn): readonly string[] | null {
  for (const length of LENGTHS) {
    const name = words.slice(-length)
    const ahead = words.at(-length - 1)
    if (name.length < length || (ahead !== undefined && NAMES_ANOTHER.has(fold(ahead)))) continue
    if (kinds.some((kind) => isNamed(placed(kind, name), turn))) return name
  }
  return null
}

function within(kind: string, name: readonly string[], around: readonly string[], turn: Turn): SlotValues | null {
  const [named] = [...AROUND, ...COMMUNES].flatMap((outer) => {
    const whole = `${placed(kind, name)}, ${placed(outer, around)}`
    const found = isNamed(whole, turn) ? areaFound(whole, turn) : {}
    return typeof found.area === 'string' ? [found] : []
  })
  return named ?? null
}

const alone = (name: readonly string[], turn: Turn): SlotValues =>
  first(COMMUNES, (kind) => {
    const whole = placed(kind, name)
    return isNamed(whole, turn) ? areaFound(whole, turn) : null
  }) ?? {}

const first = <T>(kinds: readonly string[], of: (kind: string) => T | null): T | null => {
  for (const kind of kinds) {
    const found = of(kind)
    if (found !== null) return found
  }
  return null
}

/** True: the whole is the name of a place exactly as it is spelled. */
const isNamed = (whole: string, turn: Turn): boolean =>
  placesSaid(whole, turn).some(({ near, start, end }) => !near && start === 0 && end === whole.length)

const placed = (kind: string, name: readonly string[]): string =>
  `${kind} ${name.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join(' ')}`
