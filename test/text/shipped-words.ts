import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parse } from 'yaml'
import { wordsKind } from '../../src/content/words.ts'
import { compileWords } from '../../src/text/words.ts'

const FOLDER = resolve(import.meta.dirname, '../../data/words')

/** The files of `data/words` as the program reads them. */
export const shippedFiles = readdirSync(FOLDER).map((name) => {
  const result = wordsKind.parse(parse(readFileSync(join(FOLDER, name), 'utf8')))
  if (!result.ok) throw new Error(`${name}: ${JSON.stringify(result.problems)}`)
  return result.value
})

export const shippedWords = compileWords(shippedFiles)
