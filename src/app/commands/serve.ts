import { configFrom } from '../config.ts'
import { serve } from '../serve.ts'
import { wordsOf } from '../usage.ts'

export const USAGE = 'usage: serve'

/** `serve`: web chat, webhooks, channels and jobs in one process, until it is told to stop. */
export async function run(args: readonly string[]): Promise<number> {
  wordsOf(args, 0, USAGE)
  await serve(configFrom(process.env), { http: true })
  return 0
}
