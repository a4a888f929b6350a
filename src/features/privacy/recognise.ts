import type { Recogniser } from '../../core/recogniser.ts'
import { foldedWordsOf } from '../../dialogue/cues.ts'

/** What was read of a message that asks who somebody else is. */
export const OF_OTHERS = 'of-others'

const SURE = 0.97
const MOST_WORDS = 16
const SOMEBODY = '(?:ai|nguoi nao|dua nao|thang nao|con nao|ke nao|nha nao|ong nao|ba nao)'
const REPORTED =
  '(?:phan anh|gui phan anh|bao (?:phuong|xa|cong an|uy ban|chinh quyen)|kien nghi|to cao|to giac|khieu nai|thua|mach|goi 1022|goi phan anh)'
const US =
  '(?:(?:nha|quan|tiem|shop|cua hang|cong ty|xuong|gia dinh|chuyen|viec|vu|ho so) )?(?:cua )?(?:toi|tui|em|minh|con|chung toi|tui tui)'
/** "ai đã phản ánh tui", "đứa nào báo phường về quán tui". */
const WHO = new RegExp(
  `(?:^|(?<!(?:khong|chua|ko|k|hong|co|chang)) )${SOMEBODY}(?: (?:da|vua|moi|la|nguoi|dam|di|hay|lai|ma))* ${REPORTED}(?: (?:ve|cho|len|voi|phuong|xa|cong an|uy ban|thanh pho|viec|vu))* ${US}(?: |$)`,
)
const REPORTER =
  '(?:nguoi|ai|dua|thang|ke)(?: (?:da|ma|dan|vua))* (?:phan anh|gui phan anh|gui don|gui tin|bao tin|bao|kien nghi|to cao|to giac|khieu nai|to)'
const ASKED = '(?:cho|xin|cung cap|doc|noi|muon biet|can biet|duoc biet|lay|tiet lo|kiem)'
const THEIRS = '(?:so dien thoai|sdt|so dt|dien thoai|ho ten|ten|dia chi|thong tin|danh tinh|zalo|facebook|lien he|nha)'
/** "cho số điện thoại của người phản ánh", "người phản ánh là ai". */
const WHOSE = new RegExp(
  `(?:^| )${ASKED}(?: \\S+){0,4} ${THEIRS}(?: (?:cua|cai|va|lien he|dien thoai|so))* ${REPORTER}(?: |$)|(?:^| )${REPORTER}(?: \\S+){0,3} (?:la ai|ten gi|o dau|nha o dau|so may)(?: |$)`,
)
/** What the rules ask of whoever reports is another question. */
const RULES = /(?:^| )(?:co can|can phai|phai ghi|bat buoc|lo ten|bi lo|giau|co phai ghi|khong can)(?: |$)/

/** A citizen who asks who it was that reported, or how that person can be reached. */
export const privacyRecogniser: Recogniser = {
  recognise({ text, person }) {
    if (person.role !== 'citizen') return []
    const words = foldedWordsOf(text)
    const said = words.join(' ')
    const clauses = text.split(/[,.;!?\n]+/).map((clause) => foldedWordsOf(clause).join(' '))
    const asks = clauses.some((clause) => WHO.test(clause) || WHOSE.test(clause))
    if (words.length > MOST_WORDS || RULES.test(said) || !asks) return []
    return [
      {
        intent: 'privacy',
        score: SURE,
        why: 'asks who reported',
        overrules: ['complaint.', 'procedure.', 'office.', 'statistics.', 'legal-complaint'],
        denies: ['complaint.create', 'legal-complaint'],
        interrupts: true,
        data: OF_OTHERS,
      },
    ]
  },
}
