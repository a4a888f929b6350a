import type { Flow, SlotValues } from '../../../core/flow.ts'
import type { IntentHandler, Turn, TurnResult } from '../../../core/turn.ts'
import { wordsOf } from '../../../dialogue/cues.ts'
import { startFlow } from '../../../dialogue/flow-runner.ts'
import type { Action } from '../action.ts'
import { type Complaint, MAX_COMPLAINT_CHARS } from '../complaint.ts'
import { isSkip } from '../intake/answers.ts'
import { photosOf, textOf } from '../intake/form-values.ts'
import { intakeTexts } from '../intake/intake-texts.ts'
import { ownContact } from '../intake/own-contact.ts'
import { MAX_PHOTOS } from '../intake/photo-check.ts'
import type { TakePhotos } from '../intake/photos.ts'
import type { ReadRight } from '../queue/handler.ts'
import { actorOf } from '../rulebook.ts'
import { isOpen } from '../status.ts'
import type { ComplaintTools } from '../tools.ts'
import { readTrackingCodes } from '../tracking-code.ts'
import { aboutIn } from './about.ts'
import { meantIn } from './own.ts'
import { asksShown, puttingRight, shownAlready } from './put-right.ts'
import { reopenRefused } from './rate.ts'
import { notOne, refusedText } from './wording.ts'

export const ADD_INFO = 'complaint.add-info'

/** Words or pictures for a complaint that was filed: an answer to what was asked, or something new. */
export function addInfoFlow(tools: ComplaintTools, takePhotos: TakePhotos): Flow {
  return {
    id: 'complaint-info',
    version: 1,
    title: 'phần bổ sung',
    intent: ADD_INFO,
    confirm: false,
    slots: [
      {
        name: 'text',
        names: ['nội dung'],
        ask: (values) => ({
          text: `Dạ, Ông/Bà nhắn phần bổ sung cho phản ánh ${textOf(values, 'code')}, hoặc gửi hình. Nhắn “hủy” để thôi.`,
        }),
        read(turn) {
          const said = turn.message.text.trim()
          if (said.length < 2) return { kind: 'invalid', say: 'Dạ, Ông/Bà ghi rõ thêm giúp ạ.' }
          return { kind: 'filled', value: said.slice(0, MAX_COMPLAINT_CHARS) }
        },
        show: String,
      },
    ],
    async gather(turn, state) {
      if (turn.message.attachments.length === 0) return null
      const have = photosOf(state.slots)
      const taken = await takePhotos(turn.message, turn.conversation, have.length)
      const caption = turn.message.text.trim()
      const text = caption === '' || isSkip(caption) ? 'Gửi thêm hình.' : caption
      return {
        values: { photos: [...have, ...taken.keys].slice(0, MAX_PHOTOS), ...(taken.keys.length > 0 ? { text } : {}) },
        say: taken.say.length > 0 ? `Dạ, ${taken.say.join(' ')}` : null,
        only: true,
      }
    },
    complete: (values, turn) => added(values, turn, tools),
    cancelled: () => ({ text: 'Dạ, em không gửi thêm gì. Phản ánh vẫn như cũ ạ.' }),
  }
}

async function added(values: SlotValues, turn: Turn, tools: ComplaintTools): Promise<TurnResult> {
  const complaint = await tools.reader.byId(textOf(values, 'complaint'))
  const book = tools.book()
  if (!complaint) return { outcome: 'clarify', replies: [{ text: 'Dạ, em không tìm thấy phản ánh này nữa.' }] }
  const photos = [...photosOf(values)]
  const text = textOf(values, 'text')
  const contact = turn.unmasked === turn.message.text ? null : ownContact(turn.unmasked, true)
  const more = { text, photos, ...(contact === null ? {} : { contact }) }
  const action: Action =
    complaint.status === 'waiting' ? { kind: 'inform', ...more } : { kind: 'comment', audience: 'public', ...more }
  const actor = actorOf(turn.person, turn.conversation, book.settings)
  const request = { complaint: complaint.id, action, actor, seen: complaint }
  const decided = await tools.desk.decide(request, turn.now)
  if (!decided.ok)
    return { outcome: 'redirect', intent: ADD_INFO, replies: [{ text: refusedText(decided.refusal, complaint, book) }] }
  const said =
    complaint.status === 'waiting'
      ? `Dạ, em đã gửi phần bổ sung; phản ánh ${complaint.code} được xử lý tiếp.`
      : `Dạ, em đã gửi thêm vào phản ánh ${complaint.code}. Thời hạn không đổi.`
  return {
    outcome: 'answer',
    intent: ADD_INFO,
    replies: [
      {
        text:
          contact === null ? said : `${said} ${intakeTexts.contactKept(complaint.visibility).replace('Dạ, em', 'Em')}`,
      },
    ],
    ...(contact === null ? {} : { personalAsked: true }),
    effects: [
      tools.desk.effectOf(request),
      ...(photos.length > 0 ? [{ kind: 'complaint.photos', data: { complaint: complaint.id, keys: photos } }] : []),
    ],
  }
}

/** Finds the complaint meant and asks for the words, or takes those already written beside its code. */
export function addInfoHandler(tools: ComplaintTools, flow: Flow, readRight: ReadRight): IntentHandler {
  return async (turn) => {
    const meant = await meantIn(turn, tools, isOpen)
    if (meant.kind !== 'one') return notOne(meant, ADD_INFO, turn)
    const { complaint, own } = meant
    if (!own) {
      const text = `Dạ, phản ánh ${complaint.code} không gửi từ cuộc trò chuyện này nên em không thêm được. Ông/Bà gọi tổng đài giúp ạ.`
      return { outcome: 'redirect', intent: ADD_INFO, replies: [{ text }] }
    }
    if (!isOpen(complaint)) return closed(complaint, turn, tools)
    if (turn.message.action === null && asksShown(turn.message.text))
      return { ...shownAlready(complaint), intent: ADD_INFO }
    const put = await puttingRight(complaint, turn, tools, readRight)
    if (put) return { ...put, intent: ADD_INFO }
    const pictures = rememberedPhotos(turn)
    const words = wordsBeside(turn)
    return startFlow(flow, turn, {
      complaint: complaint.id,
      code: complaint.code,
      ...(words === '' ? {} : { text: words }),
      ...(turn.args[1] === 'photos' && pictures.length > 0 ? { photos: pictures, text: 'Gửi thêm hình.' } : {}),
    })
  }
}

/** What is said beside a code and the word that it is more, or in a reply to news of the complaint; empty for too little. */
function wordsBeside(turn: Turn): string {
  const { message } = turn
  if (message.action !== null) return ''
  const [code] = readTrackingCodes(message.text)
  const said = code ? `${message.text.slice(0, code.start)} ${message.text.slice(code.end)}` : message.text
  if (!code && readTrackingCodes(message.quoted ?? '').length === 0 && !aboutIn(turn)) return ''
  const words = said
    .replace(MORE, '')
    .replace(/^[\s:,.;-]+/, '')
    .trim()
  return wordsOf(words).length >= MIN_WORDS ? words.slice(0, MAX_COMPLAINT_CHARS) : ''
}

const MORE =
  /^[\s:,.;-]*(?:(?:tôi|tui|em|mình|cho|xin|muốn)\s+)*(?:bổ sung|bo sung|gửi thêm|gui them|nói thêm|thêm|cập nhật|cap nhat)(?:\s+(?:thông tin|thong tin|cho|vào|là))*/iu
const MIN_WORDS = 3

/** Words for the only complaint that waits for this citizen's answer; null where none or several wait. */
export async function answersWaiting(turn: Turn, tools: ComplaintTools): Promise<TurnResult | null> {
  const text = turn.message.text.trim()
  if (turn.person.role !== 'citizen' || text.length < 2 || NEW_MATTER.test(text)) return null
  const waiting = (await tools.reader.ofReporter(turn.conversation, 6)).filter(({ status }) => status === 'waiting')
  const [only] = waiting
  if (!only || waiting.length > 1) return null
  return added({ complaint: only.id, text: text.slice(0, MAX_COMPLAINT_CHARS) }, turn, tools)
}

const NEW_MATTER = /phản ánh|phan anh|việc khác|viec khac|việc mới|viec moi/iu

const rememberedPhotos = (turn: Turn): readonly string[] => {
  const memory = turn.state.memory.complaints as { readonly photos?: readonly string[] } | null | undefined
  return memory?.photos ?? []
}

async function closed(complaint: Complaint, turn: Turn, tools: ComplaintTools): Promise<TurnResult> {
  const { code, id, status } = complaint
  const settled = status === 'answered' || status === 'rated' || status === 'closed' || status === 'rejected'
  // A button that would only be refused is not shown.
  const refused = settled ? await reopenRefused(complaint, turn, tools) : null
  if (refused) return { ...refused, intent: ADD_INFO }
  return {
    outcome: 'clarify',
    intent: ADD_INFO,
    replies: [
      {
        text: `Dạ, phản ánh ${code} đã xong nên không thêm được nữa.${settled ? ' Nếu chưa được giải quyết, Ông/Bà có thể mở lại.' : ''}`,
        choices: settled ? [{ label: 'Mở lại phản ánh', action: `complaint.rate~${id}~reopen` }] : [],
      },
    ],
  }
}
