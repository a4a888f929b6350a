import type { createTransport, Transporter } from 'nodemailer'
import type { Clock } from '../../../core/time.ts'
import type { Complaint } from '../complaint.ts'
import { fullItem } from '../queue/item.ts'
import { categoryName, shownTime } from '../queue/names.ts'
import type { Rulebook } from '../rulebook.ts'
import { type Deliver, type DeliveryOutcome, reasonOf } from './delivery.ts'
import { ABOVE } from './mail-reading.ts'
import { messageIdOf, subjectOf } from './mail-token.ts'

/** Where mail goes out. */
export interface MailSettings {
  /** `smtp://user:password@host:port` or `smtps://...` */
  readonly url: string
  readonly from: string
  /** Where agencies' replies are read; null: at `from`. */
  readonly replyTo: string | null
}

const TIMEOUT_MS = 20_000
const PERMANENT = 500

/** A letter on a complaint. `part` tells it apart from the others on the same complaint. */
export interface Letter {
  readonly complaint: Complaint
  readonly token: string
  readonly part: string
  readonly head: string | null
  /** Below the head: the complaint and how to act on it; only how, as an answer to a letter of theirs; or nothing. */
  readonly below: 'item' | 'how' | 'nothing'
}

const HOW = [
  'Phản hồi thư này (giữ nguyên tiêu đề) để trả lời người dân: nội dung phản hồi được gửi nguyên văn, trừ tệp đính kèm và phần trích dẫn.',
  'Việc khác, mở đầu phản hồi bằng: “Nhận xử lý”, “Hỏi thêm: …”, “Gia hạn: lý do”, “Không thuộc: lý do”.',
].join('\n')

/**
 * Writes letters to one agency. A Message-ID is made of the tracking code, so that a repeat after a cut connection is the
 * same letter to mailboxes that tell repeats apart; code and token in it and in the subject tell what a reply answers.
 */
export function emailWriter(to: string, mail: MailSettings, clock: Clock) {
  let transport: Promise<Transporter> | null = null
  const domain = mail.from.split('@').at(-1)?.replace(/[>\s]/g, '') ?? 'localhost'

  return async ({ complaint, token, part, head, below }: Letter, book: Rulebook): Promise<DeliveryOutcome> => {
    const first = messageIdOf(complaint.code, token, '0', domain)
    const about = `${categoryName(complaint, book.snapshot)}, hạn ${shownTime(complaint.due.answer)}`
    const item = below === 'item' ? fullItem(complaint, clock.now(), book) : null
    const body = [head, item, below === 'nothing' ? null : HOW]
    try {
      transport ??= transportTo(mail.url)
      await (await transport).sendMail({
        from: mail.from,
        to,
        ...(mail.replyTo === null ? {} : { replyTo: mail.replyTo }),
        subject: part === '0' ? subjectOf(complaint, token, about) : `Re: ${subjectOf(complaint, token, about)}`,
        text: [ABOVE, ...body.filter((one) => one !== null)].join('\n\n'),
        messageId: messageIdOf(complaint.code, token, part, domain),
        ...(part === '0' ? {} : { inReplyTo: first, references: first }),
        headers: { 'Auto-Submitted': 'auto-generated' },
      })
      return { kind: 'sent', externalId: null }
    } catch (error) {
      const code = error instanceof Error && 'responseCode' in error ? Number(error.responseCode) : 0
      const reason = code > 0 ? `SMTP ${code}` : reasonOf(error)
      return code >= PERMANENT ? { kind: 'refused', reason } : { kind: 'delayed', reason }
    }
  }
}

/** Most cities have no mail set up: the package is read when the first letter goes out. */
async function transportTo(url: string): Promise<Transporter> {
  const { createTransport: create } = await import('nodemailer')
  return create({
    url,
    connectionTimeout: TIMEOUT_MS,
    greetingTimeout: TIMEOUT_MS,
    socketTimeout: TIMEOUT_MS,
  } as Parameters<typeof createTransport>[0])
}

/** The first letter of each complaint. */
export function emailDeliver(to: string, mail: MailSettings, clock: Clock): Deliver {
  const write = emailWriter(to, mail, clock)
  return (complaint, book, token) => write({ complaint, token, part: '0', head: null, below: 'item' }, book)
}
