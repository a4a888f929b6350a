import { directoryOf } from '../../../agencies/directory-of.ts'
import { cityOf } from '../../../content/city.ts'
import type { Flow, SlotValues } from '../../../core/flow.ts'
import { actionOf } from '../../../core/message.ts'
import { notFiled } from '../../../core/report.ts'
import { plusMs } from '../../../core/time.ts'
import type { IntentHandler, Turn, TurnResult } from '../../../core/turn.ts'
import { startFlow } from '../../../dialogue/flow-runner.ts'
import { quits } from '../../../dialogue/quitting.ts'
import { type Complaint, WHOLE_CITY } from '../complaint.ts'
import { isOpen } from '../status.ts'
import type { Lexicon } from '../understanding/lexicon.ts'
import { isNoMatter } from '../understanding/no-matter.ts'
import type { UnderstoodComplaint } from '../understanding/understand.ts'
import { DOSSIER_CODE } from './closing-slots.ts'
import { draftAnswer } from './draft-answer.ts'
import type { IntakeParts } from './flow.ts'
import { duplicatesIn, photosOf, valuesFrom } from './form-values.ts'
import { placeOfFiled } from './further.ts'
import { isPinOutside } from './gathering.ts'
import { intakeTexts } from './intake-texts.ts'
import { legalResult } from './legal.ts'
import { givenContact } from './own-contact.ts'
import { isForWholeCity, previewOf, routingOf } from './preview.ts'
import { CREATE, tellsFurther, understoodIn } from './recogniser.ts'
import { ruleAnswer } from './rule-answer.ts'
import { categoryName } from './slots.ts'
import { unsureReport } from './unsure-report.ts'
import { visibilitySaid } from './visibility-said.ts'

/** Less sure than this, whether it is a complaint at all is asked. */
const UNSURE = 0.65

/** Takes a complaint in: tells what is not accepted why and where to go, else starts the form with all that was said. */
export function createHandler(flow: Flow, parts: IntakeParts): IntentHandler {
  return async (turn) => {
    const [what, code = ''] = turn.args
    if (what === 'dossier' && DOSSIER_CODE.test(code)) return startFlow(flow, turn, dossierValues(code, turn))
    if (what === 'photos') return startFlow(flow, turn, { ...callerValues(turn), ...rememberedPhotos(turn) })
    if (what === 'start') return startFlow(flow, turn, callerValues(turn))
    if (what === 'this') return startFlow(flow, turn, { ...draftOf(turn), ...callerValues(turn) })
    const answer = draftAnswer(turn.message.text, turn.state, turn.snapshot, parts.lexiconOf(turn.snapshot))
    if (answer && turn.message.action === null)
      return startFlow(flow, turn, { ...draftOf(turn), ...answer, ...callerValues(turn) })
    if (isStray(turn)) return { outcome: 'answer', intent: CREATE, replies: [{ text: intakeTexts.nothingOpen }] }
    if (isTalk(turn)) return { outcome: 'clarify', intent: 'unclear', replies: [{ text: intakeTexts.whichMatter }] }
    const understood = understoodIn(turn)
    if (isForwarded(turn)) return forwardedDraft(understood, turn, flow, parts)
    if (tellsFurther(turn)) return furtherForm(understood, turn, flow, parts)
    if (!understood) return startFlow(flow, turn, callerValues(turn))
    return declinedResult(understood, turn, parts) ?? begin(understood, turn, flow, parts)
  }
}

/** A second matter behind the one just filed, at the same place unless another is named. */
async function furtherForm(
  understood: UnderstoodComplaint | null,
  turn: Turn,
  flow: Flow,
  parts: IntakeParts,
): Promise<TurnResult> {
  const own = understood?.says ? valuesFrom(understood) : {}
  const isPlaced = own.area !== undefined || own.place !== undefined
  const where = isPlaced ? {} : await placeOfFiled(turn, parts.tools)
  const directory = directoryOf(turn.snapshot)
  const area = typeof where.area === 'string' ? directory.area(where.area)?.name : undefined
  const spot = [where.place, area].filter((name) => typeof name === 'string').join(', ')
  return { ...(await startFlow(flow, turn, { ...where, ...own }, intakeTexts.further(spot))), intent: CREATE }
}

/** Words of a form that is not open begin none: leaving it, or who may read it. */
const isStray = ({ message: { text, attachments, location, action } }: Turn): boolean =>
  action === null && attachments.length === 0 && !location && (quits(text) || visibilitySaid(text) !== null)

/** A time, a slip, an illness, a call that nobody took: it sounds like a report and tells none. */
const isTalk = ({ message: { text, attachments, location, action }, person }: Turn): boolean =>
  person.role === 'citizen' && action === null && attachments.length === 0 && !location && isNoMatter(text)

/** A message that staff pass on: its words, pictures and origin are a draft for them to confirm. */
async function forwardedDraft(
  understood: UnderstoodComplaint | null,
  turn: Turn,
  flow: Flow,
  parts: IntakeParts,
): Promise<TurnResult> {
  const photos = await parts.takePhotos(turn.message, turn.conversation, 0)
  const text = turn.message.text.trim()
  const given: SlotValues = {
    ...(understood ? valuesFrom(understood) : text === '' ? {} : { text, kind: 'report' }),
    ...callerValues(turn),
    ...(photos.keys.length > 0 ? { photos: [...photos.keys] } : {}),
    ...(turn.message.album === undefined ? {} : { album: turn.message.album }),
  }
  const say = [
    `Bản nháp từ tin chuyển tiếp${turn.message.forwardedFrom ? ` của ${turn.message.forwardedFrom}` : ''}:`,
    ...photos.say,
  ]
  const result = await startFlow(flow, turn, given, say.join('\n'))
  const report = understood ? { complaint: previewOf(understood, [], turn.now, parts.tools.book()) } : {}
  return { ...result, intent: CREATE, report }
}

const isForwarded = ({ message, person }: Turn): boolean => message.forwardedFrom !== null && person.role !== 'citizen'

/** What no complaint is made of: law, adverts, other provinces, private matters, questions about reporting; and doubt. */
function declinedResult(understood: UnderstoodComplaint, turn: Turn, parts: IntakeParts): TurnResult | null {
  const city = cityOf(turn.snapshot)
  const { kind, place, refused, score } = understood
  const redirect = (text: string): TurnResult => ({
    outcome: 'redirect',
    intent: CREATE,
    replies: [{ text, choices: [{ label: 'Gặp cán bộ', action: actionOf('handoff') }] }],
    report: { complaint: previewOf(understood, [], turn.now, parts.tools.book()) },
    // Who asks why is told again.
    memory: { ...(turn.state.memory.complaints as object | null | undefined), declined: text },
  })
  if (kind === 'complaint-law' || kind === 'denunciation-law') return legalResult(kind, turn)
  if (kind === 'spam') return { ...redirect(intakeTexts.spam(city)), report: { complaint: notFiled('spam') } }
  if (place.elsewhere !== null) return redirect(intakeTexts.elsewhere(place.elsewhere, city))
  if (refused) return redirect(intakeTexts.refused(refused.say, refused.door))
  if (kind === 'question') return ruleAnswer(understood, turn, parts)
  // Who says only that they want to report something is asked what.
  const isPlaced = understood.category !== null && place.street !== null && place.area !== null
  if (score >= UNSURE || !understood.says || isPlaced) return null
  return unsureReport(understood, turn, parts)
}

async function begin(understood: UnderstoodComplaint, turn: Turn, flow: Flow, parts: IntakeParts): Promise<TurnResult> {
  const photos = await parts.takePhotos(turn.message, turn.conversation, 0)
  const contact = givenContact(turn, false)
  const given: SlotValues = {
    ...(understood.says ? valuesFrom(understood) : {}),
    ...contact,
    ...callerValues(turn),
    ...(photos.keys.length > 0 ? { photos: [...photos.keys] } : {}),
    ...(turn.message.album === undefined ? {} : { album: turn.message.album }),
  }
  const say = [
    ...(understood.says ? [heard(understood, turn, parts)] : []),
    ...(contact.given === undefined
      ? []
      : [turn.person.role === 'hotline' ? intakeTexts.callerKept : intakeTexts.contactKept('public')]),
    ...photos.say,
  ].join('\n')
  const result = await startFlow(flow, turn, given, say === '' ? null : say)
  const duplicates = duplicatesIn(result.active?.slots ?? {}).map(({ code }) => code)
  return {
    ...result,
    ...(contact.given === undefined ? {} : { personalAsked: true }),
    intent: CREATE,
    report: { complaint: previewOf(understood, duplicates, turn.now, parts.tools.book()) },
  }
}

/** What was understood, to be put right: the kind of trouble, the place, who would handle it. */
function heard(understood: UnderstoodComplaint, turn: Turn, parts: IntakeParts): string {
  const { category, subCategory, place, urgency, help } = understood
  const { categories } = parts.lexiconOf(turn.snapshot)
  const what =
    category === null ? null : categoryName(subCategory ? `${category}/${subCategory}` : category, categories)
  const where = { area: place.area?.id ?? null, place: isForWholeCity(understood) ? WHOLE_CITY : null }
  const routing = routingOf({ ...understood, ...where }, turn.now, parts.tools.book())
  const agency = routing?.kind === 'agency' ? directoryOf(turn.snapshot).agency(routing.agency)?.name : undefined
  const city = cityOf(turn.snapshot)
  const lines = [
    urgency === 'urgent'
      ? `Nếu có người đang gặp nguy hiểm, xin gọi ngay ${(city.emergency ?? [])
          .map((e) => e.number)
          .slice(0, 3)
          .join(', ')}.`
      : null,
    ...help,
    what === null
      ? 'Dạ, em ghi nhận để lập phản ánh.'
      : `Dạ, em hiểu là: ${what}${place.area ? `, ${place.area.name}` : ''}.${agency ? ` Việc này chuyển ${agency}.` : ''}`,
    what === null ? null : othersTold(understood, categories),
  ]
  return lines.filter((line) => line !== null).join('\n')
}

/** Several matters in one message: which of them it is filed as, and how the others are told. */
function othersTold({ besides }: UnderstoodComplaint, categories: Lexicon['categories']): string | null {
  if (besides.length === 0) return null
  const names = besides.map(({ category, subCategory }) =>
    categoryName(subCategory ? `${category}/${subCategory}` : category, categories),
  )
  return intakeTexts.othersTold(names)
}

/** What was written when it was asked whether it is a complaint at all. */
function draftOf(turn: Turn): SlotValues {
  const memory = turn.state.memory.complaints as { readonly draft?: SlotValues } | null | undefined
  return memory?.draft ?? {}
}

/** Pictures that were sent before it was said what they belong to. */
function rememberedPhotos(turn: Turn): SlotValues {
  const memory = turn.state.memory.complaints as { readonly photos?: readonly string[] } | null | undefined
  return memory?.photos ? { photos: [...memory.photos] } : {}
}

function dossierValues(code: string, turn: Turn): SlotValues {
  return {
    ...callerValues(turn),
    text: `Hồ sơ ${code.toUpperCase()} bị chậm giải quyết.`,
    category: 'procedures/slow-dossier',
    guessed: 'procedures/slow-dossier',
    dossier: code.toUpperCase(),
    kind: 'report',
  }
}

/** Staff who write down what a caller tells: contact is asked, who entered it is not who reported. */
function callerValues(turn: Turn): SlotValues {
  if (isForwarded(turn)) return { caller: true, forwarded: true, origin: turn.message.forwardedFrom ?? '' }
  return turn.person.role === 'hotline' ? { caller: true } : {}
}

const RECENT_MS = 2 * 3_600_000

/** The open complaint that this conversation filed within the last two hours. */
async function recentOf(turn: Turn, { tools }: IntakeParts): Promise<Complaint | null> {
  if (turn.person.role !== 'citizen') return null
  const [newest] = await tools.reader.ofReporter(turn.conversation, 1)
  return newest && isOpen(newest) && newest.receivedAt > plusMs(turn.now, -RECENT_MS) ? newest : null
}

/** A picture soon after a complaint may belong to it: the person says. */
function moreOrNew({ id, code }: Complaint, keys: readonly string[]): TurnResult {
  return {
    outcome: 'clarify',
    intent: CREATE,
    replies: [
      {
        text: `Dạ, em đã nhận hình. Hình này của phản ánh ${code} hay của việc khác ạ?`,
        choices: [
          { label: `Thêm vào ${code}`, action: actionOf('complaint.add-info', id, 'photos') },
          { label: 'Phản ánh việc khác', action: actionOf(CREATE, 'photos') },
        ],
      },
    ],
    memory: { photos: [...keys] },
  }
}

/** A picture or a pin without words starts a complaint with it. */
export function attachmentHandler(flow: Flow, parts: IntakeParts): IntentHandler {
  return async (turn) => {
    const outside = isPinOutside(turn)
    const location = outside ? null : turn.message.location
    const taken = await parts.takePhotos(turn.message, turn.conversation, 0)
    if (taken.keys.length === 0 && !location) {
      const text = outside
        ? intakeTexts.pinOutside
        : taken.say.length > 0
          ? `Dạ, ${taken.say.join(' ')}`
          : intakeTexts.askText(cityOf(turn.snapshot))
      return { outcome: 'clarify', intent: CREATE, replies: [{ text }] }
    }
    const recent = await recentOf(turn, parts)
    if (recent && taken.keys.length > 0) return moreOrNew(recent, taken.keys)
    const near = location
      ? directoryOf(turn.snapshot)
          .nearest(location, 4)
          .map(({ area }) => area.id)
      : []
    const values: SlotValues = {
      ...callerValues(turn),
      ...(taken.keys.length > 0 ? { photos: [...taken.keys] } : {}),
      ...(turn.message.album === undefined ? {} : { album: turn.message.album }),
      ...(location
        ? { location: { lat: location.lat, lon: location.lon }, candidates: near, place: 'theo vị trí đã gửi' }
        : {}),
    }
    const say = [
      taken.keys.length > 0 ? intakeTexts.photosReceived(photosOf(values).length) : intakeTexts.pinReceived,
      ...(taken.keys.length > 0 && outside ? [intakeTexts.pinOutside] : []),
      ...taken.say,
    ].join('\n')
    return { ...(await startFlow(flow, turn, values, say)), intent: CREATE }
  }
}
