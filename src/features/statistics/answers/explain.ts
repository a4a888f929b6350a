import { formatNumber } from '../../../text/numbers.ts'
import type { Conflict } from '../content.ts'
import type { Observation } from '../observations.ts'
import { isFor } from '../printed-period.ts'
import { figuresFor, hasValue, latest, provinceOf, selectFigures, unique } from '../select.ts'
import { inSentence, periodNote, scopeName, shownParts, shownSource, shownValue, sourceLine } from '../wording.ts'
import { type Answer, type Asked, askFor, indicatorOf } from './answer.ts'
import { sayNone } from './missing.ts'
import { derivedLines } from './value.ts'

/** What an indicator is, how it is computed, and what it is mixed up with. */
export function answerDefinition(asked: Asked): Answer {
  const { figures, query } = asked
  const say = query.indicators.map((id) => {
    const { name, definition, formula, denominator, related, unit } = indicatorOf(figures, id)
    return [
      `Dạ, ${inSentence(name)} (đơn vị: ${unit}): ${inSentence(definition)}`,
      ...(formula ? [`Công thức: ${formula}.`] : []),
      ...(denominator ? [`Mẫu số: ${denominator}.`] : []),
      ...related.flatMap((r) => {
        const other = figures.indicators.get(r.indicator)
        return other ? [`Đừng nhầm với ${inSentence(other.name)}: ${inSentence(r.difference)}`] : []
      }),
    ].join('\n')
  })
  const shown = query.indicators.flatMap((id) => latest(figuresFor(figures, id, query.province)) ?? [])
  const examples =
    query.stated.length > 0 ? statedFigures(asked).filter((o) => query.indicators.includes(o.indicator)) : []
  const cited = examples.map(
    (o) => `Số ${shownValue(o)}${shownParts(o)}: ${scopeName(figures, o)}, ${o.period.label} (${shownSource(o)}).`,
  )
  return {
    outcome: 'answer',
    say: [
      ...say,
      ...(cited.length > 0 ? [cited.slice(0, 4).join('\n')] : []),
      ...(shown.length > 0 ? [sourceLine(shown)] : []),
    ],
    ...(examples.length > 0 ? { quoted: examples } : {}),
    choices: query.indicators.slice(0, 2).flatMap((id) => askFor('Xem số liệu', 'value', id) ?? []),
  }
}

/** Figures that carry a number the person states, of the indicator asked for where one is. */
export function statedFigures({ figures, query }: Asked): readonly Observation[] {
  const carries = (o: Observation): boolean =>
    query.stated.some((value) => o.value === value || o.numerator === value || o.denominator === value)
  const met = ({ value, numerator, denominator }: Observation): number =>
    unique(query.stated).filter((n) => n === value || n === numerator || n === denominator).length
  const mine = figures.observations.filter((o) => carries(o) && provinceOf(figures, o) === query.province)
  const named = mine.filter((o) => query.indicators.includes(o.indicator))
  const most = Math.max(0, ...mine.map(met))
  // "80,76 % mà 323/349": the figure that carries them all is meant, whatever the words around it name.
  if (most > 1) return mine.filter((o) => met(o) === most)
  const exact = (named.length > 0 ? named : mine).filter((o) => o.value !== null && query.stated.includes(o.value))
  return exact.length > 0 ? exact : named.length > 0 ? named : mine
}

/** Where a figure stands: document, date, section, row, period, and how it is printed there. */
export function answerProvenance(asked: Asked): Answer {
  const { figures, query } = asked
  const stated = query.stated.length > 0 ? statedFigures(asked) : []
  if (query.stated.length > 0 && stated.length === 0) {
    return {
      outcome: 'abstain',
      say: [
        `Dạ, em không thấy số ${query.stated.map((v) => formatNumber(v)).join(', ')} trong các báo cáo em có nên không nói được nguồn. Ông/Bà cho em biết thêm đó là chỉ tiêu nào, kỳ nào.`,
      ],
    }
  }
  const shown =
    stated.length > 0
      ? stated.slice(0, 6)
      : query.indicators.flatMap((id) => {
          const selected = selectFigures(figures, query, indicatorOf(figures, id))
          return selected.kind === 'figures' ? selected.shown : []
        })
  // What is not printed has no source: all documents are none of it.
  const [refused] = shown.length === 0 ? query.indicators.map((id) => indicatorOf(figures, id)) : []
  const none = refused && selectFigures(figures, query, refused)
  if (refused && none && none.kind !== 'figures') return sayNone(asked, refused, none)
  if (shown.length === 0) return documentsOf(asked)
  const lines = shown.map((o) => {
    const printed = o.printed ? `, văn bản in “${o.printed}”` : ''
    const at = o.asOf ? `, chốt ngày ${o.asOf.split('-').reverse().join('/')}` : ''
    return `- ${figures.indicators.get(o.indicator)?.name}, ${scopeName(figures, o)}, ${o.period.label}: ${shownValue(o)}${shownParts(o)}${printed}${at}. ${o.derived ? 'Số tính thêm từ' : 'Trích'} ${shownSource(o)}, ${o.document.issuer}.`
  })
  return {
    outcome: 'answer',
    say: [
      ['Dạ, số này có trong:', ...lines].join('\n'),
      [...derivedLines(shown), periodNote(shown[0]!), ...(query.asksSigner ? [NO_SIGNER] : [])].join('\n'),
      sourceLine(shown),
    ],
    quoted: shown,
  }
}

const NO_SIGNER = 'Em không giữ tên người ký văn bản nên không nói được ai ký.'

/** Notes of when a document was signed, or how far it can be trusted. */
const OF_ITS_DATE = /ký|ngày|bản gốc/i

/** When documents were issued and by whom. */
function datesOf({ figures, query }: Asked): Answer {
  const lines = query.documents.flatMap((id) => {
    const d = figures.documents.get(id)
    if (!d) return []
    const date = d.date ? `ngày ${d.date.split('-').reverse().join('/')}` : 'em không có ngày ban hành'
    const notes = d.notes.filter((note) => OF_ITS_DATE.test(note)).map((note) => note.replace(/\.?$/, '.'))
    return [
      [`${d.number ?? d.title}, ${date}; ${d.number ? `${d.title}; ` : ''}nơi ban hành ${d.issuer}.`, ...notes].join(
        ' ',
      ),
    ]
  })
  return { outcome: 'answer', say: [`Dạ, ${lines.join('\n')}`, ...(query.asksSigner ? [NO_SIGNER] : [])] }
}

/** No single figure asked for: which documents the figures come from. */
function documentsOf(asked: Asked): Answer {
  if (asked.query.documents.length > 0) return datesOf(asked)
  const { figures } = asked
  const ours = [...figures.documents.values()].filter(({ province }) => province === null)
  const lines = ours.map(
    (d) =>
      `- ${d.number ?? d.title}${d.date ? ` ngày ${d.date.split('-').reverse().join('/')}` : ''}: ${d.title}, ${d.issuer}`,
  )
  return {
    outcome: 'answer',
    say: [
      ['Dạ, số liệu em dùng lấy từ các văn bản:', ...lines].join('\n'),
      'Ông/Bà cho em biết con số hoặc chỉ tiêu cần xem, em chỉ đúng mục trong văn bản.',
    ],
  }
}

/** Figures that disagree, side by side, with why and how to quote them. */
export function answerConflict(asked: Asked): Answer {
  const { figures, query } = asked
  const stated = query.stated.length > 0 ? statedFigures(asked) : []
  const asIndicator = query.indicators.flatMap((id) => figuresFor(figures, id, query.province))
  const near = stated.length > 0 ? stated : asIndicator
  const named = query.conflicts.flatMap((id) => figures.conflicts.get(id) ?? [])
  const conflicts = named.length > 0 ? named.slice(0, 2) : conflictsOf(asked, near)
  if (conflicts.length === 0) return withoutConflict(asked, near)
  // "kế hoạch 254 ghi hai ngày": documents are asked about, no figure that rests on them.
  const isOfDocuments = named.length > 0 && query.indicators.length + query.stated.length === 0
  const shown = unique(
    (isOfDocuments ? [] : conflicts).flatMap(({ id }) =>
      figures.observations.filter((o) => hasValue(o) && o.conflicts.includes(id)),
    ),
  ).filter((o) => provinceOf(figures, o) === query.province && isNear(figures, o, near))
  const lines = shown
    .slice(0, 8)
    .map(
      (o) =>
        `- ${figures.indicators.get(o.indicator)?.name}, ${scopeName(figures, o)}: ${shownValue(o)}${shownParts(o)} (${shownSource(o)})`,
    )
  return {
    outcome: 'answer',
    say: [
      lines.length > 0
        ? ['Dạ, các số này đều có trong văn bản:', ...lines].join('\n')
        : conflicts.every(({ kind }) => kind === 'different-things')
          ? 'Dạ, đây là các văn bản khác nhau.'
          : 'Dạ, chỗ này đúng là văn bản không thống nhất.',
      conflicts.map((c) => `${c.title}: ${inSentence(c.explanation)}\nCách dùng: ${inSentence(c.advice)}`).join('\n'),
      ...(shown.length > 0 ? [sourceLine(shown)] : []),
    ],
    quoted: shown,
  }
}

/** One disagreement may gather figures of many matters ("số in nhầm"): those of the matter asked for are shown. */
function isNear({ indicators }: Asked['figures'], o: Observation, near: readonly Observation[]): boolean {
  const family = (of: Observation) => indicators.get(of.indicator)?.family
  return near.length === 0 || near.some((other) => family(other) === family(o))
}

/** Documented disagreements of figures, those that most of the stated numbers share first; at most two. */
function conflictsOf({ figures, query }: Asked, near: readonly Observation[]): readonly Conflict[] {
  const weight = new Map<string, Set<number | null>>()
  for (const o of near) for (const id of o.conflicts) weight.set(id, (weight.get(id) ?? new Set()).add(o.value))
  const sorted = [...weight].sort(([, a], [, b]) => b.size - a.size)
  const top = sorted[0]?.[1].size ?? 0
  const kept = query.stated.length > 1 ? sorted.filter(([, values]) => values.size === top) : sorted
  return kept.slice(0, 2).flatMap(([id]) => figures.conflicts.get(id) ?? [])
}

/** Of the places and times asked for, where any are. */
const isAskedOf = (o: Observation, { scopes, periods }: Asked['query']): boolean =>
  (scopes.length === 0 || scopes.includes(o.scope)) &&
  (periods.length === 0 || periods.some(({ period }) => isFor(o.period, period)))

function withoutConflict(asked: Asked, near: readonly Observation[]): Answer {
  const { figures } = asked
  const there = near.filter((o) => hasValue(o) && isAskedOf(o, asked.query))
  const shown = (there.length > 0 ? there : near.filter(hasValue)).slice(0, 6)
  if (shown.length === 0) {
    return {
      outcome: 'abstain',
      say: ['Dạ, em không thấy các số này trong báo cáo em có. Ông/Bà cho em biết chỉ tiêu và kỳ để em đối chiếu.'],
    }
  }
  const lines = shown.map(
    (o) =>
      `- ${figures.indicators.get(o.indicator)?.name}, ${scopeName(figures, o)}, ${o.period.label}: ${shownValue(o)}${shownParts(o)} (${shownSource(o)})`,
  )
  const sum = unlikeSum(asked, shown)
  if (sum !== null)
    return {
      outcome: 'answer',
      say: [['Dạ, văn bản in các số sau:', ...lines].join('\n'), sum, sourceLine(shown)],
      quoted: shown,
    }
  return {
    outcome: 'answer',
    say: [
      ...(unique(shown.map(({ value }) => value)).length === 1
        ? [['Dạ, trong văn bản em có không thấy số nào khác số này:', ...lines].join('\n')]
        : [
            ['Dạ, em thấy các số sau; em không ghi nhận mâu thuẫn giữa chúng:', ...lines].join('\n'),
            'Các số khác nhau về chỉ tiêu, phạm vi hoặc kỳ thì không so trực tiếp được.',
          ]),
      sourceLine(shown),
    ],
    quoted: shown,
  }
}

/** "1904 với 5 là 1909, sao 1915": how far the parts fall short of their whole, or exceed it; null: no whole and parts. */
function unlikeSum({ query, figures }: Asked, shown: readonly Observation[]): string | null {
  const [id, ...ids] = query.indicators
  const [whole, ...wholes] = shown.filter(({ indicator }) => indicator === id)
  const parts = shown.filter(({ indicator }) => ids.includes(indicator))
  const isOfOne = [...parts, ...(whole ? [whole] : [])].every(
    (o) => o.scope === whole?.scope && o.period.span === whole.period.span && o.unit === whole.unit,
  )
  if (!whole || wholes.length > 0 || parts.length < 2 || parts.length !== ids.length || !isOfOne) return null
  const sum = parts.reduce((all, { value }) => all + (value ?? 0), 0)
  const apart = (whole.value ?? 0) - sum
  const added = `${parts.map(({ value }) => formatNumber(value ?? 0)).join(' + ')} = ${formatNumber(sum)}`
  if (apart === 0) return `Cộng các phần: ${added}, bằng số chung (số tính thêm).`
  const { name } = indicatorOf(figures, whole.indicator)
  return `Cộng các phần: ${added}, ${apart > 0 ? 'ít' : 'nhiều'} hơn ${inSentence(name)} là ${formatNumber(Math.abs(apart))} ${whole.unit} (số tính thêm). Văn bản không nói vì sao; xin dẫn các số như văn bản in.`
}
