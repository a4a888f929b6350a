import { directoryOf } from '../../../agencies/directory-of.ts'
import { cityOf } from '../../../content/city.ts'
import type { Slot, SlotValues } from '../../../core/flow.ts'
import type { Turn } from '../../../core/turn.ts'
import { fold } from '../../../text/normalise.ts'
import { categoryValue, readCategoryValue } from '../category-value.ts'
import { MAX_COMPLAINT_CHARS } from '../complaint.ts'
import { withoutPlaces } from '../understanding/bare-text.ts'
import type { Lexicon } from '../understanding/lexicon.ts'
import { spotIn } from '../understanding/place.ts'
import { goesOn, isQuestionApart, isSkip, pickedOf } from './answers.ts'
import { areaFound, placesSaid } from './area-found.ts'
import { contact, dossier, photos, visibility, when } from './closing-slots.ts'
import { candidatesIn, contactIn, duplicatesIn, valuesFrom } from './form-values.ts'
import { intakeTexts } from './intake-texts.ts'
import { joinSaid } from './join-said.ts'
import { filled, type LexiconOf, OTHER, pick } from './picks.ts'
import { areaSlot, placeSlot } from './place-slots.ts'
import { understoodIn } from './recogniser.ts'

/** Shorter texts say nothing that anybody could handle. */
const MIN_CHARS = 4
const OTHER_MATTER = 'Việc khác'

const text: Slot = {
  name: 'text',
  names: ['nội dung', 'việc'],
  ask: (values, turn) => ({
    text:
      values.area || candidatesIn(values).length > 0 ? intakeTexts.askWhat : intakeTexts.askText(cityOf(turn.snapshot)),
  }),
  read(turn) {
    const said = turn.message.text.trim()
    if ([...said].filter((c) => /\p{L}/u.test(c)).length < MIN_CHARS)
      return { kind: 'invalid', say: intakeTexts.tooShort }
    if (isQuestionApart(turn)) return OTHER
    if (isPlaceAlone(said, turn)) return { kind: 'narrowed', also: areaFound(said, turn), say: intakeTexts.placeNoted }
    const understood = understoodIn(turn)
    if (!understood) return filled(said.slice(0, MAX_COMPLAINT_CHARS))
    const { text: words, ...rest } = valuesFrom(understood)
    return filled(String(words).slice(0, MAX_COMPLAINT_CHARS), rest)
  },
  show: (value) => {
    const shown = String(value)
    return shown.length > 300 ? `${shown.slice(0, 299)}…` : shown
  },
}

/** Whether a text names a place and says nothing of what happens there. */
function isPlaceAlone(said: string, turn: Turn): boolean {
  const places = placesSaid(said, turn).map(({ written }) => written)
  return (
    places.length > 0 && !/[a-z0-9]/.test(fold(withoutPlaces(said, places)).replace(/\b(?:o|tai|ben|duoi|a|da)\b/g, ''))
  )
}

const categorySlot = (lexiconOf: LexiconOf): Slot => ({
  name: 'category',
  names: ['loại việc', 'loại', 'lĩnh vực', 'nhóm'],
  ask(values, turn) {
    const { categories } = lexiconOf(turn.snapshot)
    const guesses = (Array.isArray(values.guesses) ? values.guesses.map(String) : [])
      .filter((guess) => categoryName(guess, categories) !== OTHER_MATTER)
      .slice(0, 4)
    const choices = guesses.map((guess) => pick('category', guess, categoryName(guess, categories)))
    const text = 'Dạ, việc này thuộc loại nào gần đúng nhất ạ? Ông/Bà chọn, hoặc nói lại bằng vài chữ.'
    return { text, choices: [...choices, pick('category', 'other', OTHER_MATTER)] }
  },
  read(turn) {
    const picked = pickedOf(turn, 'category')
    if (picked !== null && readCategoryValue(picked).category !== null) return filled(picked)
    const said = turn.message.text.trim()
    if (said === '') return { kind: 'invalid', say: 'Dạ, Ông/Bà chọn một loại giúp ạ.' }
    if (isSkip(said)) return filled('other')
    const named = categoryNamed(said, lexiconOf(turn.snapshot))
    if (named) return filled(named)
    const understood = understoodIn(turn)
    const [best] = understood?.categories ?? []
    if (best && best.score >= 0.3) return filled(categoryValue(best.category, best.subCategory))
    const where = whereSaid(said, turn, lexiconOf(turn.snapshot))
    if (Object.keys(where).length > 0) return { kind: 'narrowed', also: where, say: intakeTexts.placeNoted }
    if (isQuestionApart(turn)) return OTHER
    return {
      kind: 'invalid',
      say: 'Dạ, em chưa rõ loại việc. Ông/Bà chọn một trong các loại ở trên, hoặc nhắn “bỏ qua”.',
    }
  },
  show: (value, turn) => categoryName(String(value), lexiconOf(turn.snapshot).categories),
})

/** Where it is, said where something else was asked. */
function whereSaid(said: string, turn: Turn, lexicon: Lexicon): SlotValues {
  const { place, street } = spotIn(said, lexicon, directoryOf(turn.snapshot))
  return { ...(place === null ? {} : { place, street: street ?? '' }), ...areaFound(said, turn) }
}

/** A category or sub-category whose name is said. */
export function categoryNamed(said: string, { categories, categoryCues }: Lexicon): string | null {
  const lower = said.toLowerCase()
  for (const category of categories.values()) {
    if (category.name.toLowerCase() === lower) return category.id
    const sub = category.subCategories.find((one) => one.name.toLowerCase() === lower)
    if (sub) return categoryValue(category.id, sub.id)
  }
  const [hit] = categoryCues.find(said)
  return hit ? categoryValue(hit.label.category, hit.label.subCategory) : null
}

export function categoryName(value: string, categories: Lexicon['categories']): string {
  const { category, subCategory } = readCategoryValue(value)
  const content = category === null ? undefined : categories.get(category)
  return content?.subCategories.find(({ id }) => id === subCategory)?.name ?? content?.name ?? OTHER_MATTER
}

/** Likely the same matter, reported before: join it, or go on. */
const join: Slot = {
  name: 'join',
  names: [],
  ask(values) {
    const offered = duplicatesIn(values)
    const lines = offered.map((one) => `- ${one.code}: ${one.title}`)
    return {
      text: `Dạ, đã có người phản ánh việc giống vậy:\n${lines.join('\n')}\nNếu đúng là một việc, Ông/Bà chọn để cùng theo dõi và nhận kết quả.`,
      choices: [
        ...offered.map((one) => pick('join', one.id, `Cùng theo dõi ${one.code}`)),
        pick('join', 'new', 'Việc khác, gửi mới'),
      ],
    }
  },
  needed: (values) => duplicatesIn(values).length > 0,
  read(turn, values) {
    const picked = pickedOf(turn, 'join')
    if (picked === 'new') return filled('')
    const offered = duplicatesIn(values)
    if (picked !== null && offered.some(({ id }) => id === picked)) return filled(picked)
    const said = turn.message.text.toUpperCase()
    const named = offered.find(({ code }) => said.includes(code))
    if (named) return filled(named.id)
    if (isSkip(turn.message.text)) return filled('')
    if (goesOn(turn.message.text)) return { kind: 'narrowed', also: {} }
    const choice = joinSaid(turn.message.text)
    if (choice === 'apart') return filled('')
    const [only] = offered
    if (choice === 'same' && only && offered.length === 1) return filled(only.id)
    return choice === null ? OTHER : { kind: 'invalid', say: intakeTexts.joinHow }
  },
  show: () => '',
}

/** The questions of a complaint, in the order in which they are asked. */
export function complaintSlots(lexiconOf: LexiconOf): readonly Slot[] {
  return [
    text,
    categorySlot(lexiconOf),
    placeSlot(lexiconOf),
    areaSlot(lexiconOf),
    join,
    ...[
      when(lexiconOf),
      photos,
      dossier,
      contact((values) => values.regime === 'regulation' || values.caller === true || contactIn(values) !== null),
      visibility,
    ].map(unlessJoined),
  ]
}

/** Whether another's report is followed instead of filing one. */
export const isJoining = (values: SlotValues): boolean => typeof values.join === 'string' && values.join !== ''

/** Who follows another's report is asked nothing more. */
const unlessJoined = (slot: Slot): Slot => ({
  ...slot,
  read: (turn, values) =>
    goesOn(turn.message.text) && !isSkip(turn.message.text) ? { kind: 'narrowed', also: {} } : slot.read(turn, values),
  needed: (values) => !isJoining(values) && (slot.needed?.(values) ?? true),
})
