import type { Reading } from '../../core/reading.ts'
import { LIGHT, OFFICIAL } from '../light-words.ts'
import { syllablesOf } from '../syllables.ts'
import { isOfAct } from './acts.ts'

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
