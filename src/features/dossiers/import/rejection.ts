/** Why a row is not imported, each by its own name. */
export const REASONS = {
  'code-unreadable': 'mã hồ sơ không đọc được',
  'code-date': 'ngày trong mã hồ sơ không có thật',
  'code-future': 'mã hồ sơ mang ngày chưa tới',
  'code-repeated': 'mã hồ sơ lặp lại, đã giữ dòng đầu',
  'status-unknown': 'trạng thái không có trong danh mục',
  'date-unreadable': 'ngày không đọc được',
  'received-missing': 'thiếu ngày tiếp nhận',
  'received-future': 'ngày tiếp nhận chưa tới',
  'due-before-received': 'ngày hẹn trả trước ngày tiếp nhận',
  'finished-missing': 'đã có kết quả mà thiếu ngày có kết quả',
  'finished-before-received': 'ngày có kết quả trước ngày tiếp nhận',
  'finished-future': 'ngày có kết quả chưa tới',
  'cells-missing': 'dòng thiếu ô',
} as const satisfies Record<string, string>
export type Reason = keyof typeof REASONS

/** A row that is left out. `value` is the cell at fault: a code, a status or a date, never a name, phone or address. */
export interface Rejection {
  readonly row: number
  readonly reason: Reason
  readonly value: string
}
