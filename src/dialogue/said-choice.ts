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
