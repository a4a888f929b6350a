import type { MiddlewareHandler } from 'hono'
import { secureHeaders } from 'hono/secure-headers'

/** A Content-Security-Policy as one line; a handler that sets its own keeps it. */
export function policyLine(policy: Readonly<Record<string, string>>): string {
  return Object.entries(policy)
    .map(([directive, value]) => `${directive} ${value}`)
    .join('; ')
}

const DEFAULT_POLICY = policyLine({
  'default-src': "'self'",
  'base-uri': "'none'",
  'form-action': "'self'",
  'frame-ancestors': "'none'",
  'img-src': "'self' data:",
  'object-src': "'none'",
  'script-src': "'self'",
  'style-src': "'self'",
})

/** Security headers of every response. Framing is governed by `frame-ancestors` alone, so that the embed may allow it. */
export function securityHeaders(secure: boolean): MiddlewareHandler {
  const common = secureHeaders({
    xFrameOptions: false,
    strictTransportSecurity: secure ? 'max-age=15552000' : false,
    referrerPolicy: 'strict-origin-when-cross-origin',
    permissionsPolicy: { camera: [], microphone: [], geolocation: ['self'], payment: [], usb: [] },
    overwrite: false,
  })
  return async (c, next) => {
    await common(c, next)
    if (!c.res.headers.has('content-security-policy')) c.res.headers.set('Content-Security-Policy', DEFAULT_POLICY)
  }
}
