import type { Correction } from '../../../core/flow.ts'
import type { FlowState } from '../../../core/flow-state.ts'
import type { Turn } from '../../../core/turn.ts'
import { foldedWordsOf, wordsOf } from '../../../dialogue/cues.ts'
import type { ReadRight } from '../queue/handler.ts'
import type { Lexicon } from '../understanding/lexicon.ts'
import { readOccurrence, timeSaid } from '../understanding/occurrence.ts'
import { asks, isPictureless, isQuestionApart, saysPicture } from './answers.ts'
import { areaFound } from './area-found.ts'
import { candidatesIn, photosOf } from './form-values.ts'
import { intakeTexts } from './intake-texts.ts'
import { joinSaid } from './join-said.ts'
import type { LexiconOf } from './picks.ts'
import { placeSaid, putRight } from './put-right.ts'
import { rightWords } from './right-words.ts'
import { categoryNamed } from './slots.ts'
import { visibilitySaid } from './visibility-said.ts'

/** A remark that is a time and little else. */
const TIME_WORDS = 5
/** Questions behind the one for the place. */
const AFTER_PLACE = new Set(['when', 'photosDone', 'visibility', 'confirm'])

/** What a message puts right of a complaint's form: the commune or the kind of trouble it names, or a time said late. */
export async function correction(turn: Turn, state: FlowState, lexiconOf: LexiconOf): Promise<Correction | null> {
  const said = turn.message.text.trim()
  if (state.asking === 'text' || turn.message.action !== null) return null
  if (state.asking === 'join' && joinSaid(said) !== null) return null
  const shown = visibilitySaid(said)
  if (shown !== null && state.slots.regime === 'regulation') return { values: {}, drop: [], say: intakeTexts.ruleShown }
  if (shown !== null && state.asking !== 'visibility')
    return { values: { visibility: shown }, drop: [], say: intakeTexts.shownTo(shown) }
  if (CODELESS.test(foldedWordsOf(said).join(' ')))
    return { values: { dossier: '' }, drop: [], say: 'Dạ, không có mã hồ sơ cũng được ạ.' }
  if (state.asking !== 'photosDone' && state.slots.photosDone === undefined && isPictureless(said))
    return { values: { photosDone: 'yes' }, drop: [], say: 'Dạ, em ghi là không có hình.' }
  if (photosOf(state.slots).length === 0 && turn.message.attachments.length === 0 && saysPicture(said))
    return { values: {}, drop: [], say: intakeTexts.noPicture }
  const time = state.asking === 'when' ? null : timeSaid(said)
  if (time !== null) return { values: { when: time }, drop: [], say: 'Dạ, em đã ghi thời gian.' }
  const lexicon = lexiconOf(turn.snapshot)
  const right = asks(said) ? null : rightWords(said)
  const put = right === null ? null : putRight(right, turn, state, lexicon)
  if (put) return put
  const named = asks(said) ? null : kindSaid(said, lexicon)
  if (named !== null && named !== state.slots.category && state.asking !== 'category')
    return { values: { category: named }, drop: [], say: 'Dạ, em đã sửa loại việc.' }
  if (AFTER_PLACE.has(state.asking) && !asks(said)) {
    const place = placeSaid(said, turn, state, lexicon)
    if (place) return place
  }
  if (state.asking === 'when' || state.asking === 'place' || isQuestionApart(turn)) return null
  const when = wordsOf(said).length <= TIME_WORDS ? readOccurrence(said) : null
  if (when === null || wordsOf(said).length > wordsOf(when).length + 2) return null
  return { values: { when }, drop: [], say: 'Dạ, em đã ghi thời gian.' }
}

/** "loại việc là đèn đường", "đây là chuyện thoát nước": the kind by its words and nothing else. */
function kindSaid(said: string, lexicon: Lexicon): string | null {
  const named = KIND_SAID.exec(wordsOf(said).join(' '))?.[1]
  return named === undefined ? null : categoryNamed(named, lexicon)
}
const KIND_SAID =
  /^(?:(?:dạ|da|à|a|ủa|ua|mà|ma) )*(?:(?:loại việc|loại|lĩnh vực|loai viec|loai|linh vuc)(?: (?:này|đúng|nay|dung))? (?:là|phải là|la|phai la)|(?:việc|chuyện|cái|vụ|viec|chuyen|cai|vu)? ?(?:này|đây|nay|day) (?:là |phải là |la |phai la )?(?:(?:thuộc|thuoc)(?: (?:về|loại|ve|loai))?|(?:chuyện|việc|vụ|loại|chuyen|viec|vu|loai)(?: về| ve)?)) ((?:\S+ ){0,3}\S+?)(?: (?:mà|ma|nha|nhé|nhe|ạ|a|đó|do|chứ|chu))*$/iu

/** "không nhớ mã hồ sơ": it is not asked for again. */
const CODELESS =
  /^(?:(?:da|toi|tui|em|minh) )*(?:khong|ko|k|hong|hem|chua|quen|mat)(?: (?:co|nho|biet|con|ro|mat))*(?: (?:cai|so))? (?:ma|so)(?: (?:so|bien nhan))? (?:ho so|bien nhan)(?: (?:nao|het|a|nha|em|oi|nua|dau))*$/

/** The commune or the kind of trouble that staff name as the right one of a filed complaint. */
export const readRight =
  (lexiconOf: LexiconOf): ReadRight =>
  (words, turn) => {
    const said = words.replace(/^(?:lại |loại việc |loại |thành |là )+/iu, '')
    const found = areaFound(said, turn)
    if (typeof found.area === 'string') return { area: found.area }
    const category = categoryNamed(said, lexiconOf(turn.snapshot))
    if (category !== null) return { category }
    const candidates = candidatesIn(found)
    return candidates.length === 0 ? {} : { candidates }
  }
