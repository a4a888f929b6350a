import type { Reading } from '../../core/reading.ts'
import { foldSyllable, syllablesOf } from '../syllables.ts'

/** An act or a case that titles name beside their matter, and the words by which people say that they mean it. */
interface Act {
  /** As titles name it. */
  readonly named: readonly string[]
  /** As people say it too; the named words always count. */
  readonly said: readonly string[]
  /** Of the said words those that leave hardly another act to be meant. */
  readonly plain: readonly string[]
}

const act = (named: string, said = '', plain = ''): Act => {
  const list = (text: string) => text.split(',').flatMap((each) => each.trim() || [])
  return {
    named: list(named),
    said: [...list(named), ...list(said), ...list(plain)],
    plain: [...list(named), ...list(plain)],
  }
}

/** Vietnamese of everyday life and of offices; nothing of one city. */
const ACTS: readonly Act[] = [
  act('gia hạn', 'hết hạn, kéo dài, quá hạn, thêm hạn, ở thêm'),
  act('cấp lại', 'mất, rớt, thất lạc, làm lại, xin lại, cháy, ướt, in lại', 'hư, hỏng, rách, nát, gãy'),
  act('đăng ký lại', 'mất, làm lại, xin lại, thất lạc, cháy'),
  act('cấp đổi, đổi', 'mờ, cũ, hư, hỏng, rách, nát, gãy, hết hạn, thay', ''),
  act(
    'điều chỉnh, sửa đổi, bổ sung, thay đổi, đính chính, cải chính, cập nhật',
    'đổi, thêm, dời, chuyển, cơi nới, nâng tầng, sang tên',
    'sửa, sai, chỉnh, ghi nhầm, ghi lộn',
  ),
  act(
    'thu hồi, xóa, hủy, chấm dứt, trả lại, giải thể, thôi',
    'cắt, bỏ, trả, rút, nghỉ, đóng cửa, hết, xong',
    'dẹp, đóng luôn, nghỉ luôn, ngừng luôn, ngưng luôn, đóng hẳn, nghỉ hẳn, ngừng hẳn, giải tán, không làm nữa, không bán nữa, giải chấp, đóng cửa luôn',
  ),
  act(
    'tạm ngừng',
    'nghỉ, đóng cửa, ngưng',
    'tạm nghỉ, nghỉ tạm, tạm ngưng, tạm đóng cửa, rồi mở lại, rồi bán lại, rồi bán tiếp, rồi hoạt động lại',
  ),
  act('tiếp tục, khôi phục, phục hồi', 'mở lại, bán lại, hoạt động lại, lấy lại'),
  act('chuyển nhượng', 'bán, mua, sang tên, sang lại'),
  act('ủy quyền, lĩnh thay', 'lãnh giùm, lãnh thay, nhận giùm, nhận thay, lãnh dùm, đi thay'),
  act('miễn, giảm', 'khỏi đóng, bớt'),
  act('hoàn', 'trả lại tiền, đóng dư, nộp dư, nộp thừa, lấy lại tiền'),
  act(
    'nước ngoài, ngoại kiều, quốc tế',
    'hàn quốc, đài loan, trung quốc, nhật, mỹ, úc, pháp, đức, campuchia, lào, singapore, malaysia, visa, tây, hộ chiếu',
    'việt kiều, ngoại quốc, người hàn, người mỹ, người tây',
  ),
  act(
    'nhận cha',
    'nhận con, nhận mẹ, tên cha, tên ba, tên tía, họ cha, họ ba, cha ruột, ba ruột, cưới, kết hôn, hôn thú, giá thú, sống chung, đứng tên, adn, cam đoan, cùng lúc, một lượt',
  ),
  act('một thành viên', 'một mình, một chủ', '1 thành viên, mtv, 1tv'),
  act('hai thành viên', '', '2 thành viên, nhiều thành viên'),
  act('khiếu nại'),
  act('thông báo', 'báo'),
  act('biên giới'),
  act('lưu động'),
  act('liên thông'),
  act('bản sao', 'sao ra, thêm bản, trích lục, mất', 'sao y, photo công chứng'),
]

/** Which acts a title names, as numbers; "đổi" is not named by "thay đổi". */
export function actsNamed(title: string): readonly number[] {
  const syllables = syllablesOf(title)
  const met = NAMED.filter((word) => stands(word, syllables, false))
  return numbersOf(met.filter((word) => !met.some((other) => isWithin(word, other))))
}

/** What a title is about, whatever is done to it: its syllables without those that name an act. */
export function matterOf(title: string): string {
  const syllables = syllablesOf(title)
  const named = syllables.map(() => false)
  for (const { written } of NAMED) {
    for (let at = 0; at + written.length <= syllables.length; at++) {
      if (written.every((word, i) => syllables[at + i] === word)) named.fill(true, at, at + written.length)
    }
  }
  return syllables.filter((_, at) => !named[at]).join(' ')
}

export interface SaidActs {
  /** Acts that some word may stand for. */
  readonly possible: ReadonlySet<number>
  /** Acts that a word says plainly. */
  readonly plain: ReadonlySet<number>
}

export function actsSaid({ tokens }: Reading): SaidActs {
  const syllables = tokens.flatMap(({ kind, surface, readings }) =>
    kind === 'number' ? [surface] : (readings[0]?.syllables ?? []),
  )
  const met = SAID.filter((word) => stands(word, syllables, true))
  const own = met.filter((word) => !met.some((other) => isWithin(word, other)))
  return { possible: new Set(numbersOf(met)), plain: new Set(numbersOf(own.filter((word) => word.plain))) }
}

interface Word {
  readonly act: number
  readonly written: readonly string[]
  readonly folded: readonly string[]
  readonly plain: boolean
}

const wordsOf = (of: (each: Act) => readonly string[]): readonly Word[] =>
  ACTS.flatMap((each, act) =>
    of(each).map((text) => {
      const written = syllablesOf(text)
      return { act, written, folded: written.map(foldSyllable), plain: each.plain.includes(text) }
    }),
  )

/** Whether all its words may stand for something done to a matter, whatever matter: "lái" with its mark is no "lại". */
export const isOfAct = (syllables: readonly string[]): boolean =>
  syllables.every((syllable) => ACT_SYLLABLES.has(syllable) || ACT_SYLLABLES_FOLDED.has(syllable))

const NAMED = wordsOf((each) => each.named)
const SAID = wordsOf((each) => each.said)

/** Of acts that are done to any matter; the words for a foreigner or for bought land say what it is. */
const ACT_SYLLABLES = new Set(ACTS.slice(0, 8).flatMap(({ said }) => said.flatMap(syllablesOf)))
const ACT_SYLLABLES_FOLDED = new Set([...ACT_SYLLABLES].map(foldSyllable))

const numbersOf = (words: readonly Word[]): readonly number[] => [...new Set(words.map(({ act }) => act))]

/** @param unmarked whether a syllable without diacritics may stand for one with them */
function stands({ written, folded }: Word, syllables: readonly string[], unmarked: boolean): boolean {
  for (let at = 0; at + written.length <= syllables.length; at++) {
    let met = 0
    while (met < written.length) {
      const syllable = syllables[at + met]
      if (syllable !== written[met] && !(unmarked && syllable === folded[met])) break
      met++
    }
    if (met === written.length) return true
  }
  return false
}

const isWithin = ({ written }: Word, other: Word): boolean =>
  other.written.length > written.length && ` ${other.written.join(' ')} `.includes(` ${written.join(' ')} `)
