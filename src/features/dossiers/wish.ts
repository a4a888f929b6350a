import type { CodeMention } from './code-finder.ts'
import type { ListQuery } from './list-query.ts'

/** What is to be done with the dossiers named. */
export type CodeAct = 'show' | 'watch' | 'unwatch' | 'letter'

/** What a message asks of dossiers; made by the recogniser, answered by the handlers. */
export type DossierWish =
  | { readonly kind: 'codes'; readonly codes: readonly CodeMention[]; readonly act: CodeAct }
  /** The last digits of a code, and the day of receipt (`YYMMDD`) where it was said. */
  | { readonly kind: 'partial'; readonly digits: string; readonly date: string | null }
  /** Dossiers that this conversation spoke of before. */
  | { readonly kind: 'again'; readonly codes: readonly string[]; readonly act: CodeAct }
  | { readonly kind: 'without-code' }
  /** What the conversation wants to hear of: shown, or no more of it. */
  | { readonly kind: 'watches'; readonly act: 'show' | 'unwatch' }
  | { readonly kind: 'list'; readonly query: ListQuery; readonly words: string }

/** True for a code as this program writes codes; what a tapped choice carries may be anything. */
export const isCode = (text: string): boolean => /^[A-Z0-9.]{2,20}-\d{6}-\d{4,7}$/.test(text)
