import type { Term } from '../../../calendar/working-calendar.ts'
import { fold, normalise } from '../../../text/normalise.ts'
import { CHANNELS, type Level, type ReceivingChannel } from '../dossier.ts'

/** An agency as an import names it. */
export interface NamedAgency {
  readonly id: string
  readonly level: Level | null
  /** The commune whose committee it is. */
  readonly area: string | null
}

/** What names and codes of a file mean here; pure, asked once per different text. */
export interface ImportLookups {
  agency(written: string): NamedAgency | null
  /** A commune by its five-digit code or its name. */
  area(written: string): string | null
  /** A national procedure code by code (long forms too) or, where the file has none, by name. */
  procedure(code: string, name: string): string | null
  /** How long a procedure may take where its record says one term; null: not known, or different ones. */
  termOf(procedure: string): Term | null
}

const CHANNEL_WORDS: readonly (readonly [RegExp, ReceivingChannel])[] = [
  [/truc tuyen|online|cong dich vu|dvc|mang|qua mang/, 'online'],
  [/buu|bcci|postal/, 'postal'],
  [/truc tiep|mot cua|tai quay|direct|quay/, 'direct'],
]

/** 1 at the counter, 2 online, 3 by post, or in words. */
export function channelNamed(written: string): ReceivingChannel | null {
  const text = fold(written).trim()
  if (/^[123]$/.test(text)) return CHANNELS[Number(text) - 1] ?? null
  return CHANNEL_WORDS.find(([words]) => words.test(text))?.[1] ?? null
}

export function levelNamed(written: string): Level | null {
  const text = fold(written)
  if (/tinh|thanh pho|\btp\b|so\b|province/.test(text)) return 'province'
  return /xa|phuong|commune/.test(text) ? 'commune' : null
}

/** `dat-dai` of "Đất đai": the id of a field. */
export function fieldId(name: string): string {
  return fold(normalise(name))
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
}

/** A function that remembers its answers; few different texts fill the columns of a large file. */
export function remembered<T>(ask: (text: string) => T, limit = 20_000): (text: string) => T {
  const known = new Map<string, T>()
  return (text) => {
    const answer = known.get(text)
    if (answer !== undefined || known.has(text)) return answer as T
    const fresh = ask(text)
    // A slice of a chunk would keep the whole chunk in memory.
    if (known.size < limit) known.set(Buffer.from(text).toString(), fresh)
    return fresh
  }
}
