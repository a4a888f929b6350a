import type { HttpBindings } from '@hono/node-server'
import type { Context, MiddlewareHandler } from 'hono'
import type { HttpEnv, Visitor } from '../core/visitor.ts'
import { isLoopback, isNearby, originalAddress, plainAddress } from './proxies.ts'

const PREFIX = /^(\/[\w.~-]+)+$/

/**
 * Puts the `visitor` into the context.
 * @param publicUrl what people type to reach us; null when nobody said
 */
export function visitorMiddleware(publicUrl: URL | null): MiddlewareHandler<HttpEnv> {
  return async (c, next) => {
    c.set('visitor', visitorOf(c, publicUrl))
    await next()
  }
}

function visitorOf(c: Context<HttpEnv>, publicUrl: URL | null): Visitor {
  const bindings = c.env as Partial<HttpBindings> | undefined
  const peer = plainAddress(bindings?.incoming?.socket.remoteAddress ?? '')
  const believed = (header: string): string | undefined =>
    isNearby(peer) ? c.req.header(header)?.split(',')[0]?.trim() : undefined
  const url = new URL(c.req.url)
  const prefix = believed('x-forwarded-prefix')?.replace(/\/+$/, '')
  return {
    address: peer === '' ? 'unknown' : originalAddress(peer, c.req.header('x-forwarded-for')),
    local: isLoopback(peer) && !c.req.header('x-forwarded-for') && !c.req.header('forwarded'),
    secure: (believed('x-forwarded-proto') ?? publicUrl?.protocol ?? url.protocol).startsWith('https'),
    host: believed('x-forwarded-host') ?? c.req.header('host') ?? url.host,
    prefix: prefix && PREFIX.test(prefix) ? prefix : basePathOf(publicUrl),
  }
}

/** Path of a public URL without its last slash: `https://city.vn/chat/` -> `/chat`. */
export function basePathOf(publicUrl: URL | null): string {
  return publicUrl ? publicUrl.pathname.replace(/\/+$/, '') : ''
}
