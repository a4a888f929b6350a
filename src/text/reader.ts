import type { Reading } from '../core/reading.ts'
import { readText } from './read.ts'
import type { Words } from './words.ts'

/** A message, its parts and its sides: so many texts one turn looks at. */
const REMEMBERED = 16

/** Reads texts by a snapshot's words; those read last are remembered, because many look at one message in a turn. */
export function createReader(words: Words): (text: string) => Reading {
  const last = new Map<string, Reading>()
  return (text) => {
    const known = last.get(text)
    if (known) return known
    const reading = readText(text, words)
    if (last.size >= REMEMBERED) last.delete(last.keys().next().value!)
    last.set(text, reading)
    return reading
  }
}
