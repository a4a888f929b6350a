import type { SlotValues } from '../../../core/flow.ts'
import type { Turn } from '../../../core/turn.ts'
import { wordsOf } from '../../../dialogue/cues.ts'
import type { Contact } from '../complaint.ts'
import { EMAIL, PHONE, readContact } from './contact.ts'

/** Words by which people give their own number; one that only stands in a tale may be anybody's. */
const OWN =
  /(?:liên hệ|liên lạc|lien he|lien lac|gọi (?:lại |cho )*(?:tôi|tui|em|mình|con|cháu|số)|goi (?:lai |cho )*(?:toi|tui|em|minh|con|chau|so)|số (?:điện thoại )?(?:của )?(?:tôi|tui|em|mình|con)|so (?:dien thoai )?(?:cua )?(?:toi|tui|em|minh|con)|sđt|sdt|zalo|alo|(?:tôi|tui|em|mình|con|toi|minh) (?:tên|ten|là|la)|(?:tên|ten) (?:tôi|tui|em|mình|toi|minh)|người (?:gửi|báo|phản ánh))[^.;\n]{0,40}$/iu
/** What somebody else's number did. */
const THEIRS =
  /^[\s,:]*(?:này |nay |đó |do |cứ |cu |hay |liên tục )*(?:gọi|goi|nhắn|nhan|lừa|lua|quấy|quay roi|tự xưng|tu xung|mạo danh|mao danh|làm phiền|lam phien|đòi|doi no|tống tiền)/iu
/** Who is complained of, or whoever else a number belongs to. */
const OTHERS = String.raw`(?:chủ(?! hộ)|chu(?! ho)|ông chủ|bà chủ|quán|quan|công ty|cong ty|cửa hàng|cua hang|tiệm|tiem|thầu|thau|tài xế|tai xe|hàng xóm|hang xom|cán bộ|can bo|thằng|thang|bên đó|ben do|bên kia|nhà đó|nha do|nhà bên|nha ben|nhà kế|nha ke|nó|no|họ|ổng|bả|người đó|nguoi do|người bán|nguoi ban|kẻ)(?!\p{L})`
/** "sđt chủ quán …", "số của nó là …": the number is told of, and nobody's own. */
const OF_THEM = new RegExp(
  String.raw`(?<!\p{L})(?:số|so|sđt|sdt|đt|điện thoại|dien thoai|zalo)(?: (?:điện thoại|dien thoai|đt|zalo))?(?: (?:của|cua|là|la|cái|mấy))* ${OTHERS}(?![^.,;\n]*(?<!\p{L})(?:tôi|tui|em|mình|toi|minh)(?!\p{L}))[^.;\n]{0,30}$`,
  'iu',
)
/** "0912 … là số chủ quán". */
const IS_THEIRS = new RegExp(
  String.raw`^[\s,:)(-]*(?:(?:là|la|số|so|sđt|sdt|điện thoại|dien thoai|của|cua) ){1,4}${OTHERS}`,
  'iu',
)
const NAME =
  /(?:(?:tôi|tui|em|mình|con|cháu)\s+(?:tên(?:\s+là)?|là)|tên(?:\s+(?:tôi|tui|em|mình))?(?:\s+là)?)\s*:?\s+((?:\p{Lu}\p{L}*)(?:\s+\p{Lu}\p{L}*){0,3})/u
/** A message with so few words beside the number is the contact itself. */
const FEW_WORDS = 6

/**
 * How the person who writes can be reached, where they say so of their own accord; null where a number may be somebody
 * else's.
 */
export function ownContact(unmasked: string, inForm: boolean): Contact | null {
  const found = PHONE.exec(unmasked) ?? EMAIL.exec(unmasked)
  if (!found) return null
  const [before, after] = [unmasked.slice(0, found.index), unmasked.slice(found.index + found[0].length)]
  if (THEIRS.test(after) || isOfThem(before, after)) return null
  if (inForm && (isOnlyContact(unmasked) || isSigned(unmasked))) return readContact(unmasked)
  if (!OWN.test(before)) return null
  const { phone, email } = readContact(unmasked)
  return { name: NAME.exec(unmasked)?.[1]?.trim() ?? null, phone, address: null, email }
}

const isOfThem = (before: string, after: string): boolean => OF_THEM.test(before) || IS_THEIRS.test(after)

/** True: a number or address and hardly a word beside it. */
export const isOnlyContact = (unmasked: string): boolean =>
  wordsOf(unmasked.replace(PHONE, ' ').replace(EMAIL, ' ')).length <= FEW_WORDS

/** Whose number stands in such a tale is not known: it may be the one complained of. */
const OF_SWINDLE =
  /l[ừu]a|qu[ấa]y r[ốo]i|m[ạa]o danh|t[ựu] x[ưu]ng|[đd]òi n[ợo]|doi no|t[ốo]ng ti[ềe]n|l[àa]m phi[ềe]n|qu[ảa]ng c[áa]o|cu[ộo]c g[ọo]i|tin nh[ắa]n|s[ốo] l[ạa]/iu
const OF_OTHERS = /(?:của|cua)\s+(?:chủ|chu|ông chủ|bà chủ|quán|công ty|cửa hàng|thầu|cán bộ|bên đó|họ|nó|nhà đó)/iu
const CALLER =
  /(?:^|[.;\n]\s*|(?:người gọi|nguoi goi|công dân|người dân|người báo)\s*(?:là|:)?\s*)((?:[Aa]nh|[Cc]hị|[Cc]ô|[Cc]hú|[Bb]ác|[ÔôÔ]ng|[Bb]à|[Dd]ì|[Ee]m|[Cc]ụ|[Cc]hi|[Cc]o|[Cc]hu)\s+(?:\p{Lu}\p{L}*)(?:\s+\p{Lu}\p{L}*){0,3}|(?:\p{Lu}\p{L}*)(?:\s+\p{Lu}\p{L}*){1,3})(?=\s+(?:ở|o|gọi|goi|báo|bao|phản ánh|phan anh|tại|nói|noi|cho hay|cho biết|điện|nhà)(?!\p{L})|\s*[,:(-]|\s+(?:\+84|0)\d)/u
/** "0909 123 123 gọi báo …": a call that tells of something is the caller's own. */
const CALLS_TO_REPORT =
  /^[\s,:)]*(?:(?:vừa|vua|có|co|đã|da|mới|moi) )*(?:gọi|goi|điện|dien)(?: (?:điện|dien|lên|len|tới|toi|đến|den|vô|vo|qua))* (?:báo|bao|phản ánh|phan anh|nói|noi|cho hay|cho biết|cho biet|hỏi|hoi|nhờ|nho|1022|tổng đài|tong dai)(?!\p{L})/iu

/** How a caller can be reached whom staff of the hotline write of: the number, and the name at the head. */
export function callerContact(unmasked: string): Contact | null {
  const own = ownContact(unmasked, false)
  const found = PHONE.exec(unmasked)
  if (!found || (own === null && OF_SWINDLE.test(unmasked))) return own
  const [before, after] = [unmasked.slice(0, found.index), unmasked.slice(found.index + found[0].length)]
  const isTheirs = isOfThem(before, after) || (THEIRS.test(after) && !CALLS_TO_REPORT.test(after))
  if (own === null && (isTheirs || OF_OTHERS.test(unmasked))) return null
  const { phone, email } = readContact(unmasked)
  const name = own?.name ?? NAME.exec(unmasked)?.[1]?.trim() ?? CALLER.exec(unmasked.trim())?.[1]?.trim() ?? null
  return { name, phone, address: null, email }
}

/** "Nguyễn Văn Tư 0918 222 333 hẻm 5 Lê Bình": a name, the number and where they live, and nothing else. */
const SIGNED = new RegExp(
  `^\\s*(?:\\p{Lu}\\p{L}*\\s+){1,3}\\p{Lu}\\p{L}*\\s*[,:(-]?\\s*${PHONE.source}\\)?(?:[\\s,.-]+[^\\s]+){0,10}$`,
  'u',
)
export const isSigned = (unmasked: string): boolean => SIGNED.test(unmasked)

/** A contact given beside what was asked, as a value of the form; nothing where there is none. */
export function givenContact(turn: Turn, inForm: boolean): SlotValues {
  if (turn.unmasked === turn.message.text) return {}
  const isCaller = turn.person.role === 'hotline' && turn.message.forwardedFrom === null
  const contact = isCaller && !inForm ? callerContact(turn.unmasked) : ownContact(turn.unmasked, inForm)
  return contact === null ? {} : { given: contact as never }
}
