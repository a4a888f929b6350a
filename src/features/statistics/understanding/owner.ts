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

const SELF = new Set(['minh', 'tui', 'toi', 'ta', 'nha', 'em'])

/** "Chủ tịch huyện Thới Lai hỏi huyện mình trễ mấy hồ sơ": one's own is the one that is named, not all of them. */
export function isOwnPlace(
  { id, to }: PhraseMatch,
  all: readonly PhraseMatch[],
  words: QuestionText['words'],
  { figures }: Lexicon,
): boolean {
  const kindOf = (scope: string) => figures.scopes.get(scope)?.kind
  return (
    kindOf(id) === 'level' &&
    SELF.has(words[to]?.folded ?? '') &&
    all.some((other) => /^(?:former-district|agency)$/.test(kindOf(other.id) ?? ''))
  )
}

/** What stands between two of a list. */
const BETWEEN: ReadonlySet<string> = new Set(
  'may bao nhieu nhiu bn va voi vs hay cap ben khoi cac don vi co quan noi o tai con roi'.split(' '),
)

/** "ở mấy đơn vị huyện, mấy xã": beside another level a level is where it is asked for, whatever the figure is called by. */
export function isBesideLevel(
  match: PhraseMatch,
  all: readonly PhraseMatch[],
  words: QuestionText['words'],
  { figures }: Lexicon,
): boolean {
  const isLevel = (id: string): boolean => figures.scopes.get(id)?.kind === 'level'
  return (
    isLevel(match.id) &&
    all.some(
      ({ id, from, to }) =>
        id !== match.id &&
        isLevel(id) &&
        words.slice(Math.min(to, match.to), Math.max(from, match.from)).every(({ folded }) => BETWEEN.has(folded)),
    )
  )
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
