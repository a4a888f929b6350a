import { redact } from './redact.ts'

/** How a field is written: `id` as it is when it looks like one, `text` redacted and cut, `number` when finite. */
const FIELDS = {
  channel: 'id',
  intent: 'id',
  outcome: 'id',
  /** Internal id of a conversation. */
  conversation: 'id',
  requestId: 'id',
  hash: 'id',
  kind: 'id',
  result: 'id',
  method: 'id',
  signal: 'id',
  during: 'id',
  mode: 'id',
  version: 'id',
  job: 'id',
  route: 'text',
  reason: 'text',
  file: 'text',
  path: 'text',
  message: 'text',
  durationMs: 'number',
  attempt: 'number',
  count: 'number',
  problems: 'number',
  records: 'number',
  port: 'number',
} as const satisfies Record<string, 'id' | 'text' | 'number'>

type Fields = typeof FIELDS

/** What may stand in a log line beside the event: nothing else is written, whatever a caller passes. */
export type LogFields = {
  readonly [K in keyof Fields]?: (Fields[K] extends 'number' ? number : string) | null | undefined
}

const MAX_TEXT = 300
const ID = /^[\w:.~/-]{1,128}$/

/** The fields as they are logged; unknown names and misshapen values are left out. */
export function safeFields(fields: LogFields): Record<string, string | number> {
  const safe: Record<string, string | number> = {}
  for (const [name, value] of Object.entries(fields)) {
    const shape = Object.hasOwn(FIELDS, name) ? FIELDS[name as keyof Fields] : undefined
    if (shape === 'number' && typeof value === 'number' && Number.isFinite(value))
      safe[name] = Math.round(value * 1000) / 1000
    if (shape === 'id' && typeof value === 'string' && ID.test(value)) safe[name] = value
    if (shape === 'text' && typeof value === 'string') safe[name] = redact(value).slice(0, MAX_TEXT)
  }
  return safe
}

/**
 * An error without what it may quote: its name, code, redacted message of one line and the places of its stack.
 * Causes are followed three deep.
 */
export function safeError(error: unknown, depth = 3): Record<string, unknown> {
  if (!(error instanceof Error)) return { name: 'NotAnError', message: redact(String(error)).slice(0, MAX_TEXT) }
  const code = (error as { readonly code?: unknown }).code
  const places = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line))
  return {
    name: error.name,
    ...(typeof code === 'string' && ID.test(code) ? { code } : {}),
    message: redact(error.message.split('\n')[0] ?? '').slice(0, MAX_TEXT),
    stack: places.slice(0, 8).map((line) => line.trim()),
    ...(error.cause !== undefined && depth > 1 ? { cause: safeError(error.cause, depth - 1) } : {}),
  }
}
