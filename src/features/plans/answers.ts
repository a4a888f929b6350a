import type { City } from '../../content/city.ts'
import type { Choice, Reply } from '../../core/message.ts'
import { actionOf } from '../../core/message.ts'
import type { Report, ReportedFact } from '../../core/report.ts'
import { shownDate } from '../../core/time.ts'
import type { TurnResult } from '../../core/turn.ts'
import { formatNumber } from '../../text/numbers.ts'
import { bodyOf } from './agency-names.ts'
import type { Plan, Task } from './content.ts'
import { isDueIn, isYearLong } from './due.ts'
import type { Plans } from './plans.ts'
import type { PlanQuery } from './query.ts'

export interface PlanAsked {
  readonly query: PlanQuery
  readonly plan: Plan
  readonly plans: Plans
  readonly city: City
}

type Said = Pick<TurnResult, 'outcome' | 'replies' | 'report'>

const STATUS: Readonly<Record<Task['status'], string>> = {
  done: 'Đã thực hiện',
  'in-progress': 'Đang triển khai',
  'not-due': 'Chưa tới thời gian thực hiện',
  unknown: 'Chưa rõ',
}

/** How far a plan has come, as its latest report prints it. */
export function sayStatus({ query, plan, plans }: PlanAsked): Said {
  const progress = plan.progress.at(-1)!
  const { done, total, percent, inProgress, notStarted, dropped } = progress
  const verb = progress.countsInProgress ? 'đã và đang triển khai' : 'đã hoàn thành'
  const rate = percent === null ? '' : `, đạt ${formatNumber(percent)} %`
  const counts =
    done === null ? `gồm ${total ?? plan.taskCount ?? 0} nhiệm vụ` : `${verb} ${done}/${total} nhiệm vụ${rate}`
  const rest = [
    inProgress === null ? null : `đang thực hiện ${inProgress}`,
    notStarted === null ? null : `chưa thực hiện ${notStarted}`,
    dropped === null ? null : `không thực hiện ${dropped}`,
  ].filter((part) => part !== null)
  const known = [done, total, plan.taskCount, inProgress, notStarted]
  const wrong = query.stated.filter((n) => n !== plan.year && !known.includes(n))
  const left = leftOver(query, progress)
  const aims = query.targets && plan.targets.length > 0 ? [`Mục tiêu nêu trong nguồn: ${plan.targets.join('; ')}.`] : []
  const checked =
    query.asksWhetherRight && query.stated.length > 0
      ? wrong.length === 0
        ? ['Số Ông/Bà nêu khớp với văn bản.']
        : [`Số ${wrong.join(', ')} Ông/Bà nêu không khớp với văn bản; xin dùng số ở trên.`]
      : []
  return said(
    'answer',
    [
      `Dạ, ${lower(plan.name)}, ${progress.label}: ${counts}${rest.length > 0 ? `; ${rest.join(', ')}` : ''}.`,
      ...left,
      ...checked,
      ...aims,
      ...numberOf(plan),
      ...(plan.targetCount === null
        ? []
        : [`Kế hoạch đề ra ${plan.taskCount ?? total} nhiệm vụ, ${plan.targetCount} mục tiêu.`]),
      ...(progress.note ? [progress.note] : []),
      ...(plan.lost.length > 0 ? [lostNote(plan)] : []),
      sourceOf(progress.source),
    ],
    {
      plan: { plan: short(plan), tasks: plans.tasksOf(plan.id).map(({ number, status }) => ({ number, status })) },
      facts: factsOf(plan, progress),
      sources: [sourceRecord(progress.source)],
    },
    [choice('Liệt kê nhiệm vụ', 'plan.list', plan.year), ...(plan.lost.length > 0 ? [] : [])],
  )
}

/** "còn mấy cái chưa xong": what is not done, where the source prints it by no number of its own. */
function leftOver(
  { statuses }: PlanQuery,
  { done, total, countsInProgress, inProgress }: Plan['progress'][number],
): readonly string[] {
  const asks = statuses.length > 0 && !statuses.includes('done')
  if (!asks || done === null || total === null || countsInProgress || inProgress !== null) return []
  return [`Còn ${total - done}/${total} nhiệm vụ chưa hoàn thành (số tính thêm: ${total} − ${done}).`]
}

/** The plan's own number, where our sources print it. */
function numberOf({ number, date }: Plan): readonly string[] {
  return number === null ? [] : [`Số hiệu kế hoạch: ${number}${date ? ` ngày ${shownDate(date)}` : ''}.`]
}

/** One task, or several, with lead, time, product and evidence. */
export function sayTasks(asked: PlanAsked): Said {
  const { query, plan, plans, city } = asked
  const all = plans.tasksOf(plan.id)
  const shown = query.tasks.flatMap((number) => all.find((task) => task.number === number) ?? [])
  if (shown.length === 0) {
    const count = plan.taskCount === null ? '' : ` Kế hoạch có ${plan.taskCount} nhiệm vụ.`
    const none = all.length === 0 ? ' Các văn bản em có không in danh sách nhiệm vụ của kế hoạch này.' : ''
    return said(
      'abstain',
      [
        `Dạ, ${lower(plan.name)} không có nhiệm vụ số ${query.tasks.join(', ')} trong dữ liệu của em.${count}${none} Ông/Bà cần hỗ trợ thì gọi ${city.hotline}.`,
      ],
      {},
    )
  }
  const unreadable = shown.every((task) => task.missing !== undefined)
  return said(
    unreadable ? 'abstain' : 'answer',
    [...ofDocument(query, shown), ...shown.map((task) => taskText(plan, task)), sourceOf(shown[0]!.source)],
    {
      plan: { plan: short(plan), tasks: shown.map(({ number, status }) => ({ number, status })) },
      sources: [sourceRecord(shown[0]!.source)],
    },
  )
}

/** A document that a task rests on is known by its number and day alone. */
function ofDocument({ document }: PlanQuery, tasks: readonly Task[]): readonly string[] {
  if (document === null) return []
  const date = tasks.flatMap(({ evidence }) => evidence).find((each) => each.document === document)?.date
  const of = tasks.map(({ number }) => number).join(', ')
  return [
    `Dạ, ${document}${date ? ` ngày ${shownDate(date)}` : ''} được nêu làm căn cứ của nhiệm vụ ${of}. Em không có nội dung và người ký văn bản này.`,
  ]
}

function taskText(plan: Plan, task: Task): string {
  if (task.missing)
    return `Dạ, nhiệm vụ ${task.number} của ${lower(plan.name)}: ${lower(task.missing)} Em không đọc được nội dung nên không đoán.`
  const evidence = task.evidence.map(({ document, date, what }) =>
    [document, date && `ngày ${shownDate(date)}`, what && (document ? `(${what})` : what)].filter(Boolean).join(' '),
  )
  return [
    `Dạ, nhiệm vụ ${task.number} (${lower(plan.name)}): ${task.name}.`,
    `- Tình trạng: ${task.ambiguous ? `${task.printedStatus ?? STATUS[task.status]}, nhưng chưa chắc. ${task.ambiguous}` : (task.printedStatus ?? STATUS[task.status])}${task.asOf ? ` (đến ${shownDate(task.asOf)})` : ''}`,
    ...(evidence.length > 0 ? [`- Căn cứ: ${evidence.join('; ')}`] : []),
    ...(task.lead.length > 0 ? [`- Chủ trì: ${task.lead.join(', ')}`] : []),
    ...(task.cooperating.length > 0 ? [`- Phối hợp: ${task.cooperating.join(', ')}`] : []),
    ...(task.time ? [`- Thời gian: ${task.time}`] : []),
    ...(task.product ? [`- Sản phẩm: ${task.product}`] : []),
    ...(task.note ? [`- Ghi chú: ${task.note}`] : []),
  ].join('\n')
}

/** Tasks by status, agency or group: those that can be read, and how many cannot. */
export function sayList(asked: PlanAsked): Said {
  const { query, plan, plans, city } = asked
  const all = plans.tasksOf(plan.id)
  if (all.length === 0)
    return said(
      'abstain',
      [
        `Dạ, các văn bản em có không in danh sách nhiệm vụ của ${lower(plan.name)}. Ông/Bà xem ${city.website} hoặc gọi ${city.hotline}.`,
      ],
      {},
    )
  const readable = all.filter((task) => task.missing === undefined)
  const statuses = query.late && query.statuses.length === 0 ? UNDONE : query.statuses
  const shown = readable.filter(
    (task) =>
      (statuses.length === 0 || statuses.includes(task.status)) &&
      isOf(task, query) &&
      (query.due === null || (task.time !== null && isDueIn(task.time, plan.year, query.due))) &&
      (query.group === null || task.group === query.group),
  )
  const progress = plan.progress.at(-1)!
  const what = [
    statuses.map((status) => lower(STATUS[status])).join(' hoặc '),
    query.agency
      ? `${query.role === null ? 'của' : query.role === 'lead' ? 'do' : 'có'} ${query.agency}${query.role === null ? '' : query.role === 'lead' ? ' chủ trì' : ' phối hợp'}`
      : '',
    query.due ? `có thời gian trong ${query.due.label}` : '',
    query.group ? `nhóm ${plan.groups.find((g) => g.id === query.group)?.name ?? query.group}` : '',
  ].filter((part) => part !== '')
  const lines = shown.map((task) => {
    const role =
      query.agency && query.role === null && !query.leads
        ? names(task.lead, query.agency)
          ? ', chủ trì'
          : ', phối hợp'
        : ''
    const lead = query.leads && task.lead.length > 0 ? `, ${task.lead.join(', ')} chủ trì` : ''
    const time = (query.late || query.due) && task.time ? `, thời gian ${task.time}` : ''
    const unsure = task.ambiguous ? ' (chưa chắc)' : ''
    const status = statuses.length === 1 ? unsure : `: ${lower(task.printedStatus ?? STATUS[task.status])}${unsure}`
    return `- ${task.number}. ${task.name}${role}${lead}${status}${time}`
  })
  const unsure = query.statuses.includes('done') ? readable.filter((task) => task.ambiguous) : []
  return said(
    'answer',
    [
      ...(query.late
        ? [
            `Dạ, ${sourceName(progress.source)} không ghi nhiệm vụ nào của ${lower(plan.name)} trễ hạn; em không tự kết luận. Dưới đây là các nhiệm vụ chưa xong kèm thời gian phải làm.`,
          ]
        : []),
      shown.length === 0
        ? `Dạ, trong các nhiệm vụ đọc được của ${lower(plan.name)} em không thấy nhiệm vụ nào ${what.join(' ')}.`
        : [
            `Dạ, ${shown.length} nhiệm vụ ${what.join(' ')} của ${lower(plan.name)}, ${progress.label}:`.replace(
              / {2,}/g,
              ' ',
            ),
            ...lines,
          ].join('\n'),
      ...allYear(readable, query),
      ...unsure.map((task) => `Nhiệm vụ ${task.number} chưa chắc: ${lower(task.ambiguous ?? '')}`),
      ...(query.statuses.includes('done') && progress.done !== null
        ? [`Văn bản in tổng số ${progress.done}/${progress.total} nhiệm vụ; danh sách trên chỉ là phần đọc được.`]
        : []),
      ...(plan.lost.length > 0 ? [lostNote(plan)] : []),
      sourceOf(shown[0]?.source ?? progress.source),
    ],
    {
      plan: { plan: short(plan), tasks: shown.map(({ number, status }) => ({ number, status })) },
      sources: [sourceRecord(shown[0]?.source ?? progress.source)],
    },
  )
}

/** Whether an agency has to do with a task, in the role asked for. */
const isOf = ({ lead, cooperating }: Task, { agency, role }: PlanQuery): boolean =>
  agency === null || (role !== 'cooperating' && names(lead, agency)) || (role !== 'lead' && names(cooperating, agency))

const names = (bodies: readonly string[], agency: string): boolean => bodies.some((body) => bodyOf(body) === agency)

/** Tasks for all of the year are due by its end, though no quarter is printed. */
function allYear(tasks: readonly Task[], { due }: PlanQuery): readonly string[] {
  const numbers = tasks.filter(({ time }) => time !== null && isYearLong(time)).map(({ number }) => number)
  if (due?.quarter !== 4 || numbers.length === 0) return []
  return [`Ngoài ra ${numbers.length} nhiệm vụ chỉ ghi làm trong năm, không ghi quý: số ${ranges(numbers)}.`]
}

/** No plan of that year is here. */
export function sayNoPlan(year: number, { plans }: Plans, city: City): Said {
  const years = plans.map((plan) => plan.year).sort((a, b) => a - b)
  return said(
    'abstain',
    [
      `Dạ, em hiểu Ông/Bà hỏi kế hoạch cải cách hành chính năm ${year}. Em chưa có kế hoạch năm này; gần nhất là năm ${years.at(-1)}, các năm có dữ liệu: ${years.join(', ')}. Ông/Bà cần hỗ trợ thì gọi ${city.hotline}.`,
    ],
    {},
    years.slice(-2).map((y) => choice(`Kế hoạch năm ${y}`, 'plan.status', y)),
  )
}

function lostNote({ lost, taskCount }: Plan): string {
  return `Bản em có chỉ đọc được ${(taskCount ?? 0) - lost.length}/${taskCount} nhiệm vụ; không đọc được các nhiệm vụ số ${ranges(lost)}.`
}

/** `4-10, 17-19`. */
function ranges(numbers: readonly number[]): string {
  const runs: number[][] = []
  for (const n of numbers) {
    const run = runs.at(-1)
    if (run?.at(-1) === n - 1) run.push(n)
    else runs.push([n])
  }
  return runs.map((run) => (run.length > 1 ? `${run[0]}-${run.at(-1)}` : String(run[0]))).join(', ')
}

type Reference = Task['source']

const UNDONE: readonly Task['status'][] = ['in-progress', 'not-due', 'unknown']

const sourceName = ({ number, title }: Reference): string => number ?? title

function sourceOf({ number, title, date, section }: Reference): string {
  return `Nguồn: ${number ?? title}${date ? ` ngày ${shownDate(date)}` : ''}, ${/^[IVX\d]/.test(section) ? `mục ${section}` : section}.`
}

const sourceRecord = ({ number, title, date, section }: Reference) => ({
  title,
  reference: `${number ?? title}, ${section}`,
  url: null,
  asOf: date,
})

function factsOf(
  plan: Plan,
  { label, asOf, total, done, percent, source }: Plan['progress'][number],
): readonly ReportedFact[] {
  const common = {
    scope: 'toàn thành phố',
    period: { label, from: null, to: asOf, cumulative: true },
    asOf,
    documentDate: source.date,
    source: `${source.number ?? source.title}, ${source.section}`,
    derived: false,
  }
  const name = `Nhiệm vụ đã hoàn thành của ${lower(plan.name)}`
  return [
    ...(percent === null
      ? []
      : [
          {
            ...common,
            indicator: 'plan-completion',
            label: `Tỷ lệ hoàn thành ${lower(plan.name)}`,
            value: percent,
            unit: '%',
            numerator: done,
            denominator: total,
            definition: 'nhiệm vụ đã hoàn thành ÷ nhiệm vụ của kế hoạch × 100',
          },
        ]),
    ...(done === null
      ? []
      : [
          {
            ...common,
            indicator: 'plan-tasks-done',
            label: name,
            value: done,
            unit: 'nhiệm vụ',
            numerator: null,
            denominator: null,
            definition: name,
          },
        ]),
  ]
}

function said(
  outcome: Said['outcome'],
  paragraphs: readonly string[],
  report: Report,
  choices: readonly Choice[] = [],
): Said {
  const reply: Reply = { text: paragraphs.join('\n\n'), ...(choices.length > 0 ? { choices } : {}) }
  return { outcome, replies: [reply], report }
}

const choice = (label: string, intent: string, year: number): Choice => ({
  label,
  action: actionOf(intent, String(year)),
})
const short = (plan: Plan): string => `CCHC ${plan.year}`
const lower = (text: string): string => (/^\p{Lu}\p{Ll}/u.test(text) ? text[0]!.toLowerCase() + text.slice(1) : text)
