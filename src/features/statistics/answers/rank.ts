import { formatNumber } from '../../../text/numbers.ts'
import type { Indicator } from '../content.ts'
import type { Observation } from '../observations.ts'
import { isFor } from '../printed-period.ts'
import { best, figuresFor, hasValue, latest, selectFigures, unique } from '../select.ts'
import { inSentence, periodNote, scopeName, shownValue, sourceLine } from '../wording.ts'
import { type Answer, type Asked, askFor, indicatorOf, together } from './answer.ts'
import { ofLevel } from './breakdown.ts'
import { barsOf, shownChange } from './compare.ts'
import { componentsOf } from './components.ts'
import { sayNone } from './missing.ts'
import { newerLines, newerOf } from './newer.ts'
import { answerTrend } from './trend.ts'
import { checked } from './value.ts'

/** Where a figure stands among others: the printed rank of an index, or bodies in order of their figures. */
export function answerRank(asked: Asked): Answer {
  const named = isAmongParts(asked) ? ofNamed(asked) : null
  if (named) return named
  return together(
    asked.query.indicators.map((id) => {
      const indicator = indicatorOf(asked.figures, id)
      const all = figuresFor(asked.figures, id, asked.query.province)
      if (asked.query.amongPeriods)
        return highestOf(asked, indicator, answerTrend({ ...asked, query: { ...asked.query, indicators: [id] } }))
      const among = isAmongParts(asked) ? ofComponents(asked, indicator, all) : null
      if (among) return among
      if (isAmongParts(asked) && indicator.kind === 'index') return noParts(asked, indicator, all)
      if (!all.some((o) => o.ranks.length > 0)) return order(asked, indicator, all)
      const { periods } = asked.query
      if (periods.length < 2) return printedRank(asked, indicator, all)
      return together(
        periods.map((period) =>
          printedRank({ ...asked, query: { ...asked.query, periods: [period] } }, indicator, all),
        ),
      )
    }),
  )
}

/** The series with the period that stands highest, or lowest, named first; what must not be compared is left to the notes. */
function highestOf({ query }: Asked, indicator: Indicator, series: Answer): Answer {
  const valued = (series.quoted ?? []).filter((o) => o.value !== null)
  if (valued.length < 2) return series
  const lowest = query.first === 'lowest' || (query.first === 'worst' && indicator.direction === 'higher-is-better')
  const extreme = (lowest ? Math.min : Math.max)(...valued.map((o) => o.value ?? 0))
  const tops = valued.filter((o) => o.value === extreme)
  const labels = tops.map((o) => o.period.label).join(', ')
  const which = `Dạ, ${lowest ? 'thấp' : 'cao'} nhất trong các kỳ có số liệu là ${labels}: ${shownValue(tops[0]!)}.`
  const [first = '', ...rest] = series.say
  return {
    ...series,
    say: [which, first.replace(/^Dạ, (\p{L})/u, (_, letter: string) => letter.toUpperCase()), ...rest],
  }
}

/** "lĩnh vực nào cao nhất": the parts are ranked, not the whole among other places. */
const isAmongParts = ({ query }: Asked): boolean => query.by === 'field' || query.by === 'category'

/** "A, B hay C, loại nào nhiều nhất": figures that are named, held against each other; null where they are no equals. */
function ofNamed(asked: Asked): Answer | null {
  const { figures, query } = asked
  const indicators = query.indicators.map((id) => indicatorOf(figures, id))
  const [first] = indicators
  if (!first || indicators.length < 2 || indicators.some(({ unit }) => unit !== first.unit)) return null
  const shown = indicators.flatMap((indicator) => {
    const selected = selectFigures(figures, { ...query, operation: 'value' }, indicator)
    return selected.kind === 'figures' ? selected.shown.slice(0, 1) : []
  })
  const isAlike = shown.every((o) => o.scope === shown[0]!.scope && o.period.span === shown[0]!.period.span)
  if (shown.length < indicators.length || !isAlike) return null
  const name = (o: Observation): string => inSentence(figures.indicators.get(o.indicator)?.name ?? o.indicator)
  return ranking(asked, { ...first, name: `Các chỉ tiêu đã hỏi, ${scopeName(figures, shown[0]!)}` }, shown, name, [])
}

function ofComponents(asked: Asked, indicator: Indicator, all: readonly Observation[]): Answer | null {
  const wanted = asked.query.periods[0]?.period
  const spans = unique(
    all
      .map((o) => o.period)
      .filter((p) => !wanted || isFor(p, wanted))
      .map(({ span }) => span),
  )
  const parts = spans.map((span) => componentsOf(asked, indicator, span)).findLast((found) => found.length > 1)
  if (!parts) return null
  const name = (o: Observation): string => asked.figures.indicators.get(o.indicator)?.name ?? o.indicator
  // Parts may be met through a count of some of them ("lĩnh vực dưới 80 %"): what is ranked is the whole's.
  const whole = asked.figures.indicators.get(asked.figures.indicators.get(parts[0]!.indicator)?.parent ?? '')
  return ranking(asked, whole ?? indicator, parts, name, unprinted(asked, parts))
}

/** No part of an index is printed for the time asked: the whole and its place are no answer to which of them leads. */
function noParts(asked: Asked, indicator: Indicator, all: readonly Observation[]): Answer {
  const wanted = asked.query.periods[0]?.period
  const others = unique(
    all
      .filter(({ period }) => componentsOf(asked, indicator, period.span).length > 1)
      .map(({ period }) => period.label),
  )
  const elsewhere =
    others.length > 0
      ? ` Kỳ có in từng phần: ${others.join(', ')}; em không lấy số của kỳ đó thay cho kỳ Ông/Bà hỏi.`
      : ''
  return {
    outcome: 'abstain',
    say: [
      `Dạ, các văn bản em có không in kết quả từng phần của ${inSentence(indicator.name)}${wanted ? `, ${wanted.label}` : ''}, nên em không xếp được phần nào cao, phần nào thấp.${elsewhere}`,
    ],
    choices: [askFor('Xem số chung', 'value', indicator.id)].filter((choice) => choice !== null),
  }
}

/** Parts of the same whole whose cell is empty in the source: named, as the order may be another with them. */
function unprinted({ figures, query }: Asked, [first]: readonly Observation[]): readonly string[] {
  const one = figures.indicators.get(first!.indicator)
  const empty = [...figures.indicators.values()].filter(
    ({ id, parent, family }) =>
      parent === one?.parent &&
      family === one?.family &&
      figuresFor(figures, id, query.province).some((o) => o.period.span === first!.period.span) &&
      !figuresFor(figures, id, query.province).some((o) => o.period.span === first!.period.span && hasValue(o)),
  )
  return empty.length > 0 ? [`Em không có số của: ${empty.map(({ name }) => inSentence(name)).join('; ')}.`] : []
}

function printedRank(asked: Asked, indicator: Indicator, all: readonly Observation[]): Answer {
  const selected = selectFigures(asked.figures, asked.query, indicator)
  if (selected.kind !== 'figures') return sayNone(asked, indicator, selected)
  const shown = selected.shown
  const ranks = shown.flatMap((o) => o.ranks)
  const inGroup = ranksIn(asked, ranks)
  const ranked = (inGroup.length > 0 ? inGroup : ranks).map((rank) => rankText(rank))
  if (ranked.length === 0) {
    const others = unique(all.filter((o) => o.ranks.length > 0).map((o) => o.period.label))
    return {
      outcome: 'abstain',
      say: [
        `Dạ, ${shown[0]!.period.label} văn bản có ${inSentence(indicator.name)} nhưng không in thứ hạng. Thứ hạng có ở: ${others.join(', ')}.`,
      ],
    }
  }
  const newer = newerOf(asked, indicator, shown)
  const change = shown.flatMap((o) => (o.change ? [`Giá trị ${shownChange(o)}.`] : []))
  return {
    outcome: 'answer',
    say: [
      [
        `Dạ, ${inSentence(indicator.name)}, ${scopeName(asked.figures, shown[0]!)}, ${shown[0]!.period.label}: ${shownValue(shown[0]!)}.`,
        ...(inGroup.length === 0 ? noRankIn(asked) : []),
        ...ranked.map((r) => `- ${r}`),
      ].join('\n'),
      ...newerLines(newer),
      ...checked(asked, [...shown, ...newer]),
      [...change, periodNote(shown[0]!)].join('\n'),
      sourceLine([...shown, ...newer]),
    ],
    quoted: [...shown, ...newer],
  }
}

/** The places printed among the provinces that are asked for. */
const ranksIn = ({ query: { rankedIn } }: Asked, ranks: Observation['ranks']): Observation['ranks'] =>
  rankedIn ? ranks.filter(({ among }) => among.toLowerCase().includes(rankedIn.printed.toLowerCase())) : []

/** A place among others than those asked for is not told without a word. */
const noRankIn = ({ query: { rankedIn } }: Asked): readonly string[] =>
  rankedIn ? [`Văn bản không in hạng trong ${rankedIn.name}; hạng có in:`] : []

function rankText(rank: Observation['ranks'][number]): string {
  const place = rank.rankTo ? `hạng ${rank.rank}-${rank.rankTo}` : `hạng ${rank.rank}`
  const of = rank.of ? `/${rank.of}` : ''
  const since = rank.since ? ` so với ${rank.since}` : ''
  const moved = rank.change
    ? `, ${rank.change > 0 ? 'tăng' : 'giảm'} ${formatNumber(Math.abs(rank.change))} bậc${since}`
    : ''
  return `${place}${of} ${rank.among}${moved}`
}

/** Single bodies in order of their figures; levels are no competitors of theirs. */
function order(asked: Asked, indicator: Indicator, all: readonly Observation[]): Answer {
  const { figures, query } = asked
  const districts = query.scopes.includes('district-level')
  const departments = query.among === 'department' || query.scopes.includes('department-level')
  const communes = query.among === 'commune' || (query.among === null && query.scopes.join() === 'commune-level')
  const kinds = districts === departments ? ['agency', 'former-district'] : districts ? ['former-district'] : ['agency']
  const kindOf = (o: Observation): string => figures.scopes.get(o.scope)?.kind ?? ''
  const named = query.scopes.filter((id) => ['agency', 'former-district'].includes(figures.scopes.get(id)?.kind ?? ''))
  const bodies = all.filter(
    (o) => hasValue(o) && (named.length > 1 ? named.includes(o.scope) : kinds.includes(kindOf(o))),
  )
  const levels = all.filter((o) => hasValue(o) && figures.scopes.get(o.scope)?.kind === 'level')
  const wanted = query.periods[0]?.period
  const at = (pool: readonly Observation[]): readonly Observation[] => {
    // A body that is printed alone for a later time is ranked among nobody.
    const several = pool.filter((o) => pool.some((p) => p.period.span === o.period.span && p.scope !== o.scope))
    const span = wanted ? pool.find((o) => isFor(o.period, wanted))?.period.span : latest(several)?.period.span
    return pool.filter((o) => o.period.span === span)
  }
  // "phường nào trễ nhiều nhất": bodies of another level are no answer to that.
  const level = communes
    ? 'commune-level'
    : departments !== districts
      ? departments
        ? 'department-level'
        : 'district-level'
      : null
  const isOfBodies = query.by !== 'level' && (query.among !== null || districts || communes) && named.length === 0
  if (level !== null && isOfBodies && (communes || at(bodies).length < 2)) return ofLevel(asked, indicator, level)
  const there =
    (query.by === 'level' ? [levels] : [bodies, levels])
      .map(at)
      .find((pool) => new Set(pool.map((o) => o.scope)).size > 1) ?? []
  if (there.length < 2) {
    const selected = selectFigures(figures, { ...query, scopes: [] }, indicator)
    if (selected.kind !== 'figures') return sayNone(asked, indicator, selected)
    return {
      outcome: 'abstain',
      say: [
        `Dạ, văn bản chỉ có ${inSentence(indicator.name)} ở mức ${selected.shown.map((o) => scopeName(figures, o)).join(', ')}, không tách từng đơn vị nên em không xếp hạng được.`,
      ],
    }
  }
  const one = unique(there.map((o) => o.scope)).flatMap((scope) => best(there.filter((o) => o.scope === scope)) ?? [])
  const partial = 'Danh sách theo đúng những đơn vị văn bản có nêu; có thể chưa đủ mọi đơn vị.'
  const name = (o: Observation): string => scopeName(figures, o)
  const groups = named.length > 1 ? [one] : unique(one.map(kindOf)).map((kind) => one.filter((o) => kindOf(o) === kind))
  if (groups.length === 1) return ranking(asked, indicator, one, name, [partial])
  // Departments and districts do not compete: each kind is ranked by itself.
  return together(groups.map((group) => ranking(asked, indicator, group, name, [partial])))
}

function ranking(
  asked: Asked,
  indicator: Indicator,
  list: readonly Observation[],
  nameOf: (o: Observation) => string,
  notes: readonly string[],
): Answer {
  const { first } = asked.query
  const lowest = first === 'lowest' || (first === 'worst' && indicator.direction === 'higher-is-better')
  const ranked = list.toSorted((a, b) => ((b.value ?? 0) - (a.value ?? 0)) * (lowest ? -1 : 1))
  const lines = ranked.map((o, i) => `${i + 1}. ${nameOf(o)}: ${shownValue(o)}`)
  const order = lowest ? 'từ thấp lên cao' : 'từ cao xuống thấp'
  const bars = barsOf(asked, indicator, ranked)
  return {
    outcome: 'answer',
    say: [
      [`Dạ, ${inSentence(indicator.name)}, ${ranked[0]!.period.label}, ${order}:`, ...lines].join('\n'),
      [...notes, periodNote(ranked[0]!)].join('\n'),
      sourceLine(ranked),
    ],
    quoted: ranked,
    ...(ranked.length > 3
      ? { chart: { ...bars, points: ranked.map((o) => ({ label: nameOf(o), value: o.value })) } }
      : {}),
  }
}
