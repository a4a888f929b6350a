import { backoffMs, createWait } from './backoff.js'
import { call, takeOwnToken } from './session.js'

const SILENCE_MS = 40_000
const HIDDEN_MS = 5 * 60_000

/**
 * Reads the conversation as it grows, for as long as the page lives: comes back after a break with the last seq it
 * has, and lets go of the connection while the page is hidden for long.
 * @param handlers after(), onLine(line), onFirst(first), onTyping(), onOpen(), onBroken()
 */
export function follow(handlers) {
  const wait = createWait()
  let stop = new AbortController()
  let asleep = false
  let hiding = 0

  document.addEventListener('visibilitychange', () => {
    clearTimeout(hiding)
    if (document.hidden) {
      hiding = setTimeout(() => {
        asleep = true
        stop.abort()
      }, HIDDEN_MS)
    } else {
      asleep = false
      wait.wake()
    }
  })

  async function loop() {
    for (let failures = 0; ; ) {
      stop = new AbortController()
      const opened = await read(handlers, stop)
      failures = opened ? 0 : failures + 1
      if (!asleep) handlers.onBroken()
      await wait.sleep(asleep ? 2 ** 30 : backoffMs(failures))
    }
  }
  loop()
  return { again: () => stop.abort() }
}

/** One connection until it ends; whether it was opened at all. */
async function read(handlers, stop) {
  let watch = 0
  const alive = () => {
    clearTimeout(watch)
    watch = setTimeout(() => stop.abort(), SILENCE_MS)
  }
  let opened = false
  try {
    alive()
    const response = await call(`events?after=${handlers.after()}`, {
      headers: { Accept: 'text/event-stream' },
      signal: stop.signal,
    })
    if (response.status === 401) takeOwnToken()
    if (!response.ok || !response.body) return false
    opened = true
    handlers.onOpen()
    const reader = response.body.pipeThrough(new TextDecoderStream()).getReader()
    let rest = ''
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      alive()
      const blocks = (rest + part.value).split('\n\n')
      rest = blocks.pop()
      for (const block of blocks) dispatch(block, handlers)
    }
  } catch {
    // The connection broke: the loop comes back.
  } finally {
    clearTimeout(watch)
  }
  return opened
}

function dispatch(block, handlers) {
  let event = 'message'
  let data = ''
  for (const row of block.split('\n')) {
    if (row.startsWith('event: ')) event = row.slice(7)
    else if (row.startsWith('data: ')) data += row.slice(6)
  }
  if (event === 'line') handlers.onLine(JSON.parse(data))
  else if (event === 'first') handlers.onFirst(JSON.parse(data))
  else if (event === 'typing') handlers.onTyping()
}
