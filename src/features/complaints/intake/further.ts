import type { SlotValues } from '../../../core/flow.ts'
import type { Turn } from '../../../core/turn.ts'
import { foldedWordsOf } from '../../../dialogue/cues.ts'
import { justFiled } from '../follow-up/about.ts'
import type { ComplaintTools } from '../tools.ts'

const LEAD = '(?:(?:da|a|u|roi|the|vay|va|voi|con|ma|em|toi|tui|minh) )*'
const THING = '(?:cai|vu|viec|chuyen|cho|phan)'
const END = '(?: (?:thi sao|sao|a|em|nha|nhe|do|ne|luon|vay|day|ad|oi))*'
/** "cái kia thì sao", "còn việc thứ hai". */
const POINTS = new RegExp(`^${LEAD}${THING} (?:kia|con lai|thu hai|thu 2|khac|ho|hai)${END}$`)
/** "nắp cống nữa", "còn cái tối với hôi nữa". */
const NAMES = new RegExp(`^${LEAD}(?:${THING} )?((?:\\S+ ){0,7}\\S+) nua${END}$`)
/** "còn cái … nữa": it is one, whatever it is. */
const BEGINS = new RegExp(`^(?:(?:da|a|u|roi|the|vay|va|voi) )*(?:con|roi) ${THING} `)
/** Asks, answers or goes on with the one that was filed. */
const ASKS =
  /(?:^| )(?:gi|lam|can|bao lau|giay|thu tuc|ho so|khong|hong|chua|may|nao|ai|dau|gui|nhan|them|bo sung|noi|cam on|thoi|lai|hinh|anh|mot lan|lan)(?: |$)/

/** A matter beside the one just filed, named in a few words: `tells` where they say that it is one, `points` where they only point at it; null for all else. */
export function furtherMatter(text: string): 'names' | 'tells' | 'points' | null {
  const said = foldedWordsOf(text).join(' ')
  if (POINTS.test(said)) return 'points'
  const [, what] = NAMES.exec(said) ?? []
  // Folded, "hôi" and "hỏi" are one.
  if (what === undefined || ASKS.test(what) || /hỏi/iu.test(text)) return null
  return BEGINS.test(said) ? 'tells' : 'names'
}

/** Where the matter just filed lies: the next one is offered the same place. */
export async function placeOfFiled(turn: Turn, tools: ComplaintTools): Promise<SlotValues> {
  const id = justFiled(turn.state, turn.now, true)
  const filed = id === null ? null : await tools.reader.byId(id)
  if (!filed || filed.reporter !== turn.conversation) return {}
  const { area, place, street } = filed
  return {
    ...(area === null ? {} : { area, guessedArea: area }),
    ...(place === null ? {} : { place }),
    ...(street === null ? {} : { street }),
  }
}
