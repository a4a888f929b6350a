/** Bytes kept outside the database (photos, made documents), by an unguessable key. */
export interface BlobStore {
  /** Durable once the promise resolves. @returns the key to read it by */
  put(bytes: Uint8Array, extension: string): Promise<string>
  /** Null where there is none (any more). */
  get(key: string): Promise<Uint8Array | null>
  delete(key: string): Promise<void>
}
