import { onTestFinished } from 'vitest'
import { createTransientMemory } from '../../../src/channels/memory/store.ts'
import { createTelegramChannel, type TelegramOptions } from '../../../src/channels/telegram/channel.ts'
import type { TelegramProblem } from '../../../src/channels/telegram/patience.ts'
import type { Intake } from '../../../src/core/channel.ts'
import type { InboundMessage } from '../../../src/core/message.ts'
import { startFakeBotApi, TOKEN } from './fake-bot-api.ts'

export const NOW = '2026-11-21T02:00:00.000Z'
export const SECRET = 'a-secret-of-enough-length'
export const AN = { id: 7, is_bot: false, first_name: 'An', language_code: 'vi' } as const
export const PRIVATE = { id: 7, type: 'private', first_name: 'An' } as const

/** An intake that keeps messages once per external id, and can be made to fail first. */
export function memoryIntake() {
  const kept: InboundMessage[] = []
  const failures: string[] = []
  const attempts: string[] = []
  const waiting = new Set<() => void>()
  const intake: Intake = {
    async accept(message) {
      attempts.push(message.externalId)
      const failing = failures[0] === message.externalId || failures[0] === '*'
      if (failing) {
        failures.shift()
        throw new Error('database is locked')
      }
      const isNew = kept.every(({ externalId }) => externalId !== message.externalId)
      if (isNew) kept.push(message)
      for (const check of [...waiting]) check()
      return isNew ? 'accepted' : 'duplicate'
    },
  }
  return {
    ...intake,
    kept,
    /** Every call, in order, by external id. */
    attempts,
    /** The next call for this id (`*`: any) throws, once per name given. */
    failFor(...ids: readonly string[]): void {
      failures.push(...ids)
    },
    until(condition: () => boolean): Promise<void> {
      return new Promise((resolve) => {
        const check = (): void => {
          if (!condition()) return
          waiting.delete(check)
          resolve()
        }
        waiting.add(check)
        check()
      })
    },
  }
}

/** A fake Bot API and a channel speaking to it, both ended with the test. */
export async function telegramRig(options: Partial<TelegramOptions> = {}) {
  const api = await startFakeBotApi()
  onTestFinished(() => api.close())
  const intake = memoryIntake()
  const problems: TelegramProblem[] = []
  const memory = createTransientMemory()
  const channel = createTelegramChannel({
    token: TOKEN,
    apiRoot: api.url,
    mode: 'polling',
    intake,
    memory,
    clock: { now: () => NOW },
    onProblem: (problem) => problems.push(problem),
    pause: async () => {},
    ...options,
  })
  onTestFinished(() => channel.stop())
  api.addChat(7)
  return { api, intake, problems, memory, channel }
}

export const textUpdate = (text: string, more: object = {}) => ({
  message: { message_id: 5, date: 1, chat: PRIVATE, from: AN, text, ...more },
})
