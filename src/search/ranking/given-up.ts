import type { Reading } from '../../core/reading.ts'
import type { SubjectDocument } from '../subject-finder.ts'
import { actsNamed } from './acts.ts'
import type { Kin } from './kin.ts'
import { namesNothing } from './own-words.ts'
import { anyOf } from './phrase-pattern.ts'
import { wordsUnderstood } from './spoken-words.ts'

const list = (text: string): readonly string[] => text.split(',').map((each) => each.trim())

/** How people say that they stop for good or for a while, and the act by which titles call it. */
const STOPS = [
  {
    said: anyOf(
      list(
        'tạm nghỉ, nghỉ tạm, tạm ngưng, ngưng tạm, tạm ngừng, tạm đóng cửa, đóng cửa tạm, nghỉ … tháng, nghỉ … thời gian',
      ),
    ),
    acts: actsNamed('tạm ngừng'),
  },
  {
    said: anyOf(
      list(
        'dẹp, dẹp luôn, dẹp hẳn, đóng luôn, đóng hẳn, đóng cửa luôn, đóng cửa hẳn, nghỉ luôn, nghỉ hẳn, ngừng luôn, ngừng hẳn, ngưng luôn, ngưng hẳn, giải tán, giải thể, chấm dứt, không làm nữa, không bán nữa, hết làm, hết bán',
      ),
    ),
    acts: actsNamed('chấm dứt'),
  },
]
const ALIKE = 0.3

/**
 * The procedure that ends the matter of `spoken`, for good or for a while, where a text behind it tells only that this is
 * wanted now ("nghĩ lại rồi, dẹp luôn"); null where it names a matter, or where that is what was spoken of.
 */
export function givenUp(
  reading: Reading,
  spoken: SubjectDocument,
  byId: ReadonlyMap<string, SubjectDocument>,
  kin: Kin,
): SubjectDocument | null {
  if (!namesNothing(reading)) return null
  const text = wordsUnderstood(reading)
  const stop = STOPS.find(({ said }) => said.test(text))
  const names = ({ title }: SubjectDocument) => actsNamed(title).some((act) => stop?.acts.includes(act))
  if (!stop || names(spoken)) return null
  const own = new Set(actsNamed(spoken.title))
  const near = kin
    .of(spoken.id)
    .filter((id) => kin.likeness(spoken.id, id) >= ALIKE)
    .flatMap((id) => byId.get(id) ?? [])
    .filter(
      (document) =>
        document.field === spoken.field && names(document) && !actsNamed(document.title).some((act) => own.has(act)),
    )
  return near.find(({ common }) => common) ?? near[0] ?? null
}
