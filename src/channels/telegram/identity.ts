import type { Api } from 'grammy'
import type { BotIdentity } from './addressed.ts'
import { failureOf } from './failure.ts'

/** Telegram could not say who the bot is; the reason holds neither token nor address. */
export class TelegramIdentityError extends Error {
  override readonly name = 'TelegramIdentityError'
}

/**
 * Who the bot is: what is known already, else asked once and kept.
 * @throws {TelegramIdentityError} from the returned function, while Telegram cannot be asked
 */
export function createIdentity(api: Api, known: BotIdentity | undefined): () => Promise<BotIdentity> {
  let asked: Promise<BotIdentity> | null = known ? Promise.resolve(known) : null
  async function ask(): Promise<BotIdentity> {
    try {
      const { id, username } = await api.getMe()
      return { id, username }
    } catch (error) {
      asked = null
      throw new TelegramIdentityError(failureOf(error).reason)
    }
  }
  return () => {
    asked ??= ask()
    return asked
  }
}
