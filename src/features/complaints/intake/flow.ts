import type { Snapshot } from '../../../core/content.ts'
import type { Flow, SlotValues } from '../../../core/flow.ts'
import type { Json } from '../../../core/json.ts'
import { localDate } from '../../../core/time.ts'
import type { Turn } from '../../../core/turn.ts'
import { readCategoryValue } from '../category-value.ts'
import type { ComplaintMatter } from '../complaint.ts'
import { dueAtReceipt, tierOf } from '../deadlines.ts'
import { routeComplaint } from '../routing.ts'
import type { ComplaintTools } from '../tools.ts'
import { lawBrought } from '../understanding/brought.ts'
import type { Lexicon } from '../understanding/lexicon.ts'
import { regimeOf } from '../understanding/understand.ts'
import { correction } from './corrections.ts'
import { file } from './filing-turn.ts'
import { COMPLAINT_FLOW } from './flow-id.ts'
import { matterOf, type OfferedDuplicate, photosOf } from './form-values.ts'
import { gathered, isPinOutside, moreWords, sayOf } from './gathering.ts'
import { contactFrom, contactGiven } from './given-contact.ts'
import { asksHowLong } from './how-long.ts'
import { intakeTexts, inWords } from './intake-texts.ts'
import { remainsOf } from './later.ts'
import { legalResult } from './legal.ts'
import type { TakePhotos } from './photos.ts'
import { understoodIn } from './recogniser.ts'
import { complaintSlots, isJoining } from './slots.ts'

const VERSION = 1

export interface IntakeParts {
  readonly tools: ComplaintTools
  readonly lexiconOf: (snapshot: Snapshot) => Lexicon
  readonly takePhotos: TakePhotos
  /** Likely the same matter, reported before; best first, at most three. */
  readonly duplicatesOf: (matter: ComplaintMatter, turn: Turn) => Promise<readonly OfferedDuplicate[]>
}

/** A complaint in words: what, where, when, pictures, contact, who may see it; summed up, confirmed, filed. */
export function complaintFlow(parts: IntakeParts): Flow {
  const { tools, lexiconOf, takePhotos } = parts
  const matterIn = (values: SlotValues, turn: Turn): ComplaintMatter => {
    const { category } = readCategoryValue(values.category)
    return matterOf(values, category ? regimeOf(category, lexiconOf(turn.snapshot)) : 'field')
  }

  return {
    id: COMPLAINT_FLOW,
    version: VERSION,
    title: 'phản ánh',
    intent: 'complaint.create',
    slots: complaintSlots(lexiconOf),
    confirm: (values) => !isJoining(values),

    async prepare(values, turn) {
      if (values.category === undefined) return values
      const matter = matterIn(values, turn)
      const known: SlotValues = { ...values, regime: matter.regime, ...contactFrom(values, matter.regime) }
      const asked = [values.category, values.area ?? '', values.place ?? ''].join('|')
      if (values.area === undefined || values.looked === asked) return known
      const duplicates = await parts.duplicatesOf(matter, turn)
      return { ...known, looked: asked, duplicates: duplicates as unknown as Json }
    },

    async correct(turn, state) {
      if (!asksHowLong(turn.message.text, state)) return correction(turn, state, lexiconOf)
      const book = tools.book()
      const tier = tierOf(matterIn(state.slots, turn), book.deadlines)
      const due = dueAtReceipt(turn.now, tier, book.deadlines, book.calendar).answer
      return { values: {}, drop: [], say: `Dạ, gửi bây giờ thì hạn trả lời là ${inWords(due)}.` }
    },

    async gather(turn, state) {
      const { attachments, action, text, album } = turn.message
      const outside = isPinOutside(turn)
      const location = outside ? null : turn.message.location
      if (attachments.length === 0 && !turn.message.location) return contactGiven(turn, state) ?? moreWords(turn, state)
      if (attachments.some((a) => a.kind === 'contact')) return null
      const have = photosOf(state.slots)
      const taken = await takePhotos(turn.message, turn.conversation, have.length)
      const only = action === null && (text.trim() === '' || state.asking === 'photosDone')
      const sameAlbum = album !== undefined && state.slots.album === album
      return {
        ...gathered(state, taken.keys, have, location, turn),
        say: sayOf(taken, have.length, outside ? 'outside' : location !== null),
        only,
        silent: sameAlbum && taken.say.length === 0,
      }
    },

    // Slots are asked again where they are missing, so what is known of an older form can simply be kept.
    migrate: (state) => ({ ...state, version: VERSION, asking: '' }),

    async leave(turn) {
      const law = lawBrought(understoodIn(turn))
      return law === null ? null : legalResult(law, turn)
    },

    note(values, turn) {
      const book = tools.book()
      const matter = matterIn(values, turn)
      const tier = tierOf(matter, book.deadlines)
      const due = dueAtReceipt(turn.now, tier, book.deadlines, book.calendar).answer
      const routing = routeComplaint(matter, localDate(turn.now), book.routing, book.directory)
      const agency = routing.kind === 'agency' ? (book.directory.agency(routing.agency)?.name ?? routing.agency) : null
      const pictures = photosOf(values).length
      return [
        ...(pictures > 0 ? [`- Hình: ${pictures}`] : []),
        `- Cơ quan xử lý: ${agency ?? 'bộ phận tiếp nhận sẽ phân công'}`,
        `- Hạn trả lời: ${inWords(due)}`,
        'Sai chỗ nào Ông/Bà nhắn “sửa …” (ví dụ “sửa loại việc”, “sửa phường”).',
      ].join('\n')
    },

    complete: (values, turn) => file(values, turn, matterIn(values, turn), tools),
    cancelled: () => ({ text: intakeTexts.cancelled }),
    remains: remainsOf,
  }
}
