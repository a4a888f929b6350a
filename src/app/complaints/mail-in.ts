import { type MailOutcome, takeMail } from '../../features/complaints/gateways/mail-in.ts'
import type { Assembly } from '../assembly.ts'
import { print, toolsOf } from './tools.ts'

/** Larger letters are not read. */
const MAX_MAIL_BYTES = 30 * 1024 * 1024

/**
 * Takes one letter of an agency from a mail server's pipe.
 * @throws {Error} it is no reply of an agency; the mail server sends the reason back to who wrote it
 */
export async function takeMailFrom(input: AsyncIterable<Uint8Array>, assembly: Assembly): Promise<number> {
  const { queue, database, clock } = assembly
  const bytes = await readAll(input)
  const tools = toolsOf(assembly)
  const outcome = await takeMail(bytes, { tools, jobs: queue, work: database.work, now: clock.now() })
  print(line(outcome))
  return 0
}

/** @throws {Error} nothing was taken, and nobody else tells the sender */
function line(outcome: MailOutcome): string {
  switch (outcome.kind) {
    case 'taken':
      return `${outcome.code}: ${outcome.act}`
    case 'repeated':
      return `${outcome.code}: ${outcome.act} had been taken before`
    case 'refused':
      return `${outcome.code}: refused, the agency is told by mail: ${outcome.why}`
    case 'automatic':
      return 'written by a program, left out'
    case 'forged':
      throw new Error(
        `${outcome.code}: thư không gửi từ địa chỉ đã đăng ký của cơ quan nên không nhận; xin gửi từ địa chỉ đó`,
      )
    case 'no-token':
      throw new Error('thư không kèm mã của phản ánh nào; xin phản hồi đúng thư đã nhận và giữ nguyên tiêu đề')
    case 'no-letter':
      throw new Error('standard input is no mail message')
  }
}

async function readAll(input: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const parts: Uint8Array[] = []
  let size = 0
  for await (const part of input) {
    size += part.byteLength
    if (size > MAX_MAIL_BYTES) throw new Error('thư lớn quá 30 MB; xin gửi lại không kèm tệp')
    parts.push(part)
  }
  return Buffer.concat(parts)
}
