import type { Area, Directory } from '../../../agencies/directory.ts'
import { directoryOf } from '../../../agencies/directory-of.ts'
import { cityOf } from '../../../content/city.ts'
import type { Slot, SlotReading, SlotValues } from '../../../core/flow.ts'
import type { Turn } from '../../../core/turn.ts'
import { agrees } from '../../../dialogue/assent.ts'
import { fold } from '../../../text/normalise.ts'
import { readCategoryValue } from '../category-value.ts'
import { MAX_COMPLAINT_CHARS } from '../complaint.ts'
import type { Lexicon } from '../understanding/lexicon.ts'
import { readOccurrence } from '../understanding/occurrence.ts'
import { spotIn } from '../understanding/place.ts'
import { answersElsewhere } from '../understanding/place-theirs.ts'
import {
  asks,
  goesOn,
  isOtherMatter,
  isQuestionApart,
  isSkip,
  isTold,
  missed,
  otherMatter,
  pickedOf,
  withoutThanks,
} from './answers.ts'
import { areaFound, MAX_AREA_CHOICES, placesSaid } from './area-found.ts'
import { areaLabels } from './area-labels.ts'
import { areaNamedLast } from './bare-area.ts'
import { candidatesIn, textOf } from './form-values.ts'
import { intakeTexts } from './intake-texts.ts'
import { besides, notAPlace } from './not-a-place.ts'
import { filled, type LexiconOf, OTHER, pick } from './picks.ts'
import { understoodIn } from './recogniser.ts'

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
  read(turn, values) {
    const said = turn.message.text.trim()
    const noPlace = notAPlace(said, turn, values)
    if (placesSaid(said, turn).length === 0) {
      if (noPlace) return noPlace
      if (isQuestionApart(turn)) return OTHER
    }
    if (goesOn(said)) return { kind: 'narrowed', also: {} }
    if (isSkip(said) || pickedOf(turn, 'place') !== null) return filled('')
    const elsewhere = saidElsewhere(said, turn, lexiconOf)
    if (elsewhere) return elsewhere
    const told = withoutThanks(said)
    if (told === '') return OTHER
    if (told.length < 2) return { kind: 'invalid', say: 'Dạ, Ông/Bà ghi tên đường, xóm, ấp giúp ạ.' }
    const { street, place } = spotIn(told, lexiconOf(turn.snapshot), directoryOf(turn.snapshot))
    const named = place !== null || Object.keys(areaSaid(told, turn)).length > 0
    if (asks(told)) return missed('place', values, null, intakeTexts.placePassed)
    // "cờ đỏ" folds to an assent.
    if (!named && agrees(told)) return missed('place', values, intakeTexts.placeUnknown, intakeTexts.placePassed)
    if (!named) {
      const other = noPlace ?? besides(told, turn, values)
      if (other) return other
      if (isOtherMatter(turn, values)) return otherMatter('place', turn, values, intakeTexts.placePassed)
      if (readOccurrence(told) !== null && !WHERE.test(fold(told)))
        return { kind: 'narrowed', also: { when: told.slice(0, 120) }, say: 'Dạ, em đã ghi thời gian.' }
      if (isTold(turn) && !WHERE.test(fold(told)))
        return {
          kind: 'narrowed',
          also: { text: `${textOf(values, 'text')}\n${understoodIn(turn)?.text}`.slice(0, MAX_COMPLAINT_CHARS) },
          say: intakeTexts.added,
        }
    }
    return filled(told.slice(0, 200), { street: street ?? '', ...areaSaid(told, turn) })
  },
  show: String,
})

/** Another province, of which nothing can be taken; the question stays open for a place of ours. */
function saidElsewhere(said: string, { snapshot }: Turn, lexiconOf: LexiconOf): SlotReading | null {
  const province = answersElsewhere(said, lexiconOf(snapshot), directoryOf(snapshot))
  return province === null ? null : { kind: 'invalid', say: intakeTexts.answeredElsewhere(province, cityOf(snapshot)) }
}

/** What was asked for by its kind may be answered by its bare name. */
function areaSaid(told: string, turn: Turn): SlotValues {
  const found = areaFound(told, turn)
  return Object.keys(found).length > 0 ? found : areaNamedLast(told, turn)
}

/** Words that begin a place, whether or not its name is known. */
const WHERE =
  /^(?:o|tai|gan|truoc|sau|ngay|doi dien|ke|canh|ben|cho|duong|hem|ap|khu|so|cau|truong|cong|nga|goc|doan|dau|cuoi) /

/** Which commune: with the candidates of what was said, or those next to the pin. Never guessed. */
export const areaSlot = (lexiconOf: LexiconOf): Slot => ({
  name: 'area',
  names: ['xã, phường', 'phường', 'xã', 'xã phường', 'địa bàn'],
  ask(values, turn) {
    const directory = directoryOf(turn.snapshot)
    const areas = areasOf(candidatesIn(values), directory).slice(0, MAX_AREA_CHOICES)
    if (areas.length === 0)
      return { text: 'Dạ, nơi đó thuộc xã, phường nào ạ? Tên cũ hay mới đều được; không rõ thì nhắn “không biết”.' }
    const text = values.location
      ? 'Dạ, vị trí này gần các xã, phường sau. Ông/Bà chọn giúp đúng nơi ạ.'
      : 'Dạ, tên này có thể là nhiều nơi. Ông/Bà chọn giúp đúng xã, phường (tên mới) ạ.'
    const labels = values.location ? areas.map(({ name }) => name) : areaLabels(areas, directory.formerAreas)
    return {
      text,
      choices: [...areas.map((area, i) => pick('area', area.id, labels[i]!)), pick('area', 'unknown', 'Không rõ')],
    }
  },
  prefill: (values, turn) => (placeNeed(values, lexiconOf(turn.snapshot)) === 'none' ? '' : undefined),
  read(turn, values) {
    const directory = directoryOf(turn.snapshot)
    const picked = pickedOf(turn, 'area')
    if (picked === 'unknown') return filled('')
    if (picked !== null && directory.area(picked)) return filled(picked)
    const said = turn.message.text.trim()
    if (goesOn(said)) return { kind: 'narrowed', also: {} }
    if (isSkip(said)) return filled('')
    const elsewhere = saidElsewhere(said, turn, lexiconOf)
    if (elsewhere) return elsewhere
    const told = withoutThanks(said)
    const nowhere = Object.keys(areaSaid(told, turn)).length === 0
    const noPlace = nowhere ? notAPlace(told, turn, values) : null
    if (noPlace) return noPlace
    if (isQuestionApart(turn) || told === '') return OTHER
    if (asks(told)) return missed('area', values, null, intakeTexts.areaPassed)
    const also = nowhere ? besides(told, turn, values) : null
    if (also) return also
    if (isOtherMatter(turn, values)) return otherMatter('area', turn, values, intakeTexts.areaPassed)
    const spot = spotSaid(told, turn, values, lexiconOf(turn.snapshot))
    const found = areaSaid(told, turn)
    if (typeof found.area === 'string') return filled(found.area, spot)
    const among = chosenAmong(found, candidatesIn(values))
    if (among) return filled(among, spot)
    if (candidatesIn(found).length > 1) return { kind: 'narrowed', also: { ...found, ...spot } }
    if (Object.keys(spot).length === 0 && readOccurrence(told) !== null && !WHERE.test(fold(told)))
      return { kind: 'narrowed', also: { when: told.slice(0, 120) }, say: 'Dạ, em đã ghi thời gian.' }
    if (Object.keys(spot).length > 0) return { kind: 'narrowed', also: spot, say: intakeTexts.spotNoted }
    return missed('area', values, intakeTexts.areaUnknown, intakeTexts.areaPassed)
  },
  show: (value, turn) => (value === '' ? '' : (directoryOf(turn.snapshot).area(String(value))?.name ?? '')),
})

/** The spot told where a commune was asked for: it tells the place, or where in it. */
function spotSaid(told: string, turn: Turn, values: SlotValues, lexicon: Lexicon): SlotValues {
  const { place, street } = spotIn(told, lexicon, directoryOf(turn.snapshot))
  const before = textOf(values, 'place')
  if (place === null || fold(before).includes(fold(place)) || textOf(values, 'street') !== '') return {}
  return { place: before === '' ? place : `${place}, ${before}`, street: street ?? '' }
}

/** The one commune that is both among the new candidates and among those offered before. */
function chosenAmong(found: SlotValues, before: readonly string[]): string | null {
  const now = candidatesIn(found)
  const both = now.filter((id) => before.includes(id))
  return both.length === 1 ? both[0]! : null
}

const areasOf = (ids: readonly string[], directory: Directory): readonly Area[] =>
  ids.flatMap((id) => directory.area(id) ?? [])
