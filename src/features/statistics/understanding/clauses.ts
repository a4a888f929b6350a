import type { Word } from '../../../search/name-words.ts'

/** Words between commas: runs with nothing but one space between them. Words that were left out part a run too. */
export function clausesOf(words: readonly Word[]): readonly (readonly Word[])[] {
  const clauses: Word[][] = []
  words.forEach((word, i) => {
    if (i === 0 || word.start - words[i - 1]!.end > 1) clauses.push([word])
    else clauses.at(-1)!.push(word)
  })
  return clauses
}

/** "cá nhân thì mấy người": what anything is counted by tells no figures apart. */
export const CLASSIFIERS: ReadonlySet<string> = new Set(['nguoi', 'cai', 'noi', 'cho'])
