import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createHttpDossierSource, type HttpSourceOptions } from '../../../src/features/dossiers/http-source.ts'
import { standingClock } from '../../contract/clock.ts'
import { answers, RECORD, startFakeOneStop } from './fake-one-stop.ts'

const CODE = RECORD.code

describe('a one-stop system over HTTP', () => {
  let system: Awaited<ReturnType<typeof startFakeOneStop>>
  let clock: ReturnType<typeof standingClock>
  beforeEach(async () => {
    system = await startFakeOneStop()
    clock = standingClock()
  })
  afterEach(() => system.close())

  const sourceOf = (more: Partial<HttpSourceOptions> = {}) =>
    createHttpDossierSource({ url: system.url, token: 'secret-token', clock, timeoutMs: 150, backOffMs: 1, ...more })

  it('is asked by code, with the token, and read as a dossier with its time', async () => {
    const answer = await sourceOf().find(CODE)
    expect(system.asked).toEqual([{ path: '/api/dossiers/H13.12-261110-0034', authorization: 'Bearer secret-token' }])
    expect(answer).toEqual({
      kind: 'found',
      stale: false,
      asOf: '2026-11-21T01:59:00.000Z',
      dossier: {
        code: CODE,
        status: 4,
        procedure: '1.013225',
        agency: 'so-xay-dung',
        area: null,
        field: null,
        level: 'province',
        channel: 'online',
        receivedAt: '2026-11-10T02:00:00.000Z',
        dueAt: '2026-11-26T10:00:00.000Z',
        finishedAt: null,
        returnedAt: null,
        pauses: [],
        phoneHmac: null,
        sample: false,
        source: 'http',
      },
    })
  })

  it('that knows no such code says so, and is not asked again at once', async () => {
    system.behave(answers(404, { message: 'not found' }))
    const source = sourceOf()
    expect(await source.find(CODE)).toEqual({ kind: 'unknown' })
    expect(await source.find(CODE)).toEqual({ kind: 'unknown' })
    expect(system.asked).toHaveLength(1)
  })

  it('is asked once by many who want the same dossier at one time', async () => {
    const source = sourceOf()
    const found = await Promise.all(Array.from({ length: 20 }, () => source.find(CODE)))
    expect(new Set(found.map((each) => each.kind))).toEqual(new Set(['found']))
    expect(system.asked).toHaveLength(1)
  })

  it('is asked again after a minute', async () => {
    const source = sourceOf()
    await source.find(CODE)
    clock.advance(59_999)
    await source.find(CODE)
    expect(system.asked).toHaveLength(1)
    clock.advance(1)
    await source.find(CODE)
    expect(system.asked).toHaveLength(2)
  })

  it('that fails twice and then answers has answered', async () => {
    system.behave(answers(500, 'oops'), answers(503, 'oops'), answers(200, RECORD))
    expect((await sourceOf().find(CODE)).kind).toBe('found')
    expect(system.asked).toHaveLength(3)
  })

  it.each([
    ['fails', answers(500, 'Internal Server Error'), 'failing', 3],
    ['is busy', answers(429, ''), 'failing', 3],
    ['hangs', () => {}, 'timeout', 3],
    [
      'hangs in the middle',
      (_: unknown, response: { write(part: string): void }) => response.write('{"code":'),
      'timeout',
      3,
    ],
    ['breaks off', (request: { socket: { destroy(): void } }) => request.socket.destroy(), 'unreachable', 3],
    ['speaks no JSON', answers(200, '<html>Bảo trì</html>'), 'misbehaves', 1],
    ['has another schema', answers(200, { ma: CODE, trangThai: 4 }), 'misbehaves', 1],
    ['knows an eleventh status', answers(200, { ...RECORD, status: 11 }), 'misbehaves', 1],
    ['writes dates its own way', answers(200, { ...RECORD, dueAt: '26/11/2026' }), 'misbehaves', 1],
    ['answers for another code', answers(200, { ...RECORD, code: 'H13.12-261110-0035' }), 'misbehaves', 1],
    ['sends far too much', answers(200, { ...RECORD, note: 'x'.repeat(100_000) }), 'misbehaves', 1],
    ['sends us elsewhere', answers(302, '', { location: 'http://127.0.0.1:1/' }), 'misbehaves', 1],
    ['refuses our token', answers(401, {}), 'refused', 1],
  ] as const)('that %s is unavailable', async (_, behaviour, reason, calls) => {
    system.behave(behaviour as ReturnType<typeof answers>)
    const troubles: string[] = []
    const source = sourceOf({ onTrouble: (trouble) => troubles.push(trouble) })
    expect(await source.find(CODE)).toEqual({ kind: 'unavailable', reason })
    expect(system.asked).toHaveLength(calls)
    expect(troubles).toEqual([reason])
  })

  it('that stopped answering is quoted with the age of what it said, for a day', async () => {
    const source = sourceOf()
    await source.find(CODE)
    system.behave(answers(500, ''))
    clock.advance(3_600_000)
    expect(await source.find(CODE)).toMatchObject({ kind: 'found', stale: true, asOf: '2026-11-21T01:59:00.000Z' })
    clock.advance(86_400_000)
    expect(await source.find(CODE)).toEqual({ kind: 'unavailable', reason: 'failing' })
  })

  it('is left alone after five failures, and tried with one call after a rest', async () => {
    system.behave(answers(500, ''))
    const source = sourceOf({ attempts: 1 })
    for (let i = 0; i < 5; i++) await source.find(`H13.12-261110-000${i}`)
    expect(await source.find(CODE)).toEqual({ kind: 'unavailable', reason: 'resting' })
    expect(system.asked).toHaveLength(5)

    clock.advance(30_000)
    const both = await Promise.all([source.find(CODE), source.find('H13.12-261110-0077')])
    expect(both.map((each) => each.kind === 'unavailable' && each.reason)).toEqual(['failing', 'resting'])
    expect(system.asked).toHaveLength(6)

    system.behave(answers(200, RECORD))
    clock.advance(30_000)
    expect((await source.find(CODE)).kind).toBe('found')
    expect((await source.find('H13.12-261110-0077')).kind).toBe('unavailable')
  })

  it('never claims to know the future', async () => {
    system.behave(answers(200, { ...RECORD, asOf: '2027-01-01T00:00:00Z' }))
    expect(await sourceOf().find(CODE)).toMatchObject({ asOf: clock.now() })
  })
})
