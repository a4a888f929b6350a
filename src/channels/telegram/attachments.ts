import type { Attachment } from '../../core/message.ts'
import type { TelegramMessage } from './update.ts'

type FilePart = NonNullable<TelegramMessage['document']>

/** Kinds of content that are told apart from silence, and no further. */
const OTHER = ['poll', 'dice', 'story', 'paid_media', 'game', 'checklist'] as const

/** Files and other things of a message; a handle is Telegram's `file_id`, never an address. */
export function attachmentsOf(message: TelegramMessage): readonly Attachment[] {
  const found: Attachment[] = []
  const photo = message.photo?.at(-1)
  if (photo) found.push(fileOf('image', photo))
  // An animation comes with a document of the same file beside it.
  if (message.document && !message.animation)
    found.push(fileOf(isImage(message.document) ? 'image' : 'file', message.document))
  for (const part of [message.voice, message.audio]) if (part) found.push(fileOf('audio', part))
  for (const part of [message.video, message.video_note, message.animation]) if (part) found.push(fileOf('video', part))
  if (message.sticker) found.push(fileOf('sticker', message.sticker))
  if (message.contact) found.push(contactOf(message))
  if (OTHER.some((name) => message[name] !== undefined)) found.push({ kind: 'other', handle: 'unsupported' })
  return found
}

function fileOf(kind: Attachment['kind'], { file_id, file_name, file_size }: FilePart): Attachment {
  return {
    kind,
    handle: file_id,
    ...(file_name === undefined ? {} : { name: file_name }),
    ...(file_size === undefined ? {} : { sizeBytes: file_size }),
  }
}

function isImage({ mime_type }: FilePart): boolean {
  return mime_type === 'image/jpeg' || mime_type === 'image/png' || mime_type === 'image/webp'
}

/** The sender's own number as `tel:…`; somebody else's is not taken in, its owner did not give it. */
function contactOf({ contact, from }: TelegramMessage): Attachment {
  const own = contact?.user_id !== undefined && contact.user_id === from?.id
  return { kind: 'contact', handle: own ? `tel:${contact.phone_number}` : 'foreign' }
}
