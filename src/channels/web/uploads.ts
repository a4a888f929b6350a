/** Where pictures wait between the page and the turn that takes them in. Handles cannot be guessed. */
export interface Uploads {
  put(bytes: Uint8Array): Promise<string>
  /** Null where there is none (any more). */
  get(handle: string): Promise<Uint8Array | null>
}

/** Largest picture the page may send, in bytes; the page makes larger ones smaller before. */
export const MAX_UPLOAD_BYTES = 12 * 1024 * 1024
export const MAX_PHOTOS_PER_MESSAGE = 10
export const UPLOAD_HANDLE = /^[0-9a-f]{32}\.[a-z0-9]{1,5}$/

/** The bytes of a request, null where there are none or more than allowed; reading stops there. */
export async function readUpload(request: Request): Promise<Uint8Array | null> {
  const declared = Number(request.headers.get('content-length') ?? 0)
  if (declared > MAX_UPLOAD_BYTES || !request.body) return null
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of request.body as unknown as AsyncIterable<Uint8Array>) {
    size += chunk.byteLength
    if (size > MAX_UPLOAD_BYTES) return null
    chunks.push(chunk)
  }
  return size === 0 ? null : Buffer.concat(chunks)
}
