import type { Agent } from 'node:http'
import { randomIds } from '../src/app/ids.ts'
import type { ConversationTables } from '../src/conversations/tables.ts'
import type { Reply } from '../src/core/message.ts'
import { systemClock } from '../src/core/time.ts'
import type { Database } from '../src/db/database.ts'
import { chatOf, newToken, openVisitor, type Times, type WebVisitor } from './web-visitor.ts'

/** An officer's token and agency; the chat is the officer's in the database before the server starts. */
export interface Linked {
  readonly token: string
  readonly agency: string
  /** True: reads the queue and takes nothing up, so that what was asked for is never taken for something else. */
  readonly reads: boolean
}

/** Makes chats of officers, `each` to an agency and readers beside them, and lets go of those of an earlier run. */
export async function linkOfficers(
  database: Database,
  agencies: readonly string[],
  each: number,
  readers: number,
): Promise<readonly Linked[]> {
  const officer = (agency: string, reads: boolean): Linked => ({ token: newToken(), agency, reads })
  const linked = [
    ...agencies.flatMap((agency) => Array.from({ length: each }, () => officer(agency, false))),
    ...Array.from({ length: readers }, (_, i) => officer(agencies[i % agencies.length]!, true)),
  ]
  const now = systemClock.now()
  await database.work.run(async (tx) => {
    const query = database.query<ConversationTables>(tx)
    await query
      .updateTable('conversation')
      .set({ role: 'citizen', agency: null, account: null })
      .where('account', 'like', 'bench-%')
      .execute()
    await query
      .insertInto('conversation')
      .values(
        linked.map(({ token, agency }, i) => ({
          id: randomIds.next(),
          channel: 'web',
          chat: chatOf(token),
          role: 'officer',
          agency,
          account: `bench-${i}`,
          last_inbound_at: now,
          created_at: now,
        })),
      )
      .execute()
  })
  return linked
}

/** Officers at their open pages: what is pushed to them is taken up. */
export interface Officers {
  /** Accepts and answers a complaint as soon as it stands in a queue. */
  handle(code: string): Promise<void>
  readonly pages: readonly WebVisitor[]
  /** Pages of those who only read. */
  readonly readers: readonly WebVisitor[]
}

/** The list that an officer asked for. */
export const isQueue = (reply: Reply): boolean => reply.text.includes('hàng đợi của')

interface Officer {
  readonly page: WebVisitor
  said: number
  /** One thing after another. */
  busy: Promise<void>
}

interface Item {
  readonly reply: Reply
  readonly at: readonly Officer[]
}

export async function openOfficers(
  linked: readonly Linked[],
  { server, agent, times }: { readonly server: string; readonly agent: Agent; readonly times: Times },
): Promise<Officers> {
  const items = new Map<string, Item>()
  const wanted = new Map<string, (item: Item) => void>()
  const ofAgency = new Map<string, Officer[]>()
  const pages: WebVisitor[] = []
  const readers: WebVisitor[] = []

  function pushed(reply: Reply, agency: string): boolean {
    // What an officer asked for begins with "Dạ"; what comes by itself does not.
    if (reply.text.startsWith('Dạ')) return false
    const code = /PA-\w{4}-\w{4}/.exec(reply.text)?.[0]
    if (code && !items.has(code)) {
      const item = { reply, at: ofAgency.get(agency) ?? [] }
      items.set(code, item)
      wanted.get(code)?.(item)
    }
    return true
  }

  for (const [i, { token, agency, reads }] of linked.entries()) {
    const address = `11.0.${i >> 8}.${i & 255}`
    const page = await openVisitor({ server, agent, address, times, token, onReply: (reply) => pushed(reply, agency) })
    pages.push(page)
    if (reads) readers.push(page)
    else ofAgency.set(agency, [...(ofAgency.get(agency) ?? []), { page, said: 0, busy: Promise.resolve() }])
  }

  async function itemOf(code: string): Promise<Item> {
    const item =
      items.get(code) ??
      (await new Promise<Item>((resolve, reject) => {
        const timer = setTimeout(() => reject(new Error('not in the queue in time')), 30_000)
        wanted.set(code, (found) => {
          clearTimeout(timer)
          wanted.delete(code)
          resolve(found)
        })
      }))
    items.delete(code)
    return item
  }

  async function takeUp({ page }: Officer, code: string, { reply }: Item): Promise<void> {
    const choice = reply.choices?.find(({ action }) => action.startsWith('complaint.queue~accept~'))
    if (!choice) throw new Error('an item has no button to accept it')
    const own = (reply: Reply) => !isQueue(reply)
    const accepted = await page.say({ choice }, own)
    if (!accepted.text.includes(code)) throw new Error('not accepted')
    const answered = await page.say(
      { text: `trả lời ${code}: Đã cử người xử lý xong trong buổi sáng, cảm ơn Ông/Bà.` },
      own,
    )
    const confirm = answered.choices?.find(({ label }) => label.startsWith('Đúng'))
    const done = confirm ? await page.say({ choice: confirm }, own) : answered
    if (!done.text.includes('đã gửi trả lời')) throw new Error(`not answered: ${done.text.slice(0, 60)}`)
  }

  return {
    pages,
    readers,
    async handle(code) {
      const item = await itemOf(code)
      const officer = [...item.at].sort((a, b) => a.said - b.said)[0]
      if (!officer) throw new Error('nobody at the agency')
      officer.said++
      const work = officer.busy.then(() => takeUp(officer, code, item))
      officer.busy = work.catch(() => {})
      await work
    },
  }
}
