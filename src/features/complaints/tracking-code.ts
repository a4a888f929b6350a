/**
 * Symbols of a code: digits, and letters that neither look like a digit nor like each other.
 * Their number is prime, so that one weighted sum finds every single wrong symbol and every swap of two.
 */
const ALPHABET = '0123456789ACEFHKMPRTVXY'
const RADIX = ALPHABET.length
const RANDOM_SYMBOLS = 7
/** What people write, or a listener hears, for a symbol. */
const MISREAD: Readonly<Record<string, string>> = {
  O: '0',
  Q: '0',
  D: '0',
  Đ: '0',
  I: '1',
  L: '1',
  Z: '2',
  S: '5',
  G: '6',
  B: '8',
  U: 'V',
}

/** `PA-XXXX-XXXX` from seven random symbols, the last one their check. */
export function trackingCode(random: readonly number[]): string {
  if (random.length !== RANDOM_SYMBOLS) throw new RangeError(`a code is made of ${RANDOM_SYMBOLS} random numbers`)
  const values = random.map((value) => ((value % RADIX) + RADIX) % RADIX)
  return shown([...values, checkOf(values)])
}

/**
 * Three of one letter in a row are hard to read out and look drawn out where no dash is typed; "MK" begins a password; letters
 * only look like words where neither prefix nor dash is typed, four of them and a year like an index of that year.
 */
const MISTAKABLE = /([A-Z])\1\1|^PAMK|^\D*$|^PA.{4}(?:19|20)\d\d$/

/** "PAPI 2021" asks for an index. */
const INDEX_OF_YEAR = /^\s*papi\s*(?:19|20)\d\d\s*$/i

/**
 * A new code from an unguessable id, none of the `MISTAKABLE` ones.
 * @param attempt another number gives another code of the same id, where the first is taken
 */
export function trackingCodeOf(id: string, attempt = 0): string {
  let state = 0xcbf29ce484222325n
  for (const character of `${id}#${attempt}`) {
    state = BigInt.asUintN(64, (state ^ BigInt(character.codePointAt(0) ?? 0)) * 0x100000001b3n)
  }
  // The last characters have not reached the high bits yet.
  state = BigInt.asUintN(64, (state ^ (state >> 33n)) * 0xff51afd7ed558ccdn)
  state ^= state >> 33n
  const random: number[] = []
  for (let i = 0; i < RANDOM_SYMBOLS; i++) {
    random.push(Number(state % BigInt(RADIX)))
    state /= BigInt(RADIX)
  }
  const code = trackingCode(random)
  return MISTAKABLE.test(code.replaceAll('-', '')) ? trackingCodeOf(`${id}#`, attempt) : code
}

export type CodeReading =
  | { readonly kind: 'code'; readonly code: string; readonly start: number; readonly end: number }
  /** It has the form of a code, but one symbol at least is wrong. */
  | { readonly kind: 'mistyped'; readonly written: string; readonly start: number; readonly end: number }

/** "pakn 6t2024" is short for the complaints of a time, no code. What a word begins with is looked at before what stands ahead of it. */
const PREFIXED =
  /(?:p(?<![\p{L}\p{N}].)\s*a(?!kn\s)|m(?<![\p{L}\p{N}].)[aã](?!\p{L}))\s*[-–—_.:#]?\s*((?:[\p{L}\p{N}]\s?[-–—_. ]?\s?){7}[\p{L}\p{N}])(?![\p{L}\p{N}])/giu
const DASHED = /(?<![\p{L}\p{N}-])([\p{L}\p{N}]{4}\s?[-–—]\s?[\p{L}\p{N}]{4})(?![\p{L}\p{N}-])/u
const PREFIXED_OR_DASHED = new RegExp(`${PREFIXED.source}|${DASHED.source}`, 'giu')

/**
 * The tracking codes in a text, in order: in capitals or not, with any dashes and blanks, with the misreadings of
 * `MISREAD`; the prefix may be missing where the dash is written or nothing else is.
 */
export function readTrackingCodes(text: string): readonly CodeReading[] {
  const alone = codeAlone(text)
  if (alone) return [alone]
  const found: CodeReading[] = []
  const normal = text.normalize('NFC')
  for (const match of normal.matchAll(/[-–—]/.test(normal) ? PREFIXED_OR_DASHED : PREFIXED)) {
    const prefixed = match[1] !== undefined
    const written = match[1] ?? match[2] ?? ''
    const span = { start: match.index, end: match.index + match[0].length }
    const values = valuesOf(written)
    if (values && checkOf(values.slice(0, RANDOM_SYMBOLS)) === values[RANDOM_SYMBOLS]) {
      found.push({ kind: 'code', code: shown(values), ...span })
    } else if (prefixed && isShaped(match[0], written)) {
      found.push({ kind: 'mistyped', written: match[0].trim(), ...span })
    }
  }
  return found
}

/** A prefix and a digit, or the very form with its dashes: no words look so. */
const isShaped = (whole: string, written: string): boolean =>
  /^pa-\p{L}{4}-\p{L}{4}$/iu.test(whole) ||
  (/^p/i.test(whole) && /\d/.test(written) && /^\S+$|^\S+[ -]\S+$/.test(written.trim()))

/** A message that is nothing but a code, as somebody types what is read out: without prefix and dash. */
function codeAlone(text: string): CodeReading | null {
  if (!/^\s*[\p{L}\p{N}]{4}\s*[\p{L}\p{N}]{4}\s*$/u.test(text) || !/\d/.test(text)) return null
  if (INDEX_OF_YEAR.test(text)) return null
  const values = valuesOf(text)
  if (!values || checkOf(values.slice(0, RANDOM_SYMBOLS)) !== values[RANDOM_SYMBOLS]) return null
  return { kind: 'code', code: shown(values), start: 0, end: text.length }
}

/** Whether a text is nothing but a right code, with or without prefix and dash: it means nothing else. */
export function isCodeAlone(text: string): boolean {
  const [code, ...more] = readTrackingCodes(text)
  return (
    code?.kind === 'code' &&
    more.length === 0 &&
    !/[\p{L}\p{N}]/u.test(text.slice(0, code.start) + text.slice(code.end))
  )
}

/** The code a text consists of or contains first, null where there is none that is right. */
export function readTrackingCode(text: string): string | null {
  return readTrackingCodes(text).find((reading) => reading.kind === 'code')?.code ?? null
}

function valuesOf(written: string): readonly number[] | null {
  const symbols = [...written.toUpperCase()].filter((character) => /[\p{L}\p{N}]/u.test(character))
  const values = symbols.map((symbol) => ALPHABET.indexOf(MISREAD[symbol] ?? symbol))
  return values.length === RANDOM_SYMBOLS + 1 && values.every((value) => value >= 0) ? values : null
}

/** Weights 1..7 and -1 for the check are all different and below the radix: that is what finds swaps. */
function checkOf(values: readonly number[]): number {
  return values.reduce((sum, value, index) => sum + (index + 1) * value, 0) % RADIX
}

function shown(values: readonly number[]): string {
  const symbols = values.map((value) => ALPHABET[value]).join('')
  return `PA-${symbols.slice(0, 4)}-${symbols.slice(4)}`
}
