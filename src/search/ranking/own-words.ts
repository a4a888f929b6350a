import type { Reading } from '../../core/reading.ts'
import { LIGHT, OFFICIAL } from '../light-words.ts'
import { foldSyllable, syllablesOf } from '../syllables.ts'
import { isOfAct } from './acts.ts'

/** Who asks, who is asked and for whom. */
const KIN = 'cô chú bác dì cậu ông bà ba má cha mẹ nó họ ổng bả ảnh chị tụi mấy người ta quê'
/** What is done in every procedure. */
const OF_ANY_PROCEDURE =
  'quy định ủy quyền thay khỏi nhận lấy trả đóng thêm mang đem xong hết đơn mẫu thêm lần đầu mới tiếp trước sau liền luôn chừng điền ghi viết chờ đợi'

/** What ends a question in a chat. */
const PARTICLES = 'hén hen nghen ad shop ơi nhỉ ta hả dậy dzậy zậy z v k ko hk hok hem hông hổng hong dc đc mn b m'

const LIGHT_WORDS = new Set(
  syllablesOf(
    `${LIGHT} ${PARTICLES} ai bạn sẽ đang chưa nếu nên chỉ luôn rằng nhưng hôm bữa giùm biết nói ${KIN} ${OF_ANY_PROCEDURE}`,
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

const LIGHT_FOLDED = new Set([...LIGHT_WORDS].filter((word) => !MATTERS.has(word)).map(foldSyllable))

/** A word of asking; without its marks it may be one that was meant with them. */
const isAsking = (syllable: string): boolean =>
  LIGHT_WORDS.has(syllable) ? !MATTERS.has(syllable) : LIGHT_FOLDED.has(syllable) && !isOfAct([syllable])

/** Whether a text only asks: it names no matter, and nothing done to one either ("thì sao", not "cấp lại thì sao"). */
export const asksOnly = ({ tokens }: Reading): boolean =>
  tokens.every(
    ({ kind, surface }) => kind === 'punctuation' || (kind === 'word' && syllablesOf(surface).every(isAsking)),
  )

/** Things of most procedures: papers, permits and who has them, and what happens to any of them. */
const WIDE = new Set(
  syllablesOf(
    'phép chứng nhận thông tin điều kiện đủ cơ sở đơn vị chúng cơ quan quý kính đề nghị hướng dẫn chỉ thành phần thời hạn giải quyết hiệu lực sắp đã hết mất sạch hư ướt hỏng rách nhầm sai ghi trong bóp ví sếp kêu nhân viên tính đàng hoàng bữa trơn trụi biết nữa đây kia thằng đứa lẹ gấp rớt rơi lạc túi móc nhẹp lụt cũ dùng xài sử dụng khác vấn đề trục trặc ổn',
  ),
)

/** Whether a text names, beside what is done, only things that most procedures are about ("gia hạn giấy phép đã hết hạn"). */
export const namesOnlyWide = ({ tokens, spans }: Reading): boolean =>
  spans.length === 0 &&
  tokens.every(
    ({ kind, surface, readings }) =>
      kind === 'punctuation' ||
      (kind === 'word' &&
        [syllablesOf(surface), readings[0]?.syllables ?? []].some(
          (said) => said.length > 0 && said.every((syllable) => WIDE.has(syllable) || tellsNothing(syllable)),
        )),
  )
