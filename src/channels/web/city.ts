/** What the page must know of the city it speaks for. */
export interface WebCity {
  readonly name: string
  readonly assistantName: string
  /** Phone number of the city's help line, as people write it. */
  readonly hotline: string
  readonly portalUrl: string
}

/** Something the page offers to say: a tap sends its action, or its label as if typed. */
export interface Suggestion {
  readonly label: string
  readonly action: string | null
}

/** The menu of every conversation. */
export const MENU: readonly Suggestion[] = [
  { label: 'Gửi phản ánh', action: 'complaint.create~start' },
  { label: 'Gặp cán bộ', action: 'handoff' },
  { label: 'Quyền riêng tư', action: 'privacy' },
  { label: 'Xóa cuộc trò chuyện', action: null },
]
