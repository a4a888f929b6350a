import { createTransport } from 'nodemailer'
import type { Clock } from '../../../core/time.ts'
import { fullItem } from '../queue/item.ts'
import { categoryName, shownTime } from '../queue/names.ts'
import { type Deliver, type DeliveryOutcome, reasonOf } from './delivery.ts'

/** Where mail goes out. */
export interface MailSettings {
  /** `smtp://user:password@host:port` or `smtps://...` */
  readonly url: string
  readonly from: string
}

const TIMEOUT_MS = 20_000
const PERMANENT = 500

/**
 * A letter for each complaint. Its Message-ID is made of the tracking code, so that a repeat after a cut connection is
 * the same letter to mailboxes that tell repeats apart.
 */
export function emailDeliver(to: string, mail: MailSettings, clock: Clock): Deliver {
  const transport = createTransport({
    url: mail.url,
    connectionTimeout: TIMEOUT_MS,
    greetingTimeout: TIMEOUT_MS,
    socketTimeout: TIMEOUT_MS,
  } as Parameters<typeof createTransport>[0])
  return async (complaint, book): Promise<DeliveryOutcome> => {
    const domain = mail.from.split('@').at(-1)?.replace(/[>\s]/g, '') ?? 'localhost'
    try {
      await transport.sendMail({
        from: mail.from,
        to,
        subject: `[${complaint.code}] ${categoryName(complaint, book.snapshot)}, hạn ${shownTime(complaint.due.answer)}`,
        text: `${fullItem(complaint, clock.now(), book)}\n\nTrả lời trong hàng đợi của trợ lý hoặc qua bộ phận tiếp nhận, kèm mã ${complaint.code}.`,
        messageId: `<${complaint.code.toLowerCase()}.${complaint.reopened}@${domain}>`,
      })
      return { kind: 'sent', externalId: null }
    } catch (error) {
      const code = error instanceof Error && 'responseCode' in error ? Number(error.responseCode) : 0
      const reason = code > 0 ? `SMTP ${code}` : reasonOf(error)
      return code >= PERMANENT ? { kind: 'refused', reason } : { kind: 'delayed', reason }
    }
  }
}
