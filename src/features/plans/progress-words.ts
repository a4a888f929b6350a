/** Where something stands: "tới đâu", "đi đến khúc nào", "tới mức nào". */
const WHERE =
  '(?:toi|den)(?: duoc| het)? (?:dau(?! (?:nam|thang|quy|ky|gio|viec|muc))|(?:khuc|doan|muc|buoc|chang|co|giai doan) (?:nao|may))(?![a-z])'
/** Ends that something comes to, and beginnings, as people call them: "êm", "rốt ráo", "ra ngô ra khoai", "rục rịch". */
const END =
  '(?:xong xuoi|xong|hoan thanh|hoan tat|em xuoi|em|rot rao|on thoa|on|gon|xuoi|dut diem|dau vao do|dau ra do|ra ngo ra khoai|ra ngo|nen hinh|toi noi toi chon|khoi dong|ruc rich|nhuc nhich|dong day|dung toi|bat tay|bat dau|mo|trien khai|thuc hien|lam)'
/** Behind "chưa" nothing more is told. */
const AT_END =
  '(?= *(?:[,;.?!]|$)| (?:roi|vay|the|dzay|zay|z|v|ha|a|em|anh|chi|ta|nhi|hen|day|con|va|voi|de|cho|neu|nua|ne|nghen)(?![a-z]))'
const YET = `${END}(?: (?!(?:nao|gi|viec|vu)(?![a-z]))[a-z]+){0,2}(?: hay)? (?:chua|ch)(?![a-z])${AT_END}`
/** "đang làm hay xong rồi" */
const EITHER = `(?:dang|con|da) (?:lam|man|trien khai|thuc hien|chay|do)(?: do)? hay (?:la )?(?:da )?${END}(?: roi)?(?![a-z])`
const THING = '(?:viec|cai|nhiem vu|dau viec|khoan|muc) nao'
/** "việc nào xong, việc nào chưa" */
const EACH_WAY = `${THING} (?:da |thi )?${END}(?: roi)?,? (?:va |con |roi )?${THING} (?:thi |con )?chua(?: ${END})?(?![a-z])`
const PROGRESS = `(?<![a-z])(?:(?:dang|da|lam|di|trien khai|thuc hien)(?: o)? ){0,2}(?:${WHERE}|${YET}|${EITHER}|${EACH_WAY})`
const ASKED = new RegExp(PROGRESS, 'm')
const EACH_ASKED = new RegExp(PROGRESS, 'gm')

/** "làm tới khúc nào rồi", "êm chưa", "rốt ráo chưa": how far something has come is asked. Folded. */
export const asksProgress = (folded: string): boolean => ASKED.test(folded)

/** A text without the words that ask how far something has come: they tell no state of it ("xong chưa"). */
export const withoutProgress = (folded: string): string => folded.replace(EACH_ASKED, ' ')
