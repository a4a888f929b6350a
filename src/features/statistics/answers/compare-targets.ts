import { formatNumber } from '../../../text/numbers.ts'
import type { Indicator, Target } from '../content.ts'
import type { Observation } from '../observations.ts'
import { selectFigures } from '../select.ts'
import { periodNote, scopeName, shownTarget, shownValue, sourceLine } from '../wording.ts'
import type { Answer, Asked } from './answer.ts'
import { sayNone } from './missing.ts'
import { derivedLines, leadOf } from './value.ts'

/** A figure beside the marks it has to reach. */
export function withTarget(asked: Asked, indicator: Indicator): Answer {
  const selected = selectFigures(asked.figures, asked.query, indicator)
  if (selected.kind !== 'figures') {
    const none = sayNone(asked, indicator, selected)
    return { ...none, say: [...none.say, targetsText(indicator.targets)] }
  }
  const lines = selected.shown.flatMap((o) => {
    const target = targetFor(indicator, o)
    const { value } = o
    if (value === null) return []
    const of = (one: Target): string =>
      `- ${scopeName(asked.figures, o)}: ${one.comparison === 'top' ? shownRank(o) : shownValue(o)}, chỉ tiêu ${shownTarget(one)}${one.period ? ` (${one.period})` : ''}: ${verdict(value, one, o)}`
    const ranked = target && o.ranks.length > 0 ? indicator.targets.filter((t) => t !== target && isOfRank(t, o)) : []
    return [...(target ? [of(target)] : []), ...ranked.map(of)]
  })
  return {
    outcome: 'answer',
    say: [
      [leadOf(asked, indicator, selected.shown), ...lines, ...besideStated(asked, indicator, selected.shown)].join(
        '\n',
      ),
      [targetsText(indicator.targets), ...derivedLines(selected.shown), periodNote(selected.shown[0]!)].join('\n'),
      sourceLine(selected.shown),
    ],
    quoted: selected.shown,
  }
}

const NO_TARGET = 'Văn bản em có không nêu chỉ tiêu phải đạt cho mục này.'

/** A figure that no document sets a mark for: said so. */
export function withoutTarget(asked: Asked, indicator: Indicator): Answer {
  const selected = selectFigures(asked.figures, asked.query, indicator)
  if (selected.kind !== 'figures') {
    const none = sayNone(asked, indicator, selected)
    return { ...none, say: [...none.say, NO_TARGET] }
  }
  return {
    outcome: 'answer',
    say: [
      [leadOf(asked, indicator, selected.shown), ...besideStated(asked, indicator, selected.shown)].join('\n'),
      [NO_TARGET, periodNote(selected.shown[0]!)].join('\n'),
      sourceLine(selected.shown),
    ],
    quoted: selected.shown,
  }
}

/** "có đạt mốc 90 % không": how far a share lies from a mark that nobody but the person sets. */
function besideStated(
  { query }: Asked,
  { targets }: Indicator,
  [o, ...more]: readonly Observation[],
): readonly string[] {
  const [mark, ...others] = query.stated
  if (!o || more.length > 0 || o.value === null || o.unit !== '%' || mark === undefined || others.length > 0) return []
  const isPrinted = mark === o.value || mark > 100 || o.ranks.some(({ rank, of }) => rank === mark || of === mark)
  if (isPrinted || targets.some(({ value }) => value === mark)) return []
  const gap = Number((o.value - mark).toFixed(2))
  return [
    `- Mốc ${formatNumber(mark)} % Ông/Bà nêu: số in ${gap > 0 ? 'cao' : 'thấp'} hơn ${formatNumber(Math.abs(gap))} điểm %.`,
  ]
}

function targetFor(indicator: Indicator, o: Observation): Target | undefined {
  return indicator.targets.find((t) => t.scope === o.scope) ?? indicator.targets.find((t) => t.scope === null)
}

/** A goal of place beside the one of value: "trong nhóm 25". */
const isOfRank = (target: Target, o: Observation): boolean =>
  target.comparison === 'top' &&
  (target.scope === null || target.scope === o.scope) &&
  isOfYear(target.period ?? '', o.period.span.slice(0, 4))

/** A goal of one year is no goal of another one's figure. */
function isOfYear(period: string, year: string): boolean {
  const [from, to] = period.match(/\d{4}/g) ?? []
  if (from === undefined) return true
  return from <= year && (/^từ /i.test(period) || year <= (to ?? from))
}

const shownRank = (o: Observation): string => {
  const [first] = o.ranks
  return first ? `hạng ${first.rank}${first.of ? `/${first.of}` : ''}` : shownValue(o)
}

function targetsText(targets: readonly Target[]): string {
  const said = targets.map(({ source, ...t }) => {
    const date = source.date ? ` ngày ${source.date.split('-').reverse().join('/')}` : ''
    return `${shownTarget({ ...t, source })}${t.period ? ` (${t.period})` : ''} theo ${source.number}${date}${source.section ? `, ${source.section}` : ''}`
  })
  return `Chỉ tiêu: ${said.join('; ')}.`
}

function verdict(value: number, target: Target, o: Observation): string {
  if (target.comparison === 'top') {
    const rank = o.ranks[0]?.rank
    return rank === undefined ? 'chưa rõ hạng' : rank <= target.value ? 'đạt' : 'chưa đạt'
  }
  const gap = Number((value - target.value).toFixed(2))
  const reached = target.comparison === 'at-least' ? gap >= 0 : gap <= 0
  const unit = o.unit === '%' ? 'điểm %' : o.unit
  return reached ? 'đạt' : `chưa đạt, còn cách ${formatNumber(Math.abs(gap))} ${unit}`
}
