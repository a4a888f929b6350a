import type { Flow } from '../../../core/flow.ts'
import { actionOf, type Choice } from '../../../core/message.ts'
import type { IntentHandler, Turn, TurnResult } from '../../../core/turn.ts'
import { startFlow } from '../../../dialogue/flow-runner.ts'
import type { Action } from '../action.ts'
import type { Actor, Complaint } from '../complaint.ts'
import { correctedMatter } from '../correcting.ts'
import { actorOf, type Rulebook } from '../rulebook.ts'
import { isOpen } from '../status.ts'
import type { ComplaintTools } from '../tools.ts'
import { isGroup } from './abroad.ts'
import { actsOnMistyped, actWordsOf, looksUp } from './act-words.ts'
import { correctionTexts } from './correction-texts.ts'
import { itemReply, listLine, QUEUE, toldSince } from './item.ts'
import { type MergeWords, mergeWordsOf } from './merge-words.ts'
import { agencyName } from './names.ts'
import { refusalText, statusName } from './refusal-text.ts'
import { suggestedRoutes } from './routes.ts'
import { mistypedText, probeOf, spokenOf } from './spoken.ts'
import { WORDED, type Worded, wordsGiven } from './words-flow.ts'

/** What was put right in words: a kind of trouble, a commune, those that may be meant, or nothing that was understood. */
export type ReadRight = (
  words: string,
  turn: Turn,
) => { readonly category?: string; readonly area?: string; readonly candidates?: readonly string[] }

const PAGE = 6
const MIN_ANSWER_CHARS = 8

const say = (outcome: TurnResult['outcome'], text: string): TurnResult => ({ outcome, replies: [{ text }] })

/** Queues in chat: the list, an item, and what is tapped or written about it. Citizens have none. */
export function queueHandler(tools: ComplaintTools, flow: Flow, readRight: ReadRight): IntentHandler {
  const { reader, desk, book } = tools

  return async (turn) => {
    const rules = book()
    const actor = actorOf(turn.person, turn.conversation, rules.settings)
    if (actor.role !== 'officer' && actor.role !== 'hotline')
      return say('forbidden', 'Dạ, hàng đợi phản ánh chỉ dành cho tài khoản cán bộ đã liên kết.')
    const [act, id, more] = turn.args
    if (act === 'after') return list(turn, actor, rules, id ?? null)
    if (act !== undefined && id !== undefined) return actOn(turn, actor, rules, act, await reader.byId(id), more)
    const merging = mergeWordsOf(turn.message.text)
    if (merging) return mergeOrSplit(turn, actor, rules, merging)
    const ordered = actWordsOf(turn.message.text)
    if (ordered) {
      const complaint = await reader.byCode(ordered.code)
      if (ordered.act === 'correct') return correct(turn, actor, rules, complaint, ordered.words)
      return actOn(turn, actor, rules, ordered.act, complaint, undefined, ordered.words)
    }
    if (actsOnMistyped(turn.message.text)) return say('clarify', mistypedText(turn.message.text))
    const written = spokenOf(turn)
    if (written) {
      const complaint = await reader.byCode(written.code)
      if (complaint && written.words.length >= MIN_ANSWER_CHARS && !looksUp(written.words))
        return actOn(turn, actor, rules, 'answer', complaint, undefined, written.words)
      return show(turn, actor, rules, complaint)
    }
    return list(turn, actor, rules, null)
  }

  async function actOn(
    turn: Turn,
    actor: Actor,
    rules: Rulebook,
    act: string,
    complaint: Complaint | null,
    more: string | undefined,
    words = '',
  ): Promise<TurnResult> {
    if (act === 'show' || !complaint) return show(turn, actor, rules, complaint)
    if (act === 'accept' || act === 'start') {
      const request = { complaint: complaint.id, action: { kind: act }, actor, seen: complaint } as const
      const performed = await desk.decide(request, turn.now)
      if (!performed.ok) return say('forbidden', refusalText(performed.refusal, complaint, rules))
      const [done] = performed.done
      const reply = itemReply(done?.complaint ?? complaint, {
        head: 'Dạ, đã nhận xử lý:',
        bare: isGroup(turn, rules.settings),
        party: partyOf(actor),
        now: turn.now,
        book: rules,
      })
      return { outcome: 'answer', replies: [reply], effects: [desk.effectOf(request)] }
    }
    if (!WORDED.includes(act as Worded)) return show(turn, actor, rules, complaint)
    // Asked before the words are written, so that nobody writes for nothing.
    const probe = await desk.decide(
      { complaint: complaint.id, action: probeOf(act as Worded), actor, seen: complaint },
      turn.now,
    )
    if (!probe.ok && (probe.refusal.kind === 'not-yours' || probe.refusal.kind === 'not-now' || act === 'extend'))
      return say('forbidden', refusalText(probe.refusal, complaint, rules))
    const routed = act === 'route' && more !== undefined ? suggestedRoutes(complaint, rules)[Number(more)] : undefined
    const given = {
      code: complaint.code,
      ...(routed ? { agency: routed } : {}),
      ...(words.length > 1 ? { words } : {}),
    }
    return startFlow(flow, turn, wordsGiven(act as Worded, complaint.id, given))
  }

  async function correct(
    turn: Turn,
    actor: Actor,
    rules: Rulebook,
    complaint: Complaint | null,
    words: string,
  ): Promise<TurnResult> {
    if (!complaint) return say('abstain', 'Dạ, không tìm thấy phản ánh này.')
    const right = readRight(words, turn)
    if (right.area === undefined && right.category === undefined)
      return say('clarify', correctionTexts.how(complaint.code))
    const request = {
      complaint: complaint.id,
      action: { kind: 'correct', matter: correctedMatter(right, turn.snapshot) },
      actor,
    } as const
    const performed = await desk.decide(request, turn.now)
    if (!performed.ok) return say('forbidden', refusalText(performed.refusal, complaint, rules))
    const after = performed.done.at(-1)!.complaint
    const text = correctionTexts.done(complaint, after, rules)
    return { outcome: 'answer', replies: [{ text }], effects: [desk.effectOf(request)] }
  }

  async function mergeOrSplit(turn: Turn, actor: Actor, rules: Rulebook, words: MergeWords): Promise<TurnResult> {
    const complaint = await reader.byCode(words.code)
    const master = words.kind === 'merge' ? await reader.byCode(words.into) : null
    if (!complaint || (words.kind === 'merge' && !master)) return say('abstain', 'Dạ, không tìm thấy phản ánh này.')
    const action: Action = words.kind === 'merge' ? { kind: 'merge' } : { kind: 'split', reason: words.reason }
    const request = { complaint: complaint.id, action, actor, master: master?.id ?? null }
    const performed = await desk.decide(request, turn.now)
    if (!performed.ok) return say('forbidden', refusalText(performed.refusal, complaint, rules))
    const text =
      words.kind === 'merge'
        ? `Dạ, đã gộp ${words.code} vào ${words.into}; người gửi sẽ nhận kết quả của ${words.into}.`
        : `Dạ, đã tách ${words.code}, xử lý riêng như trước khi gộp.`
    return { outcome: 'answer', replies: [{ text }], effects: [desk.effectOf(request)] }
  }

  async function show(turn: Turn, actor: Actor, rules: Rulebook, complaint: Complaint | null): Promise<TurnResult> {
    if (!complaint) return say('abstain', 'Dạ, không tìm thấy phản ánh này.')
    if (actor.role === 'officer' && complaint.agency !== actor.agency)
      return say(
        'forbidden',
        refusalText({ kind: 'not-yours', action: 'comment', holder: complaint.agency }, complaint, rules),
      )
    const reply = itemReply(complaint, {
      head: isOpen(complaint)
        ? `Dạ, ${statusName(complaint.status)}, ${agencyName(complaint.agency, rules)}:`
        : `Dạ, phản ánh ${statusName(complaint.status)}:`,
      bare: isGroup(turn, rules.settings),
      party: partyOf(actor),
      now: turn.now,
      book: rules,
    })
    const told = isGroup(turn, rules.settings) ? '' : toldSince(await reader.history(complaint.id))
    return { outcome: 'answer', replies: [{ ...reply, text: `${reply.text}${told}` }] }
  }

  async function list(turn: Turn, actor: Actor, rules: Rulebook, after: string | null): Promise<TurnResult> {
    const agency = actor.role === 'officer' ? actor.agency : null
    const last = after === null ? null : await reader.byId(after)
    const from = last ? { at: last.due.answer, id: last.id } : null
    const [found, owed] = await Promise.all([reader.queue(agency, PAGE + 1, from), reader.owed(agency, turn.now)])
    const name = agency === null ? 'hàng chờ phân công' : `hàng đợi của ${agencyName(agency, rules)}`
    if (owed.open === 0) return say('answer', `Dạ, ${name} không còn phản ánh nào.`)
    const shown = found.slice(0, PAGE)
    const lines = shown.map((one) => listLine(one, turn.now, rules))
    const next = found.length > PAGE ? shown.at(-1) : undefined
    const choices: readonly Choice[] = [
      ...shown.map((one) => ({ label: one.code, action: actionOf(QUEUE, 'show', one.id) })),
      ...(next ? [{ label: 'Xem tiếp', action: actionOf(QUEUE, 'after', next.id) }] : []),
    ]
    const head = after === null ? `Dạ, ${name} có ${owed.open} phản ánh, ${owed.late} trễ hạn:` : 'Dạ, tiếp theo:'
    return { outcome: 'answer', replies: [{ text: [head, ...lines].join('\n'), choices }] }
  }
}

const partyOf = (actor: Actor) => (actor.role === 'hotline' ? 'triage' : 'holder')
