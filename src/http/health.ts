import { createHash, timingSafeEqual } from 'node:crypto'
import { Hono } from 'hono'
import type { HttpEnv } from '../core/visitor.ts'
import { faultResponse } from './fault.tsx'

export interface Health {
  /** What we still wait for, as short names (`database`); empty: ready. A throw counts as not ready. */
  readonly waitingFor: () => Promise<readonly string[]>
  /** Metrics in Prometheus' text format. */
  readonly metrics: () => string | Promise<string>
  /** Bearer token that opens `/metrics` to other machines; null: this machine only. */
  readonly metricsToken: string | null
}

/** `/healthz` (the process lives), `/readyz` (it can serve), `/metrics`. */
export function healthRoutes(health: Health): Hono<HttpEnv> {
  const app = new Hono<HttpEnv>()
  app.get('/healthz', (c) => c.text('ok\n', 200, { 'Cache-Control': 'no-store' }))
  app.get('/readyz', async (c) => {
    const waitingFor = await health.waitingFor().catch(() => ['check'])
    return c.json({ ready: waitingFor.length === 0, waitingFor }, waitingFor.length === 0 ? 200 : 503, {
      'Cache-Control': 'no-store',
    })
  })
  app.get('/metrics', async (c) => {
    const allowed = c.get('visitor').local || holds(c.req.header('authorization'), health.metricsToken)
    if (!allowed) return faultResponse(c, 403)
    return c.body(await health.metrics(), 200, {
      'Content-Type': 'text/plain; version=0.0.4; charset=utf-8',
      'Cache-Control': 'no-store',
    })
  })
  return app
}

function holds(authorization: string | undefined, token: string | null): boolean {
  if (!token || !authorization) return false
  return timingSafeEqual(digest(authorization), digest(`Bearer ${token}`))
}

const digest = (text: string): Buffer => createHash('sha256').update(text).digest()
