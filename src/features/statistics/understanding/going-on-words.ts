import { intentKind } from '../../../content/intents.ts'
import type { Snapshot } from '../../../core/content.ts'
import { type Word, wordsIn } from '../../../search/name-words.ts'
import { goingOnKind } from '../words.ts'

/** What a message behind a figure asks of it where no word names it. */
export type Wish = 'compare' | 'trend' | 'provenance'

/** What words tell of a message behind a figure, learned from messages taught of those that go on and of other matters. */
export interface GoingOnWords {
  /** How much likelier a word, as written or without its marks, stands in one that goes on: logarithm, nought for a word that neither has. */
  tellOf(word: string): number
  /** What the words ask of the figure; null where they leave that as it was. */
  wishOf(words: readonly Word[]): Wish | null
}

/** So many messages of either kind a word must have stood in to tell by itself. */
const PRIOR = 12
const CLEAREST = 2.5
/** A kind of wish is taught by few messages. */
const WISH_PRIOR = 3
/** A wish is heard where its words are this much likelier than any other's: logarithm. */
const HEARD = 2

interface Counted {
  readonly messages: number
  readonly of: ReadonlyMap<string, number>
}

export function goingOnWords(snapshot: Snapshot): GoingOnWords {
  const behind = snapshot.records(goingOnKind).map(({ value }) => value)
  const taught = behind.filter(({ goesOn }) => goesOn)
  const others = behind.filter(({ goesOn }) => !goesOn).flatMap(({ messages }) => messages)
  const here = counted(taught.flatMap(({ messages }) => messages))
  const there = counted([
    ...others,
    ...snapshot
      .records(intentKind)
      .flatMap(({ value }) => (/^(?:statistics|plan|report|unclear)/.test(value.intent) ? [] : value.utterances)),
  ])
  const wishes = ([null, 'compare', 'trend', 'provenance'] as const).map((wish) => {
    const [own, others] = [true, false].map((is) =>
      counted(taught.flatMap(({ asks, messages }) => (((asks ?? null) === wish) === is ? messages : []))),
    )
    return { wish, own: own!, others: others! }
  })
  return {
    tellOf: (word) => likelier(word, here, there, PRIOR),
    wishOf(words) {
      const said = new Set(toldBy(words))
      const [first, second] = wishes
        .map(({ wish, own, others }) => ({
          wish,
          points: [...said].reduce((sum, word) => sum + likelier(word, own, others, WISH_PRIOR), 0),
        }))
        .sort((a, b) => b.points - a.points)
      return first && second && first.points - second.points >= HEARD ? first.wish : null
    },
  }
}

/** Words as written where a text has its marks. */
export function toldBy(words: readonly Word[]): readonly string[] {
  const isMarked = words.some(({ written, folded }) => written !== folded)
  return words.flatMap(({ written, folded }) => (/\d/.test(folded) ? [] : [isMarked ? written : folded]))
}

function likelier(word: string, here: Counted, there: Counted, prior: number): number {
  const [met, elsewhere] = [here.of.get(word) ?? 0, there.of.get(word) ?? 0]
  if (met + elsewhere === 0 || here.messages === 0 || there.messages === 0) return 0
  const usual = (met / here.messages + elsewhere / there.messages) / 2
  const shareOf = (count: number, all: number) => (count + prior * usual) / (all + prior)
  const told = Math.log(shareOf(met, here.messages) / shareOf(elsewhere, there.messages))
  return Math.max(-CLEAREST, Math.min(CLEAREST, told))
}

/** In how many messages each word stands, as written and without its marks. */
function counted(messages: readonly string[]): Counted {
  const of = new Map<string, number>()
  for (const message of messages)
    for (const word of new Set(wordsIn(message.toLowerCase()).flatMap(({ written, folded }) => [written, folded])))
      of.set(word, (of.get(word) ?? 0) + 1)
  return { messages: messages.length, of }
}
