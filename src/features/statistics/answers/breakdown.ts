import type { Indicator } from '../content.ts'
import type { Observation } from '../observations.ts'
import { best, figuresFor, hasValue, selectFigures, unique } from '../select.ts'
import { inSentence, periodNote, scopeName, shownParts, shownValue, sourceLine } from '../wording.ts'
import { type Answer, type Asked, indicatorOf, together } from './answer.ts'
import { barsOf } from './compare.ts'
import { componentsOf, otherComponents } from './components.ts'
import { sayNone } from './missing.ts'
import { levelOf } from './nested.ts'
import { answerValue, derivedLines, notesOf } from './value.ts'

/** A figure by its parts: by level or body where those are printed, by the indicators that make it up otherwise. */
export function answerBreakdown(asked: Asked): Answer {
  return together(asked.query.indicators.map((id) => oneBreakdown(asked, indicatorOf(asked.figures, id))))
}

const LEVEL_NOTES: Readonly<Record<string, string>> = {
  'department-level': 'Văn bản không tách theo từng sở, ngành; số trên là số chung của cấp sở.',
  'district-level': 'Văn bản không tách theo từng quận, huyện; số trên là số chung của cấp huyện.',
  'commune-level': 'Văn bản không tách theo từng phường, xã; số trên là số chung của cấp xã.',
}

/** Where reports print no single body of a level, the level as a whole is given, and that it is one. */
export function ofLevel(asked: Asked, indicator: Indicator, level: string): Answer {
  const query = { ...asked.query, operation: 'value' as const, indicators: [indicator.id], scopes: [level] }
  const answer = answerValue({ ...asked, query })
  if (answer.outcome !== 'answer') return answer
  return { ...answer, say: [...answer.say.slice(0, 1), LEVEL_NOTES[level]!, ...answer.say.slice(1)] }
}

/** The whole with its note, which may name the parts, and that no figure of them is printed. */
function wholeWithNote(asked: Asked, indicator: Indicator): Answer {
  const answer = answerValue({ ...asked, query: { ...asked.query, indicators: [indicator.id] } })
  const note = 'Số trên là số chung; văn bản không in số riêng cho từng phần.'
  return { ...answer, say: [...answer.say.slice(0, 1), note, ...answer.say.slice(1)] }
}

const wholeOnly = (indicator: Indicator, period: string, head: Observation | undefined): Answer => ({
  outcome: 'abstain',
  say: [
    `Dạ, ${inSentence(indicator.name)}, ${period} chỉ có số chung${head ? ` là ${shownValue(head)}` : ''}, văn bản không chia nhỏ hơn.`,
    ...(head ? [sourceLine([head])] : []),
  ],
})

/** Single bodies stand under their level where that is printed too: put beside it they would be counted twice. */
function underLevels(
  asked: Asked,
  parts: readonly Observation[],
): readonly { readonly of: Observation; readonly within: readonly Observation[] }[] {
  const isWithin = (o: Observation): boolean => {
    const level = levelOf(asked.figures, o.scope)
    return level !== o.scope && parts.some(({ scope }) => scope === level)
  }
  return parts
    .filter((o) => !isWithin(o))
    .map((of) => ({ of, within: parts.filter((o) => isWithin(o) && levelOf(asked.figures, o.scope) === of.scope) }))
}

const disagreements = (asked: Asked, quoted: readonly Observation[]): readonly string[] =>
  notesOf(asked, quoted).filter((note) => note.startsWith('Lưu ý'))

function oneBreakdown(asked: Asked, indicator: Indicator): Answer {
  const { figures, query } = asked
  const whole = selectFigures(figures, { ...query, scopes: [] }, indicator)
  if (whole.kind !== 'figures') return sayNone(asked, indicator, whole)
  if (query.among === 'commune') return ofLevel(asked, indicator, 'commune-level')
  const span = whole.period.span
  const there = figuresFor(figures, indicator.id, query.province).filter((o) => o.period.span === span && hasValue(o))
  const named = query.scopes.some((id) => id !== 'city') ? query.scopes : null
  const scopes = unique(there.map((o) => o.scope)).filter((scope) =>
    named ? named.includes(scope) || named.includes(levelOf(asked.figures, scope)) : scope !== 'city',
  )
  const byScope = scopes.flatMap((scope) => best(there.filter((o) => o.scope === scope)) ?? [])
  const components = componentsOf(asked, indicator, span)
  const byLevel = byScope.length > 1 && !(query.by === 'category' && components.length > 1)
  if (named && byScope.length < 2) return answerValue({ ...asked, query: { ...query, indicators: [indicator.id] } })
  const parts = byLevel ? byScope : components
  const total = there.filter((o) => o.scope === 'city' && !named)
  const head = best(total)
  // "tách theo mức một phần và toàn trình": the parts that were named are given each.
  if (parts.length < 2 && head && query.indicators.length > 1)
    return answerValue({ ...asked, query: { ...query, indicators: [indicator.id] } })
  if (parts.length < 2)
    return head?.note ? wholeWithNote(asked, indicator) : wholeOnly(indicator, whole.period.label, head)
  const sameIndicator = byLevel
  const nested = sameIndicator ? underLevels(asked, parts) : parts.map((o) => ({ of: o, within: [] }))
  const line = (o: Observation) => `- ${nameOf(asked, o, sameIndicator)}: ${shownValue(o)}${shownParts(o)}`
  const lines = nested.flatMap(({ of, within }) => [
    `${line(of)}${within.length > 0 ? ', văn bản nêu tên:' : ''}`,
    ...within.map((o) => `  ${line(o)}`),
  ])
  const bars = nested.map(({ of }) => of)
  const others = byLevel || named ? [] : otherComponents(asked, indicator, span)
  const quoted = [...(head ? [head] : []), ...parts, ...others]
  return {
    outcome: 'answer',
    say: [
      [
        `Dạ, ${inSentence(indicator.name)}, ${whole.period.label}${head ? `: ${shownValue(head)}${shownParts(head)}, trong đó` : ''}:`,
        ...lines,
        ...(others.length > 0 ? ['Chia theo cách khác:', ...others.map(line)] : []),
      ].join('\n'),
      // Parts that do not add up to the whole are told with why.
      [...disagreements(asked, quoted), ...derivedLines(quoted), periodNote(parts[0]!)].join('\n'),
      sourceLine(quoted),
    ],
    quoted,
    ...(bars.length > 2 && new Set(bars.map((o) => o.unit)).size === 1
      ? {
          chart: {
            ...barsOf(asked, indicator, bars),
            points: bars.map((o) => ({ label: nameOf(asked, o, sameIndicator), value: o.value })),
          },
        }
      : {}),
  }
}

function nameOf({ figures }: Asked, o: Observation, byScope: boolean): string {
  return byScope ? scopeName(figures, o) : (figures.indicators.get(o.indicator)?.name ?? o.indicator)
}
