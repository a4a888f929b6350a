import type { Plans } from './plans.ts'

/** Who leads or cooperates, without what of the task is theirs: `Sở Nội vụ (công chức)`. */
export const bodyOf = (printed: string): string => printed.replace(/ \([^()]*\)$/, '')

/** The committee's office goes by what it is an office of. */
const OFFICE = /^van phong ubnd thanh pho$/
const OFFICE_NAMES = ['van phong ubnd', 'van phong uy ban', 'vp ubnd', 'vp uy ban', 'vpub', 'vpubnd']

/** An office as people call it: "sở TTTT" of Sở Thông tin và Truyền thông. Folded. */
export function shortNamesOf(folded: string): readonly string[] {
  if (OFFICE.test(folded)) return OFFICE_NAMES
  const [kind, ...rest] = folded.split(' ')
  const initials = rest
    .filter((word) => word !== 'va')
    .map((word) => word[0])
    .join('')
  // Of a letter drawn out the reader of texts keeps three.
  const read = initials.replace(/(.)\1{3,}/g, '$1$1$1')
  // "sở thông tin truyền thông": the joining word is left out.
  const joined = /(?<![a-z])va(?![a-z])/.test(folded) ? [folded.replace(/ va (?=[a-z])/g, ' ')] : []
  return kind === 'so' && initials.length > 1 ? [`so ${read}`, `s${read}`, ...joined] : joined
}

const wordsOf = (folded: string): string => ` ${folded.replace(/[^a-z0-9]+/g, ' ')} `

/** The agency of a plan's tasks that a text names, with how it is called there; null: none. */
export function agencyIn(
  folded: string,
  { agencies }: Plans,
): { readonly name: string; readonly called: string } | null {
  const said = wordsOf(folded.replace(/ ?& ?/g, ''))
  for (const { name, folded: whole, short } of agencies) {
    if (folded.includes(whole) && !/^(?:cac )?so,|^ubnd/.test(whole)) return { name, called: whole }
    const called = short.find((one) => said.includes(` ${one} `))
    if (called) return { name, called }
  }
  return null
}

/** Words around an agency that only ask for the same of it. */
const AROUND = new Set(
  'con the vay roi a u ok da oi va ben phia cua cho thi sao la gi nao viec nhiem vu dau nhung cac may lam lo phai giao duoc co em anh chi nha nhe nhi ha hen v z ne nua luon do nay tp thanh pho'.split(
    ' ',
  ),
)

/** "còn Sở Tư pháp?", "thế Sở Tài chính thì sao": an agency and nothing else. */
export function namesAgencyAlone(written: string, plans: Plans): boolean {
  const agency = agencyIn(written, plans)
  if (!agency) return false
  const rest = wordsOf(written)
    .replace(` ${wordsOf(agency.called).trim()} `, ' ')
    .trim()
  return rest === '' || rest.split(' ').every((word) => AROUND.has(word))
}

const KIND =
  '(?:so|cong an|thanh tra|toa an|vien kiem sat|bo chi huy quan su|ban(?= (?:quan|dan|to|tuyen|noi))|chi cuc|cuc|kho bac|bao hiem xa hoi|ngan hang|phong(?! chong)|trung tam)'
const NAME =
  '(?: (?!(?:chu tri|phoi hop|phu trach|dam nhan|trong|ke|kh|thi|la|gi|nao|nam|chua|xong|da|phai|lam|lo|co|con|duoc|den|toi|may|bao|nhung|cac|vay|a|ha|em|anh|chi)(?![a-z]))[a-z&]+){1,5}'
const OF_BODY = new RegExp(`(?<![a-z])(?:nhiem vu|dau viec|viec)(?: \\S+)? (?:cua|do|cho|giao|ma) (${KIND}${NAME})`)
const BODY_FIRST = new RegExp(
  `^(${KIND}${NAME}) (?:co|con|duoc|phai|lo|lam|giu|ganh|chu tri|phoi hop|phu trach|dam nhan)(?![a-z])(?=.*(?:nhiem vu|dau viec))`,
)

/**
 * A body whose tasks are asked for and that has to do with none of them, as written: "nhiệm vụ của Sở Y tế". Null: none.
 * @param written the text @param folded the same without marks, letter by letter
 */
export function strangerIn(written: string, folded: string): string | null {
  if (written.length !== folded.length) return null
  const met = OF_BODY.exec(folded) ?? BODY_FIRST.exec(folded)
  if (!met) return null
  const at = met.index + met[0].indexOf(met[1]!)
  const name = written.slice(at, at + met[1]!.length)
  return name.charAt(0).toUpperCase() + name.slice(1)
}
