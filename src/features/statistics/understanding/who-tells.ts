import type { Word } from '../../../search/name-words.ts'

/** Who tells or asks does so with these; without their marks only some of them are nothing else. */
const TELLS = new Set('kể nói hỏi nhờ kêu biểu bảo thắc đòi dặn nhắc than trách khoe ke hoi keu bieu'.split(' '))

/** "anh Ba bên Sở Nội vụ kể …": a body right before a word of telling says who told it, not whose figure is asked. */
export const tells = (words: readonly Word[], behind: number): boolean => TELLS.has(words[behind]?.written ?? '')

/** Whom somebody meets with stands behind these. */
const MEETS = /(?:^| )(?:(?:hop|lam viec|trao doi|noi chuyen|ngoi) (?:voi|cung|chung voi))$/

/** "chiều họp với Văn phòng UBND": whom one meets with is not whose figure is asked. @param at the body's first word */
export const isMetWith = (words: readonly Word[], at: number): boolean =>
  words[at - 1]?.written === 'gặp' ||
  MEETS.test(
    words
      .slice(Math.max(0, at - 3), at)
      .map(({ folded }) => folded)
      .join(' '),
  )

/** Who works where stands before these. */
const WORKS =
  /(?:^| )(?:toi|tui|em|minh|anh|chi|chau|con|vo|chong|ba|ma|me|nguoi quen|ban) (?:(?:dang|moi|cung|van|hien|vua) )?(?:lam(?: viec| van thu| ke toan)?|cong tac|truc|thuc tap|tap su|ve|vo|vao)(?: lam| viec)? (?:o|tai|ben|cho)$/

/** "em làm ở văn phòng, …": where somebody works is not whose figure is asked. @param at the body's first word */
export const worksAt = (words: readonly Word[], at: number): boolean =>
  WORKS.test(
    words
      .slice(Math.max(0, at - 6), at)
      .map(({ folded }) => folded)
      .join(' '),
  )
