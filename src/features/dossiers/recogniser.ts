import type { Recogniser, RecogniserInput } from '../../core/recogniser.ts'
import type { Recognition } from '../../core/recognition.ts'
import { localDate, plusMs } from '../../core/time.ts'
import { fold } from '../../text/normalise.ts'
import { findCodes } from './code-finder.ts'
import { dossierRulesOf } from './dossier-rules.ts'
import { type ListQuery, listQueryOf, meansMany, subjectOf } from './list-query.ts'
import { type DossierMemory, memoryOf } from './memory.ts'
import { findPartialCode } from './partial-code.ts'
import { spokenDay } from './spoken-day.ts'
import type { CodeAct, DossierWish } from './wish.ts'

/** The words of a dossier's owner, not of an office. */
const MINE =
  /(?:cua|ma|do) (?:toi|em|minh|con|chau|tui|nha|ba|me|vo|chong|ong|anh|chi|gia dinh)\b|(?:toi|em|minh|tui|nha|ba|me) (?:da )?(?:nop|gui|lam)/
const DOSSIER = /ho so|bien nhan|giay hen/
const STATUS =
  /(?:toi|den|tai) (?:dau|khau nao|buoc nao|giai doan nao)|o (?:khau|buoc|giai doan|cho) nao|xong chua|ra chua|xong roi chua|duyet (?:chua|roi|xong)|(?:bao gio|khi nao|chung nao|luc nao|hom nao|bua nao) (?:thi )?(?:(?:toi|em|minh|tui|con|chau|ong|ba|me|anh|chi) )?(?:moi |se |duoc |thi )*(?:xong|co|tra|lay|nhan|ra)\b|\bngam (?:lau|hoai|mai|ca|may)|(?:chua|khong|ko|k|hong) (?:thay )?ai (?:tiep nhan|nhan|tra loi|goi|bao)|(?:lam sao|sao|cach nao) (?:de )?(?:lay|nhan) (?:lai )?(?:duoc )?ket qua|(?:co|ra) ket qua chua|\bsao roi\b|the nao roi|tinh trang|trang thai|tien do|chua thay (?:gi|tra|ket qua)|(?:ma|roi|van|nay|gio) (?:van )?chua (?:co|xong|thay|tra|duoc|ra)|sao (?:lau|cham|tre|chua)|tre hen|bi (?:tra|tu choi|huy)|giai quyet (?:toi|den|xong)|tra cuu|\btra ho so (?:bang|theo) (?:so|ma|ten|cccd|can cuoc|dien thoai)|\btra giup\b|kiem tra|theo doi/
/** Of dossiers as such: "trễ hẹn hồ sơ thì có thư xin lỗi không". */
const GENERAL = /\bthi (?:co|phai|bi|duoc)\b.*\b(?:khong|ko|hong|hok)$/
/** No code at hand, or the shortest way to ask. */
const LOST =
  /(?:khong nho|ko nho|quen|khong biet|mat) (?:mat )?(?:ma|so) (?:ho so|bien nhan)|^(?:kiem tra|xem|coi|tra cuu|tra) (?:giup |gium |dum )?(?:trang thai|tinh trang|tien do)(?: giup| gium| dum| voi| nha)*$/
/** Handed in, and nothing was heard of it: said without the word for a dossier too. */
const SUBMITTED =
  /\b(?:nop|gui)\b.*\b(?:(?:chua|khong|ko|k|hong|chang) (?:thay|ai|co (?:ai|ket qua|tin)|duoc (?:tra|nhan)|nhan duoc|biet)|van im|im re|im lang|bat tin|mat tieu)|(?:giay to|giay) (?:toi|em|minh|tui|con)? ?(?:da )?nop.*(?:xong|toi dau|den dau|ra) ?(?:chua|roi)?/
/** Asked of how a procedure goes: other features answer it. */
const PROCEDURE =
  /nop (?:o|tai) dau|gom (?:nhung )?gi|can (?:nhung )?(?:giay|gi)|thanh phan ho so|mau don|le phi|thu tuc|mat (?:bao lau|may ngay)|bao nhieu tien|dieu kien/
const JOINED = /[,;?\n]| va | voi lai | con /
const COMPLAINT = /de nghi (?:xem xet|xu ly|lam ro)|phan anh|khieu nai|to cao|kien nghi|gop y|to giac/
/** Of many offices or of a reporting period: a figure, not one dossier nor one office's list. */
const AGGREGATE =
  /(?:ho so|cac|o|khoi) cap (?:so(?! (?:do|hong|bao|tam|ho))|huyen|xa|thanh pho|tinh)|(?:\bso|huyen|quan|xa|phuong|don vi|co quan|noi) nao\b.*\b(?:nhat|nhut)\b|tung (?:so\b|cap|huyen|quan|xa|phuong|don vi|co quan)|thang (?:dau|cuoi) nam|thang (?:dau |cuoi )?20\d\d|\b\d{1,2}t(?: ?dau| ?cuoi)? ?(?:nam |\/)?(?:20)?\d\d\b|nua (?:nam )?(?:dau|cuoi)|(?:ty|ti) le|phan tram|\d[.,]\d{3}\b.*(?:(?:nguon|bao|van ban|bao cao|tai lieu) nao|tu dau)/
/** "tháng trước phường giải quyết xong bao nhiêu hồ sơ": a count of what is over. */
const COUNTED = /(?:thang|quy|tuan|nam) (?:truoc|roi|qua|ngoai)\b.*\b(?:bao nhieu|may|bn) (?:ho so|hs)\b/
const WATCH =
  /(?:bao|nhan|nhac|thong bao|nhan tin|bao tin) (?:lai |tin )?(?:cho |voi )?(?:toi|em|minh|con|chau|tui|nha)? ?(?:khi|neu|luc|ngay khi) ?(?:nao )?(?:co|xong|ra|thay doi|ho so)|(?:co|khi) (?:gi|thay doi|ket qua|tin)(?: moi| gi)? thi (?:bao|nhan|noi|nhac)/
const UNWATCH =
  /(?:thoi|dung|ngung|khong can|tat|(?<!can )bo|huy) (?:bao|theo doi|thong bao|nhan (?:tin|bao|thong bao)|gui (?:tin|thong bao))(?: tin| thong bao)*(?: cho (?:toi|em|minh|tui))?(?: (?:ve|ve cac|cac))? ?(?:ho so|nua|ve ho so)/
const WATCHED =
  /(?:dang|da) (?:theo doi|nhan thong bao|dang ky theo doi)(?: nhung| cac)? ho so nao|ho so (?:nao )?(?:toi|em|minh) dang theo doi/
const LETTER =
  /(?:soan|lam|viet|in|du thao|xuat|tao)(?: giup| cho)?(?: toi| em)? (?:mot )?(?:thu|van ban|phieu) xin loi/
const EARLIER =
  /(?:hom qua|hoi nay|luc nay|hom truoc|bua truoc|ban nay|hoi sang|hoi hom|vua roi|vua hoi|bua hom|truoc do)(?: toi| em| minh| tui| con)? ?(?:co |da )?(?:hoi|tra|xem|coi|nhac)|(?:hoi|tra|xem|nhac)(?: den| toi)? (?:hom qua|hoi nay|luc nay|hom truoc|bua truoc|ban nay|vua roi)|ho so (?:hoi nay|luc nay|ban nay|vua roi|vua noi|tren)/
const OTHER =
  /^(?:con |the con |vay con )?(?:cai |bo |mot )?(?:ho so )?(?:kia|con lai|truoc do|thu hai|hoi nay)(?: thi)?(?: sao| the nao)?$|con (?:cai )?ho so (?:kia|con lai|truoc)/
const FOLLOW =
  /(?:bao gio|khi nao|chung nao|ngay nao|may ngay|bao lau) ?(?:nua )?(?:thi )?(?:xong|co|tra|lay|nhan|duoc)|xong chua|(?:toi|den) dau|goi (?:ai|so nao|cho ai|dau)|sao (?:ma )?(?:lau|tre|cham)|tre (?:may|bao nhieu|lau)|co ket qua chua|ai (?:dang )?(?:giu|xu ly|giai quyet)|co quan nao|(?:phai|can) lam gi/
const DEADLINE =
  /^(?!.*(?:nhiem vu|ke hoach|phan anh|kien nghi|pakn|bao cao|cong viec|dang kiem|giay phep)).*(?:tre|qua|sap (?:qua|toi|den|het)|toi|den) (?:han|hen)/
const FOLLOW_UP_WORDS = 8

/** Lists of work; the others are about days that pass. */
const QUEUES: readonly ListQuery['subject']['kind'][] = ['status', 'received']

/** What an officer says of a dossier of their own, not of their office. */
const OWN = /ho so cua (?:toi|tui|em|minh)\b|(?:toi|tui|em|minh) (?:da )?(?:nop|gui)\b/
/** Longer stories are somebody's trouble, which others hear better. */
const MAX_WORDS = 24

const words = (folded: string): number => folded.split(/\s+/).length

/** Reads codes, references to dossiers spoken of before, and officers' lists. */
export const dossierRecogniser: Recogniser = {
  recognise(input) {
    const folded = input.reading.folded.replace(/[?!.]+$/, '').trim()
    const memory = memoryOf(input.state)
    const found = byCode(input, folded) ?? byMemory(input, folded, memory) ?? byWords(input, folded, memory)
    return found ? [found] : []
  },
}

/** A dossier of the person's own, or a list of dossiers, is more than their count. */
const COUNTS = ['statistics.']

/** A code's end with its day and hardly a word more. */
const ALONE_WORDS = 5

const status = (score: number, why: string, data: DossierWish): Recognition => ({
  intent: 'dossier.status',
  score,
  why,
  overrules: COUNTS,
  data,
})

function byCode({ text, snapshot, now }: RecogniserInput, folded: string): Recognition | null {
  const prefixes = dossierRulesOf(snapshot).prefixes.map(({ prefix }) => prefix)
  const codes = findCodes(text, { prefixes, today: localDate(now) })
  if (codes.length === 0) return null
  const act = actOf(folded)
  const wish: DossierWish = { kind: 'codes', codes, act }
  const why = codes.map(({ code }) => code).join(', ')
  if (act === 'letter') return { intent: 'dossier.overdue', score: 0.97, why, data: wish }
  // "phản ánh hồ sơ H13… trễ": about a dossier, but somebody else's to answer.
  if (COMPLAINT.test(folded)) return status(0.3, why, wish)
  // "H13… xong chưa, với lệ phí khai sinh bao nhiêu": each question is read by itself.
  // A code says which dossier; that it is late is told with its state, and a complaint is offered there.
  const overrules = [...COUNTS, 'complaint.']
  return { ...status(JOINED.test(folded) && PROCEDURE.test(folded) ? 0.88 : 0.97, why, wish), overrules }
}

function actOf(folded: string): CodeAct {
  if (LETTER.test(folded)) return 'letter'
  if (/(?:thoi|dung|ngung|khong can|tat|bo|huy) (?:bao|nhan|theo doi|thong bao)/.test(folded)) return 'unwatch'
  return WATCH.test(folded) || /\btheo doi (?:giup|dum|ho|cho|ho so)/.test(folded) ? 'watch' : 'show'
}

function byMemory({ state, now }: RecogniserInput, folded: string, memory: DossierMemory): Recognition | null {
  if (WATCHED.test(folded)) return status(0.95, 'what is watched', { kind: 'watches', act: 'show' })
  if (UNWATCH.test(folded)) return status(0.95, 'hears no more', { kind: 'watches', act: 'unwatch' })
  const codes = memory.asked.map(({ code }) => code)
  const [last, other] = codes
  if (!last) return null
  const again = (chosen: readonly string[], act: CodeAct = 'show') =>
    status(0.95, 'dossiers of this conversation', { kind: 'again', codes: chosen, act })
  if (WATCH.test(folded)) return again([last], 'watch')
  if (OTHER.test(folded)) return again([other ?? last])
  if (DOSSIER.test(folded) && EARLIER.test(folded)) {
    const yesterday = localDate(plusMs(now, -86_400_000))
    const then = memory.asked.filter(({ at }) => localDate(at) === yesterday).map(({ code }) => code)
    return again(/hom qua/.test(folded) && then.length > 0 ? then : [last])
  }
  const isShort = words(folded) <= FOLLOW_UP_WORDS
  if (state.lastIntent?.startsWith('dossier.') && isShort && FOLLOW.test(folded) && !PROCEDURE.test(folded))
    return again([last])
  return null
}

function byWords(input: RecogniserInput, folded: string, memory: DossierMemory): Recognition | null {
  if (AGGREGATE.test(folded) && !MINE.test(folded)) return null
  const list = listWish(input, folded, memory)
  if (list) return list
  if (PROCEDURE.test(folded) || COMPLAINT.test(folded) || GENERAL.test(folded)) return null
  const partial = partialOf(input, folded, memory)
  // "hồ sơ 0112 ngày 05/11/2026" and nothing else reports nothing.
  const isAlone = words(folded) <= ALONE_WORDS
  if (partial) {
    // The end of a code with its day means one dossier, whatever it sounds like.
    const isDated = partial.kind === 'partial' && partial.date !== null
    return status(memory.awaiting || isAlone || isDated ? 0.96 : 0.9, 'the end of a code', partial)
  }
  if (words(folded) > MAX_WORDS) return null
  if (DOSSIER.test(folded) && STATUS.test(folded) && !isQuestionOfForm(folded) && !COUNTED.test(folded))
    return status(MINE.test(folded) ? 0.9 : 0.85, 'a dossier without its code', { kind: 'without-code' })
  if (LOST.test(folded)) return status(0.88, 'the code is not known', { kind: 'without-code' })
  if (SUBMITTED.test(folded) && !isQuestionOfForm(folded))
    return status(0.7, 'nothing heard since it was handed in', { kind: 'without-code' })
  return null
}

/** "nộp hồ sơ nào", "xin … thì nộp hồ sơ gì": which papers are wanted, not whose dossiers are there. */
const PAPERS_WANTED = /\b(?:nop|lam|chuan bi|can|co|gom|mang) (?:nhung |cac |may )?(?:bo )?ho so (?:nao|gi|chi)\b/

/** "hồ sơ nộp bao lâu thì có kết quả": asked before it was handed in. */
const isQuestionOfForm = (folded: string): boolean =>
  /(?:muon|dinh|sap|se|can|phai) (?:nop|lam(?! sao| gi| the nao)|xin)|khong biet (?:nop|lam)/.test(folded)

function listWish({ person, now }: RecogniserInput, folded: string, memory: DossierMemory): Recognition | null {
  const isOfficer = person.role !== 'citizen'
  const follows = isOfficer && memory.list !== null && !DOSSIER.test(folded) && words(folded) <= FOLLOW_UP_WORDS
  const text = follows && !subjectOf(folded) ? `${memory.list} ${folded}` : folded
  // Officers leave the word out ("cho danh sách trễ hạn"); other lists have their own words.
  const isMeant = DOSSIER.test(folded) || (isOfficer && meansMany(folded) && DEADLINE.test(folded))
  if (!follows && (!isMeant || (isOfficer ? OWN : MINE).test(folded))) return null
  if (follows && !subjectOf(folded) && !meansMany(folded)) return null
  const query = listQueryOf(text, localDate(now))
  if (!query || COMPLAINT.test(folded) || (!isOfficer && PAPERS_WANTED.test(folded))) return null
  const { subject, period } = query
  const many = meansMany(folded)
  const isFigure = query.as === 'count' && period !== null && !['day', 'week'].includes(period.kind)
  if (isFigure || (!many && !isOfficer)) return null
  return {
    intent: QUEUES.includes(subject.kind) ? 'dossier.queue' : 'dossier.overdue',
    score: isOfficer ? officerScore(query, many, words(folded) <= FOLLOW_UP_WORDS) : citizenScore(query),
    why: `${subject.kind} as ${query.as}${period ? `, ${period.label}` : ''}`,
    // Whoever wants to see or count dossiers reports nothing. Who is of no agency has no list: a figure may be meant.
    overrules: [
      ...(query.as === 'count' || (isOfficer && person.agency === null && !many) ? [] : COUNTS),
      'complaint.',
    ],
    data: { kind: 'list', query, words: text } satisfies DossierWish,
  }
}

/** Of few words without "nào" or "danh sách" ("hs tre han") a figure may be meant as well: its own reading decides. */
function officerScore({ period }: ListQuery, many: boolean, isShort: boolean): number {
  if (many) return 0.98
  const isNear = period === null || period.kind === 'day' || period.kind === 'week'
  return isShort && isNear ? 0.92 : 0.6
}

/** Nobody but officers may see a list, but how many are late may be asked. */
function citizenScore({ as, subject }: ListQuery): number {
  if (as === 'count') return subject.kind === 'late' ? 0.5 : 0.8
  return subject.kind === 'received' || subject.kind === 'due' ? 0.8 : 0.92
}

/** The end of a code; alone it is one where a code was asked for. */
function partialOf({ text, now }: RecogniserInput, folded: string, memory: DossierMemory): DossierWish | null {
  const today = localDate(now)
  const part = findPartialCode(text, today)
  if (part) return { kind: 'partial', ...part }
  const first = memory.awaiting
    ? /^\D{0,16}(\d{4,7})\b/.exec(folded)
    : /^\D{0,6}(0\d{3})\b.*(?:ho so|bien nhan)/.exec(folded)
  const digits = first?.[1]
  if (!digits) return null
  const day = spokenDay(fold(text).replace(digits, ' '), today)
  if (day === null && !memory.awaiting) return null
  return { kind: 'partial', digits, date: day === null ? null : day.slice(2).replaceAll('-', '') }
}
