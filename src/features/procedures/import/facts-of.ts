import type { Fee, Method, Procedure } from '../content.ts'
import type { CatalogueFacts, FactsCase, FactsFee, FactsMethod } from '../facts.ts'
import { namesElsewhere } from './cautions.ts'
import { namesOtherLength } from './durations.ts'
import { amountsIn } from './money.ts'
import { paperName, plainName } from './paper-name.ts'

/** A note of this many characters is a word or two, no sentence. */
const PRINTED_CHARS = 60
const AMOUNTS = 6
/** Words that bind a fee to some people, papers or days. */
const CONDITION =
  /(?<!\p{L})(?:trường hợp|đối với|nếu|từ (?:kể từ )?ngày|đến (?:hết )?ngày|giảm|miễn|trừ|bằng|lần đầu|cấp lại|cấp mới|gia hạn|trở lên|trở xuống|dưới|trên|cho)(?!\p{L})|%/iu
const NO_AGENCY = 'Nguồn không nêu'
/** Remarks that the page keeps as a table of papers. */
const NO_CASE = /^lưu ý/iu
/** A heading that names no case. */
const EVERY_CASE = /^(?:thành phần(?: hồ sơ)?|hồ sơ|(?:hồ sơ )?(?:bao )?gồm(?: có)?)$/iu
/** Cautions about parts that are not held, or that point to what the entry does not show. */
const UNHELD = /nguyên văn|^Trình tự|^Nguồn không nêu thành phần/u

/**
 * What a catalogue entry may hold of a record: only what was told apart without doubt, as names and numbers.
 * @param ownCity name of the city that answers: names of other places are left out
 */
export function factsOf(procedure: Procedure, ownCity: string): CatalogueFacts {
  const local = (name: string | null): name is string => name !== null && !namesElsewhere(name, ownCity)
  const methods = procedure.recovered?.methods ? methodsOf(procedure.methods) : []
  const papers = procedure.recovered?.documents ? casesOf(procedure.cases, local) : { cases: [], omitted: 0 }
  const decides = agencyName(procedure.agency.decides)
  const receives = plainName(procedure.agency.receives ?? '')
  const results = procedure.results.map(plainName).filter(local)
  const cautions = procedure.cautions.filter((caution) => !UNHELD.test(caution) || caution.startsWith('Nội dung'))
  return {
    source: 'portal-record',
    ...(methods.length > 0 ? { methods } : {}),
    ...(local(decides) ? { decides } : {}),
    ...(local(receives) ? { receives } : {}),
    ...(results.length > 0 && results.length === procedure.results.length ? { results } : {}),
    ...(papers.cases.length > 0 ? { cases: papers.cases } : {}),
    ...(papers.omitted > 0 ? { omittedCases: papers.omitted } : {}),
    ...(cautions.length > 0 ? { cautions } : {}),
  }
}

/** Who is "concerned" says nobody. */
function agencyName(printed: string): string | null {
  const name = plainName(printed)
  return name === null || name === NO_AGENCY || /^các (?:cơ quan|tổ chức).*liên quan$/iu.test(name) ? null : name
}

/** Rows of the same length and fees as one; a way with several lengths depends on a case that the table does not name. */
function methodsOf(methods: readonly Method[]): FactsMethod[] {
  const lengths = new Map<string, Set<string>>()
  for (const { way, duration } of methods)
    lengths.set(way, (lengths.get(way) ?? new Set()).add(`${duration.value} ${duration.unit}`))
  const rows = new Map<string, FactsMethod>()
  for (const { way, duration, fees, note } of methods) {
    const varies = lengths.get(way)!.size > 1 || namesOtherLength(duration, note ?? '')
    const rest = {
      ...(duration.value === null ? printedOf(duration.note) : { value: duration.value }),
      ...(duration.unit === null ? {} : { unit: duration.unit }),
      ...(varies ? { varies: true as const } : {}),
      fees: fees.map(feeOf),
    }
    const key = JSON.stringify(rest)
    const row = rows.get(key) ?? { ways: [], ...rest }
    if (!row.ways.includes(way)) row.ways.push(way)
    rows.set(key, row)
  }
  return [...rows.values()]
}

const printedOf = (note: string | undefined) =>
  note === undefined ? {} : { printed: note.length <= PRINTED_CHARS ? note : 'xem ở trang nguồn' }

/** A fee without its words: other amounts that they name are kept, conditions are said to be there. */
function feeOf(fee: Fee): FactsFee {
  const words = [fee.name, fee.note].flatMap((part) => part ?? []).join('; ')
  const also = amountsIn(words)
    .filter((amount) => amount !== fee.amountVnd)
    .slice(0, AMOUNTS)
  const bound = CONDITION.test(words) || fee.formula?.includes('%') === true
  if (fee.kind === 'free' && bound && !/^[\s(*-]*(?:không (?:thu|phải|mất|tính)|miễn lệ phí[^,;]*$)/iu.test(words))
    return { kind: 'not-stated', noted: true }
  // A line of the form that nobody filled in, among others that are.
  if (fee.amountVnd === 0) return { kind: 'not-stated', noted: true }
  return {
    kind: fee.kind,
    ...(fee.amountVnd === undefined ? {} : { amountVnd: fee.amountVnd }),
    ...(fee.formula === undefined ? {} : { formula: fee.formula }),
    ...(fee.unit === undefined ? {} : { unit: fee.unit }),
    ...(also.length > 0 ? { also } : {}),
    ...(also.length > 0 || bound || (fee.kind === 'not-stated' && words !== '') ? { noted: true } : {}),
  }
}

function casesOf(cases: Procedure['cases'], local: (name: string | null) => name is string) {
  const held: FactsCase[] = []
  let omitted = 0
  for (const { name, documents } of cases) {
    if (NO_CASE.test(name ?? '')) continue
    const heading = name === null || EVERY_CASE.test(name) ? null : plainName(name)
    if (name !== null && !EVERY_CASE.test(name) && cases.length > 1 && !local(heading)) {
      omitted++
      continue
    }
    const papers = documents.flatMap(({ name: printed, form, originals, copies }) => {
      const read = paperName(printed)
      if (read === null || !local(read.name) || !(originals || copies)) return []
      const own = read.form ?? formOf(form)
      return [
        {
          name: read.name,
          ...(own === null ? {} : { form: own }),
          ...(originals ? { originals } : {}),
          ...(copies ? { copies } : {}),
        },
      ]
    })
    const lost = documents.length - papers.length
    held.push({
      ...(local(heading) ? { name: heading } : {}),
      documents: papers,
      ...(lost > 0 ? { omitted: lost } : {}),
    })
  }
  return { cases: held, omitted }
}

/** The number in a form file's name ("Mẫu số 09.docx"); other names of files tell people nothing. */
const formOf = (file: string | undefined): string | null =>
  /^mẫu (?:số )?[\p{L}\d]*\d[\p{L}\d./-]*(?=\.docx?$)/iu.exec(file ?? '')?.[0] ?? null
