import type { Snapshot } from './content.ts'

/** What is built of a snapshot, built once for it and forgotten with it. @param build called at most once a snapshot */
export function perSnapshot<T>(build: (snapshot: Snapshot) => T): (snapshot: Snapshot) => T {
  const built = new WeakMap<Snapshot, { readonly value: T }>()
  return (snapshot) => {
    const known = built.get(snapshot)
    if (known) return known.value
    const value = build(snapshot)
    built.set(snapshot, { value })
    return value
  }
}
