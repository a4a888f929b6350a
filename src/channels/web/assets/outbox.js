import { backoffMs, createWait } from './backoff.js'
import { call, newId, takeOwnToken } from './session.js'

const KEY = 'motcua.outbox'

/**
 * Messages on their way, in order, kept through a reload. Each goes until the server has it; a repeat carries the
 * same id, so it is taken once.
 * @param show called with a message and its state: sending, waiting, accepted, refused
 */
export function createOutbox(show) {
  const wait = createWait()
  let messages = restore()
  let running = false

  function save() {
    try {
      sessionStorage.setItem(KEY, JSON.stringify(messages))
    } catch {
      // Storage is blocked: the queue lives as long as the page.
    }
  }

  function set(message, state, note) {
    message.state = state
    save()
    show(message, note)
  }

  async function run() {
    if (running) return
    running = true
    let failures = 0
    for (let next = pending(); next; next = pending()) {
      const result = await post(next)
      if (result.kind === 'accepted') {
        failures = 0
        set(next, 'accepted')
      } else if (result.kind === 'refused') {
        set(next, 'refused', result.text)
      } else {
        failures += 1
        set(next, 'waiting', result.text)
        await wait.sleep(result.afterMs ?? backoffMs(failures))
        if (next.state === 'waiting') set(next, 'sending')
      }
    }
    running = false
  }

  const pending = () => messages.find((m) => m.state === 'sending' || m.state === 'waiting')

  return {
    messages: () => messages,
    /** @param after seq of the last line on the screen */
    say(text, action, after, more = {}) {
      const message = { id: newId(), text, action, after, state: 'sending', ...more }
      messages.push(message)
      save()
      run()
      return message
    },
    /** The transcript shows it: nothing to keep. */
    done(id) {
      messages = messages.filter((m) => m.id !== id)
      save()
    },
    retry(id) {
      const message = messages.find((m) => m.id === id)
      if (message && message.state !== 'accepted') set(message, 'sending')
      wait.wake()
      run()
    },
    resume: () => run(),
  }
}

async function post({ id, text, action, photos, location }) {
  const stop = new AbortController()
  const timer = setTimeout(() => stop.abort(), 20_000)
  try {
    const response = await call('messages', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ id, text, action, ...(photos ? { photos } : {}), ...(location ? { location } : {}) }),
      signal: stop.signal,
    })
    if (response.ok) return { kind: 'accepted' }
    const said = await response.json().then(
      (body) => body.error?.message,
      () => undefined,
    )
    if (response.status === 429) {
      return { kind: 'later', text: said, afterMs: 1_000 * Number(response.headers.get('Retry-After') ?? 3) }
    }
    if (response.status === 401 && takeOwnToken()) return { kind: 'later', afterMs: 0 }
    if (response.status < 500) return { kind: 'refused', text: said }
    return { kind: 'later' }
  } catch {
    return { kind: 'later' }
  } finally {
    clearTimeout(timer)
  }
}

function restore() {
  try {
    const kept = JSON.parse(sessionStorage.getItem(KEY) ?? '[]')
    return Array.isArray(kept) ? kept.map((m) => ({ ...m, state: m.state === 'waiting' ? 'sending' : m.state })) : []
  } catch {
    return []
  }
}
