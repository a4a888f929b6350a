const ENDS =
  '(?= (?:trong|o|tai|ke hoach|kh|cchc|cai cach|nam|20[12]\\d|la|thi|gi|nao|gom|co|phai|lam|lo|duoc|chu tri|phu trach|phoi hop|dam nhan|den|toi|xong|chua|the|sao)(?![a-z])|\\s*[,;?.!]|\\s*$)'
const OF = new RegExp(
  `(?<![a-z])(?:nhiem vu|dau viec|viec)(?: nao)? (?:cua|ve|thuoc|giao cho|lien quan(?: (?:den|toi))?) (\\S.*?)${ENDS}`,
  'd',
)
const BEFORE =
  /^(?:(?:trong|cho|hoi|xin|em|anh|chi|ke hoach|kh|nam|cchc|cai cach(?: hanh chinh)?|20[12]\d|thi|nhung|cac|nhiem vu|viec|do) )*(\S.*?) (?:la )?(?:chu tri|phu trach|dam nhan)(?![a-z])/d

/** Words that limit nothing: the plan itself, whoever is asked for, the city. */
const IDLE = new Set(
  'ke hoach kh cchc cai cach hanh chinh nam nay do ai nao so nganh ban ben don vi co quan noi may cac nhung nhiem vu viec dau cai thanh pho tp tinh minh ta thi la gi se duoc giao dang em anh chi toi no ho tung moi moi tat ca toan bo cho trong va hay biet hoi xin'.split(
    ' ',
  ),
)

/**
 * What a list is to be limited to and is not understood ("nhiệm vụ về kiểm tra"), as written; null: nothing.
 * @param written the text @param folded the same without marks, letter by letter
 */
export function unreadLimit(written: string, folded: string): string | null {
  if (written.length !== folded.length) return null
  for (const pattern of [OF, BEFORE]) {
    const [from, to] = pattern.exec(folded)?.indices?.[1] ?? []
    if (from === undefined) continue
    const words = folded.slice(from, to).split(/[^a-z0-9]+/)
    if (words.some((word) => word !== '' && !IDLE.has(word) && !/^20[12]\d$/.test(word))) return written.slice(from, to)
  }
  return null
}
