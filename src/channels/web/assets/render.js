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

/** Plain text of a message as paragraphs, list headings, lists and source lines. */
export function renderText(text) {
  const lines = text.normalize('NFC').split('\n')
  const nodes = []
  // What the next line may go on with: a paragraph, a list or a source; null after an empty line.
  let open = null
  const begin = (tag, className, line) => {
    open = element(tag, className, ...linked(line))
    nodes.push(open)
  }
  for (const [index, line] of lines.entries()) {
    const marker = ITEM.exec(line) ?? NUMBERED.exec(line)
    if (line.trim() === '') {
      open = null
    } else if (marker) {
      const tag = marker[1] ? 'OL' : 'UL'
      if (open?.tagName !== tag) begin(tag, '', '')
      if (marker[1] && !open.firstChild) open.start = Number(marker[1])
      open.append(element('li', '', ...linked(line.slice(marker[0].length))))
    } else if (SOURCE.test(line)) {
      begin('p', 'source', line)
    } else if (leads(lines, index)) {
      begin('p', 'lead', line)
    } else if (goesOn(open, line)) {
      open.append(element('br'), ...linked(line.trim()))
    } else {
      begin('p', '', line)
    }
  }
  return nodes
}

/** A source goes on with its address alone, a plain paragraph with anything. */
function goesOn(open, line) {
  if (open?.className === 'source') return /^https?:\/\/\S+$/.test(line.trim())
  return open?.tagName === 'P' && open.className === ''
}

/** A short line with a colon above a list is its heading; the sentence that opens the message is not. */
function leads(lines, index) {
  const next = lines[index + 1] ?? ''
  const line = lines[index].trim()
  return index > 0 && line.endsWith(':') && line.length <= 60 && (ITEM.test(next) || NUMBERED.test(next))
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
