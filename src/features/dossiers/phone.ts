import { createHmac } from 'node:crypto'

/**
 * HMAC-SHA-256 of a phone's digits under the installation's secret, hex, the first 16 bytes: tells whether two numbers are
 * one without keeping either. `+84 912...`, `84912...` and `0912...` are one number. Null: no Vietnamese number.
 */
export function phoneHmac(secret: string, written: string): string | null {
  const digits = written.replace(/\D/g, '').replace(/^(?:0084|84)(?=\d{9,10}$)/, '0')
  if (!/^0\d{9,10}$/.test(digits)) return null
  return createHmac('sha256', secret).update(`dossier-phone:${digits}`).digest('hex').slice(0, 32)
}
