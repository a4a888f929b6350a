import { z } from 'zod'
import { MAX_INBOUND_CHARS } from '../../core/message.ts'
import { MAX_PHOTOS_PER_MESSAGE, UPLOAD_HANDLE } from './uploads.ts'

/** What the page posts. A tap carries the label that was tapped as its text, so that the transcript shows it. */
const messageSchema = z
  .strictObject({
    /** Made by the page; a repeat of the same message carries the same one. */
    id: z.uuid(),
    text: z.string().max(MAX_INBOUND_CHARS).default(''),
    action: z
      .string()
      .regex(/^[\x21-\x7e]{1,64}$/)
      .nullable()
      .default(null),
    /** Handles of pictures uploaded before. */
    photos: z.array(z.string().regex(UPLOAD_HANDLE)).max(MAX_PHOTOS_PER_MESSAGE).default([]),
    location: z
      .strictObject({ lat: z.number().min(-90).max(90), lon: z.number().min(-180).max(180) })
      .nullable()
      .default(null),
  })
  .refine(
    ({ text, action, photos, location }) =>
      text.trim() !== '' || action !== null || photos.length > 0 || location !== null,
  )

export type MessageBody = z.output<typeof messageSchema>

const MAX_BYTES = 64 * 1_024

/** The message of a request; null for anything else than one. */
export async function readMessage(request: Request): Promise<MessageBody | null> {
  const raw = await request.text()
  if (raw.length > MAX_BYTES) return null
  try {
    const read = messageSchema.safeParse(JSON.parse(raw))
    return read.success ? read.data : null
  } catch {
    return null
  }
}
