import { calendarOf } from '../../content/calendar.ts'
import { cityOf } from '../../content/city.ts'
import type { Snapshot } from '../../core/content.ts'
import type { Json } from '../../core/conversation.ts'
import { actionOf } from '../../core/message.ts'
import { localDate, plusMs, shownDate } from '../../core/time.ts'
import type { Effect, IntentHandler, Turn, TurnResult } from '../../core/turn.ts'
import {
  type AnswerContext,
  type Contact,
  choicesFor,
  contactLine,
  dossierLines,
  mayChange,
  sourceLine,
  sourcesOf,
} from './answer.ts'
import type { DeskAnswer, DossierDesk } from './desk.ts'
import { type DossierRules, dossierRulesOf } from './dossier-rules.ts'
import { judgeLookups } from './lookup-guard.ts'
import type { LookupStore } from './lookup-store.ts'
import { memoryOf, withAsked } from './memory.ts'
import { statusesOf } from './status.ts'
import type { DossierStore } from './store.ts'
import { dossierTexts, label } from './texts.ts'
import { unknownCodeText } from './unknown-code.ts'
import type { WatchStore } from './watch-store.ts'
import type { CodeAct, DossierWish } from './wish.ts'

/** What the handlers read through. */
export interface StatusParts {
  readonly desk: DossierDesk
  readonly store: DossierStore
  readonly lookups: LookupStore
  readonly watches: WatchStore
  readonly contactOf: (snapshot: Snapshot, agency: string) => Contact | null
  readonly agencyIn: (snapshot: Snapshot, text: string) => { readonly id: string; readonly name: string } | null
}

const MAX_CODES = 5
const MAX_WATCHES = 20
const MAX_CANDIDATES = 6
/** More agencies than a city has: each may have one dossier of a number and day. */
const MAX_AGENCIES = 300
const MINUTE_MS = 60_000
const CODE = /^[A-Z0-9.]{2,20}-\d{6}-\d{4,7}$/

/** Answers what became of a dossier: by code, by its end and day, by what was asked before, or asks for the code. */
export function statusHandler(parts: StatusParts): IntentHandler {
  return (turn) => {
    const wish = wishOf(turn)
    switch (wish.kind) {
      case 'codes':
        return byMentions(parts, turn, wish)
      case 'again':
        return byCodes(parts, turn, wish.codes, wish.act)
      case 'partial':
        return byPart(parts, turn, wish.digits, wish.date)
      case 'watches':
        return wish.act === 'show' ? shownWatches(parts, turn) : unwatched(parts, turn, null)
      case 'list':
      case 'without-code':
        return Promise.resolve(askedForCode(turn))
    }
  }
}

/** A tapped choice, or what the recogniser read. */
function wishOf({ args, question }: Turn): DossierWish {
  const [first = '', second = ''] = args
  if (first === 'watches' || (first === 'unwatch' && second === ''))
    return { kind: 'watches', act: first === 'watches' ? 'show' : 'unwatch' }
  const act = first === 'watch' || first === 'unwatch' ? first : 'show'
  const code = act === 'show' ? first : second
  if (CODE.test(code)) return { kind: 'again', codes: [code], act }
  const own = question.recognised?.find((each) => each.feature === 'dossiers' && each.intent === 'dossier.status')
  return (own?.data as DossierWish | undefined) ?? { kind: 'without-code' }
}

async function byMentions(parts: StatusParts, turn: Turn, wish: Extract<DossierWish, { kind: 'codes' }>) {
  const codes = [...new Set(wish.codes.flatMap((each) => (each.kind === 'code' ? [each.code] : [])))]
  const wrong = wish.codes.flatMap((each) =>
    each.kind === 'wrong-date' ? [dossierTexts.wrongDate[each.why](each.written)] : [],
  )
  if (codes.length === 0) return said('clarify', wrong.join('\n'))
  const result = await byCodes(parts, turn, codes, wish.act)
  return wrong.length > 0 ? { ...result, replies: [...result.replies, { text: wrong.join('\n') }] } : result
}

async function byCodes(parts: StatusParts, turn: Turn, all: readonly string[], act: CodeAct): Promise<TurnResult> {
  const rules = dossierRulesOf(turn.snapshot)
  const codes = all.slice(0, MAX_CODES)
  if (act === 'unwatch') return unwatched(parts, turn, codes)
  const refused = await refusal(parts, turn, codes, rules)
  if (refused) return refused
  const answers = await Promise.all(codes.map((code) => parts.desk.find(code)))
  const lookups = codes.map((code, i) => ({ code, known: answers[i]?.kind === 'found' }))
  const effects: Effect[] = [{ kind: 'dossier.looked-up', data: { lookups, origin: originOf(turn) } }]
  const memory = withAsked(memoryOf(turn.state), codes, turn.now)
  const shown = await shownAnswers(parts, turn, codes, answers)
  const result = { ...shown, effects, memory }
  const more = all.length > MAX_CODES ? [{ text: dossierTexts.moreCodes(MAX_CODES) }] : []
  if (act !== 'watch') return { ...result, replies: [...result.replies, ...more] }
  return watching(parts, turn, result, answers)
}

async function shownAnswers(
  parts: StatusParts,
  turn: Turn,
  codes: readonly string[],
  answers: readonly DeskAnswer[],
): Promise<TurnResult> {
  const context = contextOf(parts, turn)
  const found = answers.filter((answer) => answer.kind === 'found')
  const unknown = codes.flatMap((code, i) => {
    const answer = answers[i]
    return answer?.kind === 'unknown' ? [unknownText(turn, code, answer)] : []
  })
  const [first] = found
  if (!first) return { outcome: 'redirect', replies: unknown.map((text) => ({ text })) }
  const watched = new Set((await parts.watches.ofConversation(turn.conversation)).map(({ code }) => code))
  const body = found.map((each) => dossierLines(each, context).join('\n')).join('\n\n')
  const text = `Dạ, ${body.charAt(0).toLowerCase()}${body.slice(1)}\n${contactLine(found, context)}\n\n${sourceLine(found)}`
  const choices =
    found.length === 1
      ? choicesFor(first, watched.has(first.dossier.code), context)
      : found.map(({ dossier }) => ({ label: label(dossier.code), action: actionOf('dossier.status', dossier.code) }))
  const { code, status, dueAt } = first.dossier
  return {
    outcome: 'answer',
    replies: [...unknown.map((each) => ({ text: each })), { text, ...(choices.length > 0 ? { choices } : {}) }],
    report: { dossier: { code, status, dueAt }, sources: sourcesOf(found) },
  }
}

async function watching(parts: StatusParts, turn: Turn, result: TurnResult, answers: readonly DeskAnswer[]) {
  const statuses = statusesOf(turn.snapshot)
  const { quietHours } = dossierRulesOf(turn.snapshot)
  const found = answers.filter((answer) => answer.kind === 'found')
  const [first] = found
  if (!first) return result
  const open = found.filter(({ dossier }) => mayChange(dossier, statuses.of(dossier.status)))
  if (open.length === 0) return { ...result, replies: [{ text: dossierTexts.cannotWatch(first.dossier.code) }] }
  const known = await parts.watches.ofConversation(turn.conversation)
  const fresh = open.filter(({ dossier }) => !known.some(({ code }) => code === dossier.code))
  if (known.length + fresh.length > MAX_WATCHES)
    return { ...result, replies: [{ text: dossierTexts.tooManyWatches(known.length) }] }
  const codes = open.map(({ dossier }) => dossier.code).join(', ')
  const choices = [{ label: 'Thôi báo', action: actionOf('dossier.status', 'unwatch', first.dossier.code) }]
  const text = `${dossierTexts.watching(codes, quietHours.from, quietHours.to)}\n\n${sourceLine(open)}`
  const data: Json = open.map(({ dossier: { code, status, dueAt } }) => ({ code, status, dueAt }))
  return {
    ...result,
    replies: [{ text, choices }],
    effects: [...(result.effects ?? []), { kind: 'dossier.watch', data }],
  }
}

async function unwatched(parts: StatusParts, turn: Turn, codes: readonly string[] | null): Promise<TurnResult> {
  const known = (await parts.watches.ofConversation(turn.conversation)).map(({ code }) => code)
  const ended = codes === null ? known : known.filter((code) => codes.includes(code))
  return {
    ...said('answer', dossierTexts.unwatched(ended)),
    effects: ended.length > 0 ? [{ kind: 'dossier.unwatch', data: ended }] : [],
  }
}

async function shownWatches({ watches }: StatusParts, { conversation }: Turn): Promise<TurnResult> {
  const codes = (await watches.ofConversation(conversation)).map(({ code }) => code)
  const choices = codes.length > 0 ? [{ label: 'Thôi báo hết', action: actionOf('dossier.status', 'unwatch') }] : []
  return {
    outcome: 'answer',
    replies: [{ text: dossierTexts.watched(codes), ...(choices.length > 0 ? { choices } : {}) }],
  }
}

async function byPart(parts: StatusParts, turn: Turn, digits: string, date: string | null): Promise<TurnResult> {
  const memory = { ...memoryOf(turn.state), awaiting: true }
  if (date === null) return { ...said('clarify', dossierTexts.askDate(digits)), memory }
  const day = shownDate(`20${date.slice(0, 2)}-${date.slice(2, 4)}-${date.slice(4)}`)
  const named = parts.agencyIn(turn.snapshot, turn.question.text)
  const codes = await parts.store.codesOn(date, digits, named ? MAX_AGENCIES : MAX_CANDIDATES + 1)
  if (!named && codes.length > MAX_CANDIDATES)
    return { ...said('clarify', dossierTexts.tooManyOnDay(digits, day)), memory }
  const found = await Promise.all(codes.map(async (code) => ({ code, dossier: await parts.store.byCode(code) })))
  const fitting = named ? found.filter(({ dossier }) => dossier?.agency === named.id) : found
  const [only] = fitting
  if (!only) return { ...said('clarify', dossierTexts.noneOnDay(digits, day)), memory }
  if (fitting.length === 1) return byCodes(parts, turn, [only.code], 'show')
  // People know where they handed it in; others' codes are not for them.
  const choices = fitting.map(({ code, dossier }) => ({
    label: label((dossier?.agency && parts.contactOf(turn.snapshot, dossier.agency)?.name) || code),
    action: actionOf('dossier.status', code),
  }))
  return { outcome: 'clarify', replies: [{ text: dossierTexts.which(day, fitting.length), choices }], memory }
}

function askedForCode(turn: Turn): TurnResult {
  const [own] = dossierRulesOf(turn.snapshot).prefixes
  const day = localDate(turn.now).slice(2).replaceAll('-', '')
  const example = `${own?.prefix ?? 'H00'}.12-${day}-0034`
  return { ...said('clarify', dossierTexts.askCode(example)), memory: { ...memoryOf(turn.state), awaiting: true } }
}

/** Null: the codes may be looked at. Officers work with many. */
async function refusal(
  { lookups }: StatusParts,
  turn: Turn,
  codes: readonly string[],
  { lookups: limits }: DossierRules,
): Promise<TurnResult | null> {
  if (turn.person.role !== 'citizen') return null
  const since = plusMs(turn.now, -limits.windowMinutes * MINUTE_MS)
  const origin = originOf(turn)
  const [own, shared] = await Promise.all([
    lookups.ofConversation(turn.conversation, since),
    origin === null ? [] : lookups.ofOrigin(origin, since),
  ])
  const verdict = judgeLookups(codes, { conversation: own, origin: shared }, limits)
  if (verdict === 'allowed') return null
  const { hotline } = cityOf(turn.snapshot)
  const text =
    verdict === 'neighbours' ? dossierTexts.neighbours(hotline) : dossierTexts.tooMany(limits.windowMinutes, hotline)
  return { ...said('forbidden', text), effects: [{ kind: 'dossier.alarm', data: { verdict } }] }
}

const originOf = ({ message }: Turn): string | null => message.origin ?? null

function unknownText({ snapshot, now }: Turn, code: string, answer: Extract<DeskAnswer, { kind: 'unknown' }>): string {
  const { portalUrl, hotline } = cityOf(snapshot)
  return unknownCodeText({ ...answer, code, rules: dossierRulesOf(snapshot), now, portalUrl, hotline })
}

function contextOf({ contactOf }: StatusParts, { snapshot, now }: Turn): AnswerContext {
  return {
    statuses: statusesOf(snapshot),
    calendar: calendarOf(snapshot),
    contactOf: (agency) => (agency === null ? null : contactOf(snapshot, agency)),
    hotline: cityOf(snapshot).hotline,
    now,
  }
}

const said = (outcome: TurnResult['outcome'], text: string): TurnResult => ({ outcome, replies: [{ text }] })
