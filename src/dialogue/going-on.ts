import { fold } from '../text/normalise.ts'
import { foldedWordsOf } from './cues.ts'

/** Words that ask, wherever they stand. */
const ASKS =
  /(?:^| )(?:gi|nao|dau|ai|may|bao nhieu|nhieu|bao lau|sao|ha|hen|hok|hong|hon|hem|ko|nhi|khi nao|hay|hay la|luon ha|khong|chua)(?= |$)/

/** So many words at most go on about what was just answered where nothing of it is named. */
export const GOING_ON_WORDS = 16

/** Whether a text asks something, in whatever words. */
export const asks = (text: string): boolean => text.trimEnd().endsWith('?') || ASKS.test(foldedWordsOf(text).join(' '))

/** Whether a text asks something and is short enough to go on about what was just answered. */
export const asksFurther = (text: string): boolean => foldedWordsOf(text).length <= GOING_ON_WORDS && asks(text)

/** Somebody else does it for the one whom it is about: of any procedure, not one of powers of attorney. */
const STANDING_IN =
  /(?:^| )(?:di|nop|nhan|lay|lanh|lam|ky|khai|dung|len|ra|xin)(?:(?: \S+){0,2} (?:thay(?! doi| the)|dum|gium|giup)| ho)(?= |$)/

const STANDS_IN_ASKED =
  /(?:^| )(?:uy quyen(?: cho)?(?: (?:ai|nguoi|con|vo|chong|ba|ma|me|cha|anh|chi|em)\S*)?|nho (?:nguoi|ai|con|vo|chong|ba|ma|me|cha|anh|chi|em|ban|cua hang|dich vu|hang xom)(?: \S+){0,3} (?:di|nop|nhan|lay|lanh|lam|ky|khai|xin)|(?:vo|chong|con|ba|ma|me|cha|ong|anh|chi|em|nguoi nha|nguoi khac) (?:di|nop|nhan|lay|lanh|lam|ky|khai|xin) (?:thay|dum|gium|giup|ho|mot minh))(?= |$)/

/** Whether a few words ask if somebody else may do it ("ủy quyền cho người khác đi được không", "vợ nộp thay được hông"). */
export const asksForAnother = (text: string): boolean => {
  const words = foldedWordsOf(text)
  return words.length <= 10 && STANDS_IN_ASKED.test(words.join(' '))
}

const FORM = /(?:^|\s)(?:mẫu|mau|tờ khai|to khai|đơn|don)(?: số| so)? \p{L}{0,4}[-.]?\d{1,3}[\p{L}\d./-]*(?=\s|$)/iu
/** Whether a few words ask for a form by its number ("mẫu CT01 tải ở đâu"). */
export const namesForm = (text: string): boolean => foldedWordsOf(text).length <= 10 && FORM.test(text)

const REFUSES =
  /(?:^| )(?:khong|hong|hok|chua|chang|k|ko) (?:chiu |the |co |duoc |dong y )*(?:toi|den|di|ky|len|ra|co mat|hop tac|tra loi|dong y|chiu|ve)(?: \S+){0,3} (?:duoc )?thi (?:sao|lam sao|the nao|phai lam sao|tinh sao)$/
/** Whether a few words ask what then if somebody does not come, sign or agree: a case of what was spoken of. */
export const asksIfRefused = (text: string): boolean => {
  const words = foldedWordsOf(text)
  return words.length <= 12 && REFUSES.test(words.join(' '))
}

/** Whether a text asks for doing it in somebody's place. */
export const asksStandingIn = (text: string): boolean => STANDING_IN.test(foldedWordsOf(text).join(' '))

const POINTED_AT =
  /(?:^|\s)(?:cái|chiếc|tờ|căn|miếng|lô|đám|giấy|thẻ|sổ|vụ) (\p{L}+) (?:đó|này|ấy|đấy|kia)(?=[\s,.?!]|$)/iu

/** Whether a text points at a thing that the title names: "cái tổ đó" of a "tổ hợp tác". */
export function pointsAt(text: string, title: string): boolean {
  const [, thing] = text.match(POINTED_AT) ?? []
  return thing !== undefined && foldedWordsOf(title).includes(fold(thing.toLowerCase()))
}

const IF =
  /(?:^| )(?:co )?(?:(?:duoc|can|phai|bat buoc)(?: \S+){0,6} (?:khong|hong|hok|hem|hon|ko|k|chua)|(?:can|phai|bat buoc)(?: \S+){1,6} (?:ha|hen|hay sao))(?: (?:vay|a|em|anh|chi|ad|ta|luon|the|z|v)){0,2}$/
/** Whether a few words ask if something is allowed or required ("chồng có được nghỉ không", "có cần đi theo không"). */
export const asksIfOf = (text: string): boolean => {
  const words = foldedWordsOf(text)
  return words.length <= 12 && IF.test(words.join(' '))
}

const GIVER = '(?:ba|ma|me|cha|tia|ong|ba|bac|chu|co|di|cau|anh|chi|em|con|nguoi|gia dinh|vo|chong)'
const HOW_GOT = new RegExp(
  `(?:^| )(?:cua ${GIVER}(?: \\S+){0,3} (?:cho|tang|de lai)|duoc (?:cho|tang|thua ke|huong)|(?:duoc |do )?${GIVER}(?: (?:ba|ma|me|noi|ngoai|chi|em|toi|tui|minh|vo|chong|ruot)){0,3} (?:cho|tang|de lai)|(?:mua|nhan) (?:lai )?cua ${GIVER}|thua ke)(?: \\S+){0,3}$`,
)
const GOT_WORDS = 8
/** What changes hands by whatever way it was got. */
const CHANGES_HANDS = /tang cho|thua ke|chuyen nhuong|thay doi chu|sang ten/

/** Whether a few words tell only how the thing was got of which a title says that it changes hands ("của ba em cho"). */
export const tellsHowGot = (text: string, title: string): boolean => {
  const words = foldedWordsOf(text)
  return words.length <= GOT_WORDS && HOW_GOT.test(words.join(' ')) && CHANGES_HANDS.test(fold(title.toLowerCase()))
}

const RETURNS =
  /(?:^| )(?:quay|tro|ve) (?:lai|ve) (?:.* )?(?:cai|vu|viec|thu tuc|cau|chuyen) (dau|dau tien|truoc|hoi nay|luc nay|kia)(?= |$)/

/** The procedure to which a text turns back without naming it ("quay lại cái đầu"); undefined where it does not. */
export function returnedTo<T extends { readonly kind: string }>(text: string, focus: readonly T[]): T | undefined {
  const [, which] = foldedWordsOf(text).join(' ').match(RETURNS) ?? []
  if (which === undefined) return undefined
  const spoken = focus.filter(({ kind }) => kind === 'procedure')
  return which.startsWith('dau') ? spoken.at(-1) : spoken[1]
}

/** Whether the turn before spoke of a procedure and no form is open. */
export const spokeOfProcedure = (state: { readonly active: unknown; readonly lastIntent: string | null }): boolean =>
  state.active === null && (state.lastIntent?.startsWith('procedure.') ?? false)
