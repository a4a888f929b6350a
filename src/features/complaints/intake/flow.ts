import { directoryOf } from '../../../agencies/directory-of.ts'
import type { Snapshot } from '../../../core/content.ts'
import type { Json } from '../../../core/conversation.ts'
import type { Flow, FlowState, Gathered, SlotValues } from '../../../core/flow.ts'
import { type Instant, localDate } from '../../../core/time.ts'
import type { Effect, Turn, TurnResult } from '../../../core/turn.ts'
import type { Complaint, ComplaintMatter, Contact } from '../complaint.ts'
import { dueAtReceipt, tierOf } from '../deadlines.ts'
import { routeComplaint } from '../routing.ts'
import { actorOf } from '../rulebook.ts'
import type { ComplaintTools } from '../tools.ts'
import type { Lexicon } from '../understanding/lexicon.ts'
import { regimeOf } from '../understanding/understand.ts'
import { isSkip } from './answers.ts'
import { contactIn, matterOf, type OfferedDuplicate, photosOf, readCategoryValue, textOf } from './form-values.ts'
import { intakeTexts, inWords } from './intake-texts.ts'
import { legalResult } from './legal.ts'
import { MAX_PHOTOS } from './photo-check.ts'
import type { TakePhotos } from './photos.ts'
import { understoodIn } from './recogniser.ts'
import { complaintSlots } from './slots.ts'

export const COMPLAINT_FLOW = 'complaint'
const VERSION = 1

export interface IntakeParts {
  readonly tools: ComplaintTools
  readonly lexiconOf: (snapshot: Snapshot) => Lexicon
  readonly takePhotos: TakePhotos
  /** Likely the same matter, reported before; best first, at most three. */
  readonly duplicatesOf: (matter: ComplaintMatter, turn: Turn) => Promise<readonly OfferedDuplicate[]>
}

/** A complaint in words: what, where, when, pictures, contact, who may see it; summed up, confirmed, filed. */
export function complaintFlow(parts: IntakeParts): Flow {
  const { tools, lexiconOf, takePhotos } = parts
  const matterIn = (values: SlotValues, turn: Turn): ComplaintMatter => {
    const { category } = readCategoryValue(values.category)
    return matterOf(values, category ? regimeOf(category, lexiconOf(turn.snapshot)) : 'field')
  }

  return {
    id: COMPLAINT_FLOW,
    version: VERSION,
    title: 'phản ánh',
    intent: 'complaint.create',
    slots: complaintSlots(lexiconOf),

    async prepare(values, turn) {
      if (values.category === undefined) return values
      const matter = matterIn(values, turn)
      const known: SlotValues = { ...values, regime: matter.regime }
      const asked = [values.category, values.area ?? '', values.place ?? ''].join('|')
      if (values.area === undefined || values.looked === asked) return known
      const duplicates = await parts.duplicatesOf(matter, turn)
      return { ...known, looked: asked, duplicates: duplicates as unknown as Json }
    },

    async gather(turn, state) {
      const { attachments, location, action, text, album } = turn.message
      if (attachments.length === 0 && !location) return null
      if (attachments.some((a) => a.kind === 'contact')) return null
      const have = photosOf(state.slots)
      const taken = await takePhotos(turn.message, turn.conversation, have.length)
      const only = action === null && (text.trim() === '' || state.asking === 'photosDone')
      const sameAlbum = album !== undefined && state.slots.album === album
      return {
        ...gathered(state, taken.keys, have, location, turn),
        say: sayOf(taken, have.length, location !== null),
        only,
        silent: sameAlbum && taken.say.length === 0,
      }
    },

    // Slots are asked again where they are missing, so what is known of an older form can simply be kept.
    migrate: (state) => ({ ...state, version: VERSION, asking: '' }),

    async leave(turn) {
      const understood = understoodIn(turn)
      if (!understood || understood.score < 0.9) return null
      if (understood.kind !== 'complaint-law' && understood.kind !== 'denunciation-law') return null
      return legalResult(understood.kind, turn)
    },

    note(values, turn) {
      const book = tools.book()
      const matter = matterIn(values, turn)
      const tier = tierOf(matter, book.deadlines)
      const due = dueAtReceipt(turn.now, tier, book.deadlines, book.calendar).answer
      const routing = routeComplaint(matter, localDate(turn.now), book.routing, book.directory)
      const agency = routing.kind === 'agency' ? (book.directory.agency(routing.agency)?.name ?? routing.agency) : null
      const pictures = photosOf(values).length
      return [
        ...(pictures > 0 ? [`- Hình: ${pictures}`] : []),
        `- Cơ quan xử lý: ${agency ?? 'bộ phận tiếp nhận sẽ phân công'}`,
        `- Hạn trả lời: ${inWords(due)}`,
        'Sai chỗ nào Ông/Bà nhắn “sửa …” (ví dụ “sửa loại việc”, “sửa phường”).',
      ].join('\n')
    },

    complete: (values, turn) => file(values, turn, matterIn(values, turn), parts),
    cancelled: () => ({ text: intakeTexts.cancelled }),
  }
}

function gathered(
  state: FlowState,
  keys: readonly string[],
  have: readonly string[],
  location: Turn['message']['location'],
  turn: Turn,
): Pick<Gathered, 'values'> {
  const photos = [...have, ...keys].slice(0, MAX_PHOTOS)
  const caption = turn.message.text.trim()
  const more =
    caption !== '' && state.asking === 'photosDone' && !isSkip(caption) && typeof state.slots.text === 'string'
      ? { text: `${state.slots.text}\n${caption}` }
      : {}
  const near = location
    ? directoryOf(turn.snapshot)
        .nearest(location, 4)
        .map(({ area }) => area.id)
    : []
  return {
    values: {
      ...more,
      ...(photos.length > 0 ? { photos: [...photos] } : {}),
      ...(turn.message.album === undefined ? {} : { album: turn.message.album }),
      ...(location ? { location: { lat: location.lat, lon: location.lon }, candidates: near } : {}),
      ...(location && state.slots.place === undefined ? { place: 'theo vị trí đã gửi' } : {}),
    },
  }
}

function sayOf(
  taken: { readonly keys: readonly string[]; readonly say: readonly string[] },
  had: number,
  pinned: boolean,
): string | null {
  const lines = [
    ...(taken.keys.length > 0 ? [intakeTexts.photosReceived(Math.min(MAX_PHOTOS, had + taken.keys.length))] : []),
    ...(pinned ? ['Dạ, em đã nhận vị trí.'] : []),
    ...taken.say.map((line) => `Dạ, ${line.charAt(0).toLowerCase()}${line.slice(1)}`),
  ]
  return lines.length > 0 ? lines.join('\n') : null
}

/** Joins what was chosen, or files a new complaint with code, agency and due date. */
async function file(
  values: SlotValues,
  turn: Turn,
  matter: ComplaintMatter,
  { tools }: IntakeParts,
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
  if (hidden.length === 0) return []
  const text = `Người, biển số được nêu: ${hidden.join('; ')}`
  return [
    tools.desk.effectOf({
      complaint,
      action: { kind: 'comment', audience: 'internal', text },
      actor: { role: 'hotline', account: null },
    }),
  ]
}

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
