import type { SlotReading, SlotValues } from '../../../core/flow.ts'
import type { Turn } from '../../../core/turn.ts'
import { foldedWordsOf } from '../../../dialogue/cues.ts'
import { MAX_COMPLAINT_CHARS } from '../complaint.ts'
import { asks } from './answers.ts'
import { textOf } from './form-values.ts'
import { intakeTexts } from './intake-texts.ts'
import { understoodIn } from './recogniser.ts'

const SELF = '(?:em|toi|tui|minh|con|chau|ba con|dan|bon em|tui em|xom)'
/** "sửa dùm tui", "xuống coi giúp": what is to be done, and no word of where. */
const PLEA = new RegExp(
  `^(?:(?:da|thoi|lam on|xin|nho|nhanh|mau|ra|xuong|den|cho nguoi|keu nguoi|${SELF}) )*(?:sua|lam|xu ly|giai quyet|don|hot|thong|xuong|coi|xem|kiem tra|giup|gium|dum)(?: (?:sua|coi|xem|xu ly|giai quyet|giup|gium|dum|ho|cho|di|lai|voi|som|le|lien|gap|nhanh|nha|nhe|nghen|a|oi|luon|ngay|nho|${SELF}))+$`,
)
/** "do triều cường", "tại vì …": why it is so. */
const CAUSE = /^(?:da |chac |chac la |hinh nhu |la )*(?:do|vi|tai vi|boi vi|boi|nguyen nhan) (?!dac |cho )/
/** "hơn 50 người": how many it concerns. */
const COUNT =
  /^(?:(?:hon|gan|khoang|chung|co|tam|it nhat|ca|toi|may|den) )*(?:\d+|may|hai|ba|bon|nam|sau|bay|tam|chin|muoi|chuc|tram)(?: (?:chuc|muoi|tram|may))* (?:nguoi|ho|gia dinh|nha|hoc sinh|em|con|chiec|xe|cay|tru|bao|lan)(?: (?:dan|bi|anh huong|roi|lan|o day|di lai|lan can|luon|nua|a|nha|trong xom))*$/
/** "à với lại đèn trong hẻm cũng hư luôn". */
const BESIDES =
  /^(?:(?:a|da|u|o|y|ma) )*(?:voi lai|san tien|luon tien|them nua|ngoai ra|con)(?: |$)|(?:^| )cung(?: \S+){1,3} luon$/

const folded = (said: string): string => foldedWordsOf(said).join(' ')

/** What was said where a place was asked for and cannot be one; null for all else. A plea is heard, more of the tale is kept. */
export function notAPlace(said: string, turn: Turn, values: SlotValues): SlotReading | null {
  const words = folded(said)
  if (PLEA.test(words)) return { kind: 'narrowed', also: {}, say: intakeTexts.pleaHeard }
  if (asks(said)) return null
  return CAUSE.test(words) || COUNT.test(words) ? keptInTale(said, turn, values) : null
}

/** Another trouble in the same place, joined to the first by its words: no complaint of its own. */
export function besides(said: string, turn: Turn, values: SlotValues): SlotReading | null {
  const place = understoodIn(turn)?.place
  const elsewhere =
    (place?.street ?? null) !== null || (place?.candidates.length ?? 0) > 0 || (place?.area ?? null) !== null
  return !elsewhere && BESIDES.test(folded(said)) ? keptInTale(said, turn, values) : null
}

const keptInTale = (said: string, turn: Turn, values: SlotValues): SlotReading => ({
  kind: 'narrowed',
  also: { text: `${textOf(values, 'text')}\n${understoodIn(turn)?.text ?? said}`.slice(0, MAX_COMPLAINT_CHARS) },
  say: intakeTexts.added,
})
