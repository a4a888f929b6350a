const NEAR = 80
const NEW = 'Tin mới'
const ON = 'Xem tiếp'

/** Keeps the newest line in view unless the person is reading further up; then offers a way down. */
export function createScroll(box, downButton) {
  // Nothing to follow in an empty conversation, which is read from its top.
  let following = false
  let lastTop = 0
  const calm = () => matchMedia('(prefers-reduced-motion: reduce)').matches

  function toEnd(smooth) {
    following = true
    downButton.hidden = true
    box.scrollTo({ top: box.scrollHeight, behavior: smooth && !calm() ? 'smooth' : 'auto' })
  }

  box.addEventListener(
    'scroll',
    () => {
      // Our own movements only go down; up is the person's wish to read.
      if (box.scrollTop < lastTop - 2) following = false
      if (box.scrollHeight - box.scrollTop - box.clientHeight < NEAR) {
        following = true
        downButton.hidden = true
      }
      lastTop = box.scrollTop
    },
    { passive: true },
  )
  const offer = (words) => {
    downButton.querySelector('span').textContent = words
    downButton.hidden = false
  }
  downButton.addEventListener('click', () => {
    if (downButton.textContent.trim() === ON)
      box.scrollBy({ top: box.clientHeight * 0.85, behavior: calm() ? 'auto' : 'smooth' })
    else toEnd(true)
  })
  // The box shrinks when the phone's keyboard opens or the composer grows.
  new ResizeObserver(() => following && toEnd(false)).observe(box)

  return {
    toEnd,
    /** Shows what was added, but never past the top of `start`: a long answer is read from its beginning. */
    follow(start) {
      if (!following) {
        offer(NEW)
        return
      }
      const room = start.getBoundingClientRect().top - box.getBoundingClientRect().top - 12
      const rest = box.scrollHeight - box.clientHeight - box.scrollTop
      if (room < rest) {
        following = false
        offer(ON)
      }
      box.scrollBy({ top: Math.max(0, Math.min(room, rest)), behavior: calm() ? 'auto' : 'smooth' })
    },
  }
}
