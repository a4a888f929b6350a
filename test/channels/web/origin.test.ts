import { describe, expect, it } from 'vitest'
import { createOrigins } from '../../../src/channels/web/origin.ts'

describe('the origin of a message', () => {
  const key = new Uint8Array(32).fill(7)

  it('is one for one subscriber, another for the next, and shows neither', () => {
    const originOf = createOrigins(key)
    const home = originOf('203.0.113.7')
    expect(home).toMatch(/^[\w-]{22}$/)
    expect(originOf('203.0.113.7')).toBe(home)
    expect(originOf('203.0.113.8')).not.toBe(home)
    expect(originOf('2001:db8:1:2::1')).toBe(originOf('2001:db8:1:2:ffff::9'))
  })

  it('is another after a restart', () => {
    expect(createOrigins()('203.0.113.7')).not.toBe(createOrigins()('203.0.113.7'))
  })

  it('is none where the address is not known', () => {
    expect(createOrigins(key)('unknown')).toBeUndefined()
  })
})
