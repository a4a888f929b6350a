/*
 * The chat on any web page: <script src="https://.../embed.js" async></script>
 * Optional attributes: data-label (text of the button), data-side ("left" or "right").
 */
;(() => {
  const script = document.currentScript
  if (!script || document.querySelector('motcua-chat')) return
  const address = new URL('embed', script.src)
  const label = script.dataset.label || 'Hỏi trợ lý'
  const side = script.dataset.side === 'left' ? 'left' : 'right'

  const STYLE = `
    :host { all: initial; }
    * { box-sizing: border-box; font-family: system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", Arial, sans-serif; }
    [hidden] { display: none !important; }
    button { cursor: pointer; border: 0; color: #fff; background: #0b4f60; }
    button:focus-visible { outline: 3px solid #fff; outline-offset: -5px; box-shadow: 0 0 0 3px #0b4f60; }
    .launch { position: fixed; z-index: 2147483000; bottom: calc(20px + env(safe-area-inset-bottom)); ${side}: 20px;
      display: inline-flex; align-items: center; gap: 10px; min-height: 56px; padding: 0 22px 0 18px; border-radius: 28px;
      font-size: 17px; font-weight: 600; box-shadow: 0 6px 24px rgb(6 26 32 / 32%); }
    .launch:hover { background: #0d6075; }
    .dot { width: 12px; height: 12px; border-radius: 50%; background: #ffd166; }
    .panel { position: fixed; z-index: 2147483001; bottom: 20px; ${side}: 20px; width: 400px; height: min(660px, calc(100vh - 40px));
      border-radius: 18px; overflow: hidden; background: #eef2f3; box-shadow: 0 16px 56px rgb(6 26 32 / 38%); }
    iframe { display: block; width: 100%; height: 100%; border: 0; }
    .close { position: absolute; top: calc(17px + env(safe-area-inset-top)); right: 10px; width: 44px; height: 44px; padding: 0;
      border-radius: 50%; background: transparent; display: grid; place-items: center; }
    .close:hover { background: rgb(255 255 255 / 16%); }
    .close:focus-visible { outline: 3px solid #fff; outline-offset: -3px; box-shadow: none; }
    svg { display: block; fill: none; stroke: currentColor; stroke-width: 1.8; stroke-linecap: round; stroke-linejoin: round; }
    .unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
    @media (max-width: 520px) { .panel { inset: 0; width: auto; height: auto; border-radius: 0; } }
    @media (prefers-color-scheme: dark) { .panel { background: #0e171b; } }
  `

  function node(tag, className, ...children) {
    const made = document.createElement(tag)
    if (className) made.className = className
    made.append(...children)
    return made
  }

  function icon(d) {
    const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg')
    const path = document.createElementNS('http://www.w3.org/2000/svg', 'path')
    for (const [key, value] of [
      ['viewBox', '0 0 24 24'],
      ['width', '24'],
      ['height', '24'],
      ['aria-hidden', 'true'],
    ]) {
      svg.setAttribute(key, value)
    }
    path.setAttribute('d', d)
    svg.append(path)
    return svg
  }

  /** An invisible stop for Tab that sends the focus on: the way out of the panel leads back into it. */
  function edge(target) {
    const stop = node('span', 'unseen')
    stop.tabIndex = 0
    stop.setAttribute('aria-hidden', 'true')
    stop.addEventListener('focus', () => target().focus())
    return stop
  }

  const host = document.createElement('motcua-chat')
  const shadow = host.attachShadow({ mode: 'open' })
  try {
    // Not an inline style: the host page's Content-Security-Policy stays as strict as it is.
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(STYLE)
    shadow.adoptedStyleSheets = [sheet]
  } catch {
    shadow.append(node('style', '', STYLE))
  }

  const dot = node('span', 'dot')
  dot.hidden = true
  dot.append(node('span', 'unseen', 'Có tin mới'))
  const launch = node(
    'button',
    'launch',
    icon('M5 20.5V10a7 7 0 0 1 14 0v10.5M3 20.5h18M9 20.5V11.2l6-1.7v11M12.6 15.2v.6'),
    label,
    dot,
  )
  launch.type = 'button'
  launch.setAttribute('aria-haspopup', 'dialog')
  launch.setAttribute('aria-expanded', 'false')

  const close = node('button', 'close', icon('m6 6 12 12M18 6 6 18'))
  close.type = 'button'
  close.setAttribute('aria-label', 'Đóng cửa sổ trò chuyện')

  const panel = node('div', 'panel')
  panel.hidden = true
  panel.setAttribute('role', 'dialog')
  panel.setAttribute('aria-modal', 'true')
  panel.setAttribute('aria-label', 'Trò chuyện với trợ lý tự động')
  let frame = null

  function open() {
    if (!frame) {
      frame = node('iframe')
      frame.title = 'Trò chuyện với trợ lý tự động'
      frame.src = address.href
      panel.append(
        edge(() => frame),
        close,
        frame,
        edge(() => close),
      )
    }
    panel.hidden = false
    dot.hidden = true
    launch.setAttribute('aria-expanded', 'true')
    launch.hidden = true
    frame.focus()
  }

  function shut() {
    if (panel.hidden) return
    panel.hidden = true
    launch.hidden = false
    launch.setAttribute('aria-expanded', 'false')
    launch.focus()
  }

  launch.addEventListener('click', open)
  close.addEventListener('click', shut)
  shadow.addEventListener('keydown', (event) => event.key === 'Escape' && shut())
  addEventListener('message', (event) => {
    if (!frame || event.source !== frame.contentWindow || event.origin !== address.origin) return
    if (event.data?.type === 'motcua.close') shut()
    if (event.data?.type === 'motcua.reply') dot.hidden = !panel.hidden
  })

  shadow.append(launch, panel)
  const place = () => document.body.append(host)
  if (document.body) place()
  else addEventListener('DOMContentLoaded', place)
})()
