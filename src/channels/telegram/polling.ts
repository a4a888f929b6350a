import type { Api } from 'grammy'
import { grammySignal, POLL_SECONDS } from './api.ts'
import { failureOf } from './failure.ts'
import type { Patience } from './patience.ts'
import type { Receiver } from './receiver.ts'
import { ALLOWED_UPDATES, readUpdate, type TelegramUpdate } from './update.ts'

const BATCH = 100
const CONFIRM_MS = 3_000
/** An update refused this often while others were taken in is given up, so that it does not hold back all that follow. */
const MAX_REFUSALS = 20
const NOT_TAKEN = { kind: 'intake', reason: 'messages could not be taken in; they stay with Telegram' }
const GIVEN_UP = { kind: 'intake', reason: `a message was given up after ${MAX_REFUSALS} tries` }

export interface PollingOptions {
  readonly api: Api
  readonly receiver: Pick<Receiver, 'accept'>
  readonly patience: Patience
  readonly signal: AbortSignal
}

/** `waiting`: an earlier one of its chat was refused. */
interface Taken {
  readonly id: number
  readonly state: 'taken' | 'refused' | 'waiting'
}

/**
 * Receives updates by long polling until `signal`. An update is confirmed, by asking for what follows it, only after
 * it was taken in: after a crash Telegram delivers it again and intake knows it by its id. The place is not kept here,
 * since Telegram keeps it and may begin to count anew after a quiet week.
 */
export async function poll({ api, receiver, patience, signal }: PollingOptions): Promise<void> {
  const refusals = new Map<number, number>()
  let offset = 0
  let confirmed = 0

  while (!signal.aborted) {
    const batch = await nextBatch()
    if (!batch) continue
    confirmed = offset
    const taken = await takeIn(batch)
    const open = taken.filter(({ state }) => state !== 'taken')
    offset =
      open.length > 0 ? Math.min(...open.map(({ id }) => id)) : Math.max(offset, ...taken.map(({ id }) => id + 1))
    if (open.length === 0) patience.relax()
    else await patience.wait(countRefusals(taken) ? GIVEN_UP : NOT_TAKEN)
  }
  if (offset > confirmed) await confirm(api, offset)

  async function nextBatch(): Promise<readonly TelegramUpdate[] | null> {
    try {
      const options = { offset, limit: BATCH, timeout: POLL_SECONDS, allowed_updates: ALLOWED_UPDATES }
      const raw: readonly unknown[] = await api.getUpdates(options, grammySignal(signal))
      return raw.map(readUpdate).filter((update) => update !== null)
    } catch (error) {
      const failure = failureOf(error)
      await patience.wait(failure, failure.kind === 'flood' ? failure.afterMs : 0)
      return null
    }
  }

  /** Chats side by side, the updates of one chat in order. */
  async function takeIn(updates: readonly TelegramUpdate[]): Promise<readonly Taken[]> {
    const chats = new Map<string, TelegramUpdate[]>()
    for (const update of updates) chats.set(chatKey(update), [...(chats.get(chatKey(update)) ?? []), update])
    const taken = await Promise.all([...chats.values()].map(takeChat))
    return taken.flat()
  }

  async function takeChat(updates: readonly TelegramUpdate[]): Promise<readonly Taken[]> {
    const results: Taken[] = []
    for (const update of updates) {
      const blocked = results.some(({ state }) => state !== 'taken')
      results.push({ id: update.id, state: blocked ? 'waiting' : await take(update) })
    }
    return results
  }

  async function take(update: TelegramUpdate): Promise<'taken' | 'refused'> {
    if ((refusals.get(update.id) ?? 0) >= MAX_REFUSALS) {
      refusals.delete(update.id)
      return 'taken'
    }
    try {
      await receiver.accept(update)
      refusals.delete(update.id)
      return 'taken'
    } catch {
      return 'refused'
    }
  }

  /** True when one is given up. Counts only while others are taken in, for else it is the whole intake that fails. */
  function countRefusals(taken: readonly Taken[]): boolean {
    if (taken.every(({ state }) => state !== 'taken')) return false
    const refused = taken.filter(({ state }) => state === 'refused')
    for (const { id } of refused) refusals.set(id, (refusals.get(id) ?? 0) + 1)
    return refused.some(({ id }) => refusals.get(id) === MAX_REFUSALS)
  }
}

function chatKey(update: TelegramUpdate): string {
  switch (update.kind) {
    case 'message':
      return String(update.message.chat.id)
    case 'tap':
      return String(update.tap.message?.chat.id ?? 'none')
    case 'none':
      return 'none'
  }
}

/** So that a restart is not delivered again what was taken in last; where it fails, intake knows it as repeated. */
async function confirm(api: Api, offset: number): Promise<void> {
  try {
    await api.getUpdates({ offset, limit: 1, timeout: 0 }, grammySignal(AbortSignal.timeout(CONFIRM_MS)))
  } catch {
    // Stopping all the same.
  }
}
