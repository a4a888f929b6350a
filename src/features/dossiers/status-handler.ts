import { actionOf } from '../../core/message.ts'
import { localDate, shownDate } from '../../core/time.ts'
import type { Effect, IntentHandler, Turn, TurnResult } from '../../core/turn.ts'
import { dossierRulesOf } from './dossier-rules.ts'
import { lookupRefusal } from './lookup-refusal.ts'
import { memoryOf, withAsked } from './memory.ts'
import { type StatusParts, said } from './status-parts.ts'
import { statusReply } from './status-reply.ts'
import { dossierTexts, label } from './texts.ts'
import { unwatchReply, watchesReply, watchReply } from './watch-reply.ts'
import { type CodeAct, type DossierWish, isCode } from './wish.ts'

const MAX_CODES = 5
const MAX_CANDIDATES = 6
/** More agencies than a city has: each may have one dossier of a number and day. */
const MAX_AGENCIES = 300

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
        return wish.act === 'show' ? watchesReply(parts, turn) : unwatchReply(parts, turn, null)
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
  if (isCode(code)) return { kind: 'again', codes: [code], act }
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
  const codes = all.slice(0, MAX_CODES)
  if (act === 'unwatch') return unwatchReply(parts, turn, codes)
  const refused = await lookupRefusal(parts, turn, codes)
  if (refused) return refused
  const answers = await Promise.all(codes.map((code) => parts.desk.find(code)))
  const lookups = codes.map((code, i) => ({ code, known: answers[i]?.kind === 'found' }))
  const effects: Effect[] = [{ kind: 'dossier.looked-up', data: { lookups, origin: turn.message.origin ?? null } }]
  const memory = withAsked(memoryOf(turn.state), codes, turn.now)
  const shown = await statusReply(parts, turn, codes, answers)
  const result = { ...shown, effects, memory }
  const more = all.length > MAX_CODES ? [{ text: dossierTexts.moreCodes(MAX_CODES) }] : []
  if (act !== 'watch') return { ...result, replies: [...result.replies, ...more] }
  return watchReply(parts, turn, result, answers)
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
