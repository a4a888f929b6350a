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

const AROUND = new Set(
  'cai cach hanh chinh cchc che do cong vu the tai dien tu chuyen doi so thu tuc tthc bo may to chuc chinh quyen chi dao dieu xay dung phat trien nhom phan linh vuc mang ve thuoc trong cua con thi sao the vay nua roi a ha chi lay can xem loc rieng ra liet ke danh sach nhiem vu viec dau cac nhung nao gi ke hoach kh nam em anh cho i ii iii iv v vi vii la co va'.split(
    ' ',
  ),
)

/** "chỉ lấy phần chế độ công vụ", "còn chính quyền số": a group of tasks and nothing else. */
export const namesGroup = (written: string): boolean =>
  groupIn(written) !== null &&
  written.split(/[^a-z0-9]+/).every((word) => word === '' || AROUND.has(word) || /^20[12]\d$/.test(word))
