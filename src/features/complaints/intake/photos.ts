import type { Ports } from '../../../core/feature.ts'
import type { Attachment, InboundMessage } from '../../../core/message.ts'
import type { IntakeStore } from './intake-store.ts'
import { checkPhoto, MAX_PHOTO_BYTES, MAX_PHOTOS } from './photo-check.ts'

/** Pictures of a message: stored ones by key, and what is said of those that were not taken. */
export interface TakenPhotos {
  readonly keys: readonly string[]
  readonly say: readonly string[]
}

const TOO_LARGE = 'Hình lớn quá (tối đa 12 MB), Ông/Bà gửi hình nhỏ hơn giúp ạ.'
const NO_PICTURE = 'Tệp này không phải hình ảnh đọc được (cần JPG, PNG hoặc WEBP).'
const GONE = 'Em chưa tải được hình, Ông/Bà gửi lại giúp ạ.'
const FULL = `Mỗi phản ánh nhận tối đa ${MAX_PHOTOS} hình; các hình đã đủ.`
const NOT_YET = 'Em chỉ nhận được hình ảnh; video, giọng nói xin Ông/Bà kể lại bằng chữ.'

export type TakePhotos = (message: InboundMessage, conversation: string, have: number) => Promise<TakenPhotos>

/** Fetches, checks and stores the pictures of a message. Stored bytes that are never filed are purged by `photoPurge`. */
export function createPhotoTaker(
  ports: Pick<Ports, 'fetchAttachment' | 'blobs' | 'work' | 'clock'>,
  store: IntakeStore,
): TakePhotos {
  async function take(
    message: InboundMessage,
    attachment: Attachment,
    conversation: string,
  ): Promise<string | { readonly say: string }> {
    if ((attachment.sizeBytes ?? 0) > MAX_PHOTO_BYTES) return { say: TOO_LARGE }
    const bytes = await ports.fetchAttachment(message.ref.channel, attachment.handle, MAX_PHOTO_BYTES)
    if (!bytes) return { say: GONE }
    const checked = await checkPhoto(bytes)
    if (checked.kind === 'too-large') return { say: TOO_LARGE }
    if (checked.kind === 'not-a-picture') return { say: NO_PICTURE }
    const key = await ports.blobs.put(checked.jpeg, 'jpg')
    await ports.work.run((tx) => store.addPhoto(tx, key, conversation, ports.clock.now()))
    return key
  }

  return async (message, conversation, have) => {
    const keys: string[] = []
    const say = new Set<string>()
    for (const attachment of message.attachments) {
      if (attachment.kind === 'audio' || attachment.kind === 'video') say.add(NOT_YET)
      if (attachment.kind !== 'image' && attachment.kind !== 'file') continue
      if (have + keys.length >= MAX_PHOTOS) {
        say.add(FULL)
        continue
      }
      const taken = await take(message, attachment, conversation)
      if (typeof taken === 'string') keys.push(taken)
      else say.add(taken.say)
    }
    return { keys, say: [...say] }
  }
}

const DAY_MS = 24 * 3_600_000
/** How long a picture waits for its complaint. */
export const UNFILED_MS = 7 * DAY_MS
