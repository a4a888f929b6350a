import type { FigureQuery } from '../query.ts'
import type { Remembered } from './remembered.ts'

/** What our own city is called by behind another province: "thành phố mình", "bên ta", "của mình". */
const HOME =
  /(?<![a-z])(?:thanh pho|tp|tinh|dia phuong|nha|cho|ben|phia|cua|o|tai|so|con|the|thi) (?:minh|ta|tui minh|chung ta|chung minh)(?![a-z])|^(?:thanh pho|tp)(?![a-z])|(?<![a-z])(?:con|the|vay) (?:thanh pho|tp)(?![a-z])/
/** Words around it that ask for nothing else. */
const AROUND = new Set(
  'con the vay roi a u ok oi thi sao nao bao nhieu may nhiu bn duoc dat la o tai ben cua cho phia nha so thanh pho tp tinh dia phuong minh ta chung tui em anh chi nhi ha hen nha vay day do hang diem phan tram mot luon nua'.split(
    ' ',
  ),
)

const TIME = new Set('nam thang quy dau cuoi nua hoi nay truoc ngoai'.split(' '))

/** "còn thành phố mình" behind a figure of another province: the same of our city; null: something else is asked. */
export function backHome(query: FigureQuery, folded: string, last: Remembered | null): FigureQuery | null {
  if (!last || last.indicators.length === 0 || (last.elsewhere === null && last.province === null)) return null
  if (query.province !== null || query.bodies.length > 0 || !HOME.test(folded)) return null
  const words = folded.split(/[^a-z0-9]+/).filter((word) => word !== '')
  // "bên mình 2023": its own time may stand there.
  const isTime = (word: string): boolean => query.periods.length > 0 && (/^\d+$/.test(word) || TIME.has(word))
  if (!words.every((word) => AROUND.has(word) || isTime(word))) return null
  return { ...query, indicators: [], scopes: ['city'], unknown: null }
}
