import { createHash, randomBytes } from 'node:crypto'
import type { Context } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'
import type { HttpEnv } from '../../core/visitor.ts'

export const TOKEN_HEADER = 'x-chat-token'
const COOKIE = 'motcua_chat'
const TOKEN = /^[0-9a-f]{32}$/
const KEPT_SECONDS = 30 * 24 * 3_600

/** 128 random bits: whoever holds it reads the conversation, so it is stored nowhere on this side. */
export const newToken = (): string => randomBytes(16).toString('hex')

/** The chat id of a token; the token cannot be had back from it. */
export function chatOf(token: string): string {
  return createHash('sha256').update(token).digest('hex').slice(0, 32)
}

/** The chat of a request: by header (the page inside another site's frame, where cookies are blocked) or by cookie. */
export function chatOfRequest(c: Context<HttpEnv>): string | null {
  const token = c.req.header(TOKEN_HEADER) ?? getCookie(c, COOKIE)
  return token && TOKEN.test(token) ? chatOf(token) : null
}

/** Begins or prolongs the cookie. Lax, so that somebody who follows a link from the portal finds their conversation. */
export function keepSession(c: Context<HttpEnv>): void {
  const held = getCookie(c, COOKIE)
  const { prefix, secure } = c.get('visitor')
  setCookie(c, COOKIE, held && TOKEN.test(held) ? held : newToken(), {
    path: `${prefix}/`,
    httpOnly: true,
    secure,
    sameSite: 'Lax',
    maxAge: KEPT_SECONDS,
  })
}
