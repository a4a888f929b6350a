import type { ImpossibleReason } from '../../../calendar/period-rules.ts'
import { actionOf } from '../../../core/message.ts'
import type { Indicator } from '../content.ts'
import { saySetBy } from '../legal-source.ts'
import type { Observation } from '../observations.ts'
import { fullLabel } from '../printed-period.ts'
import type { UnnamedFigure } from '../query.ts'
import { figuresFor, hasValue, type Selection } from '../select.ts'
import { inSentence, shownSource } from '../wording.ts'
import { type Answer, type Asked, askFor } from './answer.ts'
import { calledInSentence } from './flag.ts'
import { printedThere, relatedThen } from './near-figures.ts'

const IMPOSSIBLE: Readonly<Record<ImpossibleReason, string>> = {
  quarter: 'một năm chỉ có bốn quý',
  month: 'một năm chỉ có mười hai tháng',
  date: 'lịch không có ngày đó',
  order: 'ngày đầu đứng sau ngày cuối',
}

/** A period that does not exist: what was understood, and what is needed. */
export function sayImpossible({ query, figures }: Asked): Answer {
  const { reason } = query.impossible!
  const written = spelt(query.impossible!.written)
  const what = query.indicators[0] ? figures.indicators.get(query.indicators[0]) : undefined
  const figure = query.unknown?.kind === 'figure' ? `số liệu “${query.unknown.written}”` : null
  const about = what || figure ? ` Em hiểu Ông/Bà hỏi ${what ? inSentence(what.name) : figure}.` : ''
  const none = figure ? ' Số liệu này các văn bản em có không công bố, kỳ nào cũng vậy.' : ''
  return {
    outcome: 'clarify',
    say: [
      `Dạ, không có “${written}”: ${IMPOSSIBLE[reason]}.${about}${none || ' Ông/Bà cho em xin lại kỳ cần xem, ví dụ “6 tháng đầu năm 2024”.'}`,
    ],
  }
}

/** As it is written in good spelling: what the person typed may lack its marks. */
function spelt(written: string): string {
  const words: Readonly<Record<string, string>> = {
    quy: 'quý',
    qui: 'quý',
    thang: 'tháng',
    nam: 'năm',
    ngay: 'ngày',
    tu: 'từ',
    den: 'đến',
    toi: 'tới',
    dau: 'đầu',
  }
  return written.trim().replace(/[a-z]+/g, (word) => words[word] ?? word)
}

/** Why a figure cannot be given: never another period's figure in its place. */
export function sayNone(asked: Asked, indicator: Indicator, none: Exclude<Selection, { kind: 'figures' }>): Answer {
  const { query, figures, city, today } = asked
  const name = calledInSentence(indicator)
  const province = query.province === null ? [] : [`province-${query.province}`]
  const places = query.scopes.length > 0 ? query.scopes : province
  const scope = places.map((id) => figures.scopes.get(id)?.name ?? id).join(', ')
  const of = scope ? ` của ${scope}` : ''
  switch (none.kind) {
    case 'no-period': {
      const calledOf = (o: Observation): string => inSentence(figures.indicators.get(o.indicator)?.name ?? o.indicator)
      const other = relatedThen(asked, indicator, none.asked)
      const future = none.asked.from > today ? ` ${capital(none.asked.label)} chưa tới.` : ''
      const nearest = none.nearest
      const near = nearest
        ? ` Kỳ gần nhất có số liệu là ${fullLabel(nearest)}; em không lấy số của kỳ đó thay cho ${none.asked.label}.`
        : ''
      const choice = nearest && askFor(`Xem ${nearest.label}`, 'value', indicator.id, places[0] ?? '', nearest.span)
      return {
        outcome: 'abstain',
        say: [
          `Dạ, em hiểu Ông/Bà hỏi ${name}${of}, ${none.asked.label}.${future} Em chưa có số liệu của kỳ này.${near}`,
          ...other.map((o) => `Riêng ${none.asked.label} văn bản có một số khác: ${calledOf(o)}.`),
        ],
        choices: [
          ...other.flatMap(
            (o) => askFor(`Xem ${calledOf(o)}`, 'value', o.indicator, places[0] ?? '', o.period.span) ?? [],
          ),
          ...(choice ? [choice] : []),
        ],
      }
    }
    case 'no-scope': {
      const there = none.scopes.map((id) => figures.scopes.get(id)?.name ?? id).slice(0, 6)
      const besides = printedThere(asked, indicator)
      const choices = none.scopes
        .slice(0, 3)
        .flatMap((id) => askFor(`Xem ${figures.scopes.get(id)?.name ?? id}`, 'value', indicator.id, id) ?? [])
      return {
        outcome: 'abstain',
        say: [
          `Dạ, em không có số liệu ${name}${of}.${there.length > 0 ? ` Chỉ tiêu này hiện có số của: ${there.join(', ')}.` : ''}`,
          ...besides.map(
            ({ name: other }) => `Riêng${of.replace(/^ của/, '')} văn bản có một số khác: ${inSentence(other)}.`,
          ),
        ],
        choices: [
          ...besides.flatMap(
            (other) => askFor(`Xem ${inSentence(other.name)}`, 'value', other.id, places[0] ?? '') ?? [],
          ),
          ...choices,
        ],
      }
    }
    case 'missing': {
      const { missing } = none.observation
      const why = {
        blank: 'ô này để trống',
        'page-lost': 'trang này bị mất trong bản em có',
        cut: 'chỗ này bị cắt trong bản em có',
        'not-published': 'số này không được công bố',
      }
      return {
        outcome: 'abstain',
        say: [
          `Dạ, ${shownSource(none.observation)} có chỉ tiêu ${name} (${none.observation.period.label}) nhưng ${why[missing?.reason ?? 'blank']} nên em không có số.${missing?.note ? ` ${capital(missing.note.replace(BLANK, ''))}`.trimEnd() : ''}`,
        ],
      }
    }
    case 'nothing': {
      return {
        outcome: 'abstain',
        say: [
          `Dạ, em không có số liệu ${name}${of} và không đoán số. Ông/Bà xem báo cáo công bố tại ${city.website} hoặc gọi ${city.hotline}.`,
        ],
      }
    }
  }
}

/** A note that says no more than the reason does. */
const BLANK = /^Ô để trống[.;]? ?/

/** Somebody nobody here keeps figures of. */
export function sayUnknown(asked: Asked): Answer {
  const { query, figures, city } = asked
  const { kind, written } = query.unknown!
  const indicator = query.indicators[0] ? figures.indicators.get(query.indicators[0]) : undefined
  const what = indicator ? inSentence(indicator.name) : 'số liệu'
  if (kind === 'figure') return sayUnpublished(asked)
  const marks = kind === 'document' ? saySetBy(written, figures) : []
  if (marks.length > 0) return { outcome: 'answer', say: marks }
  if (kind === 'document')
    return {
      outcome: 'abstain',
      say: [
        `Dạ, em không có ${written} nên không nói được nội dung, ngày ký hay người ký. Ông/Bà xem tại ${city.website} hoặc gọi ${city.hotline}.`,
      ],
    }
  if (kind === 'part' && indicator)
    return {
      outcome: 'abstain',
      say: [
        `Dạ, em hiểu Ông/Bà hỏi ${inSentence(indicator.name)} riêng về “${written}”. Văn bản không tách số riêng như vậy và em không lấy số chung thay vào.`,
      ],
      choices: [askFor('Xem số chung', 'value', indicator.id)].flatMap((c) => c ?? []),
    }
  if (kind === 'part')
    return {
      outcome: 'abstain',
      say: [
        `Dạ, em chưa có số riêng về “${written}”${query.periods[0] ? ` của ${query.periods[0].period.label}` : ''} và không lấy số chung thay vào. Ông/Bà xem ${city.website} hoặc gọi ${city.hotline}.`,
      ],
    }
  if (kind === 'period')
    return {
      outcome: 'abstain',
      say: [
        `Dạ, em hiểu Ông/Bà hỏi ${what} nhưng chưa rõ kỳ “${written}” và không lấy số kỳ khác thay vào. Ông/Bà cho em xin tháng, quý hoặc năm cần xem, ví dụ “6 tháng đầu năm 2024”.`,
      ],
    }
  const say =
    kind === 'province'
      ? `Dạ, em hiểu Ông/Bà hỏi ${what} của ${written}. Em chỉ có số liệu của ${city.name} và không lấy số nơi này thay cho nơi khác.`
      : `Dạ, em hiểu Ông/Bà hỏi ${what} của “${written}” nhưng em không có số liệu của đơn vị tên như vậy. Ông/Bà kiểm tra lại tên đơn vị giúp em.`
  const scopes = indicator
    ? figuresFor(figures, indicator.id, null)
        .filter(hasValue)
        .map((o) => o.scope)
    : []
  const there = [...new Set(scopes)].slice(0, 6).map((id) => figures.scopes.get(id)?.name ?? id)
  return {
    outcome: 'abstain',
    say: [`${say}${indicator && there.length > 0 ? ` ${indicator.name} hiện có số của: ${there.join(', ')}.` : ''}`],
    choices:
      indicator && there.length > 0
        ? [askFor('Xem số của thành phố', 'value', indicator.id)].flatMap((c) => c ?? [])
        : [],
  }
}

/** A figure that no document gives: what was understood of it, its place and its time, and nothing in its place. */
function sayUnpublished({ query, figures, city }: Asked): Answer {
  const { written, of } = query.unknown!
  const places = [
    ...query.scopes.filter((id) => id !== 'city').map((id) => figures.scopes.get(id)?.name ?? id),
    ...query.bodies.map(({ name }) => name),
    ...(query.province === null ? [] : [figures.scopes.get(`province-${query.province}`)?.name ?? query.province]),
  ]
  const where = places.length > 0 ? ` của ${places.join(', ')}` : of ? ` của ${of}` : ''
  const when = query.periods.map(({ period }) => `, ${period.label}`).join('')
  return {
    outcome: 'abstain',
    say: [
      `Dạ, em hiểu Ông/Bà hỏi số liệu “${written}”${where}${when}. Em chưa có số liệu này: các văn bản em có không công bố, và em không đoán số. Ông/Bà xem ${city.website} hoặc gọi ${city.hotline}.`,
    ],
    choices: [{ label: 'Có những chỉ tiêu nào', action: actionOf('statistics.list') }],
  }
}

/** Figures asked for beside others that no document gives, said behind those that are given. */
export const sayBesides = ({ unpublished }: Asked['query']): readonly string[] =>
  unpublished.map((name) => `Số liệu “${name}” các văn bản em có không công bố nên em chưa có.`)

/** A number of something, not said which: the few that are often meant. */
export const sayUnnamed = ({ ask, choices }: UnnamedFigure): Answer => ({
  outcome: 'clarify',
  say: [`Dạ, ${ask}`],
  choices: choices.flatMap(({ indicator, label }) => askFor(label, 'value', indicator) ?? []),
})

/** No indicator was understood: what was, and what is missing. */
export function sayNoIndicator({ query, figures, city }: Asked, similar: readonly string[]): Answer {
  const parts = [
    ...query.scopes.map((id) => figures.scopes.get(id)?.name ?? id),
    ...query.periods.map(({ period }) => period.label),
  ]
  const heard = parts.length > 0 ? ` (${parts.join(', ')})` : ''
  if (similar.length > 0) {
    return {
      outcome: 'abstain',
      say: [
        `Dạ, em hiểu Ông/Bà hỏi số liệu${heard} nhưng em không có chỉ tiêu tên như vậy và không đoán số. Gần giống thì em có các chỉ tiêu dưới đây.`,
      ],
      choices: similar.flatMap(
        (id) => askFor(figures.indicators.get(id)?.name ?? id, 'value', id, query.scopes[0] ?? '') ?? [],
      ),
    }
  }
  return {
    outcome: 'abstain',
    say: [
      `Dạ, em hiểu Ông/Bà hỏi số liệu${heard} nhưng em không có chỉ tiêu này và không đoán số. Ông/Bà nhắn “có những chỉ tiêu nào” để xem em có gì, xem ${city.website} hoặc gọi ${city.hotline}.`,
    ],
    choices: [{ label: 'Có những chỉ tiêu nào', action: actionOf('statistics.list') }],
  }
}

/** What of a question no figure was found for, said behind the figures that were: nothing asked is left out unsaid. */
export function sayLost({ lost }: Asked['query']): readonly string[] {
  if (lost.length === 0) return []
  const parts = lost.map((part) => `“${part.length <= LOST_CHARS ? part : `${part.slice(0, LOST_CHARS - 1)}…`}”`)
  return [`Phần ${parts.join(', ')} em chưa hiểu là số liệu nào nên chưa trả lời; Ông/Bà hỏi riêng giúp em.`]
}

/** A part longer than this is cut. */
const LOST_CHARS = 80

const WHY_TOLD: ReadonlySet<Asked['query']['operation']> = new Set(['value', 'compare', 'trend', 'rank', 'breakdown'])

/** A note that tells why. */
const TELLS_REASON = /(?<!\p{L})(?:vì|bởi|nguyên nhân|lý do)(?!\p{L})/iu

/** "sao thấp vậy": reports print figures and seldom reasons; none is made up. */
export const sayWhy = (
  { asksWhy, operation }: Asked['query'],
  quoted: readonly { readonly note?: string | undefined }[],
): readonly string[] =>
  asksWhy && WHY_TOLD.has(operation) && !quoted.some(({ note }) => note !== undefined && TELLS_REASON.test(note))
    ? ['Vì sao như vậy thì văn bản em có không nêu, ngoài những ghi chú ở trên (nếu có); em không đoán.']
    : []

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
