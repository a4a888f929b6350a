import type { Recogniser } from '../../core/recogniser.ts'
import { fold } from '../../text/normalise.ts'

/** What `account.link` is told by its recogniser: the code as written, null where none was. */
export interface LinkWish {
  readonly code: string | null
}

const LINK = /^\/lien[ _-]?ket\b(.*)$/s
const UNLINK = /^\/(?:huy|go)[ _-]?lien[ _-]?ket\b/

/** The commands `/lienket CODE` and `/huylienket`, with or without marks and letter case. */
export const accountRecogniser: Recogniser = {
  recognise({ text }) {
    if (!text.startsWith('/')) return []
    const folded = fold(text)
    if (UNLINK.test(folded)) return [{ intent: 'account.unlink', score: 1, why: 'command', data: null }]
    const rest = LINK.exec(folded)?.[1]
    if (rest === undefined) return []
    const data: LinkWish = { code: rest.trim() === '' ? null : rest.trim() }
    return [{ intent: 'account.link', score: 1, why: 'command', data }]
  },
}
