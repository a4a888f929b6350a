import { type Context, Hono } from 'hono'
import type { HttpEnv } from '../../core/visitor.ts'
import type { Asset, Assets } from './assets.ts'

/** `assets/<version>/<file>`, kept for ever by browsers, and `embed.js` at a lasting address for other sites. */
export function assetRoutes({ version, files }: Assets): Hono<HttpEnv> {
  const app = new Hono<HttpEnv>()
  app.get('/assets/:version/:file', (c) => {
    const asset = files.get(c.req.param('file'))
    if (!asset) return c.notFound()
    // A page of another version (during an update) gets today's file, but must ask again.
    const lasting = c.req.param('version') === version
    return send(c, asset, lasting ? 'public, max-age=31536000, immutable' : 'no-cache')
  })
  app.get('/embed.js', (c) => {
    const asset = files.get('embed.js')
    if (!asset) return c.notFound()
    const tag = `"${version}"`
    c.header('ETag', tag)
    c.header('Cross-Origin-Resource-Policy', 'cross-origin')
    c.header('Cache-Control', 'public, max-age=3600')
    if (c.req.header('if-none-match') === tag) return c.body(null, 304)
    return send(c, asset, 'public, max-age=3600')
  })
  return app
}

function send(c: Context, asset: Asset, caching: string): Response {
  const zipped = /\bgzip\b/.test(c.req.header('accept-encoding') ?? '')
  c.header('Content-Type', asset.type)
  c.header('Cache-Control', caching)
  c.header('Vary', 'Accept-Encoding')
  if (zipped) c.header('Content-Encoding', 'gzip')
  return c.body(zipped ? asset.gzip : asset.plain)
}
