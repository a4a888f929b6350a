import type { Area, Directory } from '../../../agencies/directory.ts'
import { directoryOf } from '../../../agencies/directory-of.ts'
import { cityOf } from '../../../content/city.ts'
import type { Snapshot } from '../../../core/content.ts'
import type { Slot, SlotReading, SlotValues } from '../../../core/flow.ts'
import { actionOf, type Choice } from '../../../core/message.ts'
import type { Turn } from '../../../core/turn.ts'
import { maskPersonalData } from '../../../dialogue/personal-data.ts'
import { MAX_COMPLAINT_CHARS } from '../complaint.ts'
import type { Lexicon } from '../understanding/lexicon.ts'
import { isQuestionApart, isSkip, pickedOf } from './answers.ts'
import { readContact } from './contact.ts'
import {
  candidatesIn,
  categoryValue,
  contactIn,
  duplicatesIn,
  photosOf,
  readCategoryValue,
  textOf,
  valuesFrom,
} from './form-values.ts'
import { intakeTexts } from './intake-texts.ts'
import { understoodIn } from './recogniser.ts'

type LexiconOf = (snapshot: Snapshot) => Lexicon

const OTHER: SlotReading = { kind: 'other' }
const pick = (slot: string, value: string, label: string): Choice => ({
  label,
  action: actionOf('flow.pick', slot, value),
})
const filled = (value: string, also?: SlotValues): SlotReading => ({ kind: 'filled', value, ...(also ? { also } : {}) })

/** Shorter texts say nothing that anybody could handle. */
const MIN_CHARS = 4
const MAX_AREA_CHOICES = 6

const text: Slot = {
  name: 'text',
  names: ['nội dung', 'việc'],
  ask: (_, turn) => ({ text: intakeTexts.askText(cityOf(turn.snapshot)) }),
  read(turn) {
    const said = turn.message.text.trim()
    if ([...said].filter((c) => /\p{L}/u.test(c)).length < MIN_CHARS)
      return { kind: 'invalid', say: intakeTexts.tooShort }
    if (isQuestionApart(turn)) return OTHER
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

const categorySlot = (lexiconOf: LexiconOf): Slot => ({
  name: 'category',
  names: ['loại việc', 'loại', 'lĩnh vực', 'nhóm'],
  ask(values, turn) {
    const { categories } = lexiconOf(turn.snapshot)
    const guesses = (Array.isArray(values.guesses) ? values.guesses.map(String) : []).slice(0, 4)
    const choices = guesses.map((guess) => pick('category', guess, categoryName(guess, categories)))
    const text = 'Dạ, việc này thuộc loại nào gần đúng nhất ạ? Ông/Bà chọn, hoặc nói lại bằng vài chữ.'
    return { text, choices: [...choices, pick('category', 'other', 'Việc khác')] }
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
    if (isQuestionApart(turn)) return OTHER
    return {
      kind: 'invalid',
      say: 'Dạ, em chưa rõ loại việc. Ông/Bà chọn một trong các loại ở trên, hoặc nhắn “bỏ qua”.',
    }
  },
  show: (value, turn) => categoryName(String(value), lexiconOf(turn.snapshot).categories),
})

/** A category or sub-category whose name is said. */
function categoryNamed(said: string, { categories, categoryCues }: Lexicon): string | null {
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
  return content?.subCategories.find(({ id }) => id === subCategory)?.name ?? content?.name ?? 'Việc khác'
}

const placeNeed = (values: SlotValues, lexicon: Lexicon): 'needed' | 'helpful' | 'none' => {
  const { category } = readCategoryValue(values.category)
  return (category && lexicon.categories.get(category)?.place) || 'needed'
}

/** Where: asked where neither street, landmark, pin nor commune was named. */
const placeSlot = (lexiconOf: LexiconOf): Slot => ({
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
    return filled(said.slice(0, 200), areaFound(said, turn))
  },
  show: String,
})

const placesSaid = (said: string, turn: Turn) => directoryOf(turn.snapshot).placesIn(said)

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
const areaSlot = (lexiconOf: LexiconOf): Slot => ({
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
    const found = areaFound(said, turn)
    if (typeof found.area === 'string') return filled(found.area)
    const among = chosenAmong(found, candidatesIn(values))
    if (among) return filled(among)
    if (isQuestionApart(turn)) return OTHER
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
    return OTHER
  },
  show: () => '',
}

const when = (lexiconOf: LexiconOf): Slot => ({
  name: 'when',
  names: ['thời gian', 'khi nào', 'lúc nào'],
  ask: () => ({
    text: 'Dạ, việc này xảy ra lúc nào ạ?',
    choices: [
      pick('when', 'now', 'Đang xảy ra'),
      pick('when', 'often', 'Xảy ra thường xuyên'),
      pick('when', 'skip', 'Bỏ qua'),
    ],
  }),
  needed: () => true,
  prefill(values, turn) {
    const { category } = readCategoryValue(values.category)
    const asked = category !== null && lexiconOf(turn.snapshot).categories.get(category)?.when === true
    return asked ? undefined : ''
  },
  read(turn) {
    const picked = pickedOf(turn, 'when')
    if (picked) return filled(picked === 'now' ? 'đang xảy ra' : picked === 'often' ? 'xảy ra thường xuyên' : '')
    const said = turn.message.text.trim()
    if (isSkip(said)) return filled('')
    if (isQuestionApart(turn)) return OTHER
    return said.length > 120
      ? { kind: 'invalid', say: 'Dạ, Ông/Bà ghi ngắn thời gian giúp, hoặc “bỏ qua”.' }
      : filled(said)
  },
  show: String,
})

/** One question for pictures; they may come before and after it as well. */
const photos: Slot = {
  name: 'photosDone',
  names: ['hình', 'ảnh', 'hình ảnh'],
  ask: (values) => ({
    text:
      photosOf(values).length === 0
        ? 'Dạ, Ông/Bà có hình thì gửi luôn ở đây (đừng gửi ảnh căn cước, giấy tờ tùy thân). Không có thì chọn “Bỏ qua”.'
        : `Dạ, đã có ${photosOf(values).length} hình. Ông/Bà gửi thêm, hoặc chọn “Xong”.`,
    choices: [pick('photosDone', 'done', photosOf(values).length === 0 ? 'Bỏ qua' : 'Xong')],
  }),
  read(turn) {
    if (pickedOf(turn, 'photosDone') !== null || isSkip(turn.message.text)) return filled('yes')
    if (/^(?:co|dung|ok|da gui|roi)$/.test(turn.message.text.trim().toLowerCase())) return filled('yes')
    return OTHER
  },
  show: () => '',
}

/** Code of the dossier a complaint on procedures is about. */
const dossier: Slot = {
  name: 'dossier',
  names: ['mã hồ sơ', 'hồ sơ'],
  ask: () => ({
    text: 'Dạ, Ông/Bà có mã hồ sơ (trên giấy hẹn) thì ghi giúp; không có thì chọn “Bỏ qua”.',
    choices: [pick('dossier', 'skip', 'Bỏ qua')],
  }),
  needed: (values) => readCategoryValue(values.category).category === 'procedures' && values.kind !== 'suggestion',
  read(turn) {
    const said = turn.message.text.trim()
    if (pickedOf(turn, 'dossier') !== null || isSkip(said)) return filled('')
    const code = DOSSIER_CODE.exec(said)?.[0]
    if (code) return filled(code.toUpperCase())
    return isQuestionApart(turn)
      ? OTHER
      : { kind: 'invalid', say: 'Dạ, mã hồ sơ dạng như H13.12-240610-0012. Không nhớ thì nhắn “bỏ qua”.' }
  },
  show: String,
}
export const DOSSIER_CODE = /(?:\d{3}\.\d{2}\.\d{2}\.)?[HG]\d{2}(?:\.\d{1,3})*\s?-\s?\d{6}\s?-\s?\d{4,7}/i

/** Name, phone and address: needed for complaints on rules (Nghị định 20/2008/NĐ-CP, Điều 7) and for callers. */
const contact = (needed: (values: SlotValues) => boolean): Slot => ({
  name: 'contact',
  names: ['liên hệ', 'họ tên', 'số điện thoại', 'người gửi'],
  personal: true,
  ask: (values) => ({
    text: values.caller
      ? 'Người gọi: họ tên, số điện thoại, địa chỉ? (Người gọi không cho thì nhắn “bỏ qua”.)'
      : 'Dạ, phản ánh về quy định, thủ tục cần họ tên, số điện thoại và địa chỉ người gửi (Nghị định 20/2008/NĐ-CP, Điều 7). Ông/Bà ghi trong một tin, ví dụ: Lê Thị B, 09xxxxxxxx, ấp 3 xã …. Chỉ cơ quan xử lý xem.',
  }),
  needed,
  read(turn, values) {
    const said = turn.unmasked.trim()
    if (isSkip(said))
      return values.caller
        ? { kind: 'filled', value: null as never, also: {} }
        : {
            kind: 'invalid',
            say: 'Dạ, thiếu phần này thì cơ quan không được thụ lý. Ông/Bà ghi giúp, hoặc nhắn “hủy”.',
          }
    const own = turn.message.attachments.find((a) => a.kind === 'contact' && a.handle.startsWith('tel:'))
    const read = readContact(own ? `${said} ${own.handle.slice(4)}` : said)
    if (read.phone === null && isQuestionApart(turn)) return OTHER
    if (read.phone === null)
      return {
        kind: 'invalid',
        say: 'Dạ, em chưa thấy số điện thoại. Ông/Bà ghi lại họ tên, số điện thoại, địa chỉ giúp ạ.',
      }
    if (read.name === null && !values.caller)
      return { kind: 'invalid', say: 'Dạ, Ông/Bà ghi thêm họ tên trước số điện thoại giúp ạ.' }
    return { kind: 'filled', value: read as never }
  },
  show: (value) => {
    const given = contactIn({ contact: value })
    if (!given) return ''
    return [given.name, given.phone ? maskPersonalData(given.phone).text : null, given.address]
      .filter(Boolean)
      .join(', ')
  },
})

const VISIBILITY_NAMES: Readonly<Record<string, string>> = {
  public: 'công khai nội dung (không nêu tên người gửi)',
  'hidden-public': 'không công khai',
  'hidden-agency': 'không công khai, giấu người gửi với cơ quan xử lý',
}

const visibility: Slot = {
  name: 'visibility',
  names: ['công khai', 'giấu tên', 'ẩn danh'],
  ask: () => ({
    text: 'Dạ, Ông/Bà muốn công khai phản ánh này tới đâu ạ? Tên người gửi không bao giờ hiện ra công chúng.',
    choices: [
      pick('visibility', 'public', 'Công khai nội dung'),
      pick('visibility', 'hidden-public', 'Không công khai'),
      pick('visibility', 'hidden-agency', 'Giấu cả với cơ quan xử lý'),
    ],
  }),
  prefill: (values) => (values.regime === 'regulation' ? 'hidden-public' : undefined),
  read(turn) {
    const picked = pickedOf(turn, 'visibility')
    if (picked !== null && picked in VISIBILITY_NAMES) return filled(picked)
    const said = turn.message.text.toLowerCase()
    if (/giấu|giau|ẩn|an danh|cơ quan|co quan|nặc danh|nac danh/.test(said)) return filled('hidden-agency')
    if (/không|khong|ko|đừng|dung/.test(said)) return filled('hidden-public')
    if (/công khai|cong khai|được|duoc|ok|sao cũng|gì cũng|bỏ qua|bo qua|có|co/.test(said)) return filled('public')
    return isQuestionApart(turn) ? OTHER : { kind: 'invalid', say: 'Dạ, Ông/Bà chọn một trong ba cách ở trên giúp ạ.' }
  },
  show: (value) => VISIBILITY_NAMES[String(value)] ?? '',
}

/** The questions of a complaint, in the order in which they are asked. */
export function complaintSlots(lexiconOf: LexiconOf): readonly Slot[] {
  return [
    text,
    categorySlot(lexiconOf),
    placeSlot(lexiconOf),
    areaSlot(lexiconOf),
    join,
    when(lexiconOf),
    photos,
    dossier,
    contact((values) => values.regime === 'regulation' || values.caller === true),
    visibility,
  ]
}

export { textOf }
