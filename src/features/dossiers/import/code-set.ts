/**
 * Codes seen so far, exactly, in 8 to 16 bytes each: agency, day and number of a code fit in one whole number below 2^53,
 * and the numbers lie in an open table. A set of strings would take ten times as much.
 */
export class CodeSet {
  readonly #agencies = new Map<string, number>()
  #slots = new Float64Array(1 << 16).fill(-1)
  #size = 0
  /** Codes whose number would not be exact any more: of the seven thousandth agency on. */
  readonly #beyond = new Set<string>()

  get size(): number {
    return this.#size + this.#beyond.size
  }

  /** True: it was not there yet. @param code normalised */
  add(code: string): boolean {
    const number = this.#numberOf(code)
    if (!Number.isSafeInteger(number)) return this.#addBeyond(code)
    if (this.#size * 2 >= this.#slots.length) this.#grow()
    if (!place(this.#slots, number)) return false
    this.#size++
    return true
  }

  #addBeyond(code: string): boolean {
    const before = this.#beyond.size
    return this.#beyond.add(code).size > before
  }

  #numberOf(code: string): number {
    const dash = code.indexOf('-')
    const agency = code.slice(0, dash)
    let id = this.#agencies.get(agency)
    if (id === undefined) {
      id = this.#agencies.size
      this.#agencies.set(Buffer.from(agency).toString(), id)
    }
    const date = code.slice(dash + 1, dash + 7)
    const day = (Number(date.slice(0, 2)) - 16) * 372 + (Number(date.slice(2, 4)) - 1) * 31 + Number(date.slice(4)) - 1
    const number = code.slice(dash + 8)
    // Four to seven digits: with its length in front, "0012" and "00012" differ. 4 x 10^7 x 2^15 x agencies.
    return ((id * 32_768 + day) * 4 + (number.length - 4)) * 10_000_000 + Number(number)
  }

  #grow(): void {
    const old = this.#slots
    this.#slots = new Float64Array(old.length * 2).fill(-1)
    for (const value of old) if (value !== -1) place(this.#slots, value)
  }
}

function place(slots: Float64Array, value: number): boolean {
  const mask = slots.length - 1
  let at = hash(value) & mask
  while (slots[at] !== -1) {
    if (slots[at] === value) return false
    at = (at + 1) & mask
  }
  slots[at] = value
  return true
}

function hash(value: number): number {
  const low = Math.imul(value | 0, 0x9e37_79b1)
  const high = Math.imul(Math.floor(value / 4_294_967_296), 0x85eb_ca77)
  const mixed = low ^ high
  return (mixed ^ (mixed >>> 15)) >>> 0
}
