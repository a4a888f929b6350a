import type { NameMatch } from '../../../search/name-index.ts'
import { fold } from '../../../text/normalise.ts'
import type { Indicator } from '../content.ts'
import { isFor, periodOfSpan } from '../printed-period.ts'
import type { AskedPeriod, Comparison, FigureQuery } from '../query.ts'
import { hasValue } from '../select.ts'
import { basesOf, type Lexicon } from './lexicon.ts'
import { asksWhetherRight, asksWhy, readComparison, type SaidOperation } from './operation.ts'
import { saysCut } from './said-cut.ts'

/** "bổ nhiệm vs bổ nhiệm lại", "cứu em vs": with one side named, "vs" is a short "với". @param sides the most of a kind named */
export function isWithOnly(said: SaidOperation | null, sides: number): boolean {
  return said?.operation === 'compare' && said.words.length === 1 && said.words[0] === 'vs' && sides < 2
}

/** "… 6 tháng đầu năm 2024 và số … cùng kỳ": of several figures the time is told again, nothing is held against it. */
export const isSameTime = (said: SaidOperation | null, both: string): boolean =>
  said?.operation === 'compare' &&
  [...said.words, ...said.others].every((word) => word === 'cung' || word === 'ky') &&
  !/(?<![a-z])(?:so|hon|tang|giam|len|xuong) (?:\S+ ){0,3}cung ky(?! (?:nam|ky) (?:do|nay|ay))/.test(both)

/** "SIPAS là gì, năm 2023 được bao nhiêu": what it is, and then how much. */
const DEFINED_AND_COUNTED =
  /(?<![a-z])(?:la (?:cai |chi so )?(?:gi|chi|j)|nghia la (?:gi|sao)|hieu (?:la gi|the nao|sao))(?![a-z])[^,;.?\n]*(?:[,;.?]| va | roi | con )[^\n]*(?<![a-z])(?:bao nhieu|may|nhieu|nhiu|bn)(?![a-z])/

/** "đạt bao nhiêu điểm và được tính như thế nào": how much, and then what it is. */
const COUNTED_AND_DEFINED =
  /(?<![a-z])(?:bao nhieu|may|nhieu|nhiu|bn)(?![a-z])[^\n]*(?:[,;.?]| va | roi | voi lai )[^\n]*(?<![a-z])(?:(?:tinh|cham|do) (?:nhu the nao|the nao|nhu nao|ra sao|lam sao|kieu gi|kieu nao|bang cach|sao)|cach tinh|cong thuc|dinh nghia|nghia la (?:gi|sao))(?![a-z])/
export const isDefinedToo = (said: FigureQuery['operation'] | null, both: string): boolean =>
  said === 'definition' && COUNTED_AND_DEFINED.test(both)

/** "cấp xã còn kém cấp huyện bao nhiêu": of two places how far one lies behind or before the other. */
const HELD =
  /(?<![a-z])(?:kem|thua|vuot|hon|it hon|nhieu hon|cao hon|thap hon|chenh) (?:\S+ ){0,4}(?:bao nhieu|may|nhieu|nhiu|bn)(?![a-z])/
export const isHeld = (both: string, scopes: number): boolean => scopes > 1 && HELD.test(both)

/** "năm 2024 ít việc hơn năm 2019 bao nhiêu": so of two times. */
const HELD_TIMES =
  /(?<![a-z])(?:it|nhieu|cao|thap|dong) (?:\S+ ){0,2}hon (?:\S+ ){1,6}(?:bao nhieu|may|nhieu|nhiu|bn)(?![a-z])/
export const isHeldOver = (both: string, times: number): boolean => times === 2 && HELD_TIMES.test(both)

/**
 * The operation said, where the figure decides what its words mean: "chỉ tiêu số hóa" asks for the mark to reach,
 * "mỗi loại bao nhiêu" of several figures for each of them.
 */
export function meant(
  said: FigureQuery['operation'] | null,
  both: string,
  matches: readonly NameMatch[],
  { figures }: Lexicon,
): FigureQuery['operation'] | null {
  const names = matches.map(({ id }) => fold(figures.indicators.get(id)?.name ?? ''))
  // "78 người gồm mấy công chức, mấy viên chức": parts that are figures of their own are given each.
  if (said === 'breakdown' && matches.length > 1 && /(?<![a-z])(?:gom|trong do|chia ra|co cau)(?![a-z])/.test(both))
    return 'value'
  const marks = /(?<![a-z])(?:chi tieu|muc tieu)(?![a-z])/
  if (said === 'breakdown' && matches.length > 1 && /(?<![a-z])moi (?:loai|thu|cai)/.test(both)) return 'value'
  // "chỉ tiêu kinh tế xã hội vượt mấy cái, đạt mấy cái", "mấy mục tiêu với mấy nhiệm vụ": figures of marks, none is held against its mark.
  const countsMarks = COUNTS_MARKS.test(both)
  if (
    said === 'compare' &&
    (matches.length > 1 || countsMarks) &&
    matches.length > 0 &&
    (names.every((name) => marks.test(name)) || (countsMarks && names.some((name) => marks.test(name)))) &&
    !/so (?:voi|sanh)/.test(both)
  )
    return 'value'
  // "mạnh nhất ở chỉ đạo điều hành đúng không, còn tài chính công mấy phần trăm": figures of one whole that are counted by name.
  if (said === 'rank' && matches.length > 1 && areCountedParts(matches, both, figures)) return 'value'
  // "nhận bao nhiêu, xong bao nhiêu, xong so với nhận là mấy phần trăm": the share that one is of another is a figure itself.
  const isShare = matches.length > 2 && matches.some(({ id }) => figures.indicators.get(id)?.kind === 'ratio')
  if (said === 'compare' && isShare && SHARE_OF.test(both)) return 'value'
  // "biên chế tinh giản so với năm 2015": what the figure is called by compares nothing further.
  const own = figures.indicators.get(matches[0]?.id ?? '')
  if (said === 'compare' && matches.length === 1 && own && isBaseOfName(both, own)) return 'value'
  if (said === 'compare' && matches.length === 1 && own && isMarkOfName(both, own)) return 'value'
  // "cắt chỉ tiêu người làm việc": posts that are cut are no mark to reach.
  const ofMark = both.replace(CUT_QUOTA, ' ')
  const isOfCut = saysCut(names[0] ?? '') && !REACHED.test(both)
  if (said === null && matches.length === 1 && marks.test(ofMark) && !marks.test(names[0]!) && !isOfCut)
    return 'compare'
  return said
}

const CUT_QUOTA =
  /(?<![a-z])(?:cat|giam|bot|tinh gian) chi tieu(?![a-z])|(?<![a-z])chi tieu (?=(?:\S+ ){0,3}?(?:bi |duoc |da )?(?:cat|giam bot|tinh gian)(?![a-z]))/g

function areCountedParts(matches: readonly NameMatch[], both: string, { indicators }: Lexicon['figures']): boolean {
  const wholes = new Set(matches.map(({ id }) => indicators.get(id)?.parent ?? id))
  return (
    wholes.size === 1 &&
    !/(?<![a-z])(?:nao|hang|thu may|xep)(?![a-z])/.test(both) &&
    /(?<![a-z])(?:bao nhieu|may|nhieu|nhiu|bn) (?:phan tram|%|diem)/.test(both)
  )
}

const REACHED = /(?<![a-z])(?:dat|vuot|so voi|toi|den|cham|hut|chua)(?![a-z])/

function isBaseOfName(both: string, own: Indicator): boolean {
  const told = /(?<![a-z])so (?:voi |moc )*(?:nam |hoi |luc )*((?:19|20)\d\d)(?!\d)/.exec(both)?.[1]
  return told !== undefined && own.kind === 'ratio' && basesOf(own).includes(told)
}

/** "7 chỉ tiêu vượt kế hoạch", "đạt mấy phần trăm so với nghị quyết": a mark that the figure is called by, and it has no other. */
const isMarkOfName = (both: string, { name, names, targets }: Indicator): boolean =>
  targets.length === 0 &&
  OF_MARK_NAMED.test(both) &&
  OF_MARK_NAMED.test(fold([name, ...names].join('\n').toLowerCase())) &&
  !/(?<![a-z])(?:chua|bao xa)(?![a-z])/.test(both)
const OF_MARK_NAMED = /(?<![a-z])(?:(?:(?:vuot|dat|so voi) (?:\S+ ){0,3}|so )(?:ke hoach|nghi quyet|muc tieu))(?![a-z])/

const SHARE_OF =
  /(?<![a-z])(?:so voi (?:\S+ ){1,4}(?:la|thi|dat|duoc|chiem) (?:duoc )?(?:may|bao nhieu|nhieu|nhiu|bn) ?(?:phan tram|%)|(?:may|bao nhieu|nhieu|nhiu|bn) ?(?:phan tram|%) so voi)/

/** "đặt ra mấy mục tiêu": the marks themselves are counted. */
const COUNTS_MARKS =
  /(?<![a-z])(?:(?:may|bao nhieu|nhieu|nhiu|bn|co \d+|chi \d+)(?: cai)? (?:chi tieu|muc tieu)|(?:vuot|dat|rot|hut) (?:duoc )?(?:may|bao nhieu|nhieu|nhiu|bn)(?: cai)?(?! phan tram| %| ke hoach))(?![a-z])/

/** "năm nào nhiều hơn", "nhận xét tăng giảm": what is asked of two periods compares them. */
const OF_TWO =
  /(?<![a-z])(?:(?:nam|ky) nao (?:\S+ ){0,3}hon|(?:nhan xet|danh gia|phan tich)(?: \S+){0,2} (?:tang|giam|len|xuong))(?![a-z])/

const OF_PARTS =
  /(?<![a-z])(?:(?:ba|3|cac|tung|theo|moi) cap|(?:theo|tung|cac) (?:co quan|don vi|phuong|xa|linh vuc|loai|nhom|so|quan|huyen))(?![a-z])/

interface Signs {
  readonly form: string | null
  readonly stated: readonly number[]
  readonly output: FigureQuery['output']
  readonly both: string
  readonly periods: readonly AskedPeriod[]
  /** How many figures are named, where they are counted. */
  readonly counted: number
}

/** The operation, where the words around it decide: a form is listed, two periods with "với" are compared. */
export function settled(
  said: FigureQuery['operation'] | null,
  { form, stated, output, both, periods, counted }: Signs,
): FigureQuery['operation'] {
  if (form !== null && stated.length > 0 && asksWhetherRight(both)) return 'conflict'
  // "biểu mẫu 2 rà soát mấy văn bản, xử lý xong mấy": figures of the form are counted one by one.
  if (form !== null && said !== 'breakdown' && counted > 1) return 'value'
  if (form !== null && (said === 'breakdown' || said === 'value' || said === null) && stated.length === 0) return 'list'
  // "2022, 2023, 2024 lên hay xuống": a run of periods is a series.
  if (said === 'compare' && periods.length > 2 && /(?<![a-z])(?:len|xuong|tang|giam)(?![a-z])/.test(both))
    return 'trend'
  // "2019 với 2018, năm nào nhiều hơn": two periods are held against each other.
  // "vẽ biểu đồ ba cấp": a picture of the parts, no series.
  if (said === 'trend' && output === 'chart' && OF_PARTS.test(both)) return 'breakdown'
  if (said === 'trend' && periods.length === 2 && OF_TWO.test(both)) return 'compare'
  // The value is told with what it is.
  if (said === 'definition' && periods.some(({ year }) => year === 'given') && DEFINED_AND_COUNTED.test(both))
    return 'value'
  if (isDefinedToo(said, both)) return 'value'
  // "lý do … thấp là gì": the reason is asked, not what the figure is.
  if (said === 'definition' && asksWhy(both)) return 'value'
  if (said !== null) return said
  if (stated.length > 1 && /(?<![a-z])sao(?![a-z])/.test(both)) return 'conflict'
  if (output === 'chart') return 'trend'
  return periods.length > 1 && /(?<![a-z])(?:voi|vs)(?![a-z])/.test(both) ? 'compare' : 'value'
}

export function comparisonOf(
  said: FigureQuery['operation'] | null,
  both: string,
  scopes: readonly string[],
  periods: readonly AskedPeriod[],
): Comparison | null {
  if (said === 'compare') return readComparison(both, scopes.length, periods.length)
  return said === null && periods.length > 1 ? { kind: 'periods' } : null
}

/** A span of years that no figure is printed for, but several within: the years one by one. */
export function overYears(
  operation: FigureQuery['operation'],
  periods: readonly AskedPeriod[],
  ids: readonly string[],
  amongPeriods: boolean,
  { figures }: Lexicon,
): FigureQuery['operation'] {
  const [only, ...more] = periods.map(({ period }) => period)
  // "các năm 2022, 2023, 2024 gộp lại": one figure is printed for all of them.
  const isPrintedWhole = (id: string): boolean => {
    const printed = (figures.byIndicator.get(id) ?? []).filter(hasValue).map((o) => o.period)
    return only !== undefined && new Set(printed.map(({ span }) => span)).size === 1 && isFor(printed[0]!, only)
  }
  if (operation === 'trend' && more.length === 0 && ids.length > 0 && ids.every(isPrintedWhole)) return 'value'
  // "từ 2017 đến 2020 năm nào nhiều nhất": which year, told with all of them.
  if (only?.kind !== 'years' || more.length > 0 || !SPANNED.has(operation) || amongPeriods) return operation
  const isWithin = (span: string): boolean => {
    const { kind, from, to } = periodOfSpan(span)
    return kind === 'year' && from >= only.from && to <= only.to
  }
  const isSeries = ids.every((id) => {
    const spans = (figures.byIndicator.get(id) ?? []).filter(hasValue).map((o) => o.period)
    return (
      !spans.some((p) => isFor(p, only)) && new Set(spans.filter((p) => isWithin(p.span)).map((p) => p.span)).size > 1
    )
  })
  return ids.length > 0 && isSeries ? 'trend' : operation
}
const SPANNED: ReadonlySet<FigureQuery['operation']> = new Set(['value', 'compare', 'rank', 'list', 'breakdown'])
