import type { JobQueue } from '../../../core/job.ts'
import type { Instant } from '../../../core/time.ts'
import type { UnitOfWork } from '../../../core/tx.ts'
import { maskPersonalData } from '../../../dialogue/personal-data.ts'
import type { Action } from '../action.ts'
import type { Complaint } from '../complaint.ts'
import { LETTER } from '../job-kinds.ts'
import { refusalText } from '../queue/refusal-text.ts'
import type { ComplaintTools } from '../tools.ts'
import { gatewayOf } from './content.ts'
import { actionOfMail } from './mail-acts.ts'
import { type ReadMail, readMail } from './mail-reading.ts'

/** What became of a letter. `refused`: the agency is told why by mail, its words are kept for staff. */
export type MailOutcome =
  | { readonly kind: 'taken' | 'repeated'; readonly code: string; readonly act: Action['kind'] }
  | { readonly kind: 'refused'; readonly code: string; readonly why: string }
  | { readonly kind: 'automatic' | 'no-letter' | 'no-token' }
  /** It names a complaint, but comes from an address that is not the agency's. */
  | { readonly kind: 'forged'; readonly code: string }

export interface MailInOptions {
  readonly tools: ComplaintTools
  readonly jobs: JobQueue
  readonly work: UnitOfWork
  readonly now: Instant
}

const TOO_SHORT = 'nội dung phản hồi trống hoặc quá ngắn. Xin viết kết quả xử lý phía trên phần trích dẫn.'
const MAX_KEPT_CHARS = 2_000

/**
 * Takes an agency's reply by mail: the complaint by the unguessable token of our letter, from the agency's known address
 * only, by the same rules as in chat. Quoted text, signatures and attachments are left out.
 */
export async function takeMail(bytes: Uint8Array, options: MailInOptions): Promise<MailOutcome> {
  const mail = await readMail(bytes)
  if (!mail) return { kind: 'no-letter' }
  const { reader, deliveries, book } = options.tools
  const delivery = await deliveries.byToken(mail.tokens)
  const complaint = delivery ? await reader.byId(delivery.complaint) : null
  if (!delivery || !complaint) return { kind: 'no-token' }
  const gateway = gatewayOf(delivery.agency, book().snapshot)
  if (gateway?.kind !== 'email' || gateway.to.toLowerCase() !== mail.from)
    return { kind: 'forged', code: complaint.code }
  if (mail.automatic) return { kind: 'automatic' }
  return act(complaint, delivery.agency, mail, options)
}

async function act(complaint: Complaint, agency: string, mail: ReadMail, options: MailInOptions): Promise<MailOutcome> {
  const { tools, now } = options
  const { code } = complaint
  const action = actionOfMail(mail.words)
  if (!action) return refused(complaint, agency, mail, `Dạ, phản ánh ${code}: ${TOO_SHORT}`, options)
  if (isDone(complaint, action)) return { kind: 'repeated', code, act: action.kind }
  const performed = await tools.desk.act(complaint.id, action, { role: 'officer', agency, account: 'email' }, now)
  if (performed.ok) return { kind: 'taken', code, act: action.kind }
  const current = await tools.reader.byId(complaint.id)
  return refused(complaint, agency, mail, refusalText(performed.refusal, current, tools.book()), options)
}

/** Mail may come twice. */
function isDone(complaint: Complaint, action: Action): boolean {
  if (action.kind === 'answer') return complaint.answer === action.text && complaint.answeredAt !== null
  if (action.kind === 'accept') return complaint.status === 'accepted'
  return action.kind === 'ask' && complaint.status === 'waiting' && complaint.pauses.at(-1)?.reason === action.text
}

/** What the rules do not allow: the words stay with the complaint for staff, the agency reads why. */
async function refused(
  complaint: Complaint,
  agency: string,
  mail: ReadMail,
  why: string,
  { tools, jobs, work, now }: MailInOptions,
): Promise<MailOutcome> {
  const words = maskPersonalData(mail.words).text.slice(0, MAX_KEPT_CHARS)
  if (words !== '')
    await tools.desk.act(
      complaint.id,
      { kind: 'comment', audience: 'internal', text: `Thư của ${agency}, chưa làm được (${why}): ${words}` },
      { role: 'hotline', account: 'email' },
      now,
    )
  await work.run((tx) =>
    jobs.enqueue(tx, [{ kind: LETTER, key: agency, data: { complaint: complaint.id, agency, said: why, at: now } }]),
  )
  return { kind: 'refused', code: complaint.code, why }
}
