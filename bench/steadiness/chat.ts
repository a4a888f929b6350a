import type { Random } from '../../src/text/noise.ts'
import { pick, type Slip, toneOf, withToneOf } from './words.ts'

/** Short forms that everybody writes, with what they stand for. */
const TEENCODE: Readonly<Record<string, readonly string[]>> = {
  không: ['k', 'ko', 'hok', 'kg', 'hong'],
  gì: ['j'],
  vậy: ['z', 'v', 'zậy'],
  được: ['dc', 'đc', 'đk'],
  'bao nhiêu': ['bn', 'bao nhiu', 'bnhiu'],
  nhiêu: ['nhiu'],
  'như thế nào': ['ntn'],
  làm: ['lm'],
  rồi: ['r', 'rùi'],
  'mọi người': ['mn'],
  người: ['ng', 'ngừi'],
  em: ['e'],
  anh: ['a'],
  chị: ['c'],
  'hồ sơ': ['hs', 'hsơ'],
  'thủ tục hành chính': ['tthc'],
  'thủ tục': ['tt', 'ttục'],
  'giấy tờ': ['gtờ', 'gt'],
  chồng: ['ck', 'chồg'],
  vợ: ['vk'],
  'hôm nay': ['hnay', 'hum nay'],
  'bây giờ': ['bh', 'bgio'],
  giờ: ['h'],
  mình: ['mk', 'mik'],
  biết: ['bít', 'bik'],
  phải: ['fải'],
  với: ['vs'],
  trong: ['trog', 'tr'],
  cũng: ['cx', 'cũg'],
  tháng: ['thg', 'thág'],
  'đăng ký': ['đk', 'đký', 'dki'],
  'điện thoại': ['đt'],
  'căn cước công dân': ['cccd'],
  'giấy khai sinh': ['gks'],
  'bảo hiểm y tế': ['bhyt'],
  'bảo hiểm xã hội': ['bhxh'],
  'công an': ['ca'],
  'ủy ban nhân dân': ['ubnd'],
  nước: ['nc'],
  năm: ['nam', 'n'],
  quá: ['wá', 'qá'],
  nhiều: ['nhìu', 'nh'],
  muốn: ['mún'],
  những: ['n~', 'nhg'],
  đường: ['đg', 'đườg'],
  phường: ['p', 'p.'],
  quận: ['q', 'q.'],
  'tỷ lệ': ['tl'],
  'kết quả': ['kq', 'kquả'],
  'đúng hạn': ['đúng hẹn', 'đhạn'],
  'trực tuyến': ['tr tuyến', 'online'],
}

/** Southern words that stand for the written ones. */
const SOUTHERN: Readonly<Record<string, readonly string[]>> = {
  không: ['hổng', 'hông', 'hỏng'],
  về: ['dìa', 'dề'],
  vào: ['vô', 'zô', 'dô'],
  vậy: ['dậy', 'zậy'],
  với: ['dới'],
  gì: ['dì'],
  làm: ['mần'],
  tôi: ['tui'],
  rồi: ['gồi'],
  'bao nhiêu': ['nhiêu', 'bao nhiu'],
  'thế nào': ['sao'],
  'ở đâu': ['ở đâu dậy'],
  biết: ['biếc'],
  giúp: ['dùm'],
  mẹ: ['má'],
  bố: ['tía', 'ba'],
  này: ['nầy'],
  'hôm nay': ['bữa nay'],
  mất: ['mấc'],
  hết: ['hếc'],
}

const LONGEST = 4

/** Words and phrases of a list, longest first, most of them and at least one where any stands there. */
function fromList(list: Readonly<Record<string, readonly string[]>>) {
  return (text: string, random: Random): string => {
    const words = text.split(' ')
    const out: string[] = []
    let any = false
    for (let i = 0; i < words.length; ) {
      const found = phraseAt(list, words, i)
      const written: string | null =
        found && (!any || random() < 0.75) ? pick(list[found.phrase]!, random)! + found.rest : null
      any ||= written !== null
      out.push(written ?? words[i]!)
      i += written !== null && found ? found.length : 1
    }
    return out.join(' ')
  }
}

function phraseAt(list: Readonly<Record<string, readonly string[]>>, words: readonly string[], at: number) {
  for (let length = Math.min(LONGEST, words.length - at); length > 0; length--) {
    const [, phrase, rest] = /^(.*?)([.,?!;:]*)$/.exec(
      words
        .slice(at, at + length)
        .join(' ')
        .toLowerCase(),
    )!
    if (Object.hasOwn(list, phrase!)) return { phrase: phrase!, rest: rest!, length }
  }
  return null
}

export const teencode = fromList(TEENCODE)
export const southernWords = fromList(SOUTHERN)

/** Pairs that sound alike in the south, either written for the other. */
const SOUNDS: readonly (readonly [RegExp, string])[] = [
  [/^v(?=\p{L})/u, 'd'],
  [/^gi(?=[aăâeêoôơuư])/, 'd'],
  [/^d(?=[aăâeêoôơuưi])/, 'v'],
  [/^x/, 's'],
  [/^s/, 'x'],
  [/^tr/, 'ch'],
  [/^ch/, 'tr'],
  [/(?<=[aăâơươu])n$/, 'ng'],
  [/(?<=[aăâơươu])ng$/, 'n'],
  [/(?<=[aăâơươu])t$/, 'c'],
  [/(?<=[aăâơươu])c$/, 't'],
  [/iê(?=[mup]$)/, 'i'],
]

/** "vợ" -> "dợ", "bán" -> "báng", "mất" -> "mấc"; the tone stays. */
export const southernSounds: Slip = (word, random) => {
  const small = word.toLowerCase()
  if (small.length < 2 || word === word.toUpperCase()) return null
  const tone = toneOf(small)
  const letters =
    tone === 0
      ? small
      : small
          .normalize('NFD')
          .replace(/[\u0300\u0301\u0309\u0303\u0323]/g, '')
          .normalize('NFC')
  const open = SOUNDS.filter(([from]) => from.test(letters))
  const chosen = pick(open, random)
  if (!chosen) return null
  // The tone mark stands on a vowel, which no sound of the list takes away: it is put back where it was.
  const [from, to] = chosen
  return retoned(letters.replace(from, to), small, tone)
}

function retoned(letters: string, before: string, tone: number): string {
  if (tone === 0) return letters
  const marks = ['', '\u0300', '\u0301', '\u0309', '\u0303', '\u0323']
  const carrier = [...before].find((letter) => toneOf(letter) === tone)!
  const plain = carrier
    .normalize('NFD')
    .replace(/[\u0300\u0301\u0309\u0303\u0323]/g, '')
    .normalize('NFC')
  const at = letters.lastIndexOf(plain)
  return at < 0 ? letters : (letters.slice(0, at + 1) + marks[tone] + letters.slice(at + 1)).normalize('NFC')
}

/** "thủ" -> "thũ" and back. */
export const tumbled: Slip = (word) => {
  const tone = toneOf(word.toLowerCase())
  return tone === 3 ? withToneOf(word, 4) : tone === 4 ? withToneOf(word, 3) : null
}
