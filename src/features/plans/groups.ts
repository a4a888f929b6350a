/** Groups of a plan's tasks with what they are about. */
const GROUPS: readonly (readonly [string, RegExp])[] = [
  ['I', /chi dao(?:,)? dieu hanh|nhom i\b/],
  ['II', /the che|nhom ii\b/],
  ['III', /thu tuc hanh chinh|tthc|nhom iii\b/],
  ['IV', /bo may|nhom iv\b/],
  ['V', /cong vu|nhom v\b/],
  ['VI', /tai chinh cong|nhom vi\b/],
  ['VII', /chinh quyen (?:dien tu|so)|chuyen doi so|nhom vii\b/],
]

/** The group of tasks that a text names (`VI` of "nhóm tài chính công"); null: none. */
export function groupIn(folded: string): string | null {
  const said = folded.replace(/cai cach hanh chinh|ke hoach cchc/g, '')
  return GROUPS.find(([, pattern]) => pattern.test(said))?.[0] ?? null
}
