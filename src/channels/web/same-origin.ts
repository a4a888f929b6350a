import type { MiddlewareHandler } from 'hono'
import type { HttpEnv } from '../../core/visitor.ts'

/** A header that only scripts of our own origin can send without asking: another site's needs a preflight, which fails. */
export const PAGE_HEADER = 'x-motcua'

/** Refuses requests that another site's page makes with the person's cookie. */
export const sameOriginOnly: MiddlewareHandler<HttpEnv> = async (c, next) => {
  const origin = c.req.header('origin')
  const foreign = origin !== undefined && hostOf(origin) !== c.get('visitor').host
  if (foreign || c.req.header(PAGE_HEADER) === undefined) {
    return c.json({ error: { status: 403, message: 'Yêu cầu không đến từ trang trò chuyện.' } }, 403)
  }
  return next()
}

function hostOf(origin: string): string | null {
  return URL.canParse(origin) ? new URL(origin).host : null
}
