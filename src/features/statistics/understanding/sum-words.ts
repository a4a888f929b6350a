import { fold } from '../../../text/normalise.ts'

/** Words that add up, and those that ask for a mean. */
const ADDS = /(?<![a-z])(?:tong|cong|gop|gom|don|nhap|(?:tinh|lay) chung)(?![a-z])/
const MEAN = /(?<![a-z])(?:trung binh|binh quan|tb)(?![a-z])/
/** "mỗi người", "mỗi hồ sơ": a mean of others than the times and places told. */
const OF_OTHERS = /(?<![a-z])(?:moi|mot|tung) (?!nam|ky|noi|cho|cap|ben|khoi|loai|muc|khoan|nhom|chut|xiu)/

/** Words around them that name no figure, no place and no time. */
const AROUND = new Set(
  'vay the con roi a ah ok u o thi gio nay tinh lay em ha ua nua roi tong cong so lai gop gom don nhap cua ca het luon du chung toan bo tron hai ba bon nam sau bay tam may cac nhung cap cai con noi cho ben ky don vi loai khoan muc thu khoi nhom do ay kia tren vo vao ra voi nhau la duoc dc dat co thanh het tat thay ca bao nhieu nhiu bn sao dzay zay day z v anh chi nhi hen nghen ta he nha voi dum giup gium cho xin nguoi ng luot viec chiec ho moi mot tu toi va dem len giai doan suot thoi tui minh hong ko k dien ad'.split(
    ' ',
  ),
)
const MEAN_AROUND = new Set('trung binh quan tb moi mot tung'.split(' '))

const wordsOf = (folded: string): readonly string[] => folded.split(/[^a-z0-9%]+/).filter((word) => word !== '')

/** The longest way to ask for a sum and nothing else. */
const MOST_WORDS = 14

/**
 * "hai năm gộp lại là mấy người", "tổng hai cái đó": what those told come to is asked, and nothing else.
 * @param unit what they are counted in
 */
export function asksSumAlone(folded: string, unit = ''): boolean {
  if (!ADDS.test(folded)) return false
  const own = wordsOf(fold(unit.toLowerCase()))
  const words = wordsOf(folded)
  return words.length <= MOST_WORDS && words.every((word) => isAround(word) || own.includes(word))
}

/** "trung bình mỗi năm mấy cái": the mean of those told, and nothing else. */
export function asksMeanAlone(folded: string, unit = ''): boolean {
  if (!MEAN.test(folded)) return false
  const own = wordsOf(fold(unit.toLowerCase()))
  const words = wordsOf(folded)
  if (words.length > MOST_WORDS || OF_OTHERS.test(folded)) return false
  return words.every((word) => isAround(word) || MEAN_AROUND.has(word) || own.includes(word))
}

const isAround = (word: string): boolean => AROUND.has(word) || /^[1-9]$/.test(word)
