import { describe, expect, it } from 'vitest'
import { createMemoryChannel, MemoryChannelError } from '../../../src/channels/memory/channel.ts'
import { createTransientMemory } from '../../../src/channels/memory/store.ts'
import { ZALO_LIMITS } from '../../../src/channels/memory/zalo-limits.ts'
import { plusMs } from '../../../src/core/time.ts'

const REF = { channel: 'memory', chat: '7' }
const START = '2026-11-21T02:00:00.000Z'

function channelAt() {
  const time = { now: START }
  const clock = { now: () => time.now }
  return { time, channel: createMemoryChannel({ limits: ZALO_LIMITS, clock }) }
}

describe('the memory channel', () => {
  it('keeps what it is sent', async () => {
    const { channel } = channelAt()
    expect(await channel.send(REF, { text: 'Dạ.' }, 'r1')).toEqual({ kind: 'sent' })
    expect(channel.sent).toEqual([{ ref: REF, reply: { text: 'Dạ.' }, id: 'r1', at: START }])
  })
  it('fails the next sends as told, then works again', async () => {
    const { channel } = channelAt()
    channel.failNext(
      { kind: 'retry', afterMs: 5, reason: 'busy' },
      { kind: 'gone', reason: 'blocked' },
      { kind: 'throw' },
    )
    expect(await channel.send(REF, { text: 'a' }, '1')).toEqual({ kind: 'retry', afterMs: 5, reason: 'busy' })
    expect(await channel.send(REF, { text: 'a' }, '1')).toEqual({ kind: 'gone', reason: 'blocked' })
    await expect(channel.send(REF, { text: 'a' }, '1')).rejects.toThrow(MemoryChannelError)
    expect(await channel.send(REF, { text: 'a' }, '1')).toEqual({ kind: 'sent' })
    expect(channel.sent.length).toBe(1)
  })
  it('can deliver and lose the answer', async () => {
    const { channel } = channelAt()
    channel.failNext({ kind: 'lost' })
    await expect(channel.send(REF, { text: 'a' }, '1')).rejects.toThrow(MemoryChannelError)
    expect(channel.sent.map(({ id }) => id)).toEqual(['1'])
  })
  it('closes a chat when its window is over and opens it again', async () => {
    const { channel, time } = channelAt()
    channel.heard(REF)
    time.now = plusMs(START, 48 * 3_600_000)
    expect(await channel.send(REF, { text: 'a' }, '1')).toEqual({ kind: 'sent' })
    time.now = plusMs(time.now, 1)
    expect(await channel.send(REF, { text: 'a' }, '2')).toEqual({ kind: 'closed', reason: 'reply window closed' })
    channel.heard(REF)
    expect(await channel.send(REF, { text: 'a' }, '2')).toEqual({ kind: 'sent' })
  })
  it('refuses what was not degraded to its limits', async () => {
    const { channel } = channelAt()
    await expect(channel.send(REF, { text: 'a'.repeat(1_901) }, '1')).rejects.toThrow(RangeError)
    await expect(channel.send(REF, { text: '' }, '1')).rejects.toThrow(RangeError)
    expect(channel.sent).toEqual([])
  })
})

describe('transient channel memory', () => {
  it('keeps values per channel and key until deleted', async () => {
    const memory = createTransientMemory()
    await memory.set('a', 'k', '1')
    expect([await memory.get('a', 'k'), await memory.get('b', 'k')]).toEqual(['1', null])
    await memory.delete('a', 'k')
    expect(await memory.get('a', 'k')).toBe(null)
  })
})
