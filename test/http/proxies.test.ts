import { describe, expect, it } from 'vitest'
import { isLoopback, isNearby, originalAddress, plainAddress } from '../../src/http/proxies.ts'

describe('addresses', () => {
  it.each([
    ['127.0.0.1', true, true],
    ['::1', true, true],
    ['10.1.2.3', false, true],
    ['172.31.255.1', false, true],
    ['172.32.0.1', false, false],
    ['192.168.1.9', false, true],
    ['fd00::1', false, true],
    ['203.0.113.7', false, false],
    ['', false, false],
  ])('%s: this machine %s, nearby %s', (address, loopback, nearby) => {
    expect([isLoopback(address), isNearby(address)]).toEqual([loopback, nearby])
  })

  it('are read without their IPv6 wrapping', () => {
    expect(plainAddress(' ::ffff:10.0.0.1')).toBe('10.0.0.1')
  })
})

describe('the original address', () => {
  it.each([
    ['no proxy', '203.0.113.7', undefined, '203.0.113.7'],
    ['a stranger who claims to be somebody', '203.0.113.7', '198.51.100.1', '203.0.113.7'],
    ['one proxy', '127.0.0.1', '203.0.113.7', '203.0.113.7'],
    ['two proxies of ours', '127.0.0.1', '203.0.113.7, 10.0.0.5', '203.0.113.7'],
    ['a forged beginning', '127.0.0.1', '1.1.1.1, 203.0.113.7', '203.0.113.7'],
    ['a person inside the office', '127.0.0.1', '10.0.0.77', '10.0.0.77'],
    ['nonsense', '127.0.0.1', 'x, ;y', '127.0.0.1'],
  ])('%s', (_what, peer, forwardedFor, address) => {
    expect(originalAddress(peer, forwardedFor)).toBe(address)
  })
})
