import type { Channel } from '../../core/channel.ts'
import { type Audience, createAudience } from './audience.ts'
import type { Uploads } from './uploads.ts'

export interface WebChannel extends Channel {
  readonly name: 'web'
  /** The pages that listen; shared with the routes. */
  readonly audience: Audience
  stop(): Promise<void>
}

/**
 * The web chat's way out. The transcript is the truth: open pages are told of its news, and a page that is not open reads
 * it when it comes back. `send` is left for replies on their way since before a channel could say so.
 */
export function createWebChannel(uploads?: Uploads): WebChannel {
  const audience = createAudience()
  return {
    name: 'web',
    limits: {
      maxTextChars: 4_000,
      maxChoices: 12,
      maxChoiceLabelChars: 60,
      images: true,
      files: true,
      replyWindowMs: null,
    },
    readsTranscript: true,
    audience,
    ...(uploads
      ? {
          async fetch(handle, maxBytes) {
            const bytes = await uploads.get(handle)
            return bytes && bytes.byteLength <= maxBytes ? bytes : null
          },
        }
      : {}),
    async send(ref) {
      audience.tell(ref.chat, 'lines')
      return { kind: 'sent' }
    },
    async stop() {
      audience.close()
    },
  }
}
