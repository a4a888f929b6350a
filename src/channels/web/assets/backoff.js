/** Milliseconds to wait before try number `failures + 1`: 0.5 s doubling to 20 s, spread so that a city's pages do not return all at once. */
export function backoffMs(failures) {
  const full = Math.min(20_000, 500 * 2 ** Math.min(failures, 6))
  return full / 2 + Math.random() * (full / 2)
}

/** A wait that `wake` (or coming online) ends early. */
export function createWait() {
  let end = () => {}
  addEventListener('online', () => end())
  return {
    wake: () => end(),
    sleep: (ms) =>
      new Promise((resolve) => {
        const timer = setTimeout(resolve, ms)
        end = () => {
          clearTimeout(timer)
          resolve()
        }
      }),
  }
}
