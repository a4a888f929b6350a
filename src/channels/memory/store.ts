import type { ChannelMemory } from '../../core/channel.ts'

/** A channel's memory that lives as long as the process: for tests, benches and the terminal. */
export function createTransientMemory(): ChannelMemory {
  const values = new Map<string, string>()
  const at = (channel: string, key: string): string => JSON.stringify([channel, key])
  return {
    async get(channel, key) {
      return values.get(at(channel, key)) ?? null
    },
    async set(channel, key, value) {
      values.set(at(channel, key), value)
    },
    async delete(channel, key) {
      values.delete(at(channel, key))
    },
  }
}
