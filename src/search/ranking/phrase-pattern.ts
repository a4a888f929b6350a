import { ofLastTexts } from '../../core/last-texts.ts'
import { foldSyllable, syllablesOf } from '../syllables.ts'

/** "…" stands for so many words of any kind at most. */
const BETWEEN = 5

/** Words that a text is searched for. */
export interface PhrasePattern {
  /** @param text with one blank around each of its words */
  test(text: string): boolean
}

interface Node {
  /** By each way of writing the next word. */
  readonly next: Map<string, Node[]>
  /** What follows a few words of any kind. */
  gap: Node | null
  ends: boolean
}

/**
 * Any of the words in a text with a blank around each of its words; "…" stands for a few of any kind. A word may be written
 * without its marks, unless it then reads like a common one ("rơi", "rồi"): such words are given as `marked`. A tree of
 * words, no regular expression: that would try each of some hundred phrases at each word.
 */
export function anyOf(words: readonly string[], marked: readonly string[] = []): PhrasePattern {
  const root = treeOf(words, marked)
  return {
    test(text) {
      const spoken = wordsOf(text)
      return spoken.some((_, at) => stands(root, spoken, at))
    },
  }
}

function treeOf(words: readonly string[], marked: readonly string[]): Node {
  const root = emptyNode()
  const children = new Map<Node, Map<string, Node>>()
  const childOf = (node: Node, syllable: string, bare: boolean): Node => {
    const own = children.get(node) ?? new Map<string, Node>()
    children.set(node, own)
    const key = bare ? syllable : `${syllable} marked`
    const known = own.get(key)
    if (known) return known
    const child = emptyNode()
    own.set(key, child)
    for (const way of new Set(bare ? [syllable, foldSyllable(syllable)] : [syllable]))
      node.next.set(way, [...(node.next.get(way) ?? []), child])
    return child
  }
  const add = (phrase: string, bare: boolean) => {
    let node = root
    for (const [n, part] of phrase.split('…').entries()) {
      if (n > 0) {
        node.gap ??= emptyNode()
        node = node.gap
      }
      for (const syllable of syllablesOf(part)) node = childOf(node, syllable, bare)
    }
    node.ends = true
  }
  for (const each of words) add(each, true)
  for (const each of marked) add(each, false)
  return root
}

const emptyNode = (): Node => ({ next: new Map(), gap: null, ends: false })

const wordsOf = ofLastTexts((text): readonly string[] => text.trim().split(' '))

function stands(node: Node, words: readonly string[], at: number): boolean {
  if (node.ends) return true
  const word = words[at]
  if (word === undefined) return false
  for (const child of node.next.get(word) ?? []) if (stands(child, words, at + 1)) return true
  const { gap } = node
  if (gap === null) return false
  for (let skipped = 0; skipped <= BETWEEN; skipped++) if (stands(gap, words, at + skipped)) return true
  return false
}
