import type { Reading } from '../../../core/reading.ts'
import { withoutPlaces } from './bare-text.ts'
import type { CategoryReading } from './category.ts'
import type { KindLabel } from './content.ts'
import { kindSurely } from './kind-surely.ts'
import { KIND_WEIGHTS, KINDS_WEIGHED } from './kind-weights.ts'
import { isJest, mayBring, ofSellers } from './law-fit.ts'
import type { LawKind } from './law-kind.ts'
import type { Lexicon } from './lexicon.ts'
import type { RuleWord } from './rule-ask.ts'
import { type Traits, textTraitsOf } from './traits.ts'

/** What a message is if it is a complaint. `score`: how sure it is one, 0..1; below a half it rather is none. */
export interface KindReading {
  readonly kind: Exclude<KindLabel, 'other'>
  readonly score: number
  readonly why: string
  /** Papers are asked for, or whether there is a trouble: none is reported, whatever is told before. */
  readonly asksOnly: boolean
  /** What is asked about the rules of a matter, and whom it concerns. */
  readonly rules: ReadonlySet<RuleWord>
}

/** How sure it can be at most where no word of a trouble or of reporting stands in it: others may know better. */
const UNSHOWN = 0.95
/** Somebody brings khiếu nại or tố cáo: no other witness outbids that. */
const BROUGHT = 0.96
/** Turning somebody away and erasing what he wrote cannot be undone: so likely it must be, more so beside a question. */
const SURE_LAW = 0.5
const SURE_LAW_ASKING = 0.8
/** Who does not accept an act, or accuses, and asks where to go with it, brings it. */
const SURE_LAW_OWN = 0.65
/** So must it where no word says that anything is wrong ("biên chế công chức được giao"), more so in a few words. */
const SURE_LAW_UNTOLD = 0.85
/** "lịch tiếp dân của chủ tịch phường" only names an official. */
const SURE_LAW_NAMING = 0.96
const NAMING_WORDS = 8
/** What papers are needed is a question for the procedures, where one is known. */
const ASKED = 0.3
/** Who names neither a thing nor a trouble in a few words reports nothing. */
const SAYS_NOTHING = 0.02

/** What cannot bring khiếu nại and is called so all the same ("khiếu nại tiền điện") reports something. */
function asDaily(
  kinds: ReadonlyMap<KindReading['kind'] | 'none', number>,
  text: string,
  traits: Traits,
  lexicon: Lexicon,
): ReadonlyMap<KindReading['kind'] | 'none', number> {
  const law = kinds.get('complaint-law') ?? 0
  if (law === 0 || !ofSellers(text, lexicon) || mayBring('complaint-law', text, traits, lexicon)) return kinds
  return new Map(kinds).set('complaint-law', 0).set('report', (kinds.get('report') ?? 0) + law)
}

/** All that a text shows is weighed: no word decides by itself. */
export function readKind(
  reading: Reading,
  places: readonly string[],
  category: CategoryReading,
  lexicon: Lexicon,
): KindReading {
  const text = withoutPlaces(reading.canonical, places)
  const { traits, says, shown, asks, rules, length } = textTraitsOf(text, reading, places.length > 0, category, lexicon)
  const p = asDaily(kindsOf(traits), text, traits, lexicon)
  const none = p.get('none') ?? 0
  const onlyNames = length <= NAMING_WORDS && !saysWrong(traits)
  const own = [traits.disputes, traits.disputed, traits.accuses].some((sign) => (sign ?? 0) > 0)
  const untold = saysWrong(traits) ? 0 : SURE_LAW_UNTOLD
  const least = onlyNames ? SURE_LAW_NAMING : Math.max(untold, !asks ? SURE_LAW : own ? SURE_LAW_OWN : SURE_LAW_ASKING)
  const jest = isJest(text, reading, traits, lexicon)
  const plain = jest ? null : kindSurely(reading.canonical, lexicon)
  if (plain !== null && plain !== 'question')
    return { kind: plain, score: BROUGHT, why: `${plain} in plain words`, asksOnly: false, rules }
  const [best] = [...p]
    .filter(([kind, likely]) => kind !== 'none' && (!LAWS.has(kind) || (likely >= least && plain !== 'question')))
    .filter(([kind]) => !LAWS.has(kind) || (!jest && mayBring(kind as LawKind, text, traits, lexicon)))
    .sort((a, b) => b[1] - a[1]) as [[KindReading['kind'], number]]
  const [kind, likely] = best
  const tells = (p.get('report') ?? 0) + (p.get('suggestion') ?? 0) > 0.5
  const asksOnly = (asks || plain === 'question') && !tells && !LAWS.has(kind)
  const brought = LAWS.has(kind) && likely > none
  const sure = onlyNames && !LAWS.has(kind) ? likely / (likely + none) : 1 - none
  const score =
    !says || (jest && places.length === 0) ? SAYS_NOTHING : brought ? BROUGHT : Math.min(shown ? 1 : UNSHOWN, sure)
  return {
    kind,
    score: asksOnly ? Math.min(ASKED, score) : score,
    why: `${kind} ${likely.toFixed(2)}, none ${none.toFixed(2)}${asksOnly ? ', only asks' : ''}`,
    asksOnly,
    rules,
  }
}

/** Whether a text says in words that something is wrong, accuses or disputes. */
const saysWrong = ({ nothingWrong, accuses, disputes, lawAsked }: Traits): boolean =>
  !nothingWrong || [accuses, disputes, lawAsked].some((sign) => (sign ?? 0) > 0)

const LAWS: ReadonlySet<string> = new Set(['complaint-law', 'denunciation-law'])

/** How likely a text with such traits is each kind. */
export function kindsOf(traits: Traits): ReadonlyMap<(typeof KINDS_WEIGHED)[number], number> {
  const logits = KIND_WEIGHTS.bias!.map((bias, k) =>
    Object.entries(traits).reduce((sum, [name, value]) => sum + value * (KIND_WEIGHTS[name]?.[k] ?? 0), bias),
  )
  const most = Math.max(...logits)
  const exps = logits.map((logit) => Math.exp(logit - most))
  const sum = exps.reduce((a, b) => a + b, 0)
  return new Map(KINDS_WEIGHED.map((kind, k) => [kind, exps[k]! / sum]))
}
