import type { FlowState } from '../../../core/flow-state.ts'
import { foldedWordsOf } from '../../../dialogue/cues.ts'

/** Where and what are known when these are asked. */
const BEHIND_MATTER = new Set(['photosDone', 'visibility', 'confirm'])
const HOW_LONG_WORDS = 10
const HOW_LONG =
  /(?:^| )(?:bao lau|may ngay|chung nao|khi nao|bao gio)(?: \S+){0,4} (?:xu ly|giai quyet|xuong|toi|lam|sua|tra loi|ket qua|xong|coi|don|phan hoi)(?: |$)|(?:xu ly|giai quyet|tra loi|sua|lam|phan hoi)(?: \S+){0,3} (?:bao lau|may ngay|chung nao|khi nao|bao gio)(?: |$)/

/** Asked in the middle of the form, how long it takes is asked of this report. */
export function asksHowLong(text: string, { asking, slots }: FlowState): boolean {
  const said = foldedWordsOf(text)
  const open = !BEHIND_MATTER.has(asking) || slots.category === undefined
  return (
    !open &&
    said.length <= HOW_LONG_WORDS &&
    HOW_LONG.test(said.join(' ')) &&
    !/thu tuc|ho so|giay/.test(said.join(' '))
  )
}
