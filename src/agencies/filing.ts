import type { City } from '../content/city.ts'
import { namePhrase } from './name-tokens.ts'

/**
 * Where papers may be handed in, whatever the person's address, with the decision that says so; null where the agency
 * is outside the city's own administration (police, tax office), which the decision does not bind.
 * @param agencies names of who decides and who receives, as the source prints them
 */
export function filedAnywhere(agencies: readonly string[], { filing }: City): string | null {
  const words = ` ${wordsIn(agencies.join(' '))} `
  if (filing.except.some((word) => words.includes(` ${wordsIn(word)} `))) return null
  const { reference } = filing.source
  return reference === null ? filing.text : `${filing.text} Theo ${reference}.`
}

// With its marks: "thuê" is no "thuế".
const wordsIn = (text: string): string => namePhrase(text).written
