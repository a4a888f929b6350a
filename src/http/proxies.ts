import { BlockList, isIP } from 'node:net'

const nearby = new BlockList()
nearby.addSubnet('127.0.0.0', 8)
nearby.addSubnet('10.0.0.0', 8)
nearby.addSubnet('172.16.0.0', 12)
nearby.addSubnet('192.168.0.0', 16)
nearby.addAddress('::1', 'ipv6')
nearby.addSubnet('fc00::', 7, 'ipv6')

/** An address without the IPv4-in-IPv6 wrapping and surrounding spaces. */
export function plainAddress(address: string): string {
  return address.trim().replace(/^::ffff:(?=\d+\.)/i, '')
}

export function isLoopback(address: string): boolean {
  return address === '::1' || /^127(\.\d{1,3}){3}$/.test(address)
}

/** True for this machine and private networks (RFC 1918, RFC 4193): where a reverse proxy of ours may stand. */
export function isNearby(address: string): boolean {
  const family = isIP(address)
  return family !== 0 && nearby.check(address, family === 4 ? 'ipv4' : 'ipv6')
}

/**
 * The address of the person's device: the last one on the way that is not a proxy of ours.
 * @param peer the connection's own address
 * @param forwardedFor `X-Forwarded-For`; believed only as far as nearby machines wrote it
 */
export function originalAddress(peer: string, forwardedFor: string | undefined): string {
  const way = [
    ...(forwardedFor ?? '')
      .split(',')
      .map(plainAddress)
      .filter((a) => isIP(a) !== 0),
    peer,
  ]
  return way.findLast((address) => !isNearby(address)) ?? (isNearby(peer) ? way[0]! : peer)
}
