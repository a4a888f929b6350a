import { fold } from '../../../text/normalise.ts'

/** A text without the names in it: they say where, not what, and each is new to the model. */
export function withoutPlaces(text: string, places: readonly string[]): string {
  return places.reduce((rest, place) => {
    const folded = fold(rest)
    // "p hưng phú" is written out elsewhere in the canonical text: the name itself is left.
    const name = [place, place.replace(/^\S+\s+/, '')].find((one) => folded.includes(fold(one)))
    const at = name === undefined ? -1 : folded.indexOf(fold(name))
    return name === undefined || at < 0 ? rest : `${rest.slice(0, at)}${rest.slice(at + name.length)}`
  }, text)
}
