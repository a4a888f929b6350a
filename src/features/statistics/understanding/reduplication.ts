import { fold } from '../../../text/normalise.ts'

const ONSET = /^(?:ngh|ng|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcdđghklmnpqrstvx])?/

/** "trọi trơn", "lia lịa", "tùm lum": two syllables, as written, of which one echoes the other's beginning or end. */
export function isReduplicated(first: string, second: string): boolean {
  const [a, b] = [parted(first), parted(second)]
  const isEcho = a.onset !== '' && a.onset === b.onset
  return isEcho || (a.rhyme === b.rhyme && a.rhyme.length > 1)
}

function parted(syllable: string): { readonly onset: string; readonly rhyme: string } {
  const onset = ONSET.exec(syllable)?.[0] ?? ''
  return { onset, rhyme: fold(syllable.slice(onset.length)) }
}
