/**
 * The box people write in: grows with its text, Enter sends, Shift+Enter breaks the line.
 * @param note what is shown once the box is full
 */
export function createComposer(form, note, say) {
  const box = form.querySelector('textarea')
  const button = form.querySelector('.send')

  const grow = () => {
    box.style.height = 'auto'
    box.style.height = `${Math.min(box.scrollHeight, 160)}px`
    button.classList.toggle('ready', box.value.trim() !== '')
    // The browser cuts what is pasted beyond the limit without a word.
    note.hidden = box.value.length < box.maxLength
  }

  function send() {
    const text = box.value.trim()
    if (text === '') return
    box.value = ''
    grow()
    say(text, null)
    box.focus()
  }

  form.addEventListener('submit', (event) => {
    event.preventDefault()
    send()
  })
  box.addEventListener('input', grow)
  box.addEventListener('keydown', (event) => {
    // While an input method composes a syllable, Enter belongs to it.
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing || event.keyCode === 229) return
    event.preventDefault()
    send()
  })
  grow()
  return { focus: () => box.focus() }
}
