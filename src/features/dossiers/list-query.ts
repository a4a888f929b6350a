import type { Period } from '../../calendar/periods.ts'
import { readPeriods } from '../../calendar/periods-reading.ts'
import type { StatusCode } from './status.ts'

/** Which dossiers an officer wants to see. */
export type ListSubject =
  /** Past their day without a result, or with one that came after it where a period is asked. */
  | { readonly kind: 'late' }
  /** Late, and no letter of apology went out. */
  | { readonly kind: 'unapologised' }
  /** Few working days left; `workingDays` null: as the rules say. */
  | { readonly kind: 'soon'; readonly workingDays: number | null }
  | { readonly kind: 'status'; readonly statuses: readonly StatusCode[]; readonly label: string }
  | { readonly kind: 'received' }
  /** To be handed back in the period, today where none is said. */
  | { readonly kind: 'due' }

/** A list as it was asked for: what, as what, of which time. */
export interface ListQuery {
  readonly subject: ListSubject
  readonly as: 'list' | 'count' | 'file'
  /** Due in it for late ones, received in it for the rest; null: now. */
  readonly period: Period | null
}

/** Statuses that words name, in the order in which they are looked for. */
const STATUS_WORDS: readonly {
  readonly pattern: RegExp
  readonly statuses: readonly StatusCode[]
  readonly label: string
}[] = [
  { pattern: /bo sung/, statuses: [5], label: 'đang chờ bổ sung' },
  {
    pattern:
      /(?:cho|chua|cho nop|chua nop) (?:nop )?(?:thue|phi|le phi|tien|nghia vu tai chinh|thanh toan)|nghia vu tai chinh/,
    statuses: [6],
    label: 'đang chờ nộp thuế, phí',
  },
  {
    pattern: /(?:cho|chua) (?:den |toi )?(?:tra|lay|nhan)(?: ket qua| lai| cho dan)|da co ket qua|co ket qua ma chua/,
    statuses: [9],
    label: 'có kết quả, chờ trả',
  },
  {
    pattern: /(?:cho|chua) (?:duoc )?tiep nhan|moi (?:dang ky|nop|gui)/,
    statuses: [1],
    label: 'chờ tiếp nhận',
  },
  { pattern: /tam dung|dung xu ly/, statuses: [5, 6, 8], label: 'tạm dừng, dừng xử lý' },
  {
    pattern:
      /ton dong|con ton|dang ton|ho so ton\b|\bton bao nhieu|chua (?:xu ly|giai quyet)|(?:cho|can|phai) (?:xu ly|giai quyet)|hang doi|dang mo\b/,
    statuses: [1, 2, 4, 5, 6],
    label: 'chưa giải quyết xong',
  },
  { pattern: /dang (?:duoc )?(?:xu ly|giai quyet|thu ly|lam)/, statuses: [2, 4], label: 'đang xử lý' },
]

const LATE =
  /(?:tre|qua|lo) (?:han|hen|ngay hen)|\b(?:dang|bi|con) tre\b|\btre (?:bao nhieu|nhieu|may|nhung|cac)|cham tra|cham tre|\bho so (?:nao )?tre\b/
const SOON =
  /(?:sap|gan) (?:bi )?(?:qua|toi|den|het|tre|lo)(?: han| hen)?|(?:toi|den|het) han (?:trong (?:vong )?\d|nay)|con \d{1,2} ngay (?:nua )?(?:la |thi )?(?:het|toi|den|tre|qua) han/
const DUE =
  /(?:phai|can|hen|den hen|toi hen|den ngay|toi ngay) (?:tra|giao)|(?:den|toi|het) (?:han|hen|ngay)(?: tra)?(?: trong)? (?:hom nay|ngay mai|tuan|thang|ngay)/
const APOLOGY = /xin loi/
const RECEIVED = /(?:moi )?(?:tiep nhan|nhan vao|moi nhan|nhan (?:may|bao nhieu)|nop vao|vao so)/
const WITHIN = /(?:trong|con) (?:vong )?(\d{1,2}) (?:ngay|hom|bua)/

const FILE = /\bxuat\b|excel|xlsx|\bfile\b|bang tinh|tai (?:ve|xuong)/
const COUNT = /bao nhieu|\bmay (?:ho so|cai|don|bo)|co may\b|so luong|tong so|\bdem\b/
const SHOW = /danh sach|liet ke|\bnao\b|nhung|\bcac\b|cho (?:toi |em )?(?:xem|coi)|\bxem\b|\bcoi\b|loc/

/** Asked of figures and their history, or of how things are done: no list. */
const NO_LIST =
  /ty le|ti le|ly do|nguyen nhan|(?:vi|tai) sao|phan tram|%|so voi|so sanh|theo (?:tung )?(?:thang|quy|nam)|cung ky|xep hang|xep thu|bieu do|xu huong|trung binh|nhieu nhat|it nhat|dung han|bao cao|dinh nghia|la gi|the nao la|thi sao\b.*(?:phat|xu ly)|(?:co quan|don vi|phong|phuong|xa|noi|(?<!ho )so) nao\b|bao lau|thi (?:co|phai|bi|duoc)\b|phai lam gi|lam sao|gom (?:nhung )?gi|can (?:nhung )?giay|thu tuc/

/** How a list is wanted: as a file, a number, or to read. */
export function formOf(folded: string): ListQuery['as'] {
  return FILE.test(folded) ? 'file' : COUNT.test(folded) ? 'count' : 'list'
}

/** What a text asks of dossiers in the plural; null where it asks for none. */
export function subjectOf(folded: string): ListSubject | null {
  if (NO_LIST.test(folded)) return null
  if (APOLOGY.test(folded) && /chua|danh sach|can|phai|nao/.test(folded)) return { kind: 'unapologised' }
  if (SOON.test(folded)) {
    const days = WITHIN.exec(folded)?.[1]
    return { kind: 'soon', workingDays: days ? Number(days) : null }
  }
  if (LATE.test(folded)) return { kind: 'late' }
  if (DUE.test(folded)) return { kind: 'due' }
  const status = STATUS_WORDS.find(({ pattern }) => pattern.test(folded))
  if (status) return { kind: 'status', statuses: status.statuses, label: status.label }
  return RECEIVED.test(folded) ? { kind: 'received' } : null
}

/** True where several dossiers are meant, not one's own. */
export const meansMany = (folded: string): boolean => FILE.test(folded) || COUNT.test(folded) || SHOW.test(folded)

/** A list in words; null where none is asked for. @param today `YYYY-MM-DD` */
export function listQueryOf(folded: string, today: string): ListQuery | null {
  const subject = subjectOf(folded)
  if (!subject) return null
  const read = readPeriods(folded, today).find((each) => each.kind === 'period')
  const period = read?.kind === 'period' && subject.kind !== 'soon' ? read.period : null
  return { subject, as: formOf(folded), period }
}
