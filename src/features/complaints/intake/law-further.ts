import type { City } from '../../../content/city.ts'
import type { RecogniserInput } from '../../../core/recogniser.ts'
import type { Recognition } from '../../../core/recognition.ts'
import { foldedWordsOf } from '../../../dialogue/cues.ts'
import type { LawKind } from '../understanding/law-kind.ts'

/** What is asked of khiếu nại or tố cáo, which nobody brings by it. */
export interface LawAsked {
  readonly further: 'door' | 'secret' | 'term' | 'paper'
  readonly kind: LawKind
}

const SURE = 0.97
const MOST_WORDS = 14
const NAMED = /(?:^| )(khieu nai|to cao)(?: |$)/
const ASKS: readonly (readonly [LawAsked['further'], RegExp])[] = [
  ['secret', /(?:^| )(?:bi mat|giau ten|giau danh tinh|lo ten|bi lo|lo danh tinh|tra thu|biet ten)(?: |$)/],
  [
    'term',
    /(?:^| )(?:bao lau|may ngay|may thang|bao nhieu ngay|thoi han|thoi hieu|chung nao|khi nao|bao gio|han (?:chot|cuoi))(?: |$)/,
  ],
  [
    'door',
    /(?:^| )(?:o dau|cho nao|noi nao|den dau|toi dau|cho ai|gap ai|ai nhan|dia chi nao|dia chi|gui dau|nop dau|co quan nao|tiep dan|tiep cong dan)(?: |$)/,
  ],
  [
    'paper',
    /(?:^| )(?:mau don|giay to gi|giay gi|can gi|can nhung gi|viet don|ghi don|lam don|don gom|ho so gom)(?: |$)/,
  ],
]
/** Beside these another thing is asked. */
const OTHER =
  /(?:^| )(?:khai sinh|ket hon|can cuoc|ho chieu|ho khau|ho so|so do|so hong|giay phep|bang lai|ly hon|toa|khoi kien|phan anh|co bao nhieu|nhieu khong|ty le|so luong|nam nay|nam ngoai|quy|cong an)(?: |$)/

/**
 * A short question behind the word that something is khiếu nại or tố cáo, or one that names them ("thời hạn khiếu nại mấy
 * ngày"): it is about that, and not about a court's papers.
 */
export function lawFurther({ text, state, person }: RecogniserInput): readonly Recognition[] {
  if (person.role !== 'citizen') return []
  const words = foldedWordsOf(text)
  const said = words.join(' ')
  const behind = state.active === null && state.lastIntent === 'legal-complaint'
  const named = NAMED.exec(said)?.[1]
  if (!behind && named === undefined) return []
  if (words.length > MOST_WORDS || OTHER.test(said)) return []
  const asked = ASKS.find(([, pattern]) => pattern.test(said))?.[0]
  if (asked === undefined) return []
  const before = (state.memory.complaints as { readonly law?: LawKind } | null | undefined)?.law
  // Named at first, only what needs no place of its own is surely asked in general.
  if (!behind && asked !== 'term' && asked !== 'secret') return []
  const kind = named === 'to cao' ? 'denunciation-law' : named ? 'complaint-law' : (before ?? 'complaint-law')
  const data: LawAsked = { further: asked, kind }
  return [
    {
      intent: 'legal-complaint',
      score: SURE,
      why: `asks of the law: ${asked}`,
      overrules: ['procedure.', 'complaint.', 'office.', 'faq', 'statistics.', 'place.', 'agency.'],
      data,
    },
  ]
}

/**
 * The answer, from what sources say and no further: terms changed with the laws' amendment of 01/7/2026, of which no text is held.
 * @source knowledge/procedures/justice/1.003482 (secrecy, cautions), QĐ 1226/QĐ-UBND 11/9/2025 (receptions)
 */
export function lawAnswer({ further, kind }: LawAsked, city: City): string {
  const name = kind === 'complaint-law' ? 'khiếu nại' : 'tố cáo'
  const where = (city.citizenReception ?? []).map((address) => `- ${address}`).join('\n')
  const reception =
    where === '' ? `Ông/Bà gọi ${city.hotline} để hỏi địa chỉ nơi tiếp công dân.` : `Nơi tiếp công dân:\n${where}`
  const whom =
    kind === 'complaint-law'
      ? `Dạ, đơn khiếu nại gửi tới cơ quan đã ra quyết định (hoặc cấp trên của cơ quan đó), hoặc nộp ở nơi tiếp công dân.`
      : `Dạ, đơn tố cáo gửi tới cơ quan quản lý người bị tố cáo, thanh tra, hoặc nơi tiếp công dân; trình bày trực tiếp cũng được.`
  const first = {
    door: whom,
    secret:
      kind === 'denunciation-law'
        ? 'Dạ, người tố cáo yêu cầu thì được giữ bí mật họ tên (Cổng Dịch vụ công quốc gia, thủ tục 1.003482); Ông/Bà nói rõ khi gửi đơn hoặc trình bày.'
        : 'Dạ, em chưa có căn cứ chắc về việc giữ bí mật họ tên người khiếu nại; Ông/Bà hỏi nơi nhận trước khi nộp đơn.',
    term: `Dạ, luật về ${name} đã sửa, có hiệu lực từ ngày 01/7/2026, mà em chưa có văn bản chắc chắn về thời hạn mới nên không nêu số ngày. Ông/Bà hỏi nơi nhận đơn giúp ạ.`,
    paper: `Dạ, em chưa có mẫu đơn ${name} chắc chắn để đưa. Ông/Bà hỏi nơi tiếp công dân; đến trực tiếp thì có người hướng dẫn.`,
  }[further]
  return `${first}\n${reception}`
}
