import { directoryOf } from '../../../agencies/directory-of.ts'
import { liesOutside } from '../../../agencies/pin.ts'
import type { Gathered, SlotValues } from '../../../core/flow.ts'
import type { FlowState } from '../../../core/flow-state.ts'
import type { Json } from '../../../core/json.ts'
import type { Turn } from '../../../core/turn.ts'
import { agrees } from '../../../dialogue/assent.ts'
import { foldedWordsOf, wordsOf } from '../../../dialogue/cues.ts'
import { readCategoryValue } from '../category-value.ts'
import { MAX_COMPLAINT_CHARS } from '../complaint.ts'
import { namesTime, timeSaid } from '../understanding/occurrence.ts'
import type { UnderstoodComplaint } from '../understanding/understand.ts'
import { asks, goesOn, isPictureless, isQuestionApart, isSkip, leavesOpen } from './answers.ts'
import { laterIn, valuesFrom } from './form-values.ts'
import { intakeTexts } from './intake-texts.ts'
import { joinSaid } from './join-said.ts'
import { MAX_PHOTOS } from './photo-check.ts'
import { understoodIn } from './recogniser.ts'
import { visibilitySaid } from './visibility-said.ts'

/** Questions after the matter itself: a tale that goes on there belongs to the same complaint. */
const GOES_ON = new Set(['join', 'when', 'photosDone', 'visibility', 'confirm'])
const GOES_ON_WORDS = 4
/** So surely told it goes on with the tale; a trouble of another category in another place is one in an open form all the sooner. */
const TOLD = 0.6
const TOLD_APART = 0.4

/** A further message of the tale is added to its words; what it says of place and time fills what is still open. */
export function moreWords(turn: Turn, state: FlowState): Gathered | null {
  const understood = understoodIn(turn)
  const { text } = state.slots
  if (!GOES_ON.has(state.asking) || typeof text !== 'string' || turn.message.action !== null) return null
  if (state.asking === 'join' && joinSaid(turn.message.text) !== null) return null
  // A time answers the question for it.
  if (visibilitySaid(turn.message.text) !== null) return null
  if (leavesOpen(turn.message.text) || (state.asking === 'when' && answersWhen(turn.message.text))) return null
  const longest = `${text}\n${understood?.text ?? turn.message.text.trim()}`.length
  const fits = longest <= MAX_COMPLAINT_CHARS
  if (isRemark(turn, state) && fits)
    return {
      values: { text: `${text}\n${understood?.text ?? turn.message.text.trim()}`.slice(0, MAX_COMPLAINT_CHARS) },
      say: intakeTexts.added,
      only: true,
    }
  if (!understood || wordsOf(understood.text).length < GOES_ON_WORDS) return null
  const apart = isApart(understood, state.slots)
  if (understood.score < (apart ? TOLD_APART : TOLD)) return null
  if (understood.kind !== 'report' && understood.kind !== 'suggestion') return null
  if (isSkip(turn.message.text) || goesOn(turn.message.text) || isQuestionApart(turn) || text.includes(understood.text))
    return null
  if (apart) {
    const later = [...laterIn(state.slots), valuesFrom(understood)] as unknown as Json
    return { values: { later }, say: intakeTexts.apart, only: true }
  }
  if (!fits) return { values: {}, say: intakeTexts.full, only: true }
  const { place, street, area, candidates, when, hidden } = valuesFrom(understood)
  const open = Object.entries({ place, street, area, candidates, when, hidden }).flatMap(([name, value]) =>
    value !== undefined && (state.slots[name] === undefined || state.slots[name] === '')
      ? [[name, value] as const]
      : [],
  )
  return {
    values: { text: `${text}\n${understood.text}`.slice(0, MAX_COMPLAINT_CHARS), ...Object.fromEntries(open) },
    say: intakeTexts.added,
    only: true,
  }
}

const WHEN_WORDS = 8

/** "sáng nào cũng chạy". */
const answersWhen = (said: string): boolean =>
  timeSaid(said) !== null || (wordsOf(said).length <= WHEN_WORDS && namesTime(said) && !asks(said))

/** Between so many words it is told on: less says nothing, more is a tale that is read as one. */
const REMARK_WORDS = { least: 3, most: 16 }
/** As likely something else, it is no remark. */
const SOMETHING_ELSE = 0.6
/** Asked to wait, or turned to somebody else. */
const NO_REMARK =
  /^(?:(?:da|a|u|ok|thoi|ma|em|ad|oi|toi|tui|minh) )*(?:cho (?:chut|xiu|ti|hoi|em hoi|toi hoi|tui hoi)|doi|khoan|de |alo|chao|cam on|cam on|thank|quen|nham|lon|gui|sua|huy|xoa|bo |doi lai|khong phai|mai |lat |chut |tu tu|xong|duoc|dung|sai|ban|may |bot |giau|an )/

/** "mới sập hồi trưa", "không ai bị gì": tells on in words that tell no trouble of their own and ask nothing. */
function isRemark({ message, question }: Turn, { asking }: FlowState): boolean {
  if (asking !== 'photosDone' && asking !== 'visibility') return false
  const said = message.text
  const words = foldedWordsOf(said)
  if (words.length < REMARK_WORDS.least || words.length > REMARK_WORDS.most) return false
  if (
    visibilitySaid(said) !== null ||
    asks(said) ||
    isSkip(said) ||
    isPictureless(said) ||
    goesOn(said) ||
    agrees(said) ||
    leavesOpen(said) ||
    NO_REMARK.test(`${words.join(' ')} `)
  )
    return false
  const [best] = question.intents
  return best === undefined || TOLD_ON.has(best.intent) || best.score < SOMETHING_ELSE
}

/** What words without a subject of their own are taken for. */
const TOLD_ON = new Set(['unclear', 'out-of-scope'])

/** Trouble of another category in another place: a complaint of its own. */
function isApart({ category, place }: UnderstoodComplaint, slots: SlotValues): boolean {
  const own = readCategoryValue(slots.category).category
  if (category === null || own === null || category === own) return false
  const isElsewhere = (said: string | null | undefined, kept: Json | undefined) =>
    said !== null && said !== undefined && (kept ?? '') !== '' && said !== kept
  const kept = (slots.street ?? '') === '' ? slots.place : slots.street
  return isElsewhere(place.street, kept) || isElsewhere(place.area?.id, slots.area)
}

/** Pictures, a pin and a caption as values of the form. */
export function gathered(
  state: FlowState,
  keys: readonly string[],
  have: readonly string[],
  location: Turn['message']['location'],
  turn: Turn,
): Pick<Gathered, 'values'> {
  const photos = [...have, ...keys].slice(0, MAX_PHOTOS)
  const caption = turn.message.text.trim()
  const more =
    caption !== '' && state.asking === 'photosDone' && !isSkip(caption) && typeof state.slots.text === 'string'
      ? { text: `${state.slots.text}\n${caption}` }
      : {}
  const near = location
    ? directoryOf(turn.snapshot)
        .nearest(location, 4)
        .map(({ area }) => area.id)
    : []
  return {
    values: {
      ...more,
      ...(photos.length > 0 ? { photos: [...photos] } : {}),
      ...(turn.message.album === undefined ? {} : { album: turn.message.album }),
      ...(location ? { location: { lat: location.lat, lon: location.lon }, candidates: near } : {}),
      ...(location && state.slots.place === undefined ? { place: 'theo vị trí đã gửi' } : {}),
    },
  }
}

/** Whether a pin came that no commune of the city can be near: it is told, and not kept. */
export const isPinOutside = ({ message: { location }, snapshot }: Turn): boolean =>
  location !== null && liesOutside(location, directoryOf(snapshot))

/** What is said of pictures and a pin that came; null for neither. */
export function sayOf(
  taken: { readonly keys: readonly string[]; readonly say: readonly string[] },
  had: number,
  pinned: boolean | 'outside',
): string | null {
  const lines = [
    ...(taken.keys.length > 0 ? [intakeTexts.photosReceived(Math.min(MAX_PHOTOS, had + taken.keys.length))] : []),
    ...(pinned === 'outside' ? [intakeTexts.pinOutside] : pinned ? [intakeTexts.pinReceived] : []),
    ...taken.say.map((line) => `Dạ, ${line.charAt(0).toLowerCase()}${line.slice(1)}`),
  ]
  return lines.length > 0 ? lines.join('\n') : null
}
