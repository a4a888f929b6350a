import type { Api } from 'grammy'
import { failureOf } from './failure.ts'

/** A file that somebody sent, or why there is none. `later`: worth another try. */
export type Download =
  | { readonly kind: 'file'; readonly bytes: Uint8Array }
  | { readonly kind: 'too-large' }
  | { readonly kind: 'missing' }
  | { readonly kind: 'later' }

/** What Telegram lets bots download. */
const MAX_BYTES = 20 * 1024 * 1024
const DOWNLOAD_MS = 60_000

/**
 * Fetches a file by its handle. The address holds the token and lives for an hour only, so it never leaves this
 * function, errors included.
 */
export async function downloadFile(api: Api, apiRoot: string, handle: string): Promise<Download> {
  try {
    const { file_path, file_size = 0 } = await api.getFile(handle)
    if (file_size > MAX_BYTES) return { kind: 'too-large' }
    if (!file_path) return { kind: 'missing' }
    const path = file_path.split('/').map(encodeURIComponent).join('/')
    const response = await fetch(`${apiRoot}/file/bot${api.token}/${path}`, {
      signal: AbortSignal.timeout(DOWNLOAD_MS),
      redirect: 'error',
    })
    if (response.status === 404) return { kind: 'missing' }
    if (!response.ok) return { kind: 'later' }
    return await read(response)
  } catch (error) {
    const failure = failureOf(error)
    if (failure.kind === 'too-large') return { kind: 'too-large' }
    return failure.kind === 'refused' ? { kind: 'missing' } : { kind: 'later' }
  }
}

async function read(response: Response): Promise<Download> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of response.body ?? []) {
    size += chunk.byteLength
    if (size > MAX_BYTES) return { kind: 'too-large' }
    chunks.push(chunk)
  }
  return { kind: 'file', bytes: Buffer.concat(chunks) }
}
