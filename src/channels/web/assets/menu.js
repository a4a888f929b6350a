/** A button that opens a short list; Esc, a click elsewhere, or leaving it with Tab closes it. */
export function createMenu(button, list, choose) {
  const items = [...list.querySelectorAll('button, a')]
  const isOpen = () => button.getAttribute('aria-expanded') === 'true'

  function set(open) {
    button.setAttribute('aria-expanded', String(open))
    list.hidden = !open
    if (open) items[0]?.focus()
  }

  button.addEventListener('click', () => set(!isOpen()))
  list.addEventListener('click', (event) => {
    const item = event.target.closest('button, a')
    if (!item) return
    set(false)
    if (item.tagName === 'BUTTON') choose(item.dataset.label, item.dataset.action ?? null)
  })
  list.parentElement.addEventListener('keydown', (event) => {
    if (!isOpen()) return
    const at = items.indexOf(document.activeElement)
    if (event.key === 'Escape') {
      event.stopPropagation()
      set(false)
      button.focus()
    } else if (event.key === 'ArrowDown') items[(at + 1) % items.length].focus()
    else if (event.key === 'ArrowUp') items.at(at - 1 < 0 ? -1 : at - 1).focus()
    else return
    event.preventDefault()
  })
  list.parentElement.addEventListener('focusout', (event) => {
    if (isOpen() && event.relatedTarget && !list.parentElement.contains(event.relatedTarget)) set(false)
  })
  document.addEventListener('pointerdown', (event) => {
    if (isOpen() && !list.parentElement.contains(event.target)) set(false)
  })
}
