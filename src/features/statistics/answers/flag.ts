import { formatNumber } from '../../../text/numbers.ts'
import type { Indicator } from '../content.ts'
import type { Observation } from '../observations.ts'
import { inSentence, shownValue } from '../wording.ts'

/** What the codes of a flag stand for, at the end of its name: `(chưa = 0, hoàn thành = 1)`. */
const LEGEND = / \(([^()]*= ?\d[^()]*)\)$/

/** What a figure is called in a sentence; of a flag without what its codes stand for. */
export function calledInSentence({ kind, name }: Indicator): string {
  if (kind !== 'flag') return inSentence(name)
  return inSentence(name.replace(LEGEND, '').replace(/^Có /, 'việc '))
}

/** `139 cơ quan`; of a flag what its code stands for: `hoàn thành (biểu mẫu ghi 1)`. */
export function valueInSentence({ kind, name }: Indicator, o: Observation): string {
  const code = kind === 'flag' && o.value !== null ? formatNumber(o.value) : null
  const meanings = (LEGEND.exec(name)?.[1] ?? '').split(', ').map((part) => part.split(' = '))
  const meaning = meanings.find(([, number]) => number === code)?.[0]
  return meaning ? `${meaning} (biểu mẫu ghi ${code})` : shownValue(o)
}
