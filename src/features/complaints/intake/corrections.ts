import { directoryOf } from '../../../agencies/directory-of.ts'
import type { Correction } from '../../../core/flow.ts'
import type { FlowState } from '../../../core/flow-state.ts'
import type { Turn } from '../../../core/turn.ts'
import { wordsOf } from '../../../dialogue/cues.ts'
import { fold } from '../../../text/normalise.ts'
import type { Visibility } from '../complaint.ts'
import type { ReadRight } from '../queue/handler.ts'
import { readOccurrence } from '../understanding/occurrence.ts'
import { spotIn } from '../understanding/place.ts'
import { isPictureless, isQuestionApart } from './answers.ts'
import { areaFound } from './area-found.ts'
import { intakeTexts } from './intake-texts.ts'
import type { LexiconOf } from './picks.ts'
import { categoryNamed } from './slots.ts'

/** "không phải rác mà là nước thải", "sửa loại việc thành rác": the last group is what holds. */
const BUT = /(?:không phải|khong phải|khong phai|hổng phải|hong phai).*?\s(?:mà là|ma la|mà|ma)\s+(.+)$/iu
const INTO = /^(?:sửa|sua|đổi|doi|chỉnh|chinh)\s.*?\s(?:thành|thanh|sang)\s+(.+)$/iu
const RATHER = /^(.+?)\s+(?:mới đúng|moi dung|mới phải|moi phai)/iu
const MISTAKEN = /(?:^|\s)(?:lộn|lon|nhầm|nham|sai)(?:\s(?:rồi|roi))?[\s,.:]+(.+)$/iu
/** A remark that is a time and little else. */
const TIME_WORDS = 5

/** What a message puts right of a complaint's form: the commune or the kind of trouble it names, or a time said late. */
export async function correction(turn: Turn, state: FlowState, lexiconOf: LexiconOf): Promise<Correction | null> {
  const said = turn.message.text.trim()
  if (state.asking === 'text' || turn.message.action !== null) return null
  const shown = visibilitySaid(said)
  if (shown !== null && state.asking !== 'visibility' && state.slots.regime !== 'regulation')
    return { values: { visibility: shown }, drop: [], say: intakeTexts.shownTo(shown) }
  if (state.asking !== 'photosDone' && state.slots.photosDone === undefined && isPictureless(said))
    return { values: { photosDone: 'yes' }, drop: [], say: 'Dạ, em ghi là không có hình.' }
  const right = rightWords(said)
  if (right !== null) {
    const area = areaFound(right, turn)
    const spot = spotIn(right, lexiconOf(turn.snapshot), directoryOf(turn.snapshot))
    if (spot.street !== null) {
      const drop = area.candidates === undefined ? [] : ['area']
      return {
        values: { place: spot.place ?? right, street: spot.street, ...area },
        drop,
        say: 'Dạ, em đã sửa lại địa điểm.',
      }
    }
    if (area.area !== undefined) return { values: area, drop: [], say: 'Dạ, em đã sửa lại xã, phường.' }
    if (area.candidates !== undefined) return { values: area, drop: ['area'], say: 'Dạ, em sửa lại xã, phường.' }
    const category = categoryNamed(right, lexiconOf(turn.snapshot))
    return category === null ? null : { values: { category }, drop: [], say: 'Dạ, em đã sửa loại việc.' }
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

function rightWords(said: string): string | null {
  const but = BUT.exec(said)?.[1] ?? INTO.exec(said)?.[1]
  if (but !== undefined) return but
  const after = MISTAKEN.exec(said)?.[1]
  const rather = RATHER.exec(after ?? said)?.[1]
  if (rather !== undefined) return rather
  return after !== undefined && /(?:^|\s)(?:phuong|xa|phai la|duong|hem|ap)\s/.test(fold(after)) ? after : null
}
