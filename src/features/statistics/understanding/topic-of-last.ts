import { fold } from '../../../text/normalise.ts'
import type { FigureQuery } from '../query.ts'
import { businessOf } from './at-last-place.ts'
import type { Lexicon } from './lexicon.ts'
import type { Remembered } from './remembered.ts'
import { isPartedBy, ofTopics } from './topics.ts'
import type { Understood } from './understand.ts'

/** The whole again: "tổng cộng", "lấy số chung". */
export const WHOLE =
  /(?<![a-z])(?:(?:so|noi|tinh|lay) chung|chung het|tong cong|tong so|tat ca|het thay|toan bo|(?:cac|moi|du) loai|khong phan biet)(?![a-z])/

/** "còn về rác", "đèn đường thì sao" behind a live count: a part of it and nothing else; null: something else is asked. */
export function topicOfLast(understood: Understood, last: Remembered, { measures }: Lexicon): Understood | null {
  const { query, matches, strange } = understood
  const measure = measures.get(last.indicators[0] ?? '')
  const topics = query.topics.filter((topic) => isPartedBy(measure, topic))
  if (topics.length === 0 || query.province !== null) return null
  const told = new Set(topics.flatMap(({ written }) => written.split(' ').map(fold)))
  const isMetElsewhere = matches.some(({ at, recall }) => {
    const words = [...at].map((place) => understood.words[place]?.folded ?? '')
    return recall >= 0.9 && !words.every((word) => told.has(word))
  })
  if (isMetElsewhere || strange.some((word) => !told.has(fold(word)))) return null
  return {
    ...understood,
    matches: [],
    strange: [],
    query: { ...query, indicators: [], topics, unknown: null, lost: [] },
  }
}

/**
 * The part that a question is about: its own, or the last one's where the figure is gone on with. The whole is never
 * told for a part that was asked for.
 * @param named the question names its figure
 */
export function partsOfLast(
  query: FigureQuery,
  named: boolean,
  folded: string,
  last: Remembered,
): Pick<FigureQuery, 'topics' | 'unknown'> {
  const own = ofTopics(query.topics, [true])
  const isOfBusiness =
    named && query.indicators.every((id) => last.indicators.some((one) => businessOf(one) === businessOf(id)))
  const goesOn = !named || (isOfBusiness && last.topics.length > 0)
  // A body of today is no part: what was asked of the last place is asked of it.
  const isPlace = query.unknown?.kind === 'agency' && query.bodies.length > 0
  if (!goesOn || own || (query.unknown && !isPlace)) return { topics: query.topics, unknown: query.unknown ?? own }
  if (WHOLE.test(folded) || query.by === 'category' || query.by === 'field')
    return { topics: [], unknown: query.unknown }
  return { topics: last.topics, unknown: last.part === null ? query.unknown : { kind: 'part', written: last.part } }
}
