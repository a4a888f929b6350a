import { directoryOf } from '../../../agencies/directory-of.ts'
import type { Correction, SlotValues } from '../../../core/flow.ts'
import type { FlowState } from '../../../core/flow-state.ts'
import type { Turn } from '../../../core/turn.ts'
import { foldedWordsOf, wordsOf } from '../../../dialogue/cues.ts'
import { fold } from '../../../text/normalise.ts'
import { categoryValue, readCategoryValue } from '../category-value.ts'
import type { Lexicon } from '../understanding/lexicon.ts'
import { readOccurrence } from '../understanding/occurrence.ts'
import { spotIn } from '../understanding/place.ts'
import { areaFound, placesSaid } from './area-found.ts'
import { textOf } from './form-values.ts'
import { intakeTexts } from './intake-texts.ts'
import { understoodIn } from './recogniser.ts'
import type { RightWords } from './right-words.ts'
import { categoryNamed } from './slots.ts'

const NUMBER = /^(?:số(?: nhà)?\s*)?(\d{1,4}[a-z]?(?:\/\d{1,4}[a-z]?)*)$/iu
/** A part of a place that is told by a kind and a number, and nothing else. */
const NUMBERED = /^(số nhà|số|hẻm|hem|ngõ|kiệt|tổ|ấp|khu vực|kv)\s+(\S*\d\S*)$/iu
/** Kinds of trouble this likely are meant by whoever says that it was another. */
const LIKELY = 0.5

/** What holds instead, by what the right words name: the place, the commune, the time, the kind of trouble. */
export function putRight(words: RightWords, turn: Turn, { slots }: FlowState, lexicon: Lexicon): Correction | null {
  const { right } = words
  const area = areaPut(words, turn, slots)
  const place = placePut(words, turn, slots, lexicon)
  if (place !== null) {
    const drop = area.candidates === undefined ? [] : ['area']
    const written = textOf(slots, 'place')
    // A commune's name stood in for the place that was not told yet.
    const before = placesSaid(written, turn).some(({ start, end }) => start === 0 && end === written.length)
      ? ''
      : written
    const text = retold(slots, before, place.place, words.wrong !== null)
    const say = before === '' || fold(before) === fold(place.place) ? intakeTexts.spotNoted : intakeTexts.placePut
    return { values: { ...place, ...area, ...withArea(text, right, area, slots, turn) }, drop, say }
  }
  if (area.area !== undefined || area.candidates !== undefined) {
    const drop = area.area === undefined ? ['area'] : []
    return {
      values: { ...area, ...withArea(textOf(slots, 'text'), right, area, slots, turn) },
      drop,
      say: isNew(area, slots) ? intakeTexts.areaNoted : intakeTexts.areaPut,
    }
  }
  const when = readOccurrence(right)
  if (when !== null && wordsOf(right).length <= wordsOf(when).length + 2)
    return { values: { when }, drop: [], say: 'Dạ, em đã ghi thời gian.' }
  const category =
    categoryNamed(right, lexicon) ??
    (isOfTale(words, slots) ? nearKind(right, slots, lexicon) : null) ??
    likelyCategory(turn, slots)
  const text = `${textOf(slots, 'text')}\nSửa lại: ${right}`
  if (category === null || category === slots.category)
    return isOfTale(words, slots) ? { values: { text }, drop: [], say: intakeTexts.textPut } : null
  return { values: { category, text }, drop: [], say: 'Dạ, em đã sửa loại việc.' }
}

/** Of the form's own category, the kind of trouble whose name holds the right words. */
function nearKind(right: string, slots: SlotValues, { categories }: Lexicon): string | null {
  const { category } = readCategoryValue(slots.category)
  if (category === null) return null
  const meant = foldedWordsOf(right).join(' ')
  const sub = categories
    .get(category)
    ?.subCategories.find(({ name }) => ` ${foldedWordsOf(name).join(' ')} `.includes(` ${meant} `))
  return sub ? categoryValue(category, sub.id) : null
}

const THING_WORDS = 6

/** "không phải rác, là xà bần": a word of the tale gives way to another of its kind. */
function isOfTale({ right, wrong }: RightWords, slots: SlotValues): boolean {
  if (wrong === null || wrong === '' || wordsOf(right).length > THING_WORDS) return false
  return ` ${foldedWordsOf(textOf(slots, 'text')).join(' ')} `.includes(` ${foldedWordsOf(wrong).join(' ')} `)
}

/** A hamlet is called like a commune now and then: said by itself it tells where in the commune that the form has. */
const HAMLET = /^(?:ap|khu vuc|kv|khom|to|xom)(?: \S+){1,5}$/
const COMMUNE = /(?:^| )(?:phuong|xa|thi tran|quan|huyen|p|x|tt) /

function areaPut({ right }: RightWords, turn: Turn, slots: SlotValues): SlotValues {
  const said = foldedWordsOf(right).join(' ')
  if (textOf(slots, 'area') !== '' && HAMLET.test(said) && !COMMUNE.test(`${said} `)) return {}
  const found = areaFound(right, turn)
  const may = Array.isArray(found.candidates) ? found.candidates : []
  return may.includes(textOf(slots, 'area')) ? {} : found
}

/** No commune was known before, or the very same one. */
const isNew = ({ area }: SlotValues, slots: SlotValues): boolean =>
  textOf(slots, 'area') === '' ? area !== undefined && slots.candidates === undefined : area === slots.area

/** A bare place said when something else was asked: it tells or completes where. */
export function placeSaid(said: string, turn: Turn, state: FlowState, lexicon: Lexicon): Correction | null {
  const place = placePut({ right: said, wrong: null }, turn, state.slots, lexicon)
  const area = areaFound(said, turn)
  if (place === null && area.area === undefined) return null
  const spot = NUMBER.test(said) ? said : spotIn(said, lexicon, directoryOf(turn.snapshot)).place
  const named = [spot ?? '', ...placesSaid(said, turn).map(({ start, end }) => said.slice(start, end))]
  const rest = named.reduce((left, name) => left.replace(name, ' '), said)
  if (wordsOf(rest).some((word) => !BESIDE.has(fold(word)))) return null
  return putRight({ right: said, wrong: null }, turn, state, lexicon)
}

const BESIDE = new Set('o tai cho do la dia chi nha nhe em a nghen thuoc gan ngay truoc'.split(' '))

/** The new place as the form keeps it; null where the words name none. */
function placePut(words: RightWords, turn: Turn, slots: SlotValues, lexicon: Lexicon) {
  const { right, wrong } = words
  const directory = directoryOf(turn.snapshot)
  const before = textOf(slots, 'place')
  const spot = spotIn(right, lexicon, directory)
  const number = NUMBER.exec(right)?.[1]
  const said = number === undefined ? (withNumber(spot.place, right) ?? bareName(words, before, turn)) : right
  if (said === null || (number !== undefined && before === '' && /^\d/.test(right))) return null
  const renamed = spot.place === null && number === undefined ? said : null
  const street = spot.street ?? renamed ?? textOf(slots, 'street')
  if (number !== undefined) return { place: numberPut(before, number, wrong), street }
  const gone = wrong === null ? null : (spotIn(wrong, lexicon, directory).place ?? wrong)
  const at = gone === null ? -1 : fold(before).indexOf(fold(gone))
  if (gone !== null && at >= 0)
    return { place: once(before.slice(0, at) + said + before.slice(at + gone.length)), street }
  const one = NUMBERED.exec(said)
  if (!one) return { place: said, street: spot.street ?? '' }
  const same = new RegExp(`${one[1]}\\s+\\S*\\d\\S*`, 'iu')
  if (same.test(before)) return { place: before.replace(same, said), street }
  return { place: before !== '' && !/\d/.test(before) ? `${said} ${before}` : said, street }
}

/** "ấp Trường Thọ 2": the number behind a name belongs to it. */
function withNumber(place: string | null, right: string): string | null {
  if (place === null) return null
  const behind = /^ \d{1,3}[A-Za-z]?(?![\p{L}\d/])/u.exec(right.slice(right.indexOf(place) + place.length))?.[0] ?? ''
  return place + (right.includes(place) ? behind : '')
}

const NAME_WORDS = 5

/** "không phải Nguyễn Văn Linh, Trần Hoàng Na": a bare name takes the place of one that stands in the form's. */
function bareName({ right, wrong }: RightWords, before: string, turn: Turn): string | null {
  if (wrong === null || wrong === '' || !fold(before).includes(fold(wrong))) return null
  const isName = wordsOf(right).length <= NAME_WORDS && !/[,;:]/.test(right) && readOccurrence(right) === null
  return isName && placesSaid(right, turn).length === 0 ? right : null
}

/** "đường" stood before the wrong name and stands in the right words. */
const once = (place: string): string => place.replace(/(?<!\p{L})(đường|hẻm|số|ấp) \1(?= )/giu, '$1')

/** The place with another house number: in the stead of the wrong one, of the first, or before the street. */
function numberPut(before: string, number: string, wrong: string | null): string {
  const gone = /\d\S*/.exec(wrong ?? '')?.[0]
  const old = gone === undefined ? null : new RegExp(`(?<![\\d/])${escaped(gone)}(?![\\d/])`)
  if (old?.test(before)) return before.replace(old, number)
  const house = /((?:số nhà|số|so nha|so)\s*)\d\S*/iu
  if (house.test(before)) return before.replace(house, `$1${number}`)
  return `số ${number} ${before}`.trim()
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** The tale with what was put right in it, so that it does not contradict the form. */
function retold(slots: SlotValues, before: string, now: string, isCorrected: boolean): string {
  const text = textOf(slots, 'text')
  if (before === '' || fold(before) === fold(now)) return text
  // What only tells more beside a hamlet or a commune of the tale contradicts nothing.
  if (!isCorrected && !text.includes(before)) return text
  return text.includes(before) ? text.replace(before, now) : `${text}\nSửa lại: ${now}`
}

/** The commune named in the tale gives way to the one that is right. */
function withArea(text: string, right: string, put: SlotValues, slots: SlotValues, turn: Turn): SlotValues {
  // A hamlet may be called like a commune: the name of the one that was put is meant.
  const said = placesSaid(right, turn)
  const now = said.findLast(({ areas }) => areas.some(({ id }) => id === put.area)) ?? said[0]
  if (!now || text === '') return text === '' ? {} : { text }
  if (put.area === slots.area || (put.area === undefined && put.candidates === undefined)) return { text }
  const old = placesSaid(text, turn).find(({ areas }) => areas.some(({ id }) => id === slots.area))
  const written = right.slice(now.start, now.end)
  if (old && KIND.test(fold(text.slice(old.start))))
    return { text: text.slice(0, old.start) + written + text.slice(old.end) }
  // A market that is called like a commune keeps its name.
  return { text: textOf(slots, 'area') === '' ? text : `${text}\nSửa lại: ${written}` }
}

const KIND = /^(?:phuong|xa|thi tran|quan|huyen|p|x|tt)(?:[. ]|$)/

function likelyCategory(turn: Turn, slots: SlotValues): string | null {
  const [best] = understoodIn(turn)?.categories ?? []
  if (!best || best.score < LIKELY || String(slots.category).split('/')[0] === best.category) return null
  return best.subCategory === null ? best.category : `${best.category}/${best.subCategory}`
}
