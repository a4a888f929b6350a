import type { Flow, Gathered, Slot, SlotValues } from '../core/flow.ts'
import type { FlowState } from '../core/flow-state.ts'
import type { Choice, Reply } from '../core/message.ts'
import { actionOf } from '../core/message.ts'
import type { Turn, TurnResult } from '../core/turn.ts'
import { fold } from '../text/normalise.ts'
import { agrees } from './assent.ts'
import { foldedWordsOf } from './cues.ts'
import { quits } from './quitting.ts'

/** The name of the step that shows the summary and waits for a yes. */
export const CONFIRM = 'confirm'

const RESTART = new Set(['lam lai', 'lam lai tu dau', 'bat dau lai', 'nhap lai tu dau', 'nhap lai', 'lai tu dau'])
const NO = new Set([
  'khong',
  'khong dung',
  'sai',
  'sai roi',
  'chua dung',
  'chua',
  'no',
  'khong phai',
  'sua',
  'sua lai',
  'chinh sua',
  'can sua',
  'muon sua',
  'doi lai',
])

/** Neither a yes nor a no at the summary: it stands and is shown again. */
const LATER =
  /^(?:(?:thoi|da|de|khoan|cho|doi|tu tu|ti|chut|mot) )*(?:bo qua|mai mot|de sau|khoan|khoan da|chut nua|lat nua|tu tu|sau nha|sau di)(?: (?:nha|nhe|di|da|a|em|roi|hen|gui))*$/

/** A command ("/lienket …") answers no slot. */
const COMMAND = /^\/[a-z]/i

/** What a message did to the active form. `other`: it is a question of its own; answer it, then ask again. */
export type FlowStep =
  | { readonly kind: 'result'; readonly result: TurnResult }
  | { readonly kind: 'other'; readonly again: Reply; readonly state: FlowState }

export async function startFlow(
  flow: Flow,
  turn: Turn,
  given: SlotValues = {},
  say: string | null = null,
): Promise<TurnResult> {
  const state: FlowState = { flow: flow.id, version: flow.version, slots: given, asking: '', startedAt: turn.now }
  return ask(flow, state, turn, say)
}

/** Goes on with a form by one message. The state's flow and version are the given flow's. */
export async function stepFlow(flow: Flow, state: FlowState, turn: Turn): Promise<FlowStep> {
  const said = foldedWordsOf(turn.question.text).join(' ')
  const typed = turn.message.action === null
  const left = typed ? await flow.leave?.(turn, state.slots) : null
  if (left) return { kind: 'result', result: { active: null, ...left } }
  if (cancels(turn, state, flow)) {
    const result: TurnResult = { outcome: 'form', replies: [flow.cancelled()], active: null }
    return { kind: 'result', result: ended(flow, state.slots, result) }
  }
  if (RESTART.has(said)) return { kind: 'result', result: await startFlow(flow, turn) }

  const put = typed ? await flow.correct?.(turn, state) : null
  if (put) {
    const slots = { ...without(state.slots, put.drop), ...put.values }
    return { kind: 'result', result: await ask(flow, { ...state, slots }, turn, put.say) }
  }
  const corrected = correctedSlot(flow, state, said)
  if (corrected) return { kind: 'result', result: askAgain(corrected, state, turn) }

  const gathered = typed ? await flow.gather?.(turn, state) : null
  if (gathered?.only) {
    const slots = { ...state.slots, ...gathered.values }
    const result = await ask(flow, { ...state, slots }, turn, gathered.say)
    return { kind: 'result', result: personally(gathered, gathered.silent ? { ...result, replies: [] } : result) }
  }
  if (!gathered) return stepSlot(flow, state, turn, said)
  const step = await stepSlot(flow, { ...state, slots: { ...state.slots, ...gathered.values } }, turn, said)
  return step.kind === 'result' ? { kind: 'result', result: personally(gathered, step.result) } : step
}

const personally = (gathered: Gathered, result: TurnResult): TurnResult =>
  gathered.personal ? { ...result, personalAsked: true } : result

/** "dung" without marks may stop or agree: at the summary it agrees. */
const cancels = ({ question: { text } }: Turn, { asking }: FlowState, { slots }: Flow): boolean =>
  quits(text) && !(asking === CONFIRM && agrees(text)) && !slots.find(({ name }) => name === asking)?.passes?.(text)

/** The message as an answer to what is asked. */
async function stepSlot(flow: Flow, state: FlowState, turn: Turn, said: string): Promise<FlowStep> {
  const tapped = turn.message.action
  if (state.asking === CONFIRM) {
    if (agrees(turn.question.text) || tapped === actionOf('flow.yes')) {
      return { kind: 'result', result: await completed(flow, state.slots, turn) }
    }
    if (NO.has(said) || tapped === actionOf('flow.no')) {
      const filled = flow.slots.filter((s) => state.slots[s.name] !== undefined)
      const [only] = filled
      if (only && filled.length === 1) return { kind: 'result', result: askAgain(only, state, turn) }
      const names = filled.map((s) => s.names[0] ?? s.name)
      const text = `Dạ, Ông/Bà muốn sửa phần nào: ${names.join(', ')}? Xin nhắn “sửa …”, hoặc “hủy” để thôi.`
      return { kind: 'result', result: { outcome: 'form', replies: [{ text }], active: state } }
    }
    if (LATER.test(said)) return { kind: 'result', result: await ask(flow, state, turn) }
    return stepAside(flow, state, turn)
  }

  if (COMMAND.test(turn.question.text)) return stepAside(flow, state, turn)
  const slot = flow.slots.find((s) => s.name === state.asking)
  if (!slot) return { kind: 'result', result: await ask(flow, state, turn) }
  const reading = slot.read(turn, state.slots)
  const noted = { ...state, slots: { ...state.slots, ...reading.also } }
  if (reading.kind === 'other') return { kind: 'other', again: slot.ask(noted.slots, turn), state: noted }
  if (reading.kind === 'invalid') {
    const { choices } = slot.ask(noted.slots, turn)
    return {
      kind: 'result',
      result: {
        outcome: 'form',
        replies: [{ text: reading.say, ...(choices ? { choices } : {}) }],
        active: noted,
        ...(slot.personal ? { personalAsked: true } : {}),
      },
    }
  }
  const value = reading.kind === 'filled' ? { [slot.name]: reading.value } : {}
  const result = await ask(flow, { ...noted, slots: { ...noted.slots, ...value } }, turn, reading.say ?? null)
  return { kind: 'result', result: slot.personal ? { ...result, personalAsked: true } : result }
}

/** The next open question, or the summary when none is open; `say` stands before it. */
async function ask(flow: Flow, state: FlowState, turn: Turn, say: string | null = null): Promise<TurnResult> {
  let slots = (await flow.prepare?.(state.slots, turn)) ?? state.slots
  for (const slot of flow.slots) {
    if (slot.needed && !slot.needed(slots)) continue
    if (slots[slot.name] !== undefined) continue
    const known = slot.prefill?.(slots, turn)
    if (known !== undefined) {
      slots = { ...slots, [slot.name]: known }
      continue
    }
    return {
      outcome: 'form',
      replies: [before(say, slot.ask(slots, turn))],
      active: { ...state, slots, asking: slot.name },
      ...(slot.personal ? { personalAsked: true } : {}),
    }
  }
  if (!isConfirmed(flow, slots)) return completed(flow, slots, turn)
  const done: FlowState = { ...state, slots, asking: CONFIRM }
  return { outcome: 'form', replies: [before(say, summary(flow, done, turn))], active: done }
}

const isConfirmed = ({ confirm = true }: Flow, slots: SlotValues): boolean =>
  typeof confirm === 'function' ? confirm(slots) : confirm

const completed = async (flow: Flow, slots: SlotValues, turn: Turn): Promise<TurnResult> =>
  ended(flow, slots, { active: null, ...(await flow.complete(slots, turn)) })

/** With what the person told beside the form, which ends with it. */
function ended(flow: Flow, slots: SlotValues, result: TurnResult): TurnResult {
  const left = flow.remains?.(slots)
  if (!left) return result
  const memory = typeof result.memory === 'object' && !Array.isArray(result.memory) ? result.memory : {}
  return { ...result, replies: [...result.replies, left.reply], memory: { ...memory, ...left.memory } }
}

const before = (say: string | null, reply: Reply): Reply =>
  say === null ? reply : { ...reply, text: `${say}\n${goesOn(reply.text)}` }

/** The form waits: the message means something else for certain, and the form's question comes again after it. */
export async function stepAside(flow: Flow, state: FlowState, turn: Turn): Promise<FlowStep> {
  if (state.asking === CONFIRM) return { kind: 'other', again: summary(flow, state, turn), state }
  const slot = flow.slots.find((s) => s.name === state.asking)
  if (slot) return { kind: 'other', again: slot.ask(state.slots, turn), state }
  return { kind: 'result', result: await ask(flow, state, turn) }
}

/** Politeness is said once: "Dạ, nơi đó…" goes on as "Nơi đó…". */
export const goesOn = (text: string): string => capital(text.replace(/^Dạ, /, ''))

function summary(flow: Flow, state: FlowState, turn: Turn): Reply {
  const lines = flow.slots
    .filter((slot) => state.slots[slot.name] !== undefined && (!slot.needed || slot.needed(state.slots)))
    .map((slot) => ({ name: slot.names[0] ?? slot.name, shown: slot.show(state.slots[slot.name] ?? null, turn) }))
    .filter(({ shown }) => shown !== '')
    .map(({ name, shown }) => `- ${capital(name)}: ${shown}`)
  const note = flow.note?.(state.slots, turn)
  const choices: readonly Choice[] = [
    { label: 'Đúng, gửi', action: actionOf('flow.yes') },
    { label: 'Chưa đúng', action: actionOf('flow.no') },
  ]
  const text = `Dạ, ${flow.title} như sau, Ông/Bà xem giúp đã đúng chưa:\n${[...lines, ...(note ? [note] : [])].join('\n')}`
  return { text, choices }
}

/** "sửa số điện thoại", "đổi nội dung": the slot whose name is said after the word for changing. */
function correctedSlot(flow: Flow, state: FlowState, said: string): Slot | null {
  const asked = /^(?:sua|doi|chinh|nhap lai|sua lai|thay doi)\s+(?:lai\s+)?(?:phan\s+|cai\s+|cho\s+)?(.+)$/.exec(
    said,
  )?.[1]
  if (!asked) return null
  const slot = flow.slots.find((s) => s.names.some((name) => asked.startsWith(fold(name))))
  return slot && state.slots[slot.name] !== undefined ? slot : null
}

/** Asks a slot that was filled, even where it would fill itself. */
function askAgain(slot: Slot, state: FlowState, turn: Turn): TurnResult {
  const slots = without(state.slots, [slot.name])
  return {
    outcome: 'form',
    replies: [slot.ask(slots, turn)],
    active: { ...state, slots, asking: slot.name },
    ...(slot.personal ? { personalAsked: true } : {}),
  }
}

const without = (slots: SlotValues, names: readonly string[]): SlotValues =>
  Object.fromEntries(Object.entries(slots).filter(([key]) => !names.includes(key)))

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
