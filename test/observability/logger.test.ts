import { describe, expect, it } from 'vitest'
import { createEvents } from '../../src/observability/events.ts'
import { createLogger } from '../../src/observability/logger.ts'
import { createMetrics } from '../../src/observability/metrics.ts'

function recorded(level = 'debug') {
  const lines: Record<string, unknown>[] = []
  const logger = createLogger({
    level,
    clock: { now: () => '2026-11-21T02:00:00.000Z' },
    stream: { write: (line: string) => lines.push(JSON.parse(line)) },
  })
  return { lines, logger }
}

describe('the logger', () => {
  it('writes one JSON line with the event, its time and its fields', () => {
    const { lines, logger } = recorded()
    logger.info('turn-answered', { channel: 'web', durationMs: 1.23456 })
    expect(lines).toEqual([
      { level: 'info', at: '2026-11-21T02:00:00.000Z', channel: 'web', durationMs: 1.235, event: 'turn-answered' },
    ])
  })

  it('leaves out fields it does not know and values that do not fit', () => {
    const { lines, logger } = recorded()
    const careless = {
      text: 'tôi tên A',
      channel: 'tôi tên A',
      durationMs: Number.NaN,
      reason: 'gọi 0912345678',
      toString: 'x',
    }
    logger.warn('odd', careless)
    expect(lines).toEqual([{ level: 'warn', at: '2026-11-21T02:00:00.000Z', reason: 'gọi [phone]', event: 'odd' }])
  })

  it('writes errors by name, code, redacted first line and places', () => {
    const { lines, logger } = recorded()
    const cause = Object.assign(new TypeError('fetch failed'), { code: 'ECONNREFUSED' })
    logger.error('send-failed', new Error('no answer for 0912345678\nfrom: Nguyễn Văn A', { cause }))
    const error = lines[0]?.error as { name: string; message: string; stack: string[]; cause: { code: string } }
    expect(error.name).toBe('Error')
    expect(error.message).toBe('no answer for [phone]')
    expect(error.stack[0]).toMatch(/^at /)
    expect(error.cause.code).toBe('ECONNREFUSED')
    expect(JSON.stringify(lines)).not.toContain('Nguyễn')
  })

  it('is quiet below its level', () => {
    const { lines, logger } = recorded('warn')
    logger.info('started')
    logger.warn('odd')
    expect(lines.map((line) => line.event)).toEqual(['odd'])
  })
})

describe('business events', () => {
  it('count and log an answered turn', () => {
    const { lines, logger } = recorded()
    const metrics = createMetrics()
    const events = createEvents(logger, metrics)
    events.turnAnswered({
      conversation: 'c1',
      channel: 'web',
      intent: 'procedure.fee',
      outcome: 'answer',
      durationMs: 2,
    })
    expect(lines[0]).toMatchObject({
      event: 'turn-answered',
      conversation: 'c1',
      intent: 'procedure.fee',
      outcome: 'answer',
    })
    expect(metrics.expose()).toContain('motcua_turns_total{channel="web",intent="procedure.fee",outcome="answer"} 1')
    expect(metrics.expose()).toContain('motcua_turn_seconds_bucket{channel="web",le="0.0025"} 1')
  })

  it('say which content was left out, and keep counting what failed', () => {
    const { lines, logger } = recorded()
    const metrics = createMetrics()
    const events = createEvents(logger, metrics)
    events.contentKept({
      error: new Error('broken'),
      problems: [{ file: 'data/x.yaml', path: 'id', message: 'is missing' }],
    })
    events.replyFailed({ result: 'again', attempt: 2, reason: 'HTTP 502' })
    expect(lines.map((line) => line.event)).toEqual(['content-failed', 'content-problem', 'reply-failed'])
    expect(lines[1]).toMatchObject({ file: 'data/x.yaml', path: 'id', message: 'is missing' })
    expect(metrics.expose()).toContain('motcua_errors_total{where="content"} 1')
    expect(metrics.expose()).toContain('motcua_replies_total{result="again"} 1')
  })

  it('name messages that were not taken in', () => {
    const { lines, logger } = recorded()
    const events = createEvents(logger, createMetrics())
    events.messageAccepted({ channel: 'zalo', accepted: 'accepted' })
    events.messageAccepted({ channel: 'zalo', accepted: 'throttled' })
    expect(lines).toEqual([
      { level: 'info', at: '2026-11-21T02:00:00.000Z', channel: 'zalo', result: 'throttled', event: 'message-refused' },
    ])
  })
})
