import { type Assembly, assemble } from '../../../src/app/assembly.ts'
import { configFrom } from '../../../src/app/config.ts'
import { createRuntime } from '../../../src/app/runtime.ts'
import { createMemoryChannel, type MemoryChannel } from '../../../src/channels/memory/channel.ts'
import type { ConversationTables } from '../../../src/conversations/tables.ts'
import type { InboundMessage, Reply } from '../../../src/core/message.ts'
import type { Instant } from '../../../src/core/time.ts'
import type { Complaint, ComplaintMatter } from '../../../src/features/complaints/complaint.ts'
import { type ComplaintTools, createComplaintTools } from '../../../src/features/complaints/tools.ts'
import { standingClock } from '../../contract/clock.ts'
import { MATTER } from './fixtures.ts'

const LIMITS = { maxTextChars: 4_000, maxChoices: 8, maxChoiceLabelChars: 40, images: true, replyWindowMs: null }

/** A person's or officers' chat on a channel. `sender` differs from the chat in a group. */
export interface Chat {
  readonly channel: string
  readonly chat: string
  readonly sender?: string
}

export interface RunningTown {
  readonly assembly: Assembly
  readonly tools: ComplaintTools
  readonly clock: ReturnType<typeof standingClock>
  readonly web: MemoryChannel
  /** Everything due is worked through. */
  work(): Promise<void>
  say(chat: Chat, text: string, more?: Partial<InboundMessage>): Promise<readonly Reply[]>
  /** Taps the button whose label begins so, on the newest reply that has one. */
  tap(chat: Chat, label: string): Promise<readonly Reply[]>
  /** Makes a chat an officer's. */
  link(chat: Chat, role: 'officer' | 'hotline', agency: string | null): Promise<void>
  /** What a chat was told since it was last asked. */
  heard(chat: Chat): readonly Reply[]
  file(reporter: Chat, changes?: Partial<ComplaintMatter>): Promise<Complaint>
  close(): Promise<void>
}

/** The program with the shipped content in memory, a standing clock, and memory channels in place of web and Telegram. */
export async function runningTown(
  home: string,
  start: Instant,
  env: Readonly<Record<string, string>> = {},
): Promise<RunningTown> {
  const clock = standingClock(start)
  const assembly = await assemble({ config: configFrom({ MOTCUA_HOME: home, ...env }), clock, ephemeral: true })
  const web = createMemoryChannel({ name: 'web', limits: LIMITS, clock })
  const telegram = createMemoryChannel({ name: 'telegram', limits: LIMITS, clock })
  const channels = new Map([
    ['web', web],
    ['telegram', telegram],
  ])
  const runtime = createRuntime(assembly, { channels, worker: 'test', random: () => 0.5, rate: null })
  const { database, queue, content, ids } = assembly
  const tools = createComplaintTools({ database, jobs: queue, work: database.work, content, ids })
  const read = new Map<string, number>()
  let messages = 0

  const sentTo = ({ channel, chat }: Chat) =>
    channels
      .get(channel)!
      .sent.filter((one) => one.ref.chat === chat)
      .map((one) => one.reply)
  const heard = (chat: Chat) => {
    const key = `${chat.channel} ${chat.chat}`
    const all = sentTo(chat)
    const fresh = all.slice(read.get(key) ?? 0)
    read.set(key, all.length)
    return fresh
  }
  const send = async (chat: Chat, text: string, more: Partial<InboundMessage>) => {
    heard(chat)
    await runtime.intake.accept({
      ref: { channel: chat.channel, chat: chat.chat },
      externalId: `m${++messages}`,
      sender: chat.sender ?? chat.chat,
      text,
      action: null,
      attachments: [],
      location: null,
      forwardedFrom: null,
      receivedAt: clock.now(),
      ...more,
    })
    await runtime.loop.processAll()
    return heard(chat)
  }
  const conversationOf = async ({ channel, chat }: Chat) =>
    (
      await database
        .query<ConversationTables>()
        .selectFrom('conversation')
        .select('id')
        .where('channel', '=', channel)
        .where('chat', '=', chat)
        .executeTakeFirstOrThrow()
    ).id

  return {
    assembly,
    tools,
    clock,
    web,
    heard,
    work: async () => void (await runtime.loop.processAll()),
    say: (chat, text, more = {}) => send(chat, text, more),
    tap: (chat, label) => {
      const choices = sentTo(chat).flatMap((reply) => reply.choices ?? [])
      const choice = choices.findLast((one) => one.label.startsWith(label))
      if (!choice) throw new Error(`no button '${label}' among ${choices.map((one) => one.label).join(', ')}`)
      return send(chat, '', { action: choice.action })
    },
    async link(chat, role, agency) {
      await send(chat, 'xin chào', {})
      const id = await conversationOf(chat)
      await database.work.run((tx) =>
        database
          .query<ConversationTables>(tx)
          .updateTable('conversation')
          .set({ role, agency, account: `account-${chat.chat}` })
          .where('id', '=', id)
          .execute(),
      )
    },
    async file(reporter, changes = {}) {
      await send(reporter, 'xin chào', {})
      const conversation = await conversationOf(reporter)
      const area = content.current() && tools.book().directory.areas[0]!.id
      const prepared = await tools.prepare(
        {
          matter: { ...MATTER, area, ...changes },
          reporter: conversation,
          contact: null,
          source: 'chat',
          enteredBy: null,
          actor: { role: 'citizen', conversation },
        },
        clock.now(),
      )
      if (prepared.kind === 'existing') return prepared.complaint
      await database.work.run((tx) => tools.desk.writeFile(tx, prepared.filed))
      await runtime.loop.processAll()
      return prepared.filed.complaint
    },
    close: () => assembly.close(),
  }
}
