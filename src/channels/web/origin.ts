import { createHmac, randomBytes } from 'node:crypto'
import { subscriberOf } from './rate-limit.ts'

/**
 * Makes `InboundMessage.origin` of an address: the same within one run of the program, worthless after it, because the
 * key is kept nowhere. Undefined where the address is not known.
 */
export function createOrigins(key: Uint8Array = randomBytes(32)): (address: string) => string | undefined {
  return (address) =>
    address === 'unknown'
      ? undefined
      : createHmac('sha256', key).update(subscriberOf(address)).digest('base64url').slice(0, 22)
}
