import type { Snapshot } from '../../src/core/content.ts'
import { asksKind } from '../../src/features/procedures/catalogue.ts'
import { procedureKind } from '../../src/features/procedures/content.ts'
import { documentsOf } from '../../src/features/procedures/finder.ts'
import { type NOISES, noisy, type Random } from '../../src/text/noise.ts'
import { fold } from '../../src/text/normalise.ts'
import type { Words } from '../../src/text/words.ts'

/** How people ask, by procedure code or matter that is not held: what training asks, and takes out of the index before it asks. */
export function asksOf(snapshot: Snapshot): ReadonlyMap<string, readonly string[]> {
  const asks = new Map<string, string[]>()
  const add = (code: string, texts: readonly string[]) => asks.set(code, [...(asks.get(code) ?? []), ...texts])
  for (const { value } of snapshot.records(procedureKind)) if (value.names.length > 0) add(value.code, value.names)
  for (const { value } of snapshot.records(asksKind))
    add(value.code, [...value.asks, ...Object.values(value.facets).flat()])
  for (const { id, names, stranger } of documentsOf(snapshot)) if (stranger) add(id, names)
  return asks
}

/** Sentences around a matter that say nothing of it. */
const AROUND = [
  'Chào anh chị',
  'Em chào ad',
  'Tôi đã lớn tuổi nên không rành',
  'Hôm trước tôi có gọi mà không ai nghe máy',
  'Nhà tôi ở xa, đi lại khó khăn',
  'Mong được hướng dẫn sớm',
  'Tôi hỏi mấy nơi mỗi nơi nói một kiểu',
  'Hàng xóm chỉ vậy mà tôi chưa yên tâm',
  'Tuần trước tôi có lên phường một lần rồi',
  'Cho em hỏi phải làm sao',
  'Tôi phải chuẩn bị những gì',
  'Giờ tôi phải bắt đầu từ đâu',
  'Xin cảm ơn nhiều',
  'Gia đình tôi chuyển về đây mấy năm nay',
  'Vợ chồng tôi đi làm cả ngày',
  'Con tôi còn nhỏ',
  'Công việc của tôi bận lắm',
  'Nghe nói bây giờ quy định khác trước',
]

const FRAMES: readonly ((ask: string) => string)[] = [
  (ask) => ask,
  (ask) => `${ask} thì làm sao`,
  (ask) => `${ask} ở đâu vậy`,
  (ask) => `${ask} cần giấy tờ gì`,
  (ask) => `${ask} hết bao nhiêu tiền`,
  (ask) => `cho em hỏi ${ask} với ạ`,
  (ask) => `tui muốn hỏi ${ask} mấy ngày xong`,
  (ask) => `Thủ tục ${ask} như thế nào?`,
  (ask) => `năm nay ${ask} có gì thay đổi không`,
  (ask) => `nhà em ở xã, ${ask} phải lên đâu`,
]

/** The name of a matter as a question about it. */
export const framed = (ask: string, random: Random): string => FRAMES[Math.floor(random() * FRAMES.length)]!(ask)

export type Manner = 'written' | 'short' | 'story' | (typeof NOISES)[number]

/** An ask as somebody else might have sent it. @param around for stories: asks of the same procedure, and of others of its field */
export function inManner(
  ask: string,
  manner: Manner,
  around: { readonly others: readonly string[]; readonly strangers: readonly string[] },
  random: Random,
  words: Words,
): string {
  if (manner === 'written') return ask
  if (manner === 'short') return shortened(ask, random)
  if (manner === 'story') return told(ask, around.others, around.strangers, random)
  return noisy(random() < 0.25 && manner !== 'unmarked' ? fold(ask) : ask, manner, random, words)
}

function shortened(ask: string, random: Random): string {
  const words = ask.split(' ')
  const length = Math.min(words.length, 2 + Math.floor(random() * 3))
  const from = Math.floor(random() * (words.length - length + 1))
  return words.slice(from, from + length).join(' ')
}

/** What is asked stands last in most stories; what led to it often is another matter of the same field. */
function told(ask: string, others: readonly string[], strangers: readonly string[], random: Random): string {
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!
  const before: string[] = [pick(AROUND)]
  if (others.length > 0 && random() < 0.45) before.push(pick(others))
  if (strangers.length > 0 && random() < 0.2) before.push(pick(strangers))
  if (random() < 0.4) before.push(pick(AROUND))
  const after = random() < 0.3 ? [pick(AROUND)] : []
  return `${[...before, ask, ...after].join('. ')}?`
}
