import { cut, LABEL_CHARS } from '../../text/label.ts'
import { bareTitle } from './wording.ts'

/** Names alike at their beginnings keep at least so much of it, as a reminder of what they are. */
const KEPT_CHARS = 18

/**
 * Labels for procedures offered side by side, each different from the others.
 *
 * Long official names often differ only at their ends ("… Chủ tịch UBND cấp xã"), which a cut would take away: there
 * the label skips to the first word that differs. Copies of one name are told apart by their codes.
 */
export function choiceLabels(offered: readonly { readonly code: string; readonly name: string }[]): readonly string[] {
  const titles = offered.map(({ name }) => bareTitle(name))
  const labels = titles.map((title) => cut(title))
  return labels.map((label, i) => {
    const alike = titles.filter((_, j) => j !== i && labels[j] === label)
    if (alike.length === 0) return label
    const title = titles[i]!
    if (alike.includes(title)) return `${cut(title, LABEL_CHARS - 12)} (${offered[i]!.code})`
    return skipping(title, alike)
  })
}

function skipping(title: string, alike: readonly string[]): string {
  const words = title.split(' ')
  const shared = Math.max(...alike.map((other) => sharedWords(words, other.split(' '))))
  // Without the word before it "cấp xã" is only "xã".
  const tail = words.slice(Math.max(0, shared - 1)).join(' ')
  const room = Math.max(KEPT_CHARS, LABEL_CHARS - tail.length - 1)
  const head = `${title.slice(0, room).replace(/\s+\S*$/u, '')}… `
  return head + cut(tail, LABEL_CHARS - head.length)
}

function sharedWords(words: readonly string[], others: readonly string[]): number {
  const differs = words.findIndex((word, i) => word !== others[i])
  return differs < 0 ? words.length - 1 : differs
}
