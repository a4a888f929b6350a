import { type DossierCode, textOfCode } from './code.ts'
import { type CodeParts, splitCode } from './code-split.ts'
import { type DigitGroup, digitGroups, digitOf, isDigit } from './digits.ts'

/** A dossier code that a text names. Offsets are of the text that was given. */
export type CodeMention =
  | {
      readonly kind: 'code'
      /** Normalised: `H13.12-250110-0034`. */
      readonly code: string
      /** Letter and digits of the first level (`H13`, `G22`): whose code it is. */
      readonly prefix: string
      readonly written: string
      readonly start: number
      readonly end: number
    }
  | {
      /** Shaped like a code, but its date is none or lies ahead. */
      readonly kind: 'wrong-date'
      readonly why: 'no-such-date' | 'future'
      readonly code: string
      readonly written: string
      readonly start: number
      readonly end: number
    }

export interface CodeRules {
  /** First-level identifiers in circulation here (`H13`); a code whose letter was left out must begin with one. */
  readonly prefixes: readonly string[]
  /** Today, `YYYY-MM-DD`: no dossier was received later. */
  readonly today: string
}

/** No code is older: the rule for identifiers of agencies is of 2016. */
const FIRST_YEAR = 16
/** Beyond it, digits that happen to hold a date would be taken for a code. */
const MAX_COST = 6

/**
 * Dossier codes of every generation in a text, in order. Tolerant of blanks, missing or other separators, lower case,
 * O for 0, l and I for 1, S for 5, B for 8, Z for 2, lost leading zeros, eight-digit dates and a forgotten letter.
 * @source QCVN 102:2016 (`000.00.12.H13-...`, leaf first), Quyết định 20/2020/QĐ-TTg (`H13.12.03-...`, root first)
 */
export function findCodes(text: string, rules: CodeRules): readonly CodeMention[] {
  const found: CodeMention[] = []
  let free = 0
  for (const anchor of anchorsOf(text, rules)) {
    if (anchor.start < free) continue
    const mention = codeAt(text, anchor, rules)
    if (!mention) continue
    found.push(mention)
    free = mention.end
  }
  return found
}

interface Anchor {
  readonly start: number
  /** Where the digits of the first level begin. */
  readonly digitsAt: number
  readonly letter: string
  /** Levels written before the letter (`000.00.12`), leaf first; null: none. */
  readonly leaf: string | null
  /** Cost a code may have: less where the letter is missing. */
  readonly maxCost: number
}

function anchorsOf(text: string, { prefixes }: CodeRules): readonly Anchor[] {
  const anchors: Anchor[] = []
  for (const match of text.matchAll(/[HhGg]/g)) {
    const at = match.index
    const digitsAt = at + 1 + (/^[\s.-]{0,2}/.exec(text.slice(at + 1))?.[0].length ?? 0)
    if (digitOf(text[digitsAt] ?? '') === null || digitOf(text[digitsAt + 1] ?? '') === null) continue
    const leaf = leafBefore(text, at)
    if (leaf)
      anchors.push({ start: leaf.start, digitsAt, letter: match[0].toUpperCase(), leaf: leaf.text, maxCost: MAX_COST })
    else if (!/[\p{L}\p{N}]/u.test(text[at - 1] ?? ''))
      anchors.push({ start: at, digitsAt, letter: match[0].toUpperCase(), leaf: null, maxCost: MAX_COST })
  }
  const numbers = new Set(prefixes.map((prefix) => prefix.slice(1)))
  for (const match of text.matchAll(/(?<![\p{L}\p{N}.,/-])\d\d(?=[\s.-])/gu)) {
    if (!numbers.has(match[0])) continue
    const letter = prefixes.find((prefix) => prefix.endsWith(match[0]))?.[0] ?? 'H'
    anchors.push({ start: match.index, digitsAt: match.index, letter, leaf: null, maxCost: 0 })
  }
  return anchors.sort((a, b) => a.start - b.start || b.maxCost - a.maxCost)
}

/** `000.00.12.` before the letter, in whatever separators: seven digits. */
function leafBefore(text: string, at: number): { readonly text: string; readonly start: number } | null {
  let digits = ''
  let start = at
  for (let i = at - 1; i >= 0 && digits.length < 7; i--) {
    const digit = digitOf(text[i]!)
    if (digit !== null) {
      digits = digit + digits
      start = i
    } else if (!/[\s.,:_-]/.test(text[i]!) || start - i > 3) return null
  }
  if (digits.length < 7 || /[\p{L}\p{N}]/u.test(text[start - 1] ?? '') || !digits.startsWith('000')) return null
  if (/\d[.,-]$/.test(text.slice(0, start))) return null
  return { text: `${digits.slice(0, 3)}.${digits.slice(3, 5)}.${digits.slice(5)}`, start }
}

function codeAt(text: string, anchor: Anchor, { today }: CodeRules): CodeMention | null {
  const groups = digitGroups(text, anchor.digitsAt)
  if (groups.reduce((sum, group) => sum + group.digits.length, 0) < 9 || !mostlyReal(text, groups)) return null
  const fits = (parts: CodeParts | null): parts is CodeParts =>
    parts !== null && parts.cost <= anchor.maxCost && (anchor.leaf === null || parts.levels.length === 1)
  const now = today.slice(2).replaceAll('-', '')
  const parts = splitCode(groups, (date) => isRealDate(date) && date <= now)
  if (fits(parts))
    return { kind: 'code', ...mentionOf(text, anchor, parts), prefix: `${anchor.letter}${parts.levels[0]}` }
  const ahead = splitCode(groups, isRealDate)
  if (fits(ahead) && ahead.cost <= 2) return { kind: 'wrong-date', why: 'future', ...mentionOf(text, anchor, ahead) }
  const none = splitCode(groups, () => true)
  if (fits(none) && none.cost <= 1) return { kind: 'wrong-date', why: 'no-such-date', ...mentionOf(text, anchor, none) }
  return null
}

function mentionOf(text: string, { start, letter, leaf }: Anchor, { levels, date, number, end }: CodeParts) {
  const [first = '', ...rest] = levels
  const root = `${letter}${first}`
  const code: DossierCode = { agency: leaf ? `${leaf}.${root}` : [root, ...rest].join('.'), date, number }
  return { code: textOfCode(code), written: text.slice(start, end), start, end }
}

/** A code photographed badly still has as many digits as look-alikes. */
function mostlyReal(text: string, groups: readonly DigitGroup[]): boolean {
  let real = 0
  let all = 0
  for (const { start, end } of groups)
    for (let i = start; i < end; i++) {
      all++
      if (isDigit(text[i])) real++
    }
  return real * 2 >= all
}

function isRealDate(yymmdd: string): boolean {
  const year = Number(yymmdd.slice(0, 2))
  const month = Number(yymmdd.slice(2, 4))
  const day = Number(yymmdd.slice(4))
  if (year < FIRST_YEAR || month < 1 || month > 12 || day < 1) return false
  return day <= new Date(Date.UTC(2000 + year, month, 0)).getUTCDate()
}
