import { standsFor } from './bodies-together.ts'
import type { Plan, Task } from './content.ts'
import { isYearLong } from './due.ts'
import { lostNote, ranges } from './lost-tasks.ts'
import type { PlanQuery } from './query.ts'
import { lower, type PlanAsked, type Said, STATUS, said, short } from './said.ts'
import { limitsSaid, names, selectedOf, shares, UNDONE } from './selection.ts'
import { sourceName, sourceOf, sourceRecord } from './sources.ts'

/** Tasks by status, agency or group: those that can be read, and how many cannot. */
export function sayList(asked: PlanAsked): Said {
  const { query, plan, plans } = asked
  const all = plans.tasksOf(plan.id)
  if (query.dropped) return sayDropped(asked)
  if (all.length === 0) return sayNoList(asked)
  const readable = all.filter((task) => task.missing === undefined)
  const statuses = query.late && query.statuses.length === 0 ? UNDONE : query.statuses
  const limits = { ...query, statuses }
  const shown = selectedOf(readable, limits, plan)
  const progress = plan.progress.at(-1)!
  const unsure = query.statuses.includes('done') ? selectedOf(readable, { ...query, statuses: ['unknown'] }, plan) : []
  const isWhole = query.agency === null && query.group === null && query.due === null
  const source = shown[0]?.source ?? progress.source
  return said(
    'answer',
    [
      ...(query.late
        ? [
            `Dạ, ${sourceName(progress.source)} không ghi nhiệm vụ nào của ${lower(plan.name)} trễ hạn; em không tự kết luận. Dưới đây là các nhiệm vụ chưa xong kèm thời gian phải làm.`,
          ]
        : []),
      ...(query.unread === null
        ? []
        : [`Dạ, em chưa hiểu “${query.unread}” nên chưa lọc theo phần này; Ông/Bà nói rõ hơn giúp em.`]),
      ...ofOne(query, plan),
      [headOf(shown, { ...query, statuses }, plan), ...shown.map((task) => lineOf(task, { ...query, statuses }))].join(
        '\n',
      ),
      ...givenTogether(shown, query),
      ...allYear(selectedOf(readable, { ...limits, due: null }, plan), query),
      ...unsure.map((task) => `Nhiệm vụ ${task.number} chưa chắc: ${lower(task.ambiguous ?? '')}`),
      ...(isWhole && query.statuses.includes('done') && progress.done !== null
        ? [`Văn bản in tổng số ${progress.done}/${progress.total} nhiệm vụ; danh sách trên chỉ là phần đọc được.`]
        : []),
      ...(plan.lost.length > 0 ? [lostNote(plan)] : []),
      sourceOf(source),
    ],
    {
      plan: { plan: short(plan), tasks: shown.map(({ number, status }) => ({ number, status })) },
      sources: [sourceRecord(source)],
    },
  )
}

function headOf(shown: readonly Task[], query: PlanQuery, plan: Plan): string {
  const limits = limitsSaid(query, plan)
  const of = `${lower(plan.name)}, ${plan.progress.at(-1)!.label}`
  if (shown.length === 0) return `Dạ, trong các nhiệm vụ đọc được của ${of}, em không thấy nhiệm vụ nào ${limits}.`
  const what = ['nhiệm vụ', limits, query.agency === null ? 'của' : 'trong', of].filter((part) => part !== '').join(' ')
  if (!query.counts) return `Dạ, ${shown.length} ${what}:`
  const rest = shown.filter(({ status }) => status !== 'done')
  const left = rest.length === 0 ? '' : `; còn lại ${shares(rest)}`
  return `Dạ, đã thực hiện ${shown.length - rest.length}/${shown.length} ${what}${left} (đếm theo danh sách dưới đây):`
}

function lineOf(task: Task, query: PlanQuery): string {
  const { agency, role, leads, statuses, late, due } = query
  const isTogether = agency !== null && standsFor(agency, '') !== null
  const leadsIt = ` (chủ trì: ${task.lead.join(', ')})`
  const part = agency && role === null && !leads ? (names(task.lead, agency) ? ', chủ trì' : ', phối hợp') : ''
  const told = (leads || (isTogether && role === 'lead')) && task.lead.length > 0 ? leadsIt : part
  const time = (late || due) && task.time ? `, thời gian: ${task.time}` : ''
  const unsure = task.ambiguous ? ' (chưa chắc)' : ''
  const status = statuses.length === 1 ? unsure : `: ${lower(task.printedStatus ?? STATUS[task.status])}${unsure}`
  return `- ${task.number}. ${task.name}${told}${status}${time}`
}

/** What is asked of one body and printed of all of its kind. */
const ofOne = ({ oneOf, agency }: PlanQuery, { progress }: Plan): readonly string[] =>
  oneOf === null
    ? []
    : [
        `Dạ, ${sourceName(progress.at(-1)!.source)} không ghi nhiệm vụ nào riêng cho ${oneOf}; dưới đây là nhiệm vụ ghi chung cho ${agency?.replace(/^Các /u, 'các ')}.`,
      ]

/** Tasks that several kinds of bodies lead together. */
function givenTogether(shown: readonly Task[], { agency, role }: PlanQuery): readonly string[] {
  if (agency === null || standsFor(agency, '') === null || role === 'cooperating') return []
  const numbers = shown
    .filter(({ lead }) => names(lead, agency) && lead.join(', ') !== agency)
    .map(({ number }) => number)
  return numbers.length === 0
    ? []
    : [`Trong đó ${numbers.length} nhiệm vụ ghi chung với cơ quan khác: số ${ranges(numbers)}.`]
}

/** Tasks for all of the year are due by its end, though no quarter is printed. */
function allYear(tasks: readonly Task[], { due }: PlanQuery): readonly string[] {
  const numbers = tasks.filter(({ time }) => time !== null && isYearLong(time)).map(({ number }) => number)
  if (due?.quarter !== 4 || numbers.length === 0) return []
  return [`Ngoài ra ${numbers.length} nhiệm vụ chỉ ghi làm trong năm, không ghi quý: số ${ranges(numbers)}.`]
}

const sayNoList = ({ plan, city }: PlanAsked): Said =>
  said(
    'abstain',
    [
      `Dạ, các văn bản em có không in danh sách nhiệm vụ của ${lower(plan.name)}. Ông/Bà xem ${city.website} hoặc gọi ${city.hotline}.`,
    ],
    {},
  )

/** "nhiệm vụ nào không thực hiện": documents count them, or tell of them in a note; few name them. */
function sayDropped({ plan, plans }: PlanAsked): Said {
  const { dropped, label, note, source } = plan.progress.at(-1)!
  const named = plan.notes.filter((text) => /^không thực hiện/i.test(text))
  const report = {
    plan: { plan: short(plan), tasks: plans.tasksOf(plan.id).map(({ number, status }) => ({ number, status })) },
    sources: [sourceRecord(source)],
  }
  if (dropped === null && named.length > 0)
    return said('answer', [[`Dạ, ${lower(plan.name)}, văn bản ghi:`, ...named].join('\n'), sourceOf(source)], report)
  if (dropped === null) {
    const none = `Dạ, các văn bản em có không in số nhiệm vụ không thực hiện của ${lower(plan.name)}, ${label}.`
    return said(note ? 'answer' : 'abstain', [none, ...(note ? [note] : []), sourceOf(source)], report)
  }
  const which = dropped === 0 || named.length > 0 ? [] : ['Văn bản không nêu đó là những nhiệm vụ nào.']
  const count = `Dạ, ${lower(plan.name)}, ${label}: ${dropped} nhiệm vụ không thực hiện.`
  return said('answer', [count, ...(note ? [note] : []), ...named, ...which, sourceOf(source)], report)
}
