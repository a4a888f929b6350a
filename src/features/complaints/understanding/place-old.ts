import type { Directory } from '../../../agencies/directory.ts'

/** "Gò Đen, thị trấn cũ", "Gò Đen (xã hồi trước)": the kind and the age stand behind the name. */
const KIND_BEHIND =
  /((?:[\p{Lu}\d][\p{L}\d]*)(?: [\p{Lu}\d][\p{L}\d]*){0,3}),? [(]?(thị trấn|thị xã|phường|xã|quận|huyện) (cũ|hồi đó|hồi trước|hồi xưa|trước đây|ngày trước)[)]?(?=[,.;:!?)]|$| (?:á|nè|nha|đó|ạ))/u
/** "xã Gò Đen hồi trước": said otherwise than "cũ", where nothing goes on that tells what was then. */
const OLD_BEHIND =
  /((?:thị trấn|tt\.?|thị xã|phường|p\.?|xã|quận|huyện) [\p{L}\d]+(?: [\p{L}\d]+){0,3}?) (hồi đó|hồi trước|hồi xưa|trước đây|ngày trước|hồi chưa nhập|hồi chưa sáp nhập|trước sáp nhập)(?=[,.;:!?)]|$| (?:á|nè|nha|đó|ạ))/iu

/**
 * A text of the same length in which a name that is said to be of old in other words reads "thị trấn X cũ", as the
 * directory knows it; the text itself where that names nothing.
 */
export function readAsOld(text: string, directory: Directory): string {
  return rewritten(
    rewritten(text, KIND_BEHIND, ([, name, kind]) => `${kind} ${name} cũ`, directory),
    OLD_BEHIND,
    ([, name]) => `${name} cũ`,
    directory,
  )
}

function rewritten(
  text: string,
  pattern: RegExp,
  said: (match: RegExpExecArray) => string,
  directory: Directory,
): string {
  const match = pattern.exec(text)
  if (!match) return text
  const old = said(match)
  if (old.length > match[0].length || directory.placesIn(old).length === 0) return text
  return text.slice(0, match.index) + old.padEnd(match[0].length) + text.slice(match.index + match[0].length)
}
