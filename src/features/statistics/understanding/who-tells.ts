import type { Word } from '../../../search/name-words.ts'

/** Who tells or asks does so with these; without their marks only some of them are nothing else. */
const TELLS = new Set('kể nói hỏi nhờ kêu biểu bảo thắc đòi dặn nhắc than trách khoe ke hoi keu bieu'.split(' '))

/** "anh Ba bên Sở Nội vụ kể …": a body right before a word of telling says who told it, not whose figure is asked. */
export const tells = (words: readonly Word[], behind: number): boolean => TELLS.has(words[behind]?.written ?? '')
