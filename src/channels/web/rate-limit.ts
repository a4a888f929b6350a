import { type Clock, epochMs } from '../../core/time.ts'

/** `burst` at once, then `perMinute`. */
export interface Rate {
  readonly burst: number
  readonly perMinute: number
}

/** Takes one of a key's requests. Returns 0 when allowed, else the seconds to wait for the next. */
export type RateLimit = (key: string) => number

const MAX_KEYS = 20_000

/** Counts per key, in memory; the longest silent keys are forgotten beyond 20,000. */
export function createRateLimit(rate: Rate, clock: Clock): RateLimit {
  const held = new Map<string, { readonly left: number; readonly atMs: number }>()
  return (key) => {
    const atMs = epochMs(clock.now())
    const before = held.get(key) ?? { left: rate.burst, atMs }
    const perMs = rate.perMinute / 60_000
    const left = Math.min(rate.burst, before.left + Math.max(0, atMs - before.atMs) * perMs)
    held.delete(key)
    held.set(key, { left: left >= 1 ? left - 1 : left, atMs })
    if (held.size > MAX_KEYS) held.delete(held.keys().next().value ?? key)
    return left >= 1 ? 0 : Math.ceil((1 - left) / perMs / 1_000)
  }
}

/** The part of an address that belongs to one subscriber: the whole of IPv4, the first 64 bits of IPv6. */
export function subscriberOf(address: string): string {
  if (!address.includes(':')) return address
  const [head = '', tail] = address.toLowerCase().split('::')
  const left = head.split(':').filter((part) => part !== '')
  const right = (tail ?? '').split(':').filter((part) => part !== '')
  const zeros = tail === undefined ? 0 : 8 - left.length - right.length
  const groups = [...left, ...Array.from({ length: Math.max(0, zeros) }, () => '0'), ...right]
  return `${groups.slice(0, 4).join(':')}::/64`
}
