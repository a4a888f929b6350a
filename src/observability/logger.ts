import { type DestinationStream, destination, pino } from 'pino'
import { type Clock, systemClock } from '../core/time.ts'
import { type LogFields, safeError, safeFields } from './log-fields.ts'

export type { LogFields } from './log-fields.ts'

export const LOG_LEVELS = ['debug', 'info', 'warn', 'error', 'silent'] as const
export type LogLevel = (typeof LOG_LEVELS)[number]

/** Writes one JSON line an event. Events are fixed words (`turn-answered`), never made from what people wrote. */
export interface Logger {
  debug(event: string, fields?: LogFields): void
  info(event: string, fields?: LogFields): void
  warn(event: string, fields?: LogFields): void
  error(event: string, error: unknown, fields?: LogFields): void
}

/** @param stream where lines go; standard error when absent, written at once so that a crash loses none */
export function createLogger(options: {
  readonly level?: string
  readonly clock?: Clock
  readonly stream?: DestinationStream
}): Logger {
  const { level = 'info', clock = systemClock, stream = destination({ dest: 2, sync: true }) } = options
  const lines = pino(
    {
      level: (LOG_LEVELS as readonly string[]).includes(level) ? level : 'info',
      base: null,
      messageKey: 'event',
      timestamp: () => `,"at":"${clock.now()}"`,
      formatters: { level: (label) => ({ level: label }) },
    },
    stream,
  )
  return {
    debug: (event, fields = {}) => lines.debug(safeFields(fields), event),
    info: (event, fields = {}) => lines.info(safeFields(fields), event),
    warn: (event, fields = {}) => lines.warn(safeFields(fields), event),
    error: (event, error, fields = {}) => lines.error({ ...safeFields(fields), error: safeError(error) }, event),
  }
}
