/** Turns texts into vectors of one length, each of length 1, so that a dot product is their likeness (-1..1). */
export interface Embedder {
  /** Names model and pooling; vectors of another name are not comparable. */
  readonly name: string
  embed(texts: readonly string[]): Promise<readonly Float32Array[]>
}

/** The optional package or the model folder is not usable; the message says what to mend. */
export class EmbedderError extends Error {
  constructor(message: string, cause?: unknown) {
    super(message, { cause })
    this.name = 'EmbedderError'
  }
}
