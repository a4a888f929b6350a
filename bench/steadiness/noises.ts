import type { Random } from '../../src/text/noise.ts'
import { southernSounds, southernWords, teencode, tumbled } from './chat.ts'
import { doubled, lost, neighbouring, parted, swapped, unmarked } from './fingers.ts'
import { doubledTelex, lateTelex, telex, vni } from './keys.ts'
import { bare, inBlanks, inWords, pick, type Slip, toneless } from './words.ts'

type Noise = (text: string, random: Random) => string

/** About one word in six is touched: a hasty message, and still one that a person reads at once. */
const HASTY = 0.12
/** The keyboard was set wrongly for most of the message. */
const MOST = 0.7

const words =
  (share: number, slip: Slip): Noise =>
  (text, random) =>
    inWords(text, share, random, slip)

const GREETINGS = [
  'dạ cho em hỏi chút ạ, ',
  'Alo ad ơi ',
  'Chào anh chị, em muốn hỏi chút là ',
  'dạ em chào ạ. ',
  'ad ơi cho mình hỏi với, ',
]
const THANKS = [
  ' Cảm ơn ạ',
  ' em cám ơn nhiều',
  ', mong được giải đáp, xin cảm ơn',
  ' tks ad',
  ' giúp em với ạ, em cảm ơn',
]
const EMOJI = [' 😊', ' 🙏🙏', ' 😭', ' :)', '❤️', ' ạ 🥰']

const lowered = (text: string): string => text[0]!.toLowerCase() + text.slice(1)

/**
 * Ways in which people write what they could have written well. They are made here and not by `src/text/noise.ts`, whose
 * words and keys are those that the product reads by.
 */
export const NOISES: Readonly<Record<string, Noise>> = {
  unmarked: bare,
  'half-marked': words(0.4, unmarked),
  'tones-lost': words(0.5, (word) => toneless(word)),
  telex: words(MOST, telex),
  'telex-late': words(MOST, lateTelex),
  'telex-doubled': words(HASTY, doubledTelex),
  vni: words(MOST, vni),
  swapped: words(HASTY, swapped),
  'letter-lost': words(HASTY, lost),
  'letter-doubled': words(HASTY, doubled),
  'neighbour-key': words(HASTY, neighbouring),
  'unmarked-swapped': (text, random) => inWords(bare(text), HASTY, random, swapped),
  'unmarked-lost': (text, random) => inWords(bare(text), HASTY, random, lost),
  joined: (text, random) => inBlanks(text, HASTY, random, () => ''),
  'unmarked-joined': (text, random) => inBlanks(bare(text), HASTY, random, () => ''),
  'all-joined': (text) =>
    bare(text)
      .toLowerCase()
      .replace(/(?<=[a-z]) (?=[a-z])/g, ''),
  parted: words(HASTY, parted),
  'blank-missed': (text, random) => inBlanks(text, HASTY, random, (chance) => pick(['n', 'b', 'v', '.', ','], chance)!),
  capitals: (text) => text.toUpperCase(),
  'small-unpunctuated': (text) =>
    text
      .toLowerCase()
      .replace(/(?<!\d)[.,;:?!"“”()]+(?!\d)/g, '')
      .replace(/\s+/g, ' ')
      .trim(),
  teencode: (text, random) => teencode(text, random),
  'unmarked-teencode': (text, random) => bare(teencode(text, random)).toLowerCase(),
  'southern-words': (text, random) => southernWords(text, random),
  'southern-sounds': words(0.2, southernSounds),
  tumbled: words(0.7, tumbled),
  greeting: (text, random) => pick(GREETINGS, random)! + lowered(text),
  thanks: (text, random) => text + pick(THANKS, random)!,
  emoji: (text, random) => text + pick(EMOJI, random)!,
}
