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

/** "tổng cộng" behind a level's figure: the whole city's. */
const SUM =
  /^(?:(?:vay|the|con|roi|a|ok|thi|so|lay|tinh)[\s,]+)*(?:tong cong|tong so|tong|cong lai|noi chung|chung)(?: het| ca| lai| thanh pho| tp| toan thanh pho)*(?: thi sao| la| bao nhieu| may| nhieu| bn| a| em| nhi| ha)*[\s?.]*$/
const isSum = (query: FigureQuery, folded: string, last: Remembered): boolean =>
  last.scopes.length > 0 &&
  last.province === null &&
  last.indicators.length > 0 &&
  query.periods.length === 0 &&
  SUM.test(folded)

const TIME = new Set('nam thang quy dau cuoi nua hoi nay truoc ngoai'.split(' '))

/** "còn thành phố mình" behind a figure of another province: the same of our city; null: something else is asked. */
export function backHome(query: FigureQuery, folded: string, last: Remembered | null): FigureQuery | null {
  if (last && isSum(query, folded, last))
    return {
      ...query,
      operation: last.operation === 'compare' ? 'value' : last.operation,
      indicators: [],
      scopes: ['city'],
      unknown: null,
      lost: [],
    }
  if (!last || last.indicators.length === 0 || (last.elsewhere === null && last.province === null)) return null
  if (query.province !== null || query.bodies.length > 0 || !HOME.test(folded)) return null
  const words = folded.split(/[^a-z0-9]+/).filter((word) => word !== '')
  // "bên mình 2023": its own time may stand there.
  const isTime = (word: string): boolean => query.periods.length > 0 && (/^\d+$/.test(word) || TIME.has(word))
  if (!words.every((word) => AROUND.has(word) || isTime(word))) return null
  return { ...query, indicators: [], scopes: ['city'], unknown: null }
}
