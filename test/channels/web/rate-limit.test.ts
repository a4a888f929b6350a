import { describe, expect, it } from 'vitest'
import { createRateLimit, subscriberOf } from '../../../src/channels/web/rate-limit.ts'
import { stoppedClock } from './echo-town.ts'

describe('a rate limit', () => {
  it('allows a burst, then says how many seconds to wait', () => {
    const take = createRateLimit({ burst: 2, perMinute: 6 }, stoppedClock())
    expect([take('a'), take('a'), take('a'), take('b')]).toEqual([0, 0, 10, 0])
  })

  it('gives back with time, never more than the burst', () => {
    const clock = stoppedClock()
    const take = createRateLimit({ burst: 2, perMinute: 60 }, clock)
    take('a')
    take('a')
    clock.move(3_600_000)
    expect([take('a'), take('a'), take('a')]).toEqual([0, 0, 1])
  })

  it('is not used up by refused tries', () => {
    const clock = stoppedClock()
    const take = createRateLimit({ burst: 1, perMinute: 60 }, clock)
    take('a')
    take('a')
    take('a')
    clock.move(1_000)
    expect(take('a')).toBe(0)
  })
})

describe('the subscriber behind an address', () => {
  it.each([
    ['203.0.113.7', '203.0.113.7'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:db8::1', '2001:db8:0:0::/64'],
    ['2001:DB8:1:2::9', '2001:db8:1:2::/64'],
    ['unknown', 'unknown'],
  ])('%s -> %s', (address, subscriber) => {
    expect(subscriberOf(address)).toBe(subscriber)
  })
})
