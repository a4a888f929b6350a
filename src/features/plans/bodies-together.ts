/** Bodies that tasks are given to together. */
interface Together {
  /** As the plans print them. */
  readonly name: string
  /** How people call all of them. Folded. */
  readonly said: string
  /** How people call one of them, its name behind. Folded. */
  readonly one: string
  /** Met in a printed lead or cooperating body. Folded. */
  readonly printed: RegExp
}

const COMMITTEE = '(?:(?:ubnd|uy ban(?: nhan dan)?) )?'
const ALL: readonly Together[] = [
  {
    name: 'UBND cấp huyện',
    said: `${COMMITTEE}(?:cac )?(?:cap (?:quan|huyen)(?:,? (?:quan|huyen))?|quan,? huyen|huyen,? quan|(?<=(?:ubnd|cac) )(?:quan|huyen))`,
    one: `${COMMITTEE}(?:quan|huyen|thi xa)`,
    printed: /cap huyen/,
  },
  {
    name: 'UBND cấp xã',
    said: `${COMMITTEE}(?:cac )?(?:cap (?:xa|phuong)(?:,? (?:xa|phuong))?|xa,? phuong|phuong,? xa|(?<=(?:ubnd|cac) )(?:xa|phuong))`,
    one: `${COMMITTEE}(?:xa|phuong|thi tran)`,
    printed: /cap xa/,
  },
  {
    name: 'Các sở, ban, ngành',
    said: '(?:cac so(?:,? ban)?(?:,? nganh)?|so(?:,? ban)?,? nganh)',
    one: 'so',
    printed: /so,(?: ban,)? nganh/,
  },
]

/** Words before and behind bodies whose tasks are asked for. */
const GIVES = '(?:cua|do|cho|giao|nhiem vu|dau viec|viec|phan|ve phia)'
const DOES =
  '(?:chu tri|phu trach|phoi hop|dau moi|dam nhan|ganh|lo|lam|giu|thuc hien|phai|duoc giao|duoc|co|can|con)(?![a-z])'
const NOT_ASKED = '(?! (?:nao|hay|hoac|gi)(?![a-z]))'
/** A name of one of them: no word that asks or tells what it does. */
const NAME =
  '(?: (?!(?:nao|hay|hoac|gi|va|chu tri|phu trach|phoi hop|dau moi|dam nhan|ganh|lo|lam|giu|thuc hien|phai|duoc|co|con|can|nhiem vu|dau viec|viec|trong|ke|kh|thi|la|nam|chua|xong|da|den|toi|may|bao|nhung|cac|vay|a|ha|em|anh|chi|luong|hieu|lieu|muc)(?![a-z]))[a-z&]+){1,5}'

const around = (body: string): RegExp =>
  new RegExp(`(?<![a-z])(?:${GIVES} (${body})${NOT_ASKED}(?![a-z])|(${body})${NOT_ASKED}(?: \\S+)? (?=${DOES}))`, 'd')
const READ = ALL.map((each) => ({
  ...each,
  all: around(each.said),
  single: around(`${each.one}${NAME}`),
  alone: new RegExp(`(?<![a-z])${each.said}${NOT_ASKED}(?![a-z])`),
}))

/** Bodies whose tasks a text asks for. */
export interface BodiesAsked {
  /** As the plans print them. */
  readonly name: string
  /** One of them is named, as written; null: all of them. */
  readonly oneOf: string | null
}

/**
 * "UBND cấp huyện chủ trì nhiệm vụ nào", "nhiệm vụ của các sở": bodies that tasks are given to together; null: none.
 * @param written the text @param folded the same without marks, letter by letter
 */
function bodiesIn(written: string, folded: string): BodiesAsked | null {
  for (const { name, all } of READ) {
    if (all.test(folded)) return { name, oneOf: null }
  }
  if (written.length !== folded.length) return null
  for (const { name, one, single } of READ) {
    const [from, to] = (([, before, behind]) => before ?? behind)(single.exec(folded)?.indices ?? []) ?? []
    if (from === undefined) continue
    const called = written.slice(from, to)
    // "số nhiệm vụ", "phương án": with its marks another word.
    if (!isKind(called, one)) continue
    return { name, oneOf: capital(called) }
  }
  return null
}

const KINDS =
  /^(?:(?:ubnd|uỷ ban|ủy ban|uy ban)(?: nhân dân| nhan dan)? )?(?:sở|so|quận|quan|huyện|huyen|thị xã|thi xa|xã|xa|phường|phuong|thị trấn|thi tran)(?= )/iu
/** Without marks "so" may be a number and "xa" far; written so where the rest has marks, it is no body. */
function isKind(called: string, one: string): boolean {
  if (!KINDS.test(called)) return false
  const isMarked = /[^\p{ASCII}]/u.test(called)
  return !isMarked || !new RegExp(`^(?:${one}) `).test(called)
}

const capital = (called: string): string =>
  /^ubnd/i.test(called) ? `UBND${called.slice(4)}` : called.charAt(0).toUpperCase() + called.slice(1)

/** Words around bodies that only ask for the same of them. */
const AROUND = new Set(
  'con the vay thi sao roi a u ha h v z ne nua luon va voi cua cho ben phia phan nhiem vu viec dau la gi nao nhung cac lam phai chu tri do em anh chi noi chung het tat ca toan bo thoi o'.split(
    ' ',
  ),
)

/** "các sở ngành thì sao": bodies, and nothing else. */
export function namesTogetherAlone(folded: string): boolean {
  const found = READ.find(({ alone }) => alone.test(folded))
  if (!found) return false
  const rest = folded.replace(found.alone, ' ').split(/[^a-z0-9]+/)
  return rest.every((word) => word === '' || AROUND.has(word))
}

/** Bodies whose tasks a text asks for; right behind a plan they may stand alone. @param folded the text without marks */
export function togetherIn(written: string, folded: string, follows: boolean): BodiesAsked | null {
  const found = bodiesIn(written, folded)
  if (found || !follows || !namesTogetherAlone(folded)) return found
  const { name } = READ.find(({ alone }) => alone.test(folded))!
  return { name, oneOf: null }
}

/** Whether a printed body is, or is among, those that tasks are given to together; null: the name is of one body. */
export function standsFor(name: string, folded: string): boolean | null {
  const together = ALL.find((each) => each.name === name)
  return together ? together.printed.test(folded) : null
}
