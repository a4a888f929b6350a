/** The file as a whole cannot be imported; the message tells the operator why and what to do. Nothing was written. */
export class ImportFileError extends Error {
  constructor(message: string) {
    super(message)
    this.name = 'ImportFileError'
  }
}
