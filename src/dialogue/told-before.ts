import type { ConversationState, Told } from '../core/conversation.ts'
import type { Outcome, Question, Subject } from '../core/intent.ts'
import type { TurnResult } from '../core/turn.ts'
import { foldedWordsOf } from './cues.ts'
import { FAR } from './elsewhere.ts'
import { NOT_HELD } from './new-matter.ts'
import { eitherOf } from './offered.ts'
import { intentOf, takenUp } from './put-in.ts'
import { soundsStrange } from './strangers.ts'
import { tellsMore } from './telling.ts'
import { RIVAL, SURE, THIN } from './thresholds.ts'
import { isProcedure } from './weighing.ts'

/** A text that names a procedure this clearly needs nothing of what was told before. */
const NAMED = 0.75
/** With what was told before, a procedure must be named this clearly to be answered. */
const NAMED_TOGETHER = 0.85
/** So sure alone, a text is not asked back because both together are less sure. */
const RATHER = 0.5
/** So far behind what both together name first, a second one is no rival. */
const CLEARLY_BEHIND = 0.5
/** "Giờ em cần làm lại nó": what is meant was told before. */
const POINTING = /(?<!\p{L})(?:nó|(?:cái|giấy|tờ|cuốn|thẻ|bằng) (?:đó|này|ấy|đấy))(?!\p{L})/iu
/** Of what both name together, so many are offered. */
const OFFERED = 4
/** What is longer is no beginning of a question but a story of its own. */
const MOST_CHARS = 400

/**
 * What a message leaves behind for the next one: its words, where a procedure was answered, asked back for or not found
 * for them ("Sổ hồng nhà tui mới nhận."). A message that only asks on ("nộp ở đâu") leaves what stood there before.
 * @param text personal numbers masked
 */
export function toldBy(
  text: string,
  { outcome, focus }: Pick<TurnResult, 'outcome' | 'focus'>,
  questions: readonly Question[],
  { told, focus: spoken }: Pick<ConversationState, 'told' | 'focus'>,
): Told | undefined {
  const [question] = questions
  if (!OUTCOMES.includes(outcome) || questions.length !== 1) return undefined
  const met = outcome === 'answer'
  const moves = met && focus?.[0]?.id !== spoken[0]?.id
  if (question!.fromContext && !moves) return told
  const intent = question!.intents[0]?.intent ?? ''
  return text.length <= MOST_CHARS && (met ? /^procedure\./ : MAY_BEGIN).test(intent) ? { text, met } : undefined
}

const OUTCOMES: readonly Outcome[] = ['answer', 'clarify', 'abstain']
/** What is meant so surely is no part of what was told before. */
const OTHERS = /^(?:out-of-scope$|complaint|emergency|statistics|plan|dossier)/
const MAY_BEGIN = /^(?:procedure\.|out-of-scope$|unclear$|complaint\.create$)/

/**
 * A question with the words told before it ("Hợp đồng tặng cho đất tôi đã chứng thực rồi." "Trong đó gõ sai số căn cước,
 * sửa hết bao nhiêu?"): what both name together is answered or offered where the question alone names nothing clearly.
 * @param together what the words told before and the question name, read as one text
 */
export function withTold(
  question: Question,
  { told, active }: Pick<ConversationState, 'told' | 'active'>,
  together: (told: string) => Question,
): Question {
  if (told === undefined || told.met || active !== null || question.fromContext || isForeign(question)) return question
  const own = firstOf(question)
  if ((own?.score ?? 0) >= NAMED) return question
  const both = together(told.text)
  const found = both.subjects.filter(({ kind, score }) => kind === 'procedure' && score >= THIN.procedure)
  const [first] = found
  if (!first) return asksOfNothing(question, own) ? stillNotHeld(question, both) : question
  if (!first.open && (first.score >= NAMED_TOGETHER || settles(found, question)))
    return oursAlone(takenUp(question, first, question.facets))
  const nothingAlone = own === undefined || own.score < THIN.procedure || (first.open && POINTING.test(question.text))
  const doubted = !own?.open && own?.id === first.id && own.score < RATHER && first.score < SURE.procedure
  return nothingAlone || doubted ? eitherOf(question, found.slice(0, OFFERED)) : question
}

/** Said of anything ("điều kiện thế nào", "xin lại ở đâu"): what it leaves open is left open by words that any paper has. */
const ANY_PAPER =
  /^(?:(?:thu tuc|dieu kien|giay to|giay phep|ho so|don|mau|the nao|ra sao|lam sao|can gi|gom gi|xin|phep|nop|o dau|cho nao|dau|lai|cap|lam|gi|nao|bao nhieu|bao lau|may ngay|mat|het|roi|tien|phi|le|nhieu|vay|thi|sao|co|khong|hong|duoc|giay|to|cai|do|hoi|ai|xa|phuong|ra|tai|ha|a|em|anh|chi|toi|tui|minh|ho tro|luon|thoi|chung chi|hanh nghe|chung nhan|bang|the|han|gia tri|hieu luc|nam|thang|dung|xai|tre|lau|ngay) ?)+$/

/** So few words that tell something are no matter of their own. */
const FRAGMENT_WORDS = 4

/** Whether the words alone name no matter of their own, so that what they ask is asked of what was told before. */
function asksOfNothing({ text }: Question, own: Subject | undefined): boolean {
  const words = foldedWordsOf(text)
  if (!own?.open && tellsMore(text) && words.length <= FRAGMENT_WORDS) return true
  return (own?.open || (own?.score ?? 0) < SURE.procedure) && ANY_PAPER.test(words.join(' '))
}

/** Asked of a matter that is not held: nothing else is offered for it, and where it is only not known it is asked which. */
function stillNotHeld(question: Question, { subjects }: Question): Question {
  const notHeld = subjects.find(({ kind, id }) => kind === 'procedure' && id === NOT_HELD)
  if (!notHeld) return question
  const others = question.subjects.filter(({ kind }) => kind !== 'procedure')
  const plainly = notHeld.score === 0 ? [notHeld] : []
  return {
    ...question,
    subjects: [...plainly, ...others],
    intents: [intentOf(question.facets[0], 'of what was told before'), ...question.intents],
    fromContext: true,
  }
}

/** Whether both together choose clearly between those that the question alone leaves beside each other. */
function settles([first, second]: readonly Subject[], { subjects }: Question): boolean {
  const [own, rival] = subjects.filter(({ kind }) => kind === 'procedure')
  if (!first || first.score < SURE.procedure || (second?.score ?? 0) > first.score * CLEARLY_BEHIND) return false
  return (
    own !== undefined &&
    rival !== undefined &&
    rival.score >= own.score * RIVAL &&
    [own.id, rival.id].includes(first.id)
  )
}

/** What sounded strange alone is understood now. */
const oursAlone = (question: Question): Question => ({
  ...question,
  intents: question.intents.filter(({ intent }) => intent !== 'out-of-scope'),
})

const firstOf = ({ subjects }: Question): Subject | undefined => subjects.find(({ kind }) => kind === 'procedure')

/** Plainly another office's matter, nobody's here or a report, with nothing that one asks of a procedure. */
function isForeign(question: Question): boolean {
  const [first] = question.intents
  if (firstOf(question)?.score === 0) return true
  if (!first || question.facets.length > 0 || isProcedure(first)) return false
  return soundsStrange(first) || (first.score >= FAR && OTHERS.test(first.intent))
}
