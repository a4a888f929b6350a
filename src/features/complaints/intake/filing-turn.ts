import { directoryOf } from '../../../agencies/directory-of.ts'
import type { SlotValues } from '../../../core/flow.ts'
import type { Json } from '../../../core/json.ts'
import type { Instant } from '../../../core/time.ts'
import type { Effect, Turn, TurnResult } from '../../../core/turn.ts'
import type { Complaint, ComplaintMatter, Contact } from '../complaint.ts'
import { filedMemory } from '../follow-up/about.ts'
import { actorOf } from '../rulebook.ts'
import type { ComplaintTools } from '../tools.ts'
import { contactIn, textOf } from './form-values.ts'
import { intakeTexts } from './intake-texts.ts'

/** Joins what was chosen, or files a new complaint with code, agency and due date. */
export async function file(
  values: SlotValues,
  turn: Turn,
  matter: ComplaintMatter,
  tools: ComplaintTools,
): Promise<TurnResult> {
  const book = tools.book()
  const actor = actorOf(turn.person, turn.conversation, book.settings)
  const joined = textOf(values, 'join')
  if (joined !== '') {
    const known = await tools.reader.byId(joined)
    if (known?.reporter === turn.conversation) return existingResult(known, matter, turn)
    const request = { complaint: joined, action: { kind: 'join' as const }, actor }
    const decided = await tools.desk.decide(request, turn.now)
    const [done] = decided.ok ? decided.done : []
    if (done)
      return {
        outcome: 'answer',
        intent: 'complaint.create',
        replies: [{ text: intakeTexts.joined(done.complaint.code) }],
        memory: actor.role === 'citizen' ? filedMemory(done.complaint.id, turn.now) : null,
        effects: [tools.desk.effectOf(request)],
      }
  }
  const byStaff = actor.role !== 'citizen'
  const prepared = await tools.prepare(
    {
      matter,
      reporter: byStaff ? null : turn.conversation,
      contact: contactIn(values) ?? originOf(values),
      source: values.forwarded === true ? 'forwarded' : byStaff ? 'hotline' : 'chat',
      enteredBy: byStaff ? (turn.person.account ?? turn.conversation) : null,
      actor,
    },
    turn.now,
  )
  if (prepared.kind === 'existing') return existingResult(prepared.complaint, matter, turn)
  const { complaint } = prepared.filed
  const agency = complaint.agency === null ? null : (book.directory.agency(complaint.agency)?.name ?? complaint.agency)
  const said = byStaff
    ? intakeTexts.filedForCaller(complaint.code, agency, complaint.due.answer)
    : intakeTexts.filed(complaint.code, agency, complaint.due.answer)
  return {
    outcome: 'form',
    intent: 'complaint.create',
    replies: [{ text: said }],
    effects: [
      tools.desk.fileEffect(prepared.filed),
      ...photoEffects(matter.photos, complaint.id),
      ...hiddenNote(values, complaint.id, tools),
      ...examplesOf(values),
    ],
    report: { complaint: filedReport(matter, complaint.code, complaint.agency, complaint.due.answer, turn) },
    personalAsked: true,
    memory: byStaff ? null : filedMemory(complaint.id, turn.now),
  }
}

/** Whose forwarded message it was, where nothing more is known of them. */
function originOf(values: SlotValues): Contact | null {
  const name = textOf(values, 'origin')
  return name === '' ? null : { name, phone: null, address: null, email: null }
}

/** The same person said the same before: that one stands. */
function existingResult(complaint: Complaint, matter: ComplaintMatter, turn: Turn): TurnResult {
  return {
    outcome: 'answer',
    intent: 'complaint.create',
    replies: [{ text: intakeTexts.existing(complaint.code) }],
    report: { complaint: filedReport(matter, complaint.code, complaint.agency, complaint.due.answer, turn) },
  }
}

function filedReport(matter: ComplaintMatter, code: string, agency: string | null, dueAt: Instant, turn: Turn) {
  const directory = directoryOf(turn.snapshot)
  return {
    kind: matter.kind,
    regime: matter.regime,
    category: matter.category,
    area: matter.area === null ? null : (directory.area(matter.area)?.name ?? null),
    agency,
    agencyName: agency === null ? null : (directory.agency(agency)?.name ?? null),
    inScope: true,
    duplicates: [],
    code,
    dueAt,
  }
}

const photoEffects = (photos: readonly string[], complaint: string): readonly Effect[] =>
  photos.length === 0 ? [] : [{ kind: 'complaint.photos', data: { complaint, keys: [...photos] } }]

/** Plates and names that were masked for everybody are told to those who handle the matter. */
function hiddenNote(values: SlotValues, complaint: string, tools: ComplaintTools): readonly Effect[] {
  const hidden = Array.isArray(values.hidden) ? values.hidden.map(String) : []
  return hidden.length === 0 ? [] : [tools.desk.effectOf(noteOfHidden(hidden, complaint))]
}

/** The note that tells who handles a complaint which plates and names were masked in it. */
export const noteOfHidden = (hidden: readonly string[], complaint: string) => ({
  complaint,
  action: {
    kind: 'comment' as const,
    audience: 'internal' as const,
    text: `Người, biển số được nêu: ${hidden.join('; ')}`,
  },
  actor: { role: 'hotline' as const, account: null },
})

/** What the person put right, kept to learn from. */
function examplesOf(values: SlotValues): readonly Effect[] {
  const text = textOf(values, 'text')
  const corrected = (
    field: 'category' | 'area',
    value: Json | undefined,
    guessed: Json | undefined,
  ): readonly Effect[] =>
    typeof value === 'string' && value !== '' && value !== guessed && (field === 'category' || guessed !== undefined)
      ? [{ kind: 'complaint.example', data: { field, text, guessed: guessed ?? null, corrected: value } }]
      : []
  return [
    ...corrected('category', values.category, values.guessed),
    ...corrected('area', values.area, values.guessedArea),
  ]
}
