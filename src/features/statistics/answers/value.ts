import { formatNumber } from '../../../text/numbers.ts'
import type { Indicator } from '../content.ts'
import type { Observation } from '../observations.ts'
import { levelsOf, selectFigures, THREE_LEVELS, unique } from '../select.ts'
import {
  definitionLine,
  inSentence,
  periodNote,
  ranksOf,
  scopeName,
  shownParts,
  shownValue,
  sourceLine,
} from '../wording.ts'
import { type Answer, type Asked, askFor, indicatorOf, together } from './answer.ts'
import { calledInSentence, valueInSentence } from './flag.ts'
import { sayNone } from './missing.ts'
import { newerLines, newerOf } from './newer.ts'
import { withinYear } from './within-year.ts'

/** The figure of every indicator asked for, each with all that makes it quotable. */
export function answerValue(asked: Asked): Answer {
  const { query } = asked
  return together(
    query.indicators.flatMap((id) => {
      const indicator = indicatorOf(asked.figures, id)
      if (query.periods.length < 2) return [oneValue(asked, indicator)]
      // "2022 là 85,41, 2030 là 90": each number is held against its own time's.
      const isEach = query.stated.length === query.periods.length
      return query.periods.map((period, i) => {
        const stated = isEach ? query.stated.slice(i, i + 1) : query.stated
        return oneValue({ ...asked, query: { ...query, periods: [period], stated } }, indicator)
      })
    }),
  )
}

function oneValue(asked: Asked, indicator: Indicator): Answer {
  const { figures, query } = asked
  const selected = selectFigures(figures, query, indicator)
  if (selected.kind !== 'figures') return sayNone(asked, indicator, selected)
  const { shown, rivals } = selected
  if (shown.every(({ value }) => value === null)) return rankOnly(asked, indicator, shown)
  const levels = query.scopes.length === 0 && shown.length === 1 ? levelsOf(figures, shown[0]!) : []
  const newer = newerOf(asked, indicator, shown)
  const within = withinYear(asked, shown)
  const quoted = unique([...shown, ...levels, ...rivals, ...newer])
  return {
    outcome: 'answer',
    say: [
      [leadOf(asked, indicator, shown), ...partLines(asked, levels)].join('\n'),
      ...notPrintedOf(asked, shown),
      ...newerLines(newer),
      ...within.say,
      // A number that another document prints of the same is no wrong one.
      ...checked(asked, [...shown, ...rivals]),
      [
        ...derivedLines(shown),
        periodNote(shown[0]!),
        definitionLine(indicator),
        ...notesOf(asked, [...shown, ...levels, ...rivals]),
        ...rivalLines(asked, rivals),
      ].join('\n'),
      sourceLine(quoted),
    ],
    quoted,
    choices: [...within.choices, ...nextSteps(indicator, query.scopes[0] ?? '', shown[0]!)],
  }
}

/** Of several places that were asked for, those that the document has no number of. */
function notPrintedOf({ figures, query }: Asked, shown: readonly Observation[]): readonly string[] {
  const left = query.scopes.filter((id) => !shown.some(({ scope }) => scope === id))
  const names = left.flatMap((id) => figures.scopes.get(id)?.name ?? [])
  return names.length > 0 ? [`Văn bản không in số này của: ${names.join(', ')}.`] : []
}

/**
 * A number is asked for and only a place is printed: the place is told, no figure is given for the number. Whoever states
 * a place ("rớt xuống hạng 25 phải không") is answered by it.
 */
function rankOnly(asked: Asked, indicator: Indicator, shown: readonly Observation[]): Answer {
  const { asksWhetherRight, stated } = asked.query
  const isStated = asksWhetherRight && stated.length > 0
  const places = shown.map((o) => `${scopeName(asked.figures, o)}, ${o.period.label}${ranksOf(o)}`)
  return {
    outcome: isStated ? 'answer' : 'abstain',
    say: [
      `Dạ, văn bản không in số ${inSentence(indicator.name)}, chỉ nêu thứ hạng: ${places.join('; ')}.`,
      ...checked(asked, shown),
      sourceLine(shown),
    ],
    ...(isStated ? { quoted: shown } : {}),
  }
}

/** `Dạ, tỷ lệ … của cấp xã, 06 tháng đầu năm 2024: 99,99 % (85.530/85.536).` */
export function leadOf({ figures }: Asked, indicator: Indicator, shown: readonly Observation[]): string {
  const name = calledInSentence(indicator)
  const [first] = shown
  if (shown.length === 1 && first) {
    return `Dạ, ${name}, ${scopeName(figures, first)}, ${first.period.label}: ${valueInSentence(indicator, first)}${shownParts(first)}${derivedMark(first)}${ranksOf(first)}.`
  }
  return [`Dạ, ${name}, ${first?.period.label ?? ''}:`, ...partLines({ figures }, shown)].join('\n')
}

export function partLines({ figures }: Pick<Asked, 'figures'>, parts: readonly Observation[]): readonly string[] {
  return inLevels(parts).map((o) => `- ${scopeName(figures, o)}: ${shownValue(o)}${shownParts(o)}${derivedMark(o)}`)
}

/** Levels with the highest first; whatever else is asked for stays in the order asked. */
const inLevels = (parts: readonly Observation[]): readonly Observation[] =>
  parts.every(({ scope }) => THREE_LEVELS.includes(scope))
    ? [...parts].sort((a, b) => THREE_LEVELS.indexOf(a.scope) - THREE_LEVELS.indexOf(b.scope))
    : parts

const derivedMark = (o: Observation): string => (o.derived ? ', số tính thêm' : '')

/** A derived figure is never shown without its formula. */
export function derivedLines(list: readonly Observation[]): readonly string[] {
  return list.flatMap((o) => (o.derived ? [`Số tính thêm, văn bản không in: ${o.derived.formula}.`] : []))
}

/** "có 36 nhiệm vụ đúng không", "tăng 2 bậc phải không": whether what the person states is what is printed. */
export function checked({ query }: Asked, shown: readonly Observation[]): readonly string[] {
  if (!query.asksWhetherRight || query.stated.length === 0) return []
  const moved = query.statedMove === null ? [] : movesOf(shown)
  if (moved.length > 0) return checkedMoves(query, moved)
  const ranked = shown.flatMap((o) => o.ranks.flatMap(({ rank, rankTo, of }) => [rank, rankTo, of]))
  const known = [...ranked, ...shown.flatMap((o) => [o.value, o.numerator, o.denominator])].filter(
    (v) => v !== undefined && v !== null,
  )
  const wrong = query.stated.filter((value) => !known.includes(value))
  if (wrong.length === 0) return ['Số Ông/Bà nêu khớp với văn bản.']
  return [`Số ${wrong.map((v) => formatNumber(v)).join(', ')} Ông/Bà nêu không khớp với văn bản; xin dùng số ở trên.`]
}

interface Move {
  /** Up is positive. */
  readonly by: number
  readonly said: string
}

/** How figures and their places moved, as their documents print it. */
const movesOf = (shown: readonly Observation[]): readonly Move[] =>
  shown.flatMap((o) => [
    ...o.ranks.flatMap((rank) =>
      rank.change
        ? [
            {
              by: rank.change,
              said: `hạng trong ${rank.among} ${moveText(rank.change, 'bậc')}${sinceText(rank.since)}`,
            },
          ]
        : [],
    ),
    ...(o.change
      ? [
          {
            by: o.change.value,
            said: `giá trị ${moveText(o.change.value, o.unit === '%' ? 'điểm %' : o.unit)}${sinceText(o.change.since)}`,
          },
        ]
      : []),
  ])

const moveText = (by: number, unit: string): string =>
  `${by > 0 ? 'tăng' : 'giảm'} ${formatNumber(Math.abs(by))} ${unit}`
const sinceText = (since: string | undefined): string => (since ? ` so với ${since}` : '')

function checkedMoves({ stated, statedMove }: Asked['query'], moves: readonly Move[]): readonly string[] {
  const isUp = statedMove === 'up'
  const isRight = moves.some(({ by }) => stated.includes(Math.abs(by)) && by > 0 === isUp)
  const told = `Văn bản in: ${moves.map(({ said }) => said).join('; ')}.`
  return [
    isRight
      ? `Mức thay đổi Ông/Bà nêu khớp với văn bản. ${told}`
      : `Mức thay đổi Ông/Bà nêu không khớp với văn bản. ${told}`,
  ]
}

/** What must be told beside figures: notes of their source, and why they disagree with others. */
export function notesOf({ figures }: Asked, quoted: readonly Observation[]): readonly string[] {
  const notes = quoted.flatMap((o) => [
    ...(o.note ? [`Ghi chú: ${o.note}`] : []),
    ...(o.notComparable ? [`Lưu ý: ${o.notComparable}`] : []),
    ...o.conflicts.flatMap((id) => {
      const conflict = figures.conflicts.get(id)
      return conflict && conflict.kind !== 'misprint' ? [`Lưu ý: ${conflict.explanation}`] : []
    }),
  ])
  return unique(notes).slice(0, 3)
}

function rivalLines({ figures }: Asked, rivals: readonly Observation[]): readonly string[] {
  if (rivals.length === 0) return []
  const said = rivals.map(
    (o) =>
      `${shownValue(o)}${shownParts(o)} (${scopeName(figures, o)}; ${o.document.number ?? o.document.title}, ${o.section}${o.row ? `, dòng ${o.row}` : ''})`,
  )
  return [`Cùng kỳ này còn có số khác: ${said.join('; ')}.`]
}

function nextSteps(indicator: Indicator, scope: string, shown: Observation) {
  return [
    askFor('Qua các kỳ', 'trend', indicator.id, scope),
    askFor('Cách tính', 'definition', indicator.id),
    ...(indicator.targets.length > 0
      ? [askFor('So với chỉ tiêu', 'compare', indicator.id, shown.scope, shown.period.span)]
      : []),
  ].flatMap((choice) => choice ?? [])
}
