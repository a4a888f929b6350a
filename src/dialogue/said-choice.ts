import { type Choice, readAction } from '../core/message.ts'
import { foldedWordsOf } from './cues.ts'

const SELF = 'da|u|um|uh|vay|thi|a|y|em|tui|toi|minh|con|chau|muon|can|xin|cho|nho|de|chon|la|gui'
const AFTER =
  'viec|vu|chuyen|cai|nay|do|giup|gium|dum|ho|cho|tui|toi|em|minh|di|nha|nhe|nghen|a|luon|lun|voi|roi|len|chu|ma|oi|ne|xa|phuong|can|bo|co|quan|uy|ban|tren|chinh|quyen'
/** "ừ phản ánh đi", "báo giùm", "tui muốn phản ánh": reporting is chosen and nothing else is told. */
const REPORT = new RegExp(`^(?:(?:${SELF}) )*(?:phan anh|bao(?: cao)?|trinh bao|bao len tren)(?: (?:${AFTER}))*$`)
const PAPERS = new RegExp(`^(?:(?:${SELF}) )*(?:hoi|xem|coi)(?: ve)? thu tuc(?: (?:${AFTER}))*$`)

/**
 * The choice that words mean which were typed after it was asked whether something is to be reported or a procedure asked
 * for: reporting means what was told just before, so that nobody tells it twice.
 */
export function saidChoice(text: string, offered: readonly Choice[]): Choice | null {
  const reports = offered.find(({ action }) => {
    const read = readAction(action)
    return read?.intent === 'complaint.create' && read.args[0] === 'this'
  })
  if (!reports) return null
  const said = foldedWordsOf(text).join(' ')
  if (REPORT.test(said)) return reports
  if (!PAPERS.test(said)) return null
  return offered.find(({ action }) => readAction(action)?.intent === 'procedure.overview') ?? null
}

/** "không phải, cái kia", "cái còn lại": the other one, and nothing else is told. */
const OTHER_ONE =
  /^(?:(?:da|a|u|y|ua|khong|hong|hem|hok|ko|k|phai|nham|lon|roi|thoi|ma|do|vay|dau|cai|thu tuc|nay|em|toi|tui|minh|con|muon|noi|hoi|la|chon|lay) )*(?:cai|viec|vu|thu tuc|giay|cau) (?:kia|con lai|khac|duoi|ben duoi|o duoi|sau)(?: (?:kia|do|moi dung|co|ma|a|nha|nhe|nghen|di|em|oi|co|cua))*$/

/** The one choice that leads to another procedure than the one just answered, where words ask for it; null else. */
export function otherChoice(text: string, offered: readonly Choice[], answered: string | undefined): Choice | null {
  if (answered === undefined || !OTHER_ONE.test(foldedWordsOf(text).join(' '))) return null
  const others = offered.filter(({ action }) => {
    const read = readAction(action)
    return read?.intent.startsWith('procedure.') && read.args[0] !== undefined && read.args[0] !== answered
  })
  return others.length === 1 ? others[0]! : null
}
