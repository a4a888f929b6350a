const URL_RUN = /https?:\/\/[^\s<>"“”]+/g
const SOURCE = /^nguồn\s*:/i
const ITEM = /^\s*[-•]\s+/
const NUMBERED = /^\s*(\d{1,2})[.)]\s+/

/** An element with a class and children; text only ever becomes text nodes. */
export function element(tag, className, ...children) {
  const node = document.createElement(tag)
  if (className) node.className = className
  node.append(...children)
  return node
}

/** Plain text of a message as paragraphs, lists and source lines. */
export function renderText(text) {
  const nodes = []
  let list = null
  let source = null
  for (const line of text.normalize('NFC').split('\n')) {
    const marker = ITEM.exec(line) ?? NUMBERED.exec(line)
    if (line.trim() === '') {
      list = null
      source = null
    } else if (marker) {
      const tag = marker[1] ? 'OL' : 'UL'
      if (list?.tagName !== tag) {
        markLead(nodes.at(-1))
        list = element(tag)
        if (marker[1]) list.start = Number(marker[1])
        nodes.push(list)
      }
      list.append(element('li', '', ...linked(line.slice(marker[0].length))))
      source = null
    } else if (SOURCE.test(line)) {
      source = element('p', 'source', ...linked(line))
      nodes.push(source)
      list = null
    } else if (source && /^https?:\/\/\S+$/.test(line.trim())) {
      source.append(element('br'), ...linked(line.trim()))
    } else {
      const last = nodes.at(-1)
      if (last?.tagName === 'P' && !list && !source) last.append(element('br'), ...linked(line))
      else nodes.push(element('p', '', ...linked(line)))
      list = null
      source = null
    }
    if (line.trim() === '') nodes.push(element('hr'))
  }
  return nodes.filter((node) => node.tagName !== 'HR')
}

/** A short line that ends with a colon introduces the list below it. */
function markLead(node) {
  const text = node?.tagName === 'P' && node.childNodes.length === 1 ? node.textContent.trim() : ''
  if (text.endsWith(':') && text.length <= 36) node.className = 'lead'
}

/** Text with its http(s) addresses as links; nothing else becomes one. */
function linked(text) {
  const parts = []
  let end = 0
  for (const match of text.matchAll(URL_RUN)) {
    const address = trimmed(match[0])
    const url = parsed(address)
    if (!url) continue
    parts.push(text.slice(end, match.index), link(address, url))
    end = match.index + address.length
  }
  parts.push(text.slice(end))
  return parts.filter((part) => part !== '')
}

/** Without the full stop or bracket of the sentence around it. */
function trimmed(address) {
  let kept = address.replace(/[.,;:!?…'’]+$/, '')
  if (kept.endsWith(')') && !kept.includes('(')) kept = kept.slice(0, -1)
  return kept
}

function parsed(address) {
  try {
    return new URL(address)
  } catch {
    return null
  }
}

function link(address, url) {
  const node = element('a', '', shortened(url))
  node.href = address
  node.target = '_blank'
  node.rel = 'noopener noreferrer'
  node.title = address
  return node
}

/** The host is always shown whole: people must see where they go. */
function shortened(url) {
  const path = decodedPath(url)
  return url.host + (path.length > 34 ? `${path.slice(0, 32)}…` : path)
}

function decodedPath(url) {
  const path = url.pathname === '/' ? '' : url.pathname
  try {
    return decodeURI(path + url.search)
  } catch {
    return path + url.search
  }
}
