import type { Correction } from '../../../core/flow.ts'
import type { FlowState } from '../../../core/flow-state.ts'
import type { Turn } from '../../../core/turn.ts'
import { wordsOf } from '../../../dialogue/cues.ts'
import { fold } from '../../../text/normalise.ts'
import type { Visibility } from '../complaint.ts'
import type { ReadRight } from '../queue/handler.ts'
import { readOccurrence } from '../understanding/occurrence.ts'
import { asks, isPictureless, isQuestionApart } from './answers.ts'
import { areaFound } from './area-found.ts'
import { intakeTexts } from './intake-texts.ts'
import type { LexiconOf } from './picks.ts'
import { placeSaid, putRight } from './put-right.ts'
import { rightWords } from './right-words.ts'
import { categoryNamed } from './slots.ts'

/** A remark that is a time and little else. */
const TIME_WORDS = 5
/** Questions behind the one for the place. */
const AFTER_PLACE = new Set(['when', 'photosDone', 'visibility', 'confirm'])

/** What a message puts right of a complaint's form: the commune or the kind of trouble it names, or a time said late. */
export async function correction(turn: Turn, state: FlowState, lexiconOf: LexiconOf): Promise<Correction | null> {
  const said = turn.message.text.trim()
  if (state.asking === 'text' || turn.message.action !== null) return null
  const shown = visibilitySaid(said)
  if (shown !== null && state.asking !== 'visibility' && state.slots.regime !== 'regulation')
    return { values: { visibility: shown }, drop: [], say: intakeTexts.shownTo(shown) }
  if (state.asking !== 'photosDone' && state.slots.photosDone === undefined && isPictureless(said))
    return { values: { photosDone: 'yes' }, drop: [], say: 'Dạ, em ghi là không có hình.' }
  const lexicon = lexiconOf(turn.snapshot)
  const right = asks(said) ? null : rightWords(said)
  const put = right === null ? null : putRight(right, turn, state, lexicon)
  if (put) return put
  if (AFTER_PLACE.has(state.asking) && !asks(said)) {
    const place = placeSaid(said, turn, state, lexicon)
    if (place) return place
  }
  if (state.asking === 'when' || state.asking === 'place' || isQuestionApart(turn)) return null
  const when = wordsOf(said).length <= TIME_WORDS ? readOccurrence(said) : null
  if (when === null || wordsOf(said).length > wordsOf(when).length + 2) return null
  return { values: { when }, drop: [], say: 'Dạ, em đã ghi thời gian.' }
}

/** Who may read it, said by itself whatever is asked: "công khai", "giấu tên". */
export function visibilitySaid(said: string): Visibility | null {
  const words = wordsOf(said)
    .map(fold)
    .join(' ')
    .replace(/^(?:toi |tui |em |cho )?(?:muon |xin )?/, '')
    .replace(/ (?:nha|nhe|di|a|em|giup)$/, '')
  if (/^(?:cong khai|cong khai noi dung)$/.test(words)) return 'public'
  if (/^(?:khong|hong|hem|hok|dung|ko|k) cong khai$/.test(words)) return 'hidden-public'
  return HIDES_NAME.test(words) ? 'hidden-agency' : null
}

/** "gửi ẩn danh được không", "giấu tên giùm tui", "đừng để lộ tên tôi", "không muốn ai biết mình báo". */
const HIDES_NAME =
  /^(?:(?:gui|bao|phan anh|lam|minh|toi|tui|em|co|khong|hong|ko|k|dung|muon|xin|de|cho|ai|biet|nguoi ta|nha|ho) )*(?:giau ten|giau danh tinh|an danh|nac danh|giau ca voi co quan(?: xu ly)?|(?:khong|hong|ko|k|hok|hem|khoi|dung)(?: can)? (?:ghi |neu |de |biet |lay |luu |hien )?(?:ten|danh tinh)|(?:neu|ghi|lo|ke|noi|cong khai) (?:ra )?(?:ten|danh tinh)|biet (?:ten|toi|tui|em|minh) (?:gui|bao))(?: (?:giup|gium|dum|cho|toi|tui|em|minh|nguoi gui|nguoi bao|voi|duoc|khong|hong|ko|k|hem|ha|ra|nha|nhe|a|di))*$/

/** The commune or the kind of trouble that staff name as the right one of a filed complaint. */
export const readRight =
  (lexiconOf: LexiconOf): ReadRight =>
  (words, turn) => {
    const said = words.replace(/^(?:lại |loại việc |loại |thành |là )+/iu, '')
    const { area } = areaFound(said, turn)
    if (typeof area === 'string') return { area }
    const category = categoryNamed(said, lexiconOf(turn.snapshot))
    return category === null ? {} : { category }
  }
