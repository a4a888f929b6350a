import { readFileSync } from 'node:fs'

/** @throws {Error} the file cannot be read */
export function bytesOf(file: string): Buffer {
  try {
    return readFileSync(file)
  } catch (cause) {
    throw new Error(`'${file}' cannot be read; check the path and its permissions`, { cause })
  }
}
