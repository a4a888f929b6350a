import { type City, cityKind, cityOf } from '../../content/city.ts'
import { doorKind } from '../../content/doors.ts'
import { emergencyKind, emergencyWordsKind } from '../../content/emergencies.ts'
import type { FeatureFactory } from '../../core/feature.ts'
import type { Outcome } from '../../core/intent.ts'
import { actionOf, type Choice } from '../../core/message.ts'
import { notFiled } from '../../core/report.ts'
import type { IntentHandler, Turn, TurnResult } from '../../core/turn.ts'
import { createDoors } from '../../dialogue/doors.ts'
import type { Emergency } from '../../dialogue/emergencies.ts'
import { scriptOf } from '../../text/script.ts'
import { type AfterAlarm, afterAlarmRecogniser } from './after-alarm.ts'
import { behindAlarmText, smalltalkTexts } from './texts.ts'

const doorFor = createDoors((snapshot) => snapshot.records(doorKind).map(({ value }) => value))

type Texts = ReturnType<typeof smalltalkTexts>

/** Greetings, thanks, what the assistant is, words in other languages, and what it cannot help with. */
export const smalltalkFeature: FeatureFactory = () => ({
  id: 'smalltalk',
  content: [cityKind, emergencyKind, emergencyWordsKind, doorKind],
  intents: {
    'smalltalk.greet': say('answer', (t) => t.greet, true),
    'smalltalk.thanks': say('answer', (t) => t.thanks),
    'smalltalk.bye': say('answer', (t) => t.bye),
    'smalltalk.identity': say('answer', (t) => t.identity),
    abuse: say('redirect', (t) => t.abuse),
    'out-of-scope': say('abstain', (t, { question, snapshot }) => t.outOfScope(doorFor(question.text, snapshot))),
    unclear: say('clarify', (t) => t.unclear, true),
    'other-language': say('redirect', otherLanguage),
    emergency,
  },
  recogniser: afterAlarmRecogniser,
})

function say(outcome: Outcome, text: (texts: Texts, turn: Turn) => string, suggest = false): IntentHandler {
  return async (turn) => {
    const city = cityOf(turn.snapshot)
    const choices: readonly Choice[] = suggest ? [{ label: 'Gặp cán bộ', action: actionOf('handoff') }] : []
    return { outcome, replies: [{ text: text(smalltalkTexts(city), turn), choices }] }
  }
}

function otherLanguage(texts: Texts, turn: Turn): string {
  if (turn.question.language === 'km') return texts.khmer
  if (turn.question.language === 'en') return texts.english
  const script = scriptOf(turn.question.text)
  return script ? texts.scripts[script] : texts.otherLanguage
}

/** Who to call, first and without questions. The turn's arguments are the ids of the dangers met. */
const emergency: IntentHandler = async (turn) => {
  const behind = turn.question.recognised?.find(
    ({ feature, intent }) => feature === 'smalltalk' && intent === 'emergency',
  )
  if (behind) return behindAlarm(behind.data as AfterAlarm, turn)
  if (turn.args.length === 0 && !soundsLikeDanger(turn)) return perhapsDanger(cityOf(turn.snapshot))
  const dangers = turn.args.flatMap((id) => turn.snapshot.get(emergencyKind, id) ?? [])
  const city = cityOf(turn.snapshot)
  const all =
    dangers.length > 0
      ? dangers
      : fewestCovering(
          turn.snapshot.records(emergencyKind).map((r) => r.value),
          city,
        )
  const text = [...new Set(all.map((d) => d.say))].join('\n')
  return {
    outcome: 'emergency',
    report: { complaint: notFiled('emergency') },
    replies: [{ text: `${text}\nEm là trợ lý tự động, không báo thay được; Ông/Bà gọi ngay giúp ạ.` }],
    memory: { numbers: [...new Set(all.flatMap(({ numbers }) => numbers))] },
  }
}

/** Less likely than this, what no sign of danger stands in ("cháy hàng") is asked about. */
const SOUNDS = 0.5
const soundsLikeDanger = ({ question: { intents } }: Turn): boolean =>
  (intents.find(({ intent }) => intent === 'emergency')?.score ?? 0) >= SOUNDS

function perhapsDanger({ emergency = [] }: City): TurnResult {
  const numbers = emergency.map(({ number }) => number).join(', ')
  const text = `Dạ, em chưa rõ việc này. Nếu có người đang gặp nguy hiểm, Ông/Bà gọi ngay ${numbers}; nếu không, Ông/Bà nói rõ hơn giúp em ạ.`
  return { outcome: 'clarify', replies: [{ text }] }
}

/** The place of a danger is to be told to who comes; that help is there is heard. The numbers are those told before. */
function behindAlarm(said: AfterAlarm, { snapshot, state }: Turn): TurnResult {
  const memory = state.memory.smalltalk as { readonly numbers?: readonly string[] } | null | undefined
  const known = (cityOf(snapshot).emergency ?? []).map(({ number }) => number)
  const numbers = memory?.numbers ?? known
  return {
    ...(said.kind === 'news'
      ? { outcome: 'answer' }
      : { outcome: 'emergency', report: { complaint: notFiled('emergency') } }),
    replies: [{ text: behindAlarmText(said, numbers, known) }],
    ...(memory ? { memory: memory as never } : {}),
  }
}

/** Of dangers not told apart, those that give every number once, in the city's order, so that nobody is told of a trouble that is not theirs. */
function fewestCovering(dangers: readonly Emergency[], { emergency = [] }: City): readonly Emergency[] {
  const given = new Set<string>()
  const rank = ({ numbers }: Emergency) => {
    const at = emergency.findIndex(({ number }) => number === numbers[0])
    return at < 0 ? emergency.length : at
  }
  return dangers
    .toSorted((a, b) => a.numbers.length - b.numbers.length)
    .filter(({ numbers }) => {
      const fresh = numbers.some((number) => !given.has(number))
      for (const number of numbers) given.add(number)
      return fresh
    })
    .toSorted((a, b) => rank(a) - rank(b))
}
