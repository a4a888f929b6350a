const KEY = 'motcua.chat'

let ownToken = document.documentElement.dataset.session === 'header' ? keptToken() : null

/** A call to our server, as this conversation. Addresses are relative: the page may live below any path. */
export function call(path, init = {}) {
  const headers = { 'X-Motcua': '1', Accept: 'application/json', ...init.headers }
  if (ownToken) headers['X-Chat-Token'] = ownToken
  return fetch(path, { ...init, headers, cache: 'no-store', credentials: 'same-origin' })
}

/** The cookie did not come through (blocked): go on with a token of our own. False when we already have one. */
export function takeOwnToken() {
  if (ownToken) return false
  ownToken = keptToken()
  return true
}

/** 128 random bits in hex; works without https, where randomUUID does not. */
function randomHex() {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** A version 4 UUID. */
export function newId() {
  const hex = randomHex()
  const variant = ((Number.parseInt(hex[16], 16) & 3) | 8).toString(16)
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20)}`
}

function keptToken() {
  for (const open of [() => localStorage, () => sessionStorage]) {
    try {
      const storage = open()
      const kept = storage.getItem(KEY)
      if (kept && /^[0-9a-f]{32}$/.test(kept)) return kept
      const fresh = randomHex()
      storage.setItem(KEY, fresh)
      return fresh
    } catch {
      // Storage is blocked in this frame: the next one, or this page's memory alone.
    }
  }
  return randomHex()
}
