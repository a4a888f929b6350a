import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { HTTPException } from 'hono/http-exception'
import { requestId } from 'hono/request-id'
import { routePath } from 'hono/route'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import type { Ids } from '../core/time.ts'
import type { HttpEnv } from '../core/visitor.ts'
import { faultResponse } from './fault.tsx'
import { type Health, healthRoutes } from './health.ts'
import { securityHeaders } from './security-headers.ts'
import { basePathOf, visitorMiddleware } from './visitor.ts'

export interface HttpServices {
  /** Sub-apps by path, matched in order: webhooks, console, and last the chat at `/`. */
  readonly mounts: readonly HttpMount[]
  readonly health: Health
  readonly ids: Ids
  /** What people type to reach us (`https://city.vn/chat/`); its path is cut off requests that still carry it. */
  readonly publicUrl?: URL | null
  /** Bodies longer than this are refused with 413; a mount may set a smaller limit of its own. Default 1 MiB. */
  readonly maxBodyBytes?: number
  /** Paths that take more (pictures), with their own limit in bytes. */
  readonly largeBodies?: Readonly<Record<string, number>>
  /** Told of every exception that a handler let through. */
  readonly onFailure: (failure: HttpFailure) => void
}

export interface HttpMount {
  readonly path: string
  readonly app: Hono<HttpEnv>
}

/** `route` is the pattern that matched, not the address: an address may hold what people wrote. */
export interface HttpFailure {
  readonly requestId: string
  readonly method: string
  readonly route: string
  readonly error: unknown
}

/** The whole HTTP face as one Hono app; tests call it without a port. */
export function createHttp(services: HttpServices): Hono<HttpEnv> {
  const publicUrl = services.publicUrl ?? null
  const base = basePathOf(publicUrl)
  const app = new Hono<HttpEnv>({ getPath: (request) => withoutBase(new URL(request.url).pathname, base) })

  app.use(requestId({ generator: () => services.ids.next(), limitLength: 64 }))
  app.use(visitorMiddleware(publicUrl))
  app.use(securityHeaders(publicUrl?.protocol === 'https:'))
  app.use(async (c, next) => {
    // Relative addresses of a page need the slash at the end of the prefix.
    if (base !== '' && new URL(c.req.url).pathname === base) return c.redirect(`${base}/`, 308)
    await next()
  })
  const limited = (maxSize: number) => bodyLimit({ maxSize, onError: (c) => faultResponse(c, 413) })
  const ordinary = limited(services.maxBodyBytes ?? 1024 * 1024)
  const large = new Map(Object.entries(services.largeBodies ?? {}).map(([path, bytes]) => [path, limited(bytes)]))
  app.use((c, next) => (large.get(c.req.path) ?? ordinary)(c, next))

  app.route('/', healthRoutes(services.health))
  for (const mount of services.mounts) app.route(mount.path, mount.app)

  app.notFound((c) => faultResponse(c, 404))
  app.onError((error, c) => {
    if (error instanceof HTTPException) return faultResponse(c, error.status as ContentfulStatusCode)
    services.onFailure({ requestId: c.get('requestId'), method: c.req.method, route: routePath(c), error })
    return faultResponse(c, 500)
  })
  return app
}

function withoutBase(path: string, base: string): string {
  if (base === '' || !(path === base || path.startsWith(`${base}/`))) return path
  return path.slice(base.length) || '/'
}
