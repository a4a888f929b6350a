import type { Area, CityDirectory, FormerArea } from '../../agencies/directory.ts'
import { splitKind } from '../../agencies/units.ts'
import type { City } from '../../content/city.ts'
import { actionOf, type Choice } from '../../core/message.ts'
import { shownDate } from '../../core/time.ts'
import type { TurnResult } from '../../core/turn.ts'
import { type AskedPlace, PLACE, type PlaceAsk } from './ask.ts'
import { capital, inSentence, label, lines, listed, sourcesLine, uniqueSources } from './wording.ts'

/** More readings than this are not told one by one. */
const TOLD = 6
/** More successors than this are counted and not named. */
const NAMED = 16

/** First arguments of a choice; short, because an action is short. */
export const AREA = 'a'
export const FORMER = 'f'

/** Answers what became of places, or which places there are. */
export function answerPlaces(ask: PlaceAsk, directory: CityDirectory, city: City): TurnResult {
  if (ask.kind === 'list') return answerList(ask.of, directory, city)
  const answers = ask.places.map((place) => answerPlace(place, directory, city))
  const [only] = answers
  if (only && answers.length === 1) return only
  return {
    ...only!,
    outcome: answers.find((a) => a.outcome !== 'answer')?.outcome ?? 'answer',
    replies: [
      {
        text: answers
          .map((a, i) => (i === 0 ? a.replies[0]!.text : a.replies[0]!.text.replace(/^Dạ, /u, '')))
          .join('\n\n'),
        choices: answers.flatMap((a) => a.replies[0]!.choices ?? []).slice(0, 6),
      },
    ],
    focus: answers.flatMap((a) => a.focus ?? []),
    report: { sources: uniqueSources(answers.flatMap((a) => a.report?.sources ?? [])) },
  }
}

function answerPlace(place: AskedPlace, directory: CityDirectory, city: City): TurnResult {
  const meant = place.former.flatMap((id) => directory.formerArea(id) ?? [])
  const inForce = place.named.flatMap((id) => directory.area(id) ?? [])
  // A unit that kept its name and grew is told once, as what it is today.
  const former = meant.filter((unit) => !inForce.some((area) => isOnly(unit, area) && hasNameOf(unit, area)))
  const sources = uniqueSources([
    ...meant.flatMap((unit) => directory.sourceOf(unit) ?? []),
    ...(directory.reorganisation ? [directory.reorganisation.source] : []),
  ])
  const choices: readonly Choice[] = [
    ...inForce.map((area) => ({ label: label(`${area.name} (hiện nay)`), action: actionOf(PLACE, AREA, area.id) })),
    ...former.map((unit) => ({
      label: label(`${unit.name} cũ${placeIn(unit)}`),
      action: actionOf(PLACE, FORMER, unit.id),
    })),
  ]
  const doubt =
    directory.reorganisation?.confirmed === false ? '(Danh sách này chưa được đối chiếu với văn bản.)' : null
  const [area] = inForce
  if (inForce.length + former.length === 1 && !place.near) {
    const [unit] = former
    const said = area ? areaText(area, directory) : formerText(unit!, directory, city)
    const focus = area
      ? [{ kind: 'area', id: area.id, title: area.name }]
      : unit!.successors.length === 1
        ? [{ kind: 'area', id: unit!.successors[0]!, title: directory.area(unit!.successors[0]!)!.name }]
        : []
    const divided = !area && unit!.kind === 'former-commune' && unit!.split
    return {
      outcome: divided ? 'clarify' : 'answer',
      replies: [
        {
          text: lines(`Dạ, ${said}`, doubt, sourcesLine(sources)),
          choices: divided ? partChoices(unit!, directory) : [],
        },
      ],
      focus,
      memory: null,
      report: { sources },
    }
  }
  const told = [
    ...inForce.map((a) => `- ${capital(areaText(a, directory))}`),
    ...former.map((u) => `- ${capital(formerText(u, directory, city))}`),
  ]
  const text = lines(
    place.near
      ? `Dạ, em chưa rõ “${place.written}”. Có phải Ông/Bà hỏi:`
      : `Dạ, tên “${place.written}” chỉ ${inForce.length + former.length} nơi:`,
    ...told.slice(0, TOLD),
    told.length > TOLD ? `- và ${told.length - TOLD} nơi khác` : null,
    place.near ? 'Nếu không phải, Ông/Bà viết lại tên giúp em ạ.' : 'Ông/Bà hỏi nơi nào ạ?',
    doubt,
    sourcesLine(sources),
  )
  return { ...asking(text, choices.slice(0, TOLD), place), report: { sources } }
}

function asking(text: string, choices: readonly Choice[], place: AskedPlace): TurnResult {
  return {
    outcome: 'clarify',
    replies: [{ text, choices: choices.slice(0, TOLD) }],
    memory: { asked: place.written },
  }
}

const hasNameOf = (unit: FormerArea, area: Area): boolean =>
  unit.kind === 'former-commune' && splitKind(unit.name).bare === splitKind(area.name).bare

const isOnly = (unit: FormerArea, area: Area): boolean => unit.successors.length === 1 && unit.successors[0] === area.id

/** What an area in force was made of. */
function areaText(area: Area, directory: CityDirectory): string {
  const parts = directory.formedFrom(area.id).filter((unit) => unit.until === directory.reorganisation?.date)
  const date = directory.reorganisation ? `từ ngày ${shownDate(directory.reorganisation.date)} ` : ''
  const same = parts.length === 1 && parts[0]!.name === area.name && !parts[0]!.split
  if (same)
    return `${inSentence(area.name)} vẫn giữ nguyên, không nhập với nơi nào (trước thuộc ${inSentence(parts[0]!.within)}).`
  const districts = [...new Set(parts.map(districtOf))]
  const named = districts.map((district) => {
    const units = parts.filter((unit) => districtOf(unit) === district)
    const names = units.map((unit) => `${inSentence(unit.name)}${unit.split ? ' (một phần)' : ''}`)
    return `${listed(names)} (${inSentence(district)} cũ)`
  })
  return `${inSentence(area.name)} hiện nay lập ${date}từ ${named.join('; ')}.`
}

const districtOf = (unit: FormerArea): string => unit.within.split(', ')[0]!
const placeIn = (unit: FormerArea): string => (unit.within === '' ? '' : ` (${inSentence(districtOf(unit))})`)

/** Where the people of a former unit belong today. */
function formerText(unit: FormerArea, directory: CityDirectory, city: City): string {
  const areas = unit.successors.flatMap((id) => directory.area(id) ?? [])
  const from = shownDate(unit.until)
  const old = `${inSentence(unit.name)}${unit.within ? ` (${inSentence(unit.within)})` : ' cũ'}`
  const names = areas.map((area) => inSentence(area.name))
  if (unit.kind === 'former-commune') {
    const [into] = names
    const merged = directory.mergedInto(unit)
    const date = merged ? shownDate(merged.until) : from
    const before = merged ? ` nhập vào ${inSentence(merged.name)} ngày ${from},` : ''
    if (!unit.split) return `${old}${before} từ ngày ${date} thuộc ${into ?? 'nơi chưa rõ'}.`
    return `${old} từ ngày ${from} được chia: mỗi phần về ${listed(names)}. Chỉ tên phường thì chưa biết được, phải xem khu vực hoặc tên đường.`
  }
  const count = areas.length > NAMED ? `${areas.length} xã, phường` : listed(names)
  if (unit.kind === 'former-province') return `${old} từ ngày ${from} thuộc ${city.name}, nay là ${count}.`
  const shared = areas.some((area) => directory.formedFrom(area.id).some((u) => districtOf(u) !== unit.name))
  return `${old}: từ ngày ${from} không còn cấp quận, huyện. Phần đất này nay thuộc ${count}${shared ? ' (có nơi gồm cả đất của quận, huyện khác)' : ''}.`
}

const partChoices = (unit: FormerArea, directory: CityDirectory): readonly Choice[] =>
  unit.successors.flatMap((id) => {
    const area = directory.area(id)
    return area ? [{ label: label(area.name), action: actionOf(PLACE, AREA, area.id) }] : []
  })

function answerList(of: 'ward' | 'commune' | 'district' | null, directory: CityDirectory, city: City): TurnResult {
  const wards = directory.areas.filter((area) => area.kind === 'ward')
  const communes = directory.areas.filter((area) => area.kind === 'commune')
  const name = (area: Area) => splitKind(area.name).bare
  const sources = directory.reorganisation ? [directory.reorganisation.source] : []
  const shown = of === 'ward' ? wards : of === 'commune' ? communes : []
  const gone =
    of === 'district' && directory.reorganisation
      ? `Dạ, từ ngày ${shownDate(directory.reorganisation.date)} không còn cấp quận, huyện; dưới thành phố là xã, phường.`
      : null
  const text = lines(
    gone,
    `${gone ? '' : 'Dạ, '}${gone ? capital(city.name) : city.name} có ${directory.areas.length} đơn vị cấp xã: ${wards.length} phường và ${communes.length} xã.`,
    shown.length > 0 ? `${of === 'ward' ? 'Các phường' : 'Các xã'}: ${shown.map(name).join(', ')}.` : null,
    sourcesLine(sources),
  )
  const others: readonly Choice[] = [
    ...(of === 'ward' ? [] : [{ label: 'Liệt kê các phường', action: actionOf(PLACE, 'list', 'ward') }]),
    ...(of === 'commune' ? [] : [{ label: 'Liệt kê các xã', action: actionOf(PLACE, 'list', 'commune') }]),
  ]
  return { outcome: 'answer', replies: [{ text, choices: others }], report: { sources }, memory: null }
}
