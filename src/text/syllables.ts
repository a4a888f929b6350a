import { remembered } from '../core/remembered.ts'
import { type Tone, withoutQuality, withoutTone, withTone } from './tones.ts'

const ONSETS = ',b,c,ch,d,đ,g,gh,gi,h,k,kh,l,m,n,ng,ngh,nh,p,ph,qu,r,s,t,th,tr,v,x'.split(',')

const RHYMES = (
  'a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây ' +
  'e ec em en eng eo ep et ê êch êm ên êng ênh êp êt êu ' +
  'i ia ich im in inh ip it iu iêc iêm iên iêng iêp iêt iêu ' +
  'o oc oi om on ong op ot oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăp oăt oe oen oeo oet oong ooc ' +
  'ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt ' +
  'u ua uc ui um un ung up ut uân uâng uât uây uê uêch uênh uôc uôi uôm uôn uông uôt uôp uơ uơn uy uya uych uyn uynh uyp uyt uyu uyên uyêt ' +
  'ư ưa ưc ưi ưm ưn ưng ưt ưu ươc ươi ươm ươn ương ươp ươt ươu ' +
  'y ych yn ynh yt yu yêm yên yêng yêt yêu'
).split(' ')

const FRONT = /^[eêi]/
/** Rhymes that begin with a glide: after k, g and the lips they are written otherwise or not said. */
const GLIDE = /^(?:o[aăe]|u[âêơy])/
const LIP = new Set(['b', 'm', 'p', 'ph', 'v'])
const LIP_GLIDES = new Set(['oa', 'oan', 'oam', 'oe', 'uy', 'uyt', 'uê'])
const AFTER_G = new Set(['i', 'in', 'im', 'ip', 'it', 'iêng', 'iêt', 'iêc', 'iêm', 'iên', 'iêp'])
const BEFORE_Y = new Set(['', 'h', 'k', 'l', 'm', 'n', 's', 't', 'th', 'v', 'd', 'đ', 'qu'])
/** Loans and names that break the rule and are written every day. */
const EXCEPTIONS = ['kan', 'ka', 'kăk', 'đăk', 'đăc', 'lăk', 'plây']

function fits(onset: string, rhyme: string): boolean {
  if (onset === 'qu') return /^[aăâeêiơy]/.test(rhyme) ? !/^i[aê]/.test(rhyme) : rhyme === 'ôc'
  if (rhyme.startsWith('y')) {
    if (rhyme === 'y') return BEFORE_Y.has(onset)
    return onset === '' && rhyme.startsWith('yê')
  }
  if (onset === 'gi') return !/^[iy]/.test(rhyme) && !GLIDE.test(rhyme) && rhyme !== 'oong' && rhyme !== 'ooc'
  if (onset === 'k') return FRONT.test(rhyme)
  if (onset === 'gh' || onset === 'ngh') return FRONT.test(rhyme)
  if (onset === 'g' && rhyme.startsWith('i')) return AFTER_G.has(rhyme)
  if ((onset === 'c' || onset === 'g' || onset === 'ng') && FRONT.test(rhyme)) return false
  if (onset === 'c' && GLIDE.test(rhyme)) return false
  if (onset === '' && rhyme.startsWith('iê')) return false
  if (LIP.has(onset) && GLIDE.test(rhyme)) return LIP_GLIDES.has(rhyme)
  return true
}

/** Which letter of a rhyme carries the tone, in the style "hòa, thủy, khỏe". */
function toneAt(rhyme: string): number {
  const quality = [...rhyme].findLastIndex((char) => 'ăâêôơ'.includes(char))
  if (quality >= 0) return quality
  const vowels = /^[aeiouyư]+/.exec(rhyme)?.[0].length ?? 1
  if (rhyme.startsWith('ư')) return 0
  if (vowels < rhyme.length) return vowels - 1
  return vowels === 3 ? 1 : 0
}

/** Toneless spelling -> the letter that carries the tone. */
const SPELLINGS = new Map<string, number>()
const FOLDED = new Set<string>()
const STOPPED = new Set<string>()
for (const onset of ONSETS) {
  for (const rhyme of RHYMES) {
    if (!fits(onset, rhyme)) continue
    const spelling = onset + rhyme
    SPELLINGS.set(spelling, onset.length + toneAt(rhyme))
    FOLDED.add(withoutQuality(spelling))
    if (/(?:ch?|p|t)$/.test(rhyme)) STOPPED.add(spelling)
  }
}
for (const spelling of EXCEPTIONS) {
  SPELLINGS.set(spelling, spelling.search(/[aăâ]/))
  FOLDED.add(withoutQuality(spelling))
  if (spelling.endsWith('k') || spelling.endsWith('c')) STOPPED.add(spelling)
}

/** Longest syllable in letters ("nghiêng"). */
export const LONGEST_SYLLABLE = 7

/** Whether a lower-case NFC word can be one Vietnamese syllable: onset, rhyme and tone go together. */
export const isSyllable = remembered(fitsTogether)

function fitsTogether(word: string): boolean {
  if (word.length === 0 || word.length > LONGEST_SYLLABLE) return false
  const { letters, tone, at, twice } = withoutTone(word)
  const place = SPELLINGS.get(letters)
  if (place === undefined || twice) return false
  if (STOPPED.has(letters) && tone !== 2 && tone !== 5) return false
  if (tone === 0) return true
  return at === place || (at === place + 1 && /(?:oa|oe|uy)$/.test(letters))
}

/** Whether an a-z word is a Vietnamese syllable whose diacritics were left out. */
export function isFoldedSyllable(word: string): boolean {
  return word.length <= LONGEST_SYLLABLE && FOLDED.has(word)
}

/**
 * A syllable from letters without tone and a tone, the mark on its letter of the style "hòa".
 * @returns null where the letters are no syllable or cannot carry this tone
 */
export function syllableOf(letters: string, tone: Tone): string | null {
  const place = SPELLINGS.get(letters)
  if (place === undefined) return null
  if (STOPPED.has(letters) && tone !== 2 && tone !== 5) return null
  return withTone(letters, tone, place)
}

/** Index of the letter that carries the tone in a toneless spelling; undefined for what is no syllable. */
export function tonePlace(letters: string): number | undefined {
  return SPELLINGS.get(letters)
}
