import { calendarKind, calendarOf } from '../../content/calendar.ts'
import { cityOf } from '../../content/city.ts'
import type { FeatureFactory } from '../../core/feature.ts'
import { actionOf, type Choice } from '../../core/message.ts'
import type { Recognition } from '../../core/recognition.ts'
import { localDate } from '../../core/time.ts'
import type { IntentHandler, Turn, TurnResult } from '../../core/turn.ts'
import { THIN } from '../../dialogue/thresholds.ts'
import { createSubjectFinder } from '../../search/subject-finder.ts'
import { cut } from '../../text/label.ts'
import { fold } from '../../text/normalise.ts'
import { type Office, officeKind } from './content.ts'
import { holidayAnswer } from './holiday-answer.ts'
import { type HolidayQuestion, readHoliday } from './holiday-question.ts'
import { asksHotline } from './hotline-question.ts'
import { openingAnswer } from './opening.ts'
import { type OpeningQuestion, readOpening } from './opening-question.ts'
import { hoursOfOtherPlace } from './other-place.ts'
import { asksPhone, asksPhoneOnly } from './phone-question.ts'

/** Places and lines people go to or call, from `knowledge/offices/`. */
export const officesFeature: FeatureFactory = ({ cache }) => {
  const finder = createSubjectFinder(
    'office',
    (snapshot) =>
      snapshot.records(officeKind).map(({ value }) => {
        const further = [value.address ?? '', ...value.notes].join('. ')
        return {
          id: value.id,
          title: value.name,
          names: value.names,
          field: value.serves.join('. '),
          further: { key: further, words: () => further },
        }
      }),
    cache,
  )
  return {
    id: 'offices',
    intents: { 'office.info': handle },
    content: [officeKind],
    recogniser: {
      recognise: ({ text, now, state, snapshot }) => {
        const holiday = readHoliday(text, snapshot.get(calendarKind, 'calendar')?.holidays ?? {})
        if (holiday !== null) return [recognition(0.96, 'asks for days of rest', { kind: 'holiday', holiday })]
        if (asksHotline(text)) return [recognition(0.96, 'asks for the number of the hotline', { kind: 'hotline' })]
        const place = hoursOfOtherPlace(text)
        if (place !== null) return [recognition(0.97, 'asks for hours of a place not held', { kind: 'other', place })]
        const follows = state.focus[0]?.kind === 'office'
        if (follows && asksPhoneOnly(text))
          return [recognition(0.95, 'asks for the number of the office', { kind: 'phone' })]
        const opening = readOpening(text, now, follows)
        return opening === null ? [] : [recognition(0.95, 'asks for opening hours', { kind: 'opening', opening })]
      },
    },
    subjects: finder,
    warm: finder.warm,
  }
}

/** What is asked of offices, as far as rules read it. */
type OfficeAsk =
  | { readonly kind: 'holiday'; readonly holiday: HolidayQuestion }
  | { readonly kind: 'hotline' }
  | { readonly kind: 'opening'; readonly opening: OpeningQuestion }
  /** Of the office that the conversation is about. */
  | { readonly kind: 'phone' }
  | { readonly kind: 'other'; readonly place: string }

const recognition = (score: number, why: string, data: OfficeAsk): Recognition => ({
  intent: 'office.info',
  score,
  why,
  data,
})

const askIn = ({ question }: Turn): OfficeAsk | undefined =>
  question.recognised?.find((one) => one.feature === 'offices')?.data as OfficeAsk | undefined

const handle: IntentHandler = async (turn) => {
  const ask = askIn(turn)
  if (ask?.kind === 'holiday') return restDays(ask.holiday, turn)
  if (ask?.kind === 'other') return hoursNotHeld(ask.place, turn)
  const asked = turn.args[0] ? turn.snapshot.get(officeKind, turn.args[0]) : undefined
  const found = turn.question.subjects.filter((s) => s.kind === 'office' && s.score >= THIN.office)
  const opening = ask?.kind === 'opening' ? ask.opening : null
  const best =
    asked ??
    (ask?.kind === 'hotline' ? hotlineOf(turn) : undefined) ??
    (found[0] ? turn.snapshot.get(officeKind, found[0].id) : undefined) ??
    officeMeant(opening, turn) ??
    (opening || ask?.kind === 'phone' ? officeBefore(turn) : undefined) ??
    mainOffice(turn)
  if (!best) {
    const city = cityOf(turn.snapshot)
    return {
      outcome: 'abstain',
      replies: [{ text: `Dạ, em chưa có thông tin về nơi này. Ông/Bà gọi ${city.hotline} giúp ạ.` }],
    }
  }
  return answer(best, turn, opening)
}

/** The city's own line is the one whose number its city names. */
function hotlineOf({ snapshot }: Turn): Office | undefined {
  const lines = snapshot.records(officeKind).filter(({ value }) => value.kind === 'hotline')
  const { hotline } = cityOf(snapshot)
  return (lines.find(({ value }) => value.phones.includes(hotline)) ?? lines[0])?.value
}

function hoursNotHeld(place: string, { snapshot }: Turn): TurnResult {
  // A name without its marks is not repeated.
  const named = fold(place) === place.toLowerCase() ? 'nơi này' : place
  const text = `Dạ, em chưa có giờ mở cửa của ${named}. Ông/Bà gọi nơi đó hoặc ${cityOf(snapshot).hotline} giúp ạ.`
  return { outcome: 'abstain', intent: 'office.info', replies: [{ text }] }
}

function restDays(asked: HolidayQuestion, { snapshot, now }: Turn): TurnResult {
  const calendar = snapshot.get(calendarKind, 'calendar')
  const { hotline } = cityOf(snapshot)
  const told = calendar && holidayAnswer(asked, calendar, localDate(now))
  const text = told?.text ?? 'Dạ, em chưa có lịch nghỉ lễ.'
  return told?.known
    ? { outcome: 'answer', intent: 'office.info', replies: [{ text }], report: { sources: told.sources } }
    : { outcome: 'abstain', intent: 'office.info', replies: [{ text: `${text} Ông/Bà gọi ${hotline} giúp ạ.` }] }
}

/** Who names only the kind of office ("phường") means all of that kind; of several, the one that is called by its name. */
function officeMeant(opening: OpeningQuestion | null, { snapshot, question }: Turn): Office | undefined {
  const kind = opening?.where === 'commune' ? 'commune-centres' : opening?.where === 'police' ? 'police' : null
  if (kind === null) return undefined
  const said = ` ${fold(question.text.toLowerCase())} `
  const all = snapshot.records(officeKind).filter(({ value }) => value.kind === kind)
  const named = all.find(({ value }) => value.names.some((name) => said.includes(` ${fold(name.toLowerCase())} `)))
  return (named ?? all[0])?.value
}

/** The office that the conversation is about. */
function officeBefore({ state, snapshot }: Turn): Office | undefined {
  const [focus] = state.focus
  return focus?.kind === 'office' ? snapshot.get(officeKind, focus.id) : undefined
}

/** Who asks for an address or hours without naming a place means where papers are handed in. */
function mainOffice(turn: Turn): Office | undefined {
  return turn.snapshot.records(officeKind).find(({ value }) => value.kind === 'service-centre')?.value
}

function answer(office: Office, turn: Turn, opening: OpeningQuestion | null): TurnResult {
  const asked =
    opening === null ? phoneLacking(office, turn) : openingAnswer(office, opening, calendarOf(turn.snapshot))
  const lines = [
    asked === null ? `Dạ, ${office.name}:` : `${asked}\n${office.name}:`,
    ...toldOf(office),
    `Nguồn: ${office.sources.map((s) => `${s.title}${s.asOf ? ` (${s.asOf})` : ''}`).join('; ')}`,
  ]
  const others = turn.snapshot
    .records(officeKind)
    .filter(({ id }) => id !== office.id)
    .slice(0, 4)
    .map(
      ({ value }): Choice => ({
        label: cut(value.name),
        action: actionOf('office.info', value.id),
      }),
    )
  return {
    outcome: 'answer',
    intent: 'office.info',
    replies: [{ text: lines.join('\n'), choices: others }],
    report: { sources: office.sources },
    focus: [{ kind: 'office', id: office.id, title: office.name }],
  }
}

/** Who asks for a number that no source gives is told so first. */
function phoneLacking(office: Office, { question, snapshot }: Turn): string | null {
  if (office.phones.length > 0 || !asksPhone(question.text)) return null
  return `Dạ, em chưa có số điện thoại có nguồn của nơi này. Ông/Bà gọi ${cityOf(snapshot).hotline} hỏi giúp ạ.`
}

/** What is held of an office; what nobody confirmed says so, or stands last below one line that does. */
function toldOf(office: Office): readonly string[] {
  const told: readonly (readonly [Office['unconfirmed'][number], string | null])[] = [
    ['address', office.address ? `- Địa chỉ: ${office.address}` : null],
    ['phones', office.phones.length > 0 ? `- Điện thoại: ${office.phones.join(', ')}` : null],
    ['url', office.url ? `- Trang mạng: ${office.url}` : null],
    ['hours', `- Giờ làm việc: ${office.hours ?? 'nguồn không nêu'}`],
    ['serves', `- Việc ở đây: ${office.serves.join('; ')}`],
    ...office.notes.slice(0, 3).map((note) => ['notes', `- ${note}`] as const),
  ]
  const held = told.filter((one): one is readonly [Office['unconfirmed'][number], string] => one[1] !== null)
  const unsure = (field: Office['unconfirmed'][number]) =>
    office.unconfirmed.includes(field) && !(field === 'hours' && !office.hours)
  const doubtful = held.filter(([field]) => unsure(field)).map(([, line]) => line)
  if (doubtful.length < 2) {
    return held.map(([field, line]) => (unsure(field) ? `${line.replace(/\.$/u, '')} (chưa được xác nhận)` : line))
  }
  return [...held.filter(([field]) => !unsure(field)).map(([, line]) => line), 'Chưa được xác nhận:', ...doubtful]
}
