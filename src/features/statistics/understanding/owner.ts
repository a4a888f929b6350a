import type { PhraseMatch } from '../../../search/phrase-index.ts'
import type { Lexicon } from './lexicon.ts'
import type { QuestionText } from './question.ts'

const OWNING = new Set(['cua', 'thuoc', 'of', 'trong'])

/** "các sở của thành phố": whose the level is that stands right before it; the whole is not asked for beside it. */
export function isOwner(match: PhraseMatch, all: readonly PhraseMatch[], { text, words }: QuestionText): boolean {
  if (match.id !== 'city' || !OWNING.has(words[match.from - 1]?.folded ?? '')) return false
  const isBetween = (place: number): boolean => /^(?:va|voi|hay|hoac|lan)$/.test(words[place]?.folded ?? '')
  const owned = all.find(
    ({ id, to }) => id !== 'city' && (to === match.from - 1 || (to === match.from - 2 && !isBetween(to))),
  )
  return owned !== undefined && !/[,;]/.test(text.slice(words[owned.to - 1]!.end, words[match.from]!.start))
}

/** "Đồng Tháp kiểm tra mấy sở": the level of the province that is named; the scope itself where none is printed. */
export function levelOf(province: string, scope: string, { figures }: Lexicon): string {
  const level = figures.scopes.get(scope)
  if (level?.kind !== 'level') return scope
  const own = [...figures.scopes.values()].find(
    (other) => other.province === province && other.name.startsWith(level.name),
  )
  return own?.id ?? scope
}
