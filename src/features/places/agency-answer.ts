import type { Agency, CityDirectory, Succession } from '../../agencies/directory.ts'
import type { City } from '../../content/city.ts'
import { actionOf, type Choice } from '../../core/message.ts'
import { shownDate } from '../../core/time.ts'
import type { TurnResult } from '../../core/turn.ts'
import { AGENCY, type AgencyAsk, type AskedPlace } from './ask.ts'
import { capital, inSentence, label, lines, listed, sourcesLine, uniqueSources } from './wording.ts'

const NAMED = 16
const UNCONFIRMED = '(Chưa được xác nhận bằng văn bản của thành phố; Ông/Bà nên hỏi lại nơi tiếp nhận.)'

/** Answers what became of agencies, who took a matter over, who is in charge and where a commune's office is. */
export function answerAgencies(ask: AgencyAsk, directory: CityDirectory, city: City, date: string): TurnResult {
  switch (ask.kind) {
    case 'fate':
      return fate(
        ask.agencies.flatMap((id) => directory.agency(id) ?? []),
        directory,
        date,
      )
    case 'transfer':
      return transfer(ask.transfers, directory)
    case 'competence':
      return competence(ask.text, directory, city, date)
    case 'contact':
      return contact(ask.place, ask.organ, directory, city)
  }
}

function fate(agencies: readonly Agency[], directory: CityDirectory, date: string): TurnResult {
  const former = agencies.filter((agency) => agency.to !== null && agency.to < date)
  // "Sở Nông nghiệp" names the one before and the one after: what became of the former one is the question.
  const told = former.length > 0 ? former : agencies
  const said = told.map((agency) =>
    agency.to !== null && agency.to < date
      ? gone(agency, directory.successorsOf(agency.id), directory)
      : `${capital(agency.name)} vẫn hoạt động${origins(agency, directory)}.`,
  )
  const standings = told.map((agency) => directory.standingOf(agency.id))
  const unsure = standings.some((s) => s.unconfirmed.includes('successors') || s.unconfirmed.includes('dates'))
  const sources = uniqueSources(standings.flatMap((s) => s.sources))
  return {
    outcome: 'answer',
    replies: [{ text: lines(`Dạ, ${said.join('\n')}`, unsure ? UNCONFIRMED : null, sourcesLine(sources)) }],
    report: { sources },
    focus: told.slice(0, 1).map((agency) => ({ kind: 'agency', id: agency.id, title: agency.name })),
  }
}

function gone(agency: Agency, taken: readonly Succession[], directory: CityDirectory): string {
  const until = agency.to ? ` sau ngày ${shownDate(agency.to)}` : ''
  const head = `${agency.name} không còn hoạt động${until}.`
  if (taken.length === 0) return head
  const places = taken.filter(({ agency: next }) => next.area !== null)
  if (places.length === taken.length) {
    const names = places.map(({ agency: next }) => inSentence(directory.area(next.area!)?.name ?? next.name))
    const count = names.length > NAMED ? `${names.length} xã, phường` : listed(names)
    return `${head} Việc trước làm ở đó nay do ${agency.kind === 'police' ? 'công an' : 'UBND'} ${count} hoặc cơ quan của thành phố giải quyết.`
  }
  const [only] = taken
  if (taken.length === 1) return `${head} Việc của cơ quan này nay thuộc ${only!.agency.name}.`
  return [
    `${head} Việc của cơ quan này được chia về:`,
    ...taken.map(({ agency: next, takes }) => `- ${next.name}${takes ? `: ${takes}` : ''}`),
  ].join('\n')
}

/** Which former agencies an agency in force took over from. */
function origins(agency: Agency, directory: CityDirectory): string {
  const from = directory.agencies.filter((other) => other.successors.includes(agency.id) && other.kind === agency.kind)
  return from.length > 0 ? `; đã nhận việc của ${listed(from.map((other) => other.name))}` : ''
}

function transfer(ids: readonly string[], directory: CityDirectory): TurnResult {
  const moved = directory.transfers.filter((t) => ids.includes(t.id))
  const said = moved.map(
    (t) => `việc ${t.matter} từ ngày ${shownDate(t.date)} do ${t.now.name} phụ trách, không còn ở ${t.was.name}.`,
  )
  const sources = uniqueSources(moved.flatMap((t) => t.sources))
  return {
    outcome: 'answer',
    replies: [
      {
        text: lines(
          `Dạ, ${said.join('\n- ')}`,
          'Cần giấy tờ, lệ phí, thời hạn thì Ông/Bà hỏi em theo tên việc cần làm.',
          moved.every((t) => t.confirmed) ? null : UNCONFIRMED,
          sourcesLine(sources),
        ),
      },
    ],
    report: { sources },
  }
}

/** Most agencies named for one matter. */
const IN_CHARGE = 3

function competence(text: string, directory: CityDirectory, city: City, date: string): TurnResult {
  const found = directory.competentFor(text, date)
  const first = directory.mattersOfCommunes(text).length > 0 ? 'UBND xã, phường nơi có việc (tiếp nhận trước)' : null
  const best = Math.max(0, ...found.map((c) => c.words.split(' ').length))
  const named = found.filter((c) => c.words.split(' ').length === best).slice(0, IN_CHARGE)
  const standings = named.map((c) => directory.standingOf(c.agency.id))
  const sources = uniqueSources(standings.flatMap((s) => s.sources))
  const who = [...(first ? [first] : []), ...named.map((c) => `${c.agency.name} (${c.words})`)]
  const unsure = first !== null || standings.some((s) => s.unconfirmed.includes('competence'))
  return {
    outcome: 'answer',
    replies: [
      {
        text: lines(
          'Dạ, việc này thuộc:',
          ...who.map((name) => `- ${name}`),
          `Cần báo sự cố thì Ông/Bà gọi ${city.hotline}.`,
          unsure ? UNCONFIRMED : null,
          sourcesLine(sources),
        ),
      },
    ],
    report: { sources },
  }
}

function contact(place: AskedPlace, organ: 'committee' | 'police', directory: CityDirectory, city: City): TurnResult {
  const areas = [
    ...new Set([...place.named, ...place.former.flatMap((id) => directory.formerArea(id)?.successors ?? [])]),
  ]
  const offices = areas.flatMap(
    (id) => (organ === 'police' ? directory.policeOfArea(id) : directory.agencyOfArea(id)) ?? [],
  )
  const [office] = offices
  if (!office || offices.length > 1 || place.near) {
    const choices = offices
      .slice(0, 6)
      .map((o): Choice => ({ label: label(o.shortName), action: actionOf(AGENCY, 'contact', o.id) }))
    const text =
      offices.length > 6
        ? `Dạ, “${place.written}” nay gồm ${offices.length} xã, phường. Ông/Bà cho biết xã, phường nào ạ?`
        : `Dạ, “${place.written}” có thể là nhiều nơi hiện nay. Ông/Bà chọn nơi cần hỏi ạ.`
    return { outcome: 'clarify', intent: 'office.info', replies: [{ text, choices }], memory: null }
  }
  return contactOf(office, directory, city, place)
}

/** Where an office is, as far as it is known: without a sourced address the answer says so and who knows. */
export function contactOf(office: Agency, directory: CityDirectory, city: City, place: AskedPlace | null): TurnResult {
  const area = office.area ? directory.area(office.area) : null
  const former = (place?.former ?? []).flatMap((id) => directory.formerArea(id) ?? [])
  const renamed = area && place?.named.length === 0 && former[0]
  const seat = area && office.kind === 'commune' ? directory.seatOf(area.id) : null
  const known = seat
    ? `${seat.confirmed ? '' : 'Theo thông báo trước khi sắp xếp (chưa được xác nhận), '}${office.name} đặt tại ${seat.at}.`
    : null
  const missing = `Em chưa có ${seat ? 'số nhà' : 'địa chỉ'}, số điện thoại và tên người phụ trách có nguồn${seat ? '' : ` của ${office.name}`}. Ông/Bà gọi ${city.hotline} hoặc xem ${city.website}.`
  const [head, ...rest] = [
    renamed ? `${inSentence(former[0]!.name)} nay thuộc ${inSentence(area.name)}.` : null,
    known,
    missing,
    `Nộp hồ sơ thì không cần đúng nơi này: ${city.filing.text}`,
  ].filter((part) => part !== null)
  const sources = uniqueSources([...(seat ? [seat.source] : []), city.filing.source])
  return {
    outcome: seat ? 'answer' : 'abstain',
    intent: 'office.info',
    replies: [
      {
        text: lines(
          `Dạ, ${inSentence(head!.replace(/^(?:Em|Theo)(?= )/u, (word) => word.toLowerCase()))}`,
          ...rest,
          sourcesLine(sources),
        ),
      },
    ],
    report: { sources },
    focus: area ? [{ kind: 'area', id: area.id, title: area.name }] : [],
  }
}
