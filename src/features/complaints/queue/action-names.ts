import type { Actor } from '../complaint.ts'
import type { Rulebook } from '../rulebook.ts'
import type { ActionKind } from '../transitions.ts'
import { agencyName } from './names.ts'

/** What was done, as staff read it in a complaint's history. */
const ACTION_NAMES: Readonly<Record<ActionKind | 'receive', string>> = {
  receive: 'tiếp nhận',
  route: 'chuyển xử lý',
  accept: 'nhận xử lý',
  start: 'bắt đầu xử lý',
  ask: 'hỏi thêm người gửi',
  inform: 'người gửi bổ sung',
  resume: 'tính lại thời hạn',
  extend: 'gia hạn',
  answer: 'trả lời',
  return: 'trả lại để chuyển nơi khác',
  reject: 'từ chối tiếp nhận',
  rate: 'đánh giá',
  reopen: 'mở lại',
  close: 'đóng',
  merge: 'gộp vào phản ánh khác',
  split: 'tách ra',
  withdraw: 'rút',
  comment: 'ghi thêm',
  correct: 'sửa thông tin',
  join: 'thêm người theo dõi',
  leave: 'bớt người theo dõi',
  absorb: 'nhận phản ánh trùng',
  release: 'trả phản ánh trùng',
  remind: 'nhắc hạn',
  escalate: 'báo cấp trên vì trễ',
}

/** An action of the history in words; one of a later program stays as it was written. */
export const actionName = (action: string): string =>
  (ACTION_NAMES as Readonly<Record<string, string>>)[action] ?? action

/** Who did it: an agency, the city's reception, the person who reported, the program. Accounts are operators' own ids. */
export function actorName(actor: Actor, book: Rulebook): string {
  switch (actor.role) {
    case 'officer':
      return [agencyName(actor.agency, book), ...(actor.account ? [actor.account] : [])].join(', ')
    case 'hotline':
      return [agencyName(null, book), ...(actor.account ? [actor.account] : [])].join(', ')
    case 'citizen':
      return 'người gửi'
    case 'system':
      return 'tự động'
  }
}
