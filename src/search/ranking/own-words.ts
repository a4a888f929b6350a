import type { Reading } from '../../core/reading.ts'
import { LIGHT, OFFICIAL } from '../light-words.ts'
import type { SubjectDocument } from '../subject-finder.ts'
import { syllablesOf } from '../syllables.ts'
import { isOfAct } from './acts.ts'

/** Syllables in this share of all documents with details are how offices talk, whatever the matter. */
const COMMON = 0.15
/** Of what a text names, so much may be strange to a document before the text is about another thing. */
const STRANGE = 0.5

/** Who asks, who is asked and for whom. */
const KIN = 'cô chú bác dì cậu ông bà ba má cha mẹ nó họ ổng bả ảnh chị tụi mấy người ta quê'
/** What is done in every procedure. */
const OF_ANY_PROCEDURE =
  'quy định ủy quyền thay khỏi nhận lấy trả đóng thêm mang đem xong hết đơn mẫu thêm lần đầu mới tiếp trước sau liền luôn chừng'

const LIGHT_WORDS = new Set(
  syllablesOf(
    `${LIGHT} ai bạn sẽ đang chưa nếu nên chỉ luôn rằng nhưng hôm bữa giùm biết nói ${KIN} ${OF_ANY_PROCEDURE}`,
  ),
)

const FORMAL = new Set(syllablesOf(OFFICIAL))
/** Light in most texts ("nhà nước"), but a matter too. */
const MATTERS = new Set(['nhà', 'nước'])

const tellsNothing = (syllable: string): boolean =>
  !MATTERS.has(syllable) && (LIGHT_WORDS.has(syllable) || FORMAL.has(syllable) || isOfAct([syllable]))

/** Whether a text names no matter at all: who asks, what is asked of any procedure, and what is done to it. */
export const namesNothing = ({ tokens }: Reading): boolean =>
  tokens.every(
    ({ kind, surface, readings }) =>
      kind === 'punctuation' ||
      (kind === 'word' &&
        [syllablesOf(surface), readings[0]?.syllables ?? []].some(
          (said) => said.length > 0 && said.every(tellsNothing),
        )),
  )

/** Tells texts that name things of their own from those that can go on about a document. */
export interface OwnWords {
  /** Whether what a text names is mostly strange to the document; false where it names nothing. */
  has(reading: Reading, document: SubjectDocument): boolean
}

export function ownWordsAmong(documents: readonly SubjectDocument[]): OwnWords {
  const detailed = documents.filter(({ body }) => body !== '')
  const counts = new Map<string, number>()
  for (const document of detailed)
    for (const syllable of saidBy(document)) counts.set(syllable, (counts.get(syllable) ?? 0) + 1)
  const common = new Set([...counts].flatMap(([said, n]) => (n >= COMMON * detailed.length ? [said] : [])))
  return {
    has({ tokens }, document) {
      const own = saidBy(document)
      const isKnown = (syllable: string): boolean => common.has(syllable) || own.has(syllable)
      let named = 0
      let strange = 0
      for (const { kind, surface, readings } of tokens) {
        if (kind !== 'word') continue
        const [written, best] = [syllablesOf(surface), readings[0]?.syllables ?? []]
        if ([written, best].some((syllables) => syllables.length > 0 && syllables.every((s) => LIGHT_WORDS.has(s))))
          continue
        named++
        if (![written, ...readings.map(({ syllables }) => syllables)].some((said) => said.every(isKnown))) strange++
      }
      return named > 0 && strange >= STRANGE * named
    },
  }
}

const saidBy = ({ title, names, field, body }: SubjectDocument): ReadonlySet<string> =>
  new Set(syllablesOf([title, ...names, field, body].join(' ')))
