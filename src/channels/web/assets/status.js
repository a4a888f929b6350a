const PATIENCE_MS = 2_500

/** The strip below the header: says that the connection is gone, but not for a blink. */
export function createStatus(strip) {
  let timer = 0
  let broken = false

  function update() {
    const text = !navigator.onLine
      ? 'Không có mạng. Tin nhắn sẽ được gửi khi có mạng trở lại.'
      : broken
        ? 'Mất kết nối, đang kết nối lại…'
        : ''
    if (strip.textContent !== text) strip.textContent = text
    strip.hidden = text === ''
  }

  addEventListener('online', update)
  addEventListener('offline', update)
  return {
    broken() {
      if (broken || timer) return
      timer = setTimeout(() => {
        broken = true
        timer = 0
        update()
      }, PATIENCE_MS)
    },
    open() {
      clearTimeout(timer)
      timer = 0
      broken = false
      update()
    },
  }
}
