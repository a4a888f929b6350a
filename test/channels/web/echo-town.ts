import type { Accepted, Intake, TranscriptLine, TranscriptReader } from '../../../src/core/channel.ts'
import type { ConversationRef, InboundMessage, Reply } from '../../../src/core/message.ts'
import { type Clock, instantOf } from '../../../src/core/time.ts'

/** A town whose assistant lives in memory: intake and transcript as the real ones promise them, with answers to look up. */
export interface EchoTown {
  readonly intake: Intake
  readonly transcript: TranscriptReader
  readonly accepted: readonly InboundMessage[]
  /** Adds a line, as a turn or an officer would. */
  say(ref: ConversationRef, from: TranscriptLine['from'], reply: Reply): TranscriptLine
  /** All lines of a conversation go; numbering continues, as the archive does it. */
  erase(ref: ConversationRef): void
}

export interface EchoTownOptions {
  readonly clock?: Clock
  readonly answer: (message: InboundMessage) => readonly Reply[]
  /** Runs the turn after a message was accepted; absent: at once. */
  readonly later?: (turn: () => void) => void
  /** Called for each reply once it stands in the transcript. */
  readonly deliver?: (ref: ConversationRef, reply: Reply) => void
}

const START = Date.parse('2026-11-21T02:00:00.000Z')

/** A clock that moves only when told. */
export function stoppedClock(): Clock & { move(ms: number): void } {
  let at = START
  return {
    now: () => instantOf(at),
    move(ms) {
      at += ms
    },
  }
}

export function createEchoTown(options: EchoTownOptions): EchoTown {
  const clock = options.clock ?? stoppedClock()
  const later = options.later ?? ((turn) => turn())
  const chats = new Map<string, { lines: TranscriptLine[]; seq: number }>()
  const accepted: InboundMessage[] = []
  const taken = new Set<string>()

  function chatOf(ref: ConversationRef) {
    const kept = chats.get(ref.chat) ?? { lines: [], seq: 0 }
    chats.set(ref.chat, kept)
    return kept
  }

  function say(ref: ConversationRef, from: TranscriptLine['from'], reply: Reply): TranscriptLine {
    const chat = chatOf(ref)
    chat.seq += 1
    const line: TranscriptLine = { seq: chat.seq, from, reply, at: clock.now() }
    chat.lines.push(line)
    if (from === 'assistant') options.deliver?.(ref, reply)
    return line
  }

  const linesAfter = (ref: ConversationRef, afterSeq: number, limit: number) =>
    chatOf(ref)
      .lines.filter((line) => line.seq > afterSeq)
      .slice(0, limit)

  return {
    accepted,
    say,
    erase: (ref) => void chatOf(ref).lines.splice(0),
    transcript: {
      read: async (ref, afterSeq, limit) => linesAfter(ref, afterSeq, limit),
      async readOn(ref, afterSeq, limit) {
        const first = chatOf(ref).lines[0]
        return { first: first ? { seq: first.seq, at: first.at } : null, lines: linesAfter(ref, afterSeq, limit) }
      },
    },
    intake: {
      async accept(message): Promise<Accepted> {
        if (taken.has(message.externalId)) return 'duplicate'
        taken.add(message.externalId)
        accepted.push(message)
        later(() => {
          say(message.ref, 'person', { text: message.text })
          for (const reply of options.answer(message)) say(message.ref, 'assistant', reply)
        })
        return 'accepted'
      },
    },
  }
}
