/** Khiếu nại (against a decision or act of an authority) or tố cáo (of a breach of law). */
export type LawKind = 'complaint-law' | 'denunciation-law'
