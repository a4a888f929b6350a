import { describe, expect, it } from 'vitest'
import type { NewsListener, TranscriptReader } from '../../../src/core/channel.ts'
import { createEchoTown } from './echo-town.ts'
import { CHAT, uuid, webApp } from './web-app.ts'

const REF = { channel: 'web', chat: CHAT }

interface Event {
  readonly event: string
  readonly id: string | null
  readonly data: unknown
}

/** Reads a stream event by event; comments are passed over. */
function eventsOf(response: Response): { next(count: number): Promise<readonly Event[]>; end(): Promise<string> } {
  const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader()
  let rest = ''
  const ready: Event[] = []
  async function more(): Promise<boolean> {
    const part = await reader.read()
    if (part.done) return false
    const blocks = (rest + part.value).split('\n\n')
    rest = blocks.pop() ?? ''
    for (const block of blocks) if (!block.startsWith(':')) ready.push(parse(block))
    return true
  }
  return {
    async next(count) {
      while (ready.length < count && (await more())) {}
      return ready.splice(0, count)
    },
    async end() {
      while (await more()) {}
      return 'ended'
    },
  }
}

function parse(block: string): Event {
  const field = (name: string) => new RegExp(`^${name}: (.*)$`, 'm').exec(block)?.[1]
  const data = field('data')
  return { event: field('event') ?? '', id: field('id') ?? null, data: data ? JSON.parse(data) : null }
}

describe('GET events', () => {
  it('streams what stands in the transcript, then what comes', async () => {
    const { read, town, channel } = webApp()
    town.say(REF, 'person', { text: 'một' })
    const events = eventsOf(await read('/events?after=0'))
    expect(await events.next(2)).toEqual([
      { event: 'first', id: null, data: { seq: 1, at: '2026-11-21T02:00:00.000Z' } },
      {
        event: 'line',
        id: '1',
        data: { seq: 1, from: 'person', reply: { text: 'một' }, at: '2026-11-21T02:00:00.000Z' },
      },
    ])
    town.say(REF, 'assistant', { text: 'hai' })
    expect((await events.next(1)).map((e) => e.id)).toEqual(['2'])
    await channel.stop()
  })

  it('resumes after the last line a page has, by address or by Last-Event-ID', async () => {
    const { read, town, channel } = webApp()
    for (const text of ['một', 'hai', 'ba']) town.say(REF, 'assistant', { text })
    const byAddress = eventsOf(await read('/events?after=2'))
    const byHeader = eventsOf(await read('/events', { 'Last-Event-ID': '1' }))
    expect((await byAddress.next(2)).map((e) => e.id)).toEqual([null, '3'])
    expect((await byHeader.next(3)).map((e) => e.id)).toEqual([null, '2', '3'])
    await channel.stop()
  })

  it('shows that the assistant is at work while a turn runs', async () => {
    const turns: (() => void)[] = []
    const { read, post, channel } = webApp({ town: { later: (turn) => turns.push(turn) } })
    const events = eventsOf(await read('/events'))
    await events.next(1)
    await post({ id: uuid(1), text: 'làm khai sinh' })
    expect((await events.next(1)).map((e) => e.event)).toEqual(['typing'])
    turns[0]?.()
    expect((await events.next(3)).map((e) => e.event)).toEqual(['first', 'line', 'line'])
    await channel.stop()
  })

  it('finds what another process wrote, without a signal', async () => {
    const { read, town, channel } = webApp({ beatMs: 5, town: { deliver: () => {} } })
    const events = eventsOf(await read('/events'))
    await events.next(1)
    town.say(REF, 'assistant', { text: 'từ tiến trình khác' })
    expect((await events.next(2)).map((e) => e.event)).toEqual(['first', 'line'])
    await channel.stop()
  })

  it('hands on what this process wrote without reading it back, in order and once', async () => {
    const reads: number[] = []
    let tell: NewsListener = () => {}
    const town = createEchoTown({ answer: () => [] })
    const transcript: TranscriptReader = {
      ...town.transcript,
      readOn: (ref, after, limit) => {
        reads.push(after)
        return town.transcript.readOn(ref, after, limit)
      },
      onNews: (_ref, listener) => {
        tell = listener
        return () => {}
      },
    }
    const { read, channel } = webApp({ transcript })
    const events = eventsOf(await read('/events'))
    await events.next(1)
    const [one, two, three] = ['một', 'hai', 'ba'].map((text) => town.say(REF, 'assistant', { text }))
    tell([one!])
    expect((await events.next(2)).map((e) => [e.event, e.id])).toEqual([
      ['first', null],
      ['line', '1'],
    ])
    expect(reads).toEqual([0])
    tell([three!])
    tell([two!])
    expect((await events.next(2)).map((e) => e.id)).toEqual(['2', '3'])
    town.erase(REF)
    tell(null)
    tell([town.say(REF, 'assistant', { text: 'đã xóa' })])
    expect((await events.next(2)).map((e) => [e.event, e.id])).toEqual([
      ['first', null],
      ['line', '4'],
    ])
    await channel.stop()
  })

  it('tells the page that lines were erased', async () => {
    const { read, town, channel } = webApp()
    town.say(REF, 'person', { text: 'riêng tư' })
    const events = eventsOf(await read('/events?after=1'))
    await events.next(1)
    town.erase(REF)
    channel.audience.tell(CHAT, 'lines')
    expect(await events.next(1)).toEqual([{ event: 'first', id: null, data: null }])
    await channel.stop()
  })

  it('shows nobody the lines of another chat', async () => {
    const { read, town, channel } = webApp()
    town.say({ channel: 'web', chat: 'another' }, 'assistant', { text: 'không phải của em' })
    const events = eventsOf(await read('/events'))
    expect(await events.next(1)).toEqual([{ event: 'first', id: null, data: null }])
    town.say(REF, 'assistant', { text: 'của em' })
    expect((await events.next(2)).map((e) => e.event)).toEqual(['first', 'line'])
    await channel.stop()
  })

  it('ends every stream when the channel stops, and takes no new one', async () => {
    const { read, channel } = webApp()
    const events = eventsOf(await read('/events'))
    await events.next(1)
    expect(channel.audience.size).toBe(1)
    await channel.stop()
    expect(await events.end()).toBe('ended')
    expect((await read('/events')).status).toBe(503)
  })

  it('gives a place free when a page goes away', async () => {
    const { read, channel } = webApp()
    const response = await read('/events')
    await response.body?.cancel()
    await expect.poll(() => channel.audience.size).toBe(0)
  })

  it('ends quietly when the transcript cannot be read', async () => {
    const { read } = webApp({
      transcript: {
        read: async () => [],
        readOn: async () => {
          throw new Error('gone')
        },
      },
    })
    expect(await (await read('/events')).text()).toBe('')
  })

  it('is not held back by caches and proxies', async () => {
    const { read, channel } = webApp()
    const response = await read('/events')
    expect(response.headers.get('content-type')).toBe('text/event-stream')
    expect(response.headers.get('cache-control')).toBe('no-store, no-transform')
    expect(response.headers.get('x-accel-buffering')).toBe('no')
    await channel.stop()
  })

  it('refuses a ninth page of one chat', async () => {
    const { read, channel } = webApp()
    for (let page = 0; page < 8; page += 1) await read('/events')
    expect((await read('/events')).status).toBe(503)
    await channel.stop()
  })
})

describe('GET history', () => {
  it('gives lines after a seq, in pages of a hundred', async () => {
    const { read, town } = webApp()
    for (let n = 1; n <= 101; n += 1) town.say(REF, 'assistant', { text: `${n}` })
    const first = (await (await read('/history')).json()) as { lines: readonly unknown[]; more: boolean }
    const second = await (await read('/history?after=100')).json()
    expect(first.lines).toHaveLength(100)
    expect(first.more).toBe(true)
    expect(second).toEqual({
      first: { seq: 1, at: '2026-11-21T02:00:00.000Z' },
      lines: [{ seq: 101, from: 'assistant', reply: { text: '101' }, at: '2026-11-21T02:00:00.000Z' }],
      more: false,
    })
  })

  it('is empty for a new chat, and closed without a session', async () => {
    const { read } = webApp()
    expect(await (await read('/history')).json()).toEqual({ first: null, lines: [], more: false })
    expect((await read('/history', { 'X-Chat-Token': '' })).status).toBe(401)
  })
})
