import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import type { Area, Directory } from '../../../src/agencies/directory.ts'
import { createWorkingCalendar } from '../../../src/calendar/working-calendar.ts'
import type { ContentKind } from '../../../src/core/content.ts'
import type { ActionContext } from '../../../src/features/complaints/action-context.ts'
import type { Actor, Complaint, ComplaintMatter } from '../../../src/features/complaints/complaint.ts'
import { type DeadlineRules, deadlineKind } from '../../../src/features/complaints/deadline-rules.ts'
import { received } from '../../../src/features/complaints/filing.ts'
import { trackingCodeOf } from '../../../src/features/complaints/tracking-code.ts'

/** A Friday morning in Asia/Ho_Chi_Minh. */
export const FRIDAY = '2026-11-20T02:00:00.000Z'

/** Monday to Friday, 07:00 to 17:00, no holidays. */
export const calendar = createWorkingCalendar({
  years: { first: 2026, last: 2027 },
  days: [],
  shifts: [{ fromMinute: 420, toMinute: 1020 }],
  sameDayCutOffMinute: 900,
})

export const shipped = <T>(kind: ContentKind<T>, file: string): readonly T[] => {
  const raw: unknown = parse(readFileSync(join(import.meta.dirname, '../../../data', file), 'utf8'))
  return (Array.isArray(raw) ? raw : [raw]).map((one) => {
    const read = kind.parse(one)
    if (!read.ok) throw new Error(`${file}: ${JSON.stringify(read.problems)}`)
    return read.value
  })
}

const source = { title: 'Quy chế thử', reference: null, url: null, asOf: null }

export const RULES: DeadlineRules = {
  id: 'complaint-deadlines',
  routeDays: 1,
  acceptDays: 1,
  informationDays: 10,
  reopenDays: 10,
  remindBeforeDays: 1,
  tiers: [
    { id: 'urgent', name: 'khẩn', answerDays: 1, extensionDays: 1, when: { urgency: 'urgent' }, source },
    { id: 'regulation', name: 'quy định', answerDays: 15, extensionDays: 10, when: { regime: 'regulation' }, source },
    { id: 'quick', name: 'nhanh', answerDays: 3, extensionDays: 3, when: { categories: ['environment'] }, source },
    { id: 'ordinary', name: 'thường', answerDays: 7, extensionDays: 5, when: {}, source },
  ],
  ladder: [
    { afterDays: 0, to: 'holder' },
    { afterDays: 1, to: 'head' },
    { afterDays: 3, to: 'city' },
  ],
}

export const MATTER: ComplaintMatter = {
  kind: 'report',
  regime: 'field',
  category: 'environment',
  subCategory: 'rubbish',
  text: 'Rác chất đống trước số 12 đường Hoa Sen ba ngày nay',
  place: 'trước số 12 đường Hoa Sen',
  street: 'Hoa Sen',
  area: '10001',
  location: null,
  occurred: null,
  urgency: 'normal',
  visibility: 'public',
  photos: [],
  dossier: null,
}

export const CITIZEN: Actor = { role: 'citizen', conversation: 'c-reporter' }
export const NEIGHBOUR: Actor = { role: 'citizen', conversation: 'c-neighbour' }
export const OFFICER: Actor = { role: 'officer', agency: 'phuong-hoa-sen', account: 'an' }
export const OTHER_OFFICER: Actor = { role: 'officer', agency: 'so-xay-dung', account: 'binh' }
export const HOTLINE: Actor = { role: 'hotline', account: 'mai' }
export const SYSTEM: Actor = { role: 'system', name: 'test' }

export const context = (actor: Actor, now: string = FRIDAY, more: Partial<ActionContext> = {}): ActionContext => ({
  now,
  actor,
  calendar,
  rules: RULES,
  grounds: new Set(['outside-city', 'unclear']),
  ...more,
})

export function filed(id: string, changes: Partial<ComplaintMatter> = {}, at: string = FRIDAY): Complaint {
  const filing = {
    id,
    code: trackingCodeOf(id),
    matter: { ...MATTER, ...changes },
    reporter: 'c-reporter',
    contact: null,
    source: 'chat' as const,
    enteredBy: null,
  }
  return received(filing, CITIZEN, at, RULES, calendar).complaint
}

const areas: readonly Area[] = [
  { id: '10001', name: 'Phường Hoa Sen', kind: 'ward', centre: { lat: 10, lon: 105 } },
  { id: '10002', name: 'Xã Bằng Lăng', kind: 'commune', centre: { lat: 10.2, lon: 105.2 } },
]

const agency = (id: string, more: Partial<Directory['agencies'][number]> = {}): Directory['agencies'][number] => ({
  id,
  name: id,
  shortName: id,
  kind: 'department',
  area: null,
  parent: null,
  from: null,
  to: null,
  successors: [],
  competence: [],
  phone: null,
  ...more,
})

const agencies: Directory['agencies'] = [
  agency('phuong-hoa-sen', {
    kind: 'commune',
    area: '10001',
    name: 'UBND phường Hoa Sen',
    shortName: 'UBND phường Hoa Sen',
  }),
  agency('xa-bang-lang', { kind: 'commune', area: '10002' }),
  agency('cong-an-phuong-hoa-sen', { kind: 'police', area: '10001' }),
  agency('cong-an-xa-bang-lang', { kind: 'police', area: '10002' }),
  agency('so-giao-thong', { to: '2026-12-31', successors: ['so-xay-dung'] }),
  agency('so-xay-dung'),
]

/** Two areas, their organs, and a department that was taken over by another at the end of 2026. */
export const DIRECTORY: Directory = {
  areas,
  agencies,
  area: (id) => areas.find((one) => one.id === id) ?? null,
  agency: (id) => agencies.find((one) => one.id === id) ?? null,
  agencyOfArea: (id) => agencies.find((one) => one.kind === 'commune' && one.area === id) ?? null,
  inForce(id, date) {
    const found = agencies.find((one) => one.id === id)
    if (!found) return []
    if (found.to === null || date <= found.to) return [found]
    return found.successors.flatMap((next) => agencies.filter((one) => one.id === next))
  },
  placesIn: () => [],
  agenciesIn: () => [],
  spreadOver: () => [],
  nearest: () => [],
}

export { deadlineKind }
