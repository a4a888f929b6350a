import type { Area, Directory } from '../../../agencies/directory.ts'
import { directoryOf } from '../../../agencies/directory-of.ts'
import type { Slot, SlotValues } from '../../../core/flow.ts'
import type { Turn } from '../../../core/turn.ts'
import { readCategoryValue } from '../category-value.ts'
import type { Lexicon } from '../understanding/lexicon.ts'
import { streetIn } from '../understanding/place.ts'
import { isQuestionApart, isSkip, pickedOf } from './answers.ts'
import { candidatesIn, textOf } from './form-values.ts'
import { filled, type LexiconOf, OTHER, pick } from './picks.ts'

const MAX_AREA_CHOICES = 6

const placeNeed = (values: SlotValues, lexicon: Lexicon): 'needed' | 'helpful' | 'none' => {
  const { category } = readCategoryValue(values.category)
  return (category && lexicon.categories.get(category)?.place) || 'needed'
}

/** Where: asked where neither street, landmark, pin nor commune was named. */
export const placeSlot = (lexiconOf: LexiconOf): Slot => ({
  name: 'place',
  names: ['địa điểm', 'nơi xảy ra', 'địa chỉ', 'chỗ'],
  ask(values, turn) {
    const area = directoryOf(turn.snapshot).area(textOf(values, 'area'))
    const text = area
      ? `Dạ, chỗ nào ở ${area.name} ạ? Ông/Bà ghi số nhà, đường hoặc hẻm, ấp; gửi vị trí cũng được.`
      : 'Dạ, việc xảy ra ở đâu ạ? Ông/Bà ghi số nhà, đường hoặc hẻm, ấp, và xã, phường; gửi vị trí cũng được.'
    return { text, choices: [pick('place', 'skip', 'Bỏ qua')] }
  },
  prefill: (values, turn) => (placeNeed(values, lexiconOf(turn.snapshot)) === 'none' ? '' : undefined),
  read(turn) {
    const said = turn.message.text.trim()
    if (isQuestionApart(turn) && placesSaid(said, turn).length === 0) return OTHER
    if (isSkip(said) || pickedOf(turn, 'place') !== null) return filled('')
    if (said.length < 2) return { kind: 'invalid', say: 'Dạ, Ông/Bà ghi tên đường, xóm, ấp giúp ạ.' }
    return filled(said.slice(0, 200), { ...streetFound(said, turn, lexiconOf), ...areaFound(said, turn) })
  },
  show: String,
})

const placesSaid = (said: string, turn: Turn) => directoryOf(turn.snapshot).placesIn(said)

/** The street that words name; an earlier one no longer holds where the place is told anew. */
const streetFound = (said: string, turn: Turn, lexiconOf: LexiconOf): SlotValues => ({
  street: streetIn(said, lexiconOf(turn.snapshot), directoryOf(turn.snapshot)) ?? '',
})

/** The commune that words name without doubt, or the candidates to choose from; nothing where none is named. */
export function areaFound(said: string, turn: Turn): SlotValues {
  const mentions = placesSaid(said, turn)
  const certain = mentions.find((mention) => mention.certain && mention.areas.length === 1)
  if (certain) return { area: certain.areas[0]!.id }
  const [first] = mentions
  if (!first) return {}
  const common = first.areas.filter((area) => mentions.every((m) => m.areas.some(({ id }) => id === area.id)))
  if (mentions.length > 1 && common.length === 1) return { area: common[0]!.id }
  return { candidates: (common.length > 0 ? common : first.areas).slice(0, MAX_AREA_CHOICES).map(({ id }) => id) }
}

/** Which commune: with the candidates of what was said, or those next to the pin. Never guessed. */
export const areaSlot = (lexiconOf: LexiconOf): Slot => ({
  name: 'area',
  names: ['xã, phường', 'phường', 'xã', 'xã phường', 'địa bàn'],
  ask(values, turn) {
    const areas = areasOf(candidatesIn(values), directoryOf(turn.snapshot))
    if (areas.length === 0)
      return { text: 'Dạ, nơi đó thuộc xã, phường nào ạ? Tên cũ hay mới đều được; không rõ thì nhắn “không biết”.' }
    const text = values.location
      ? 'Dạ, vị trí này gần các xã, phường sau. Ông/Bà chọn giúp đúng nơi ạ.'
      : 'Dạ, tên này có thể là nhiều nơi. Ông/Bà chọn giúp đúng xã, phường (tên mới) ạ.'
    return {
      text,
      choices: [
        ...areas.slice(0, MAX_AREA_CHOICES).map((area) => pick('area', area.id, area.name)),
        pick('area', 'unknown', 'Không rõ'),
      ],
    }
  },
  prefill: (values, turn) => (placeNeed(values, lexiconOf(turn.snapshot)) === 'none' ? '' : undefined),
  read(turn, values) {
    const directory = directoryOf(turn.snapshot)
    const picked = pickedOf(turn, 'area')
    if (picked === 'unknown') return filled('')
    if (picked !== null && directory.area(picked)) return filled(picked)
    const said = turn.message.text.trim()
    if (isSkip(said)) return filled('')
    if (isQuestionApart(turn)) return OTHER
    const found = areaFound(said, turn)
    if (typeof found.area === 'string') return filled(found.area)
    const among = chosenAmong(found, candidatesIn(values))
    if (among) return filled(among)
    if (candidatesIn(found).length > 1) return { kind: 'narrowed', also: found }
    return {
      kind: 'invalid',
      say: 'Dạ, em chưa tìm ra xã, phường này trong thành phố. Ông/Bà ghi lại tên giúp, hoặc nhắn “không biết”.',
    }
  },
  show: (value, turn) => (value === '' ? '' : (directoryOf(turn.snapshot).area(String(value))?.name ?? '')),
})

/** The one commune that is both among the new candidates and among those offered before. */
function chosenAmong(found: SlotValues, before: readonly string[]): string | null {
  const now = candidatesIn(found)
  const both = now.filter((id) => before.includes(id))
  return both.length === 1 ? both[0]! : null
}

const areasOf = (ids: readonly string[], directory: Directory): readonly Area[] =>
  ids.flatMap((id) => directory.area(id) ?? [])
