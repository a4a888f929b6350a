import { type Fee, type Procedure, procedureSchema } from '../content.ts'
import { isBlank, oneLine } from './blank.ts'
import type { DraftResult, ReadOptions } from './draft.ts'
import { readFee } from './fees.ts'
import { readAudience, shortCode } from './labels.ts'
import { type PortalJson, portalJson } from './portal-json.ts'
import { readParagraphs } from './prose.ts'

const NONE = 'Nguồn không nêu'
const PAGE = 'https://dichvucong.gov.vn/thu-tuc-hanh-chinh/'
const WAYS: Readonly<Record<string, Procedure['methods'][number]['way']>> = {
  DIRECT: 'direct',
  ONLINE: 'online',
  POSTAL: 'postal',
}
const UNITS: Readonly<Record<string, NonNullable<Procedure['methods'][number]['duration']['unit']>>> = {
  WORKING_DAY: 'working-day',
  DAY: 'day',
  HOUR: 'hour',
  MONTH: 'month',
}

/** Reads one record of the portal's structured JSON; its tables are whole, so nothing has to be told apart. */
export function fromJson(raw: unknown, { asOf }: ReadOptions): DraftResult {
  const parsed = portalJson.safeParse(inNfc(raw))
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    return { ok: false, reason: `${issue?.path.join('.')}: ${issue?.message}` }
  }
  const source = parsed.data
  const code = shortCode(source.code)
  if (!code)
    return {
      ok: false,
      reason: source.code.trim() === '' ? 'has no code' : `'${source.code.slice(0, 40)}' is not a procedure code`,
    }
  const methods = (source.executionMethods ?? []).map(methodOf)
  const unknownWay = methods.find((m) => 'fault' in m)
  if (unknownWay && 'fault' in unknownWay) return { ok: false, reason: `${code}: ${unknownWay.fault}` }
  const cases = (source.executionCases ?? []).map(caseOf).filter((c) => c.documents.length > 0)
  const audience = readAudience(namesOf(source.subjectTypesDetails).join(', '))
  const checked = procedureSchema.safeParse({
    code,
    name: oneLine(source.name),
    decision: stated(source.procedureProposal?.proposalNumber) ?? NONE,
    url: `${PAGE}${source.id ?? code}`,
    asOf,
    levels: levelsOf(source),
    field: namesOf(source.categoriesDetails).join(', ') || NONE,
    audience: audience.length > 0 ? audience : ['organisation'],
    agency: agencyOf(source),
    steps: (source.executionSteps ?? [])
      .map((s) => oneLine([s.name, s.description].filter((part) => stated(part)).join(': ')))
      .filter((s) => s !== ''),
    methods: methods.flatMap((m) => ('fault' in m ? [] : [m.method])),
    cases,
    results: namesOf(source.resultsDetails),
    conditions: readParagraphs(source.requirementsAndConditions ?? ''),
    legalBasis: (source.legalBasisesDetails ?? []).flatMap(legalOf),
    related: (source.procedureRelatedGroup ?? []).flatMap((r) => {
      const related = shortCode(r.code ?? '')
      return related && related !== code ? [{ code: related, why: stated(r.name) ?? 'thủ tục liên quan' }] : []
    }),
    cautions: [
      ...new Set(methods.flatMap((m) => ('fault' in m ? [] : m.cautions))),
      ...(cases.length === 0 ? ['Nguồn không nêu thành phần hồ sơ.'] : []),
    ],
    recovered: { methods: true, documents: true },
  })
  if (!checked.success) {
    const [issue] = checked.error.issues
    return { ok: false, reason: `${code}: ${issue?.path.join('.')}: ${issue?.message}` }
  }
  const { steps, methods: read, cases: papers, conditions } = checked.data
  const repairs = [
    ...(code === source.code.trim() ? [] : (['code'] as const)),
    ...(JSON.stringify(raw) === JSON.stringify(inNfc(raw)) ? [] : (['nfc'] as const)),
  ]
  return {
    ok: true,
    draft: { procedure: checked.data, repairs, likeness: JSON.stringify([steps, read, papers, conditions]) },
  }
}

const inNfc = (raw: unknown): unknown => JSON.parse(JSON.stringify(raw ?? null).normalize('NFC'))
const stated = (text: string | null | undefined): string | undefined =>
  !text || isBlank(text) ? undefined : oneLine(text)

function namesOf(
  items: readonly (string | { readonly name?: string | null | undefined })[] | null | undefined,
): readonly string[] {
  return (items ?? []).flatMap((item) => stated(typeof item === 'string' ? item : item.name) ?? [])
}

function levelsOf(source: PortalJson) {
  const levels = [
    ...(source.isMinistry ? (['ministry'] as const) : []),
    ...(source.isProvince ? (['province'] as const) : []),
    ...(source.isWard ? (['commune'] as const) : []),
    ...(source.isOtherAgency ? (['other'] as const) : []),
  ]
  return levels.length > 0 ? levels : ['other']
}

function agencyOf(source: PortalJson) {
  const executing = namesOf(source.departmentsExecuting).join(', ')
  const addresses = source.dossierReceivingAddresses
  const receives = typeof addresses === 'string' ? stated(addresses) : namesOf(addresses).join(', ')
  const coordinates = namesOf(source.departmentsCoordinating).join(', ')
  return {
    decides: namesOf(source.departmentsAuthority).join(', ') || executing || NONE,
    ...(receives ? { receives } : {}),
    ...(coordinates ? { coordinates } : {}),
  }
}

type SourceMethod = NonNullable<PortalJson['executionMethods']>[number]

function methodOf(source: SourceMethod) {
  const way = WAYS[source.submissionMethod]
  if (!way) return { fault: `'${source.submissionMethod}' is not a way of filing (DIRECT, ONLINE, POSTAL)` }
  const time = source.processingTime
  const value = time === null || time === undefined || time === '' ? null : Number(String(time).replace(',', '.'))
  const known = value !== null && Number.isFinite(value) && value >= 0
  const unit = known ? (UNITS[source.processingTimeUnit ?? ''] ?? null) : null
  const note = stated(source.description)
  const fees = (source.fees ?? []).map(feeOf)
  const cautions = [
    ...(known && !unit ? [`Thời hạn chỉ ghi số ${value}, nguồn không nêu đơn vị (ngày, giờ hay tháng).`] : []),
    ...fees.flatMap((f) => f.cautions),
  ]
  const duration = known
    ? { value, unit }
    : { value: null, unit: null, ...(typeof time === 'string' && stated(time) ? { note: time } : {}) }
  const read: readonly Fee[] = fees.flatMap((f) => f.fees)
  return {
    method: {
      way,
      duration,
      fees: read.length > 0 ? [...read] : [{ kind: 'not-stated' as const }],
      ...(note ? { note } : {}),
    },
    cautions,
  }
}

/** An amount of 0 is how the form stores "free" and "not filled in" alike: free only where no words price it. */
function feeOf(source: NonNullable<SourceMethod['fees']>[number]) {
  const words = [source.name, source.description].flatMap((text) => stated(text) ?? []).join('; ')
  const amount = source.amount
  if (amount === null || amount === undefined || amount === '') return readFee('Không có thông tin', words)
  return readFee(
    typeof amount === 'number' || /^[\d.,]+$/.test(amount) ? `${String(amount)} VNĐ` : 'Không có thông tin',
    words,
  )
}

function caseOf(source: NonNullable<PortalJson['executionCases']>[number]) {
  return {
    name: stated(source.name) ?? null,
    documents: (source.profileComponents ?? []).map((d) => {
      const form = (d.attachments ?? []).flatMap((a) => stated(a.fileName) ?? []).join('; ')
      return {
        name: oneLine(d.name),
        originals: d.originalQty ?? null,
        copies: d.copyQty ?? null,
        ...(form ? { form } : {}),
      }
    }),
  }
}

function legalOf(source: { readonly code?: string | null | undefined; readonly name?: string | null | undefined }) {
  const number = stated(source.code)
  const title = stated(source.name)
  if (!number) return title ? [{ number: title }] : []
  return [title ? { number, title } : { number }]
}
