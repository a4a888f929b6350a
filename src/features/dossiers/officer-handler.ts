import { localDate } from '../../core/time.ts'
import type { IntentHandler, Turn, TurnResult } from '../../core/turn.ts'
import { listQueryOf } from './list-query.ts'
import { memoryOf } from './memory.ts'
import { letterReply, letterSent } from './officer-letter.ts'
import { listReply } from './officer-list.ts'
import { type OfficerParts, scopeOf } from './officer-scope.ts'
import { dossierTexts } from './texts.ts'
import { type DossierWish, isCode } from './wish.ts'

const DEFAULT_WORDS = { 'dossier.overdue': 'ho so tre han', 'dossier.queue': 'ho so chua giai quyet' } as const

/**
 * Lists, counts and files of an agency's dossiers, and drafts of letters, for its officers.
 * @param askCode answers a citizen who means one dossier
 */
export function officerHandler(
  parts: OfficerParts,
  intent: keyof typeof DEFAULT_WORDS,
  askCode: IntentHandler,
): IntentHandler {
  return async (turn) => {
    const wish = wishOf(turn, intent)
    // "hồ sơ của tôi trễ rồi": one's own, which needs its code.
    if (turn.person.role === 'citizen')
      return wish || turn.args.length > 0 ? forbidden(dossierTexts.forbidden) : askCode(turn)
    const words = wish?.kind === 'list' ? wish.words : (memoryOf(turn.state).list ?? DEFAULT_WORDS[intent])
    const scope = scopeOf(parts, turn.person, turn.snapshot, [turn.question.text, words])
    if (typeof scope === 'string') return forbidden(scope)
    const [act = '', code = ''] = turn.args
    if (act === 'letter' && isCode(code)) return letterReply(parts, turn, scope, code)
    if (act === 'sent' && isCode(code)) return letterSent(parts, turn, scope, code)
    if (wish?.kind === 'codes') {
      const named = wish.codes.find((each) => each.kind === 'code')
      return named ? letterReply(parts, turn, scope, named.code) : askCode(turn)
    }
    const today = localDate(turn.now)
    const query = listQueryOf(words, today) ?? listQueryOf(DEFAULT_WORDS[intent], today)
    if (!query) return askCode(turn)
    const as = act === 'file' || act === 'list' ? act : query.as
    return listReply(parts, turn, scope, { ...query, as }, words)
  }
}

function wishOf({ question }: Turn, intent: string): DossierWish | undefined {
  const own = question.recognised?.find((each) => each.feature === 'dossiers' && each.intent === intent)
  return own?.data as DossierWish | undefined
}

const forbidden = (text: string): TurnResult => ({ outcome: 'forbidden', replies: [{ text }] })
