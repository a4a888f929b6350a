/** Codes of dossiers (every generation) and of procedures, short and long: public numbers that look like private ones. */
const PUBLIC_CODE =
  /(?<![\p{L}\d.])(?:(?:\d{3}\.\d{2}\.\d{2}\.)?[HG]\d{2}(?:\.\d{1,3}){0,4}-\d{6}-\d{4,7}|[1-9]\.\d{6}(?:\.\d{3}\.\d{2}\.\d{2}\.[HG]\d{2})?)(?!\d)/giu

/**
 * What is nobody's business in a log, strongest shape first. Any bare run of nine digits or more goes: identity cards
 * (12, earlier 9), social insurance (10), bank accounts and landlines cannot be told apart and need not be.
 */
const PRIVATE: readonly (readonly [mask: string, pattern: RegExp])[] = [
  ['[email]', /[\p{L}\d.+_-]+@[\p{L}\d-]+(?:\.[\p{L}\d-]+)+/gu],
  ['[phone]', /(?<!\d)(?:\+?84|0)[ .-]?[35789](?:[ .-]?\d){8}(?!\d)/g],
  ['[number]', /(?<!\d)(?:\d{9,}|\d{3}(?:[ .-]\d{3}){3}|\d{4}(?:[ .-]\d{4}){2,3}|\d{3}(?:[ -]\d{3}){2})(?!\d)/g],
  ['[plate]', /(?<![\p{L}\d.])\d{2}-?[A-ZĐ]{1,2}\d?[ -]?(?:\d{3}\.?\d{2}|\d{4})(?![\p{L}\d])/giu],
]

/**
 * A text with e-mail addresses, phone numbers, identity, insurance and bank numbers and vehicle plates replaced by what
 * they were (`[phone]`). Procedure codes and dossier codes stay, because operators need them.
 */
export function redact(text: string): string {
  let result = ''
  let from = 0
  for (const code of text.matchAll(PUBLIC_CODE)) {
    result += redactPlain(text.slice(from, code.index)) + code[0]
    from = code.index + code[0].length
  }
  return result + redactPlain(text.slice(from))
}

function redactPlain(text: string): string {
  return PRIVATE.reduce((rest, [mask, pattern]) => rest.replace(pattern, mask), text)
}
