import { isBlank, oneLine, tidy } from './blank.ts'

const STEP = /(?:^|\n)[ \t]*(?:[-+*•]|\p{L}\)|\d{1,2}[.)])?[ \t]*Bước[ \t]*\d+[ \t]*[:.,;)–-]*[ \t]*/giu
const BULLET = /^(?:[-+*•–]+|\d{1,2}[.)](?=\s))\s*/u

/** Steps in order: "Bước n" where the page numbers them, otherwise its paragraphs. */
export function readSteps(text: string): readonly string[] {
  const body = tidy(text)
  if (isBlank(body)) return []
  const heads = [...body.matchAll(STEP)]
  if (heads.length === 0) return readParagraphs(body)
  const before = body.slice(0, heads[0]!.index).trim()
  const steps = heads.map((head, i) =>
    oneLine(body.slice(head.index + head[0].length, heads[i + 1]?.index ?? body.length)),
  )
  return [oneLine(before), ...steps].filter((step) => step !== '')
}

/** Paragraphs without their bullets; none where the source says there are none. */
export function readParagraphs(text: string): readonly string[] {
  const body = tidy(text)
  if (isBlank(body)) return []
  return body
    .split('\n')
    .map((line) => oneLine(line.trim().replace(BULLET, '')))
    .filter((line) => !isBlank(line))
}

const FURNITURE = /(?:Từ khóa|Chọn cơ quan thực hiện).*$/su
const RESULT_CODE = /Mã:\s*[\dA-Z]*(?:[.-][\dA-Z]*?)*\d{3,}(?!\d)/gu

/** Names of the results, without their codes and the page's furniture ("Từ khóa … Mô tả … Chọn cơ quan"). */
export function readResults(text: string): readonly string[] {
  const body = text.replace(FURNITURE, '')
  return [...new Set(body.split(RESULT_CODE).map(oneLine))].filter((name) => !isBlank(name))
}
