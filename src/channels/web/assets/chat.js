import { createComposer } from './composer.js'
import { follow } from './follow.js'
import { createLog } from './log.js'
import { createMenu } from './menu.js'
import { createOutbox } from './outbox.js'
import { createPhotos } from './photos.js'
import { element } from './render.js'
import { createScroll } from './scroll.js'
import { call, takeOwnToken } from './session.js'
import { createStatus } from './status.js'

const TYPING_MS = 45_000
const hasKeyboard = matchMedia('(hover: hover) and (pointer: fine)').matches
const framed = window.parent !== window
const byId = (id) => document.getElementById(id)

const root = byId('log')
const typing = byId('typing')
const log = createLog(root, say)
const scroll = createScroll(byId('scroll'), byId('down'))
const status = createStatus(byId('status'))
const outbox = createOutbox(showState)
const composer = createComposer(byId('composer'), byId('length-note'), say)
createMenu(byId('menu-button'), byId('menu-list'), say)
createPhotos(
  { input: byId('photo-files'), button: byId('photo'), place: byId('place') },
  (more) => say('', null, more),
  (note) => {
    byId('photo-note').textContent = note
    byId('photo-note').hidden = note === ''
  },
)
let typingTimer = 0
let stream = null

function say(text, action, more) {
  const message = outbox.say(text, action, log.seq(), more)
  showWaiting(message)
  scroll.toEnd(true)
  // A tapped choice is gone from the page; the focus must not go with it, nor open a phone's keyboard.
  if (document.activeElement !== document.body) return
  if (hasKeyboard) composer.focus()
  else byId('scroll').focus({ preventScroll: true })
}

function showWaiting(message) {
  log.addWaiting(message, () => outbox.done(message.id))
  byId('starters').hidden = true
  showState(message)
}

function showState(message, note) {
  if (message.state === 'accepted') {
    if (log.markWaiting(message.id, 'accepted', 'Đã gửi')) setTyping(true)
  } else if (message.state === 'sending') {
    log.markWaiting(message.id, 'sending', 'Đang gửi…')
  } else {
    log.markWaiting(message.id, 'stuck', retryButton(message.id, note))
  }
}

function retryButton(id, note) {
  const button = element('button', 'retry', note ?? 'Chưa gửi được – thử lại')
  button.type = 'button'
  button.addEventListener('click', () => outbox.retry(id))
  return button
}

function setTyping(on) {
  clearTimeout(typingTimer)
  const grew = on && typing.hidden
  typing.hidden = !on
  if (on) typingTimer = setTimeout(() => setTyping(false), TYPING_MS)
  if (grew) scroll.follow(typing)
}

function onLine(line) {
  const node = log.addLine(line)
  if (!node) return
  byId('starters').hidden = true
  if (line.from === 'person') return
  setTyping(false)
  scroll.follow(node)
  if (framed) parent.postMessage({ type: 'motcua.reply' }, '*')
}

/** What the server still keeps: older lines go; a conversation that began anew is read again from its start. */
function onFirst(first) {
  if (log.seq() === 0) return
  if (first === null || (first.seq <= log.firstSeq() && first.at !== log.firstAt())) {
    log.clear()
    byId('starters').hidden = !log.isEmpty()
    if (first !== null) stream?.again()
  } else if (first.seq > log.firstSeq()) {
    log.dropBefore(first.seq)
  }
}

async function readHistory() {
  root.setAttribute('aria-busy', 'true')
  for (const message of outbox.messages()) showWaiting(message)
  try {
    for (let more = true; more; ) {
      const response = await call(`history?after=${log.seq()}`)
      if (response.status === 401 && takeOwnToken()) continue
      if (!response.ok) break
      const page = await response.json()
      for (const line of page.lines) log.addLine(line)
      more = page.more
    }
  } catch {
    // Without a connection the stream will bring the lines later.
  }
  byId('starters').hidden = !log.isEmpty()
  if (!log.isEmpty()) scroll.toEnd(false)
  root.setAttribute('aria-busy', 'false')
}

byId('starters').addEventListener('click', (event) => {
  const button = event.target.closest('button')
  if (button) say(button.dataset.label, button.dataset.action ?? null)
})
addEventListener('keydown', (event) => {
  if (event.key === 'Escape' && framed && !document.querySelector('dialog[open]')) {
    parent.postMessage({ type: 'motcua.close' }, '*')
  }
})

await readHistory()
outbox.resume()
stream = follow({
  after: log.seq,
  onLine,
  onFirst,
  onTyping: () => setTyping(true),
  onOpen: status.open,
  onBroken: status.broken,
})
if (hasKeyboard && !framed) composer.focus()
document.documentElement.dataset.ready = 'yes'
