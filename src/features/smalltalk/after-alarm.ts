import { directoryOf } from '../../agencies/directory-of.ts'
import type { Recogniser, RecogniserInput } from '../../core/recogniser.ts'
import { epochMs } from '../../core/time.ts'
import { foldedWordsOf, wordsOf } from '../../dialogue/cues.ts'
import { fold } from '../../text/normalise.ts'

/** What somebody says right behind an alarm: where it is, that help is there or no longer needed, or that nobody answers. */
export type AfterAlarm =
  | { readonly kind: 'place'; readonly place: string }
  | { readonly kind: 'news' }
  | { readonly kind: 'unanswered' }

/** Later, words of a place answer no alarm. */
const ALARM_MS = 30 * 60_000
const MOST_WORDS = 14
const NEWS_WORDS = 12

/** Surer than what only names a place, less sure than a report. */
const PLACE = 0.9
const PLACES_ASKED = ['place.', 'agency.', 'office.', 'statistics.']

/** Said before a place. */
const LEAD = new Set(
  'da o tai nha dia chi la em toi tui minh day cho nay ngay gan truoc sau doi dien tro ben duoi khuc doan dau cuoi trong ngoai do'.split(
    ' ',
  ),
)
/** What places are called by, whether or not the name is known; with their marks these are no other words. */
const PLACES = new Set(
  'xã phường p quận huyện thị tt ấp khu kv khóm tổ xóm hẻm đường quốc tỉnh ql số chợ cầu cống trường bến cồn cù ngã bệnh chung kcn kênh kinh rạch sông vàm chùa'.split(
    ' ',
  ),
)
/** Without marks these are too often other words. */
const DOUBTFUL = new Set(['con', 'cho', 'to', 'so', 'thi', 'cu', 'chua', 'chung', 'p'])
/** Something is asked, wished or told beside the place. */
const BESIDE =
  /\?|(?:^| )(?:nao|gi|may gio|bao nhieu|sao|ai|hu|sua|can|muon|xin|lam|thu tuc|giay|ho so|phi|bi|khong|ngap|rac|ket)(?: |$)/
/** Help was called, is there, or is needed no more. */
const NEWS =
  /^(?:(?:da|u|o|a|ua|cam on|thoi|nha|em|toi|tui|gio|nay) )*(?:(?:goi|bao|keu)(?: \S+){0,3} roi|(?:xe|cong an|canh sat|doi|nguoi|ho|bac si|cuu hoa|cuu ho|lang gieng|hang xom|\S+ \S+)(?: \S+){0,4} (?:toi|den|qua|xuong|cuu|vot|vo lai|ve|tinh|do|on) (?:roi|hon roi|lai roi)|(?:het|dap|tat|do|on|tinh|ve|cuu duoc|vot duoc|vot len duoc|khong sao|binh an|an toan|het khoi|het chay)(?: \S+){0,3} roi|khong (?:con )?sao(?: nua)?(?: roi)?|(?:do|on|tinh|khoe) (?:hon )?roi|\S+ (?:vo lai|tinh lai|ve nha|ve toi nha|tinh|do) roi)(?:$| )/

/** The number that was told does not answer. */
const UNANSWERED =
  /(?:goi|dien|bam|keu|so|11[2345]).* (?:khong|ko|k|hong|hem|chua) (?:ai |thay ai |co ai )?(?:bat may|nghe may|nghe|tra loi|duoc|bat)|(?:may|so|11[2345]) ban(?: |$)/

const UNMARKED = new Set([...PLACES].map(fold))
const HOUSE_NUMBER = /^\d{1,4}[a-z]?$/

const folded = (text: string): string => foldedWordsOf(text).join(' ')

/** A place or news behind an alarm, while no form waits; nothing else is read here. */
export const afterAlarmRecogniser: Recogniser = {
  recognise(input) {
    const said = isBehindAlarm(input) ? afterAlarm(input) : null
    if (said === null) return []
    const read = { intent: 'emergency', why: `${said.kind} behind an alarm`, data: said }
    // Another trouble may begin with where it is: what is surely a report is one.
    const isSure = said.kind !== 'place' || namesOnlyPlaces(input)
    return [isSure ? { ...read, score: 0.99, alone: true } : { ...read, score: PLACE, overrules: PLACES_ASKED }]
  },
}

const isBehindAlarm = ({ state, now }: RecogniserInput): boolean =>
  state.active === null &&
  state.lastIntent === 'emergency' &&
  state.lastAt !== null &&
  epochMs(now) - epochMs(state.lastAt) <= ALARM_MS

function afterAlarm({ text, snapshot }: RecogniserInput): AfterAlarm | null {
  const said = folded(text)
  const words = said.split(' ')
  if (words.length <= NEWS_WORDS && UNANSWERED.test(said)) return { kind: 'unanswered' }
  if (words.length <= NEWS_WORDS && NEWS.test(said)) return { kind: 'news' }
  if (words.length > MOST_WORDS || BESIDE.test(said) || text.includes('?')) return null
  const [first] = directoryOf(snapshot).placesIn(text)
  const begins = first !== undefined && wordsOf(text.slice(0, first.start)).length <= 1
  return beginsWithPlace(wordsOf(text)) || begins ? { kind: 'place', place: text.trim() } : null
}

/** "ở ấp 3", "gần chợ Tân An", "12 Lê Lợi". */
function beginsWithPlace(words: readonly string[]): boolean {
  const marked = words.some((word) => word !== fold(word))
  const isPlace = (word: string) =>
    PLACES.has(word) || (!marked && !DOUBTFUL.has(word) && UNMARKED.has(word)) || HOUSE_NUMBER.test(word)
  const at = words.findIndex((word) => isPlace(word) || !LEAD.has(fold(word)))
  return at >= 0 && at < words.length - 1 && isPlace(words[at]!)
}

/** Whether nothing else stands in a text: what is said of a place may be the trouble. */
function namesOnlyPlaces({ text, snapshot }: RecogniserInput): boolean {
  const places = directoryOf(snapshot).placesIn(text)
  const rest = places.reduceRight((left, { start, end }) => `${left.slice(0, start)} ${left.slice(end)}`, text)
  return wordsOf(rest).every((word) => LEAD.has(fold(word)) || UNMARKED.has(fold(word)) || HOUSE_NUMBER.test(word))
}
