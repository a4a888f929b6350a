import { autoRetry } from '@grammyjs/auto-retry'
import { Api } from 'grammy'

/** Two of these and a short flood wait stay below the relay's own time limit, so that no send outlives its attempt. */
const CALL_SECONDS = 13

/** Longest long poll Telegram is asked for; the connection may stay open a little longer. */
export const POLL_SECONDS = 30

/**
 * Client for everything but polling. A short flood wait is waited out here; everything else goes back to the caller,
 * whose own back-off survives a restart (auto-retry alone would repeat network errors without end).
 */
export function createTelegramApi(token: string, apiRoot: string): Api {
  const api = new Api(token, { apiRoot, timeoutSeconds: CALL_SECONDS })
  api.config.use(
    autoRetry({ maxRetryAttempts: 1, maxDelaySeconds: 2, rethrowInternalServerErrors: true, rethrowHttpErrors: true }),
  )
  return api
}

type GrammySignal = NonNullable<Parameters<Api['getMe']>[0]>

/** The platform's signal as grammY's types know signals (those of a package it brings); the same object. */
export function grammySignal(signal: AbortSignal): GrammySignal {
  return signal as unknown as GrammySignal
}

/** Client for long polls, which outlast other calls. */
export function createPollingApi(token: string, apiRoot: string): Api {
  return new Api(token, { apiRoot, timeoutSeconds: POLL_SECONDS + 15 })
}
