/** Who asks, whom, and how politely, folded: beside a question they ask for nothing else. */
const POLITE =
  'a|ad|anh|ben|biet|chi|cho|co|chu|con|cong|da|den|di|duoc|em|gi|gium|giup|dum|ha|han|hoi|hong|k|khong|ko|la|may|minh|muon|nao|nha|nhe|o|oi|ta|thi|toi|tui|vay|voi|xin'
/** What people are received by. */
const OFFICES =
  'bo phan|co quan|cong an|cong chuc|hanh chinh|mot cua|nguoi|nha nuoc|nhan dan|noi|phuc vu|phuong|quan|thanh pho|tp|trung tam|tthcc|ubnd|uy ban|van phong|vien chuc|xa'

const of = (...lists: readonly string[]): RegExp => new RegExp(`\\b(?:${lists.join('|')})\\b`, 'g')

/** Polite words and further ones: what is left of a folded text beside them asks for something else. */
export const politeAnd = (own: string): RegExp => of(own, POLITE)
/** Those and the words that offices go by. */
export const officesAnd = (own: string): RegExp => of(own, OFFICES, POLITE)
