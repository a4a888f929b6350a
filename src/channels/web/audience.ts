export type Signal = 'lines' | 'typing'

/** The open pages of this process, by chat. Signals say that there is something to read, never what. */
export interface Audience {
  /** @returns how to leave, or null when this chat has too many pages open or the server is closing */
  join(chat: string, listener: Listener): (() => void) | null
  tell(chat: string, signal: Signal): void
  /** Ends every stream; nobody can join afterwards. */
  close(): void
  readonly size: number
}

export interface Listener {
  readonly tell: (signal: Signal) => void
  readonly close: () => void
}

/** @param maxPages streams one chat may hold open (tabs, devices) */
export function createAudience(maxPages = 8): Audience {
  const chats = new Map<string, Set<Listener>>()
  let closed = false
  return {
    join(chat, listener) {
      const pages = chats.get(chat) ?? new Set()
      if (closed || pages.size >= maxPages) return null
      chats.set(chat, pages.add(listener))
      return () => {
        pages.delete(listener)
        if (pages.size === 0 && chats.get(chat) === pages) chats.delete(chat)
      }
    },
    tell(chat, signal) {
      for (const page of chats.get(chat) ?? []) page.tell(signal)
    },
    close() {
      closed = true
      for (const pages of [...chats.values()]) for (const page of [...pages]) page.close()
    },
    get size() {
      return [...chats.values()].reduce((sum, pages) => sum + pages.size, 0)
    },
  }
}
