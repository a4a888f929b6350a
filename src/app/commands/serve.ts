import { configFrom } from '../config.ts'
import { serve } from '../serve.ts'

/** `serve`: web chat, webhooks, channels and jobs in one process, until it is told to stop. */
export async function run(): Promise<number> {
  await serve(configFrom(process.env), { http: true })
  return 0
}
