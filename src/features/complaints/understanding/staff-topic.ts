import type { Reading } from '../../../core/reading.ts'
import { wordsOf } from '../../../dialogue/cues.ts'
import { fold } from '../../../text/normalise.ts'
import { writesMarks } from '../../../text/writes-marks.ts'
import { readLaw } from './law.ts'
import type { Lexicon } from './lexicon.ts'
import type { UnderstoodComplaint } from './understand.ts'

/** What is written down in so many words names a matter. */
const FEW_WORDS = 14
/** A matter of the streets is told this surely. */
const SURELY = 0.6
/** What is counted or reported on is asked for, whatever was wrong with it ("số vụ tham nhũng"). */
const COUNTED =
  /^(?:so(?! (?:nha|\d))|ty le|ti le|tl|tong|ket qua|tinh hinh|thong ke|danh sach|so lieu|muc do|cong tac|chi tieu|giai quyet|xu ly (?:tham nhung|ky luat|vi pham)|don(?= (?:thu|khieu|to))|phan anh,? kien nghi|pakn)(?![a-z])/
/** Words of categories that only name a matter; the others say what is wrong with it. */
const NAMED = /^(?:thái độ|thai do|bồi dưỡng|boi duong|thư xin lỗi|thu xin loi)(?!\p{L})/u
/** Who tells of himself, or of what people say. */
const TELLS =
  /(?<!\p{L})(?:tôi|tui|em|mình|cháu|dân báo|dân kêu|dân phản ánh|dân than|bà con (?:kêu|than|báo))(?!\p{L})/u
const TELLS_UNMARKED = /(?<![a-z])(?:toi|tui|em|dan (?:bao|keu|phan anh|than)|ba con (?:keu|than|bao))(?![a-z])/

/**
 * "biên chế công chức giao và có mặt", "lãnh đạo sở, phó phòng": what staff name in a few words, of the administration
 * itself, without saying who met what where, is a question of theirs. It is no report, and nothing to be erased.
 */
export function isStaffTopic(
  reading: Reading,
  { kind, place, regime, category, categories, cues }: UnderstoodComplaint,
  lexicon: Lexicon,
): boolean {
  const marked = writesMarks(reading)
  const written = wordsOf(reading.canonical)
  const folded = written.map(fold).join(' ')
  if (written.length > FEW_WORDS || (marked ? TELLS : TELLS_UNMARKED).test(marked ? written.join(' ') : folded))
    return false
  if (place.place !== null || place.street !== null) return false
  if (lexicon.wanting.find(withoutApology(reading.canonical), marked).length > 0) return false
  const ofStreets = regime !== 'regulation' && category !== null && (categories[0]?.score ?? 0) >= SURELY
  if (COUNTED.test(folded)) return isLaw(kind) || !ofStreets
  const names = lexicon.office.find(reading.canonical, marked).length > 0 || isLaw(kind)
  const isWrong = cues.some((cue) => !NAMED.test(cue)) || lexicon.grumbles.find(reading.canonical, marked).length > 0
  return names && !isWrong && readLaw(reading, lexicon)?.brings !== true
}

const isLaw = (kind: UnderstoodComplaint['kind']): boolean => kind === 'complaint-law' || kind === 'denunciation-law'
/** "thư xin lỗi" wants nothing. */
const withoutApology = (text: string): string => text.replace(/xin lỗi|xin loi/g, '')
