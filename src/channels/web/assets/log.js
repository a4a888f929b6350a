import { clockOf, dayLabel, dayOf } from './days.js'
import { renderFile } from './file.js'
import { renderPicture } from './picture.js'
import { element, renderText } from './render.js'

/**
 * The conversation on the screen: lines of the transcript in order, then messages that are still on their way.
 * @param say called with a tapped choice
 */
export function createLog(root, say) {
  const waiting = new Map()
  let seq = 0

  function place(node) {
    const before = [...waiting.values()].map((item) => item.node).find((n) => n.isConnected) ?? null
    // Moving what stands right already would play its arrival again.
    if (!node.isConnected || node.nextSibling !== before) root.insertBefore(node, before)
  }

  function separate(at) {
    const day = dayOf(at)
    const last = [...root.querySelectorAll('.day')].at(-1)
    if (last?.dataset.day === day) return
    const node = element('p', 'day', element('span', '', dayLabel(day)))
    node.dataset.day = day
    place(node)
  }

  function addLine(line) {
    if (line.seq <= seq) return null
    seq = line.seq
    separate(line.at)
    if (line.from === 'person') dropChoices()
    const known = line.from === 'person' ? takeWaiting(line) : null
    const node = known ?? bubble(line.from)
    node.dataset.seq = line.seq
    node.dataset.at = line.at
    fill(node, line)
    place(node)
    if (line.from === 'assistant' && line.reply.choices?.length) place(choices(line.reply.choices))
    return node
  }

  /** The bubble of a message of ours that now stands in the transcript; its words may have been masked there. */
  function takeWaiting(line) {
    const fits = [...waiting.values()].filter((item) => line.seq > item.after)
    const text = line.reply.text.normalize('NFC').trim()
    const item = fits.find((i) => i.text.normalize('NFC').trim() === text) ?? fits.find((i) => i.accepted)
    if (!item) return null
    waiting.delete(item.id)
    item.onShown?.()
    item.node.classList.remove('sending', 'stuck')
    return item.node
  }

  /** What was offered before the person's last word is no longer a question. */
  function dropChoices() {
    for (const old of root.querySelectorAll('.choices')) old.remove()
  }

  function fill(node, line) {
    const body = node.querySelector('.body')
    const text = line.from === 'person' && line.reply.text === '' ? '(tin nhắn đã được xóa)' : line.reply.text
    body.replaceChildren(...renderText(text))
    if (line.reply.image) body.prepend(renderPicture(line.reply.image))
    if (line.reply.file) body.append(renderFile(line.reply.file))
    const time = element('time', '', clockOf(line.at))
    time.dateTime = line.at
    node.querySelector('.meta').replaceChildren(time)
  }

  function choices(offered) {
    const list = element('ul', offered.some((c) => c.label.length > 26) ? 'choices tall' : 'choices')
    list.setAttribute('aria-label', 'Lựa chọn')
    for (const choice of offered) {
      const button = element('button', '', choice.label)
      button.type = 'button'
      button.addEventListener('click', () => say(choice.label, choice.action))
      list.append(element('li', '', button))
    }
    return list
  }

  return {
    addLine,
    seq: () => seq,
    isEmpty: () => !root.querySelector('.line'),
    firstSeq: () => Number(root.querySelector('[data-seq]')?.dataset.seq ?? 0),
    firstAt: () => root.querySelector('[data-seq]')?.dataset.at ?? null,

    /** Shows a message that is on its way; `onShown` is called when the transcript has it. */
    addWaiting(message, onShown) {
      const text = message.shown ?? message.text
      const node = bubble('person')
      node.classList.add('sending')
      node.querySelector('.body').replaceChildren(...renderText(text))
      dropChoices()
      root.append(node)
      waiting.set(message.id, { ...message, text, accepted: message.state === 'accepted', node, onShown })
      return node
    },

    /**
     * @param note what stands below the bubble: text, or a button
     * @returns false when the transcript shows the message already
     */
    markWaiting(id, state, note) {
      const item = waiting.get(id)
      if (!item) return false
      item.accepted = state === 'accepted'
      item.node.classList.toggle('sending', state === 'sending')
      item.node.classList.toggle('stuck', state === 'stuck')
      item.node.querySelector('.meta').replaceChildren(note)
      return true
    },

    /** Takes away lines that the server no longer keeps. */
    dropBefore(first) {
      for (const node of root.querySelectorAll('[data-seq]')) if (Number(node.dataset.seq) < first) node.remove()
      for (const day of root.querySelectorAll('.day')) {
        if (!day.nextElementSibling || day.nextElementSibling.classList.contains('day')) day.remove()
      }
    },

    clear() {
      for (const item of waiting.values()) if (item.accepted) item.onShown?.()
      for (const [id, item] of waiting) if (item.accepted) waiting.delete(id)
      root.replaceChildren(...[...waiting.values()].map((item) => item.node))
      seq = 0
    },
  }
}

function bubble(from) {
  const who = element('span', 'unseen', from === 'person' ? 'Ông/Bà: ' : 'Trợ lý: ')
  return element('article', `line ${from}`, who, element('div', 'body'), element('div', 'meta'))
}
