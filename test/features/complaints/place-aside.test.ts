import { expect, it } from 'vitest'
import { languageKind } from '../../../src/features/complaints/understanding/content.ts'
import { AsidePlaces } from '../../../src/features/complaints/understanding/place-aside.ts'
import { placedWords } from '../../../src/features/complaints/understanding/place-words.ts'
import { DIRECTORY } from '../../agencies/shipped.ts'
import { shipped } from './fixtures.ts'

const aside = new AsidePlaces(shipped(languageKind, 'complaint-words/language.yaml')[0]!)

const meant = (text: string) => aside.without(DIRECTORY.placesIn(text), placedWords(text)).map(({ written }) => written)

it.each([
  ['tôi ở phường An Bình, báo giùm nắp cống phường Trà Nóc', ['phường Trà Nóc']],
  ['hộ khẩu phường Cái Khế mà ruộng bên xã Giai Xuân', ['xã Giai Xuân']],
  ['từ phường Lê Bình qua tới xã Vĩnh Tường thì tối om', ['xã Vĩnh Tường']],
  ['không phải xã Mỹ Tú mà xã Mỹ Hương', ['xã Mỹ Hương']],
  // Where nothing else says where it is, they do.
  ['nhà tôi ở phường An Bình bị ngập', ['phường An Bình']],
  ['tôi ở phường Lê Bình, hộ khẩu phường Cái Khế', ['phường Lê Bình', 'phường Cái Khế']],
  // The road between two places lies in both, and what lies beside one's own may lie in it.
  ['đường từ xã Mỹ Tú đi xã Mỹ Hương nát', ['xã Mỹ Tú', 'xã Mỹ Hương']],
  ['nhà em ở xã Mỹ Tú, giáp xã Mỹ Hương, mương hôi', ['xã Mỹ Tú', 'xã Mỹ Hương']],
])('%s', (text, places) => expect(meant(text)).toEqual(places))

it('keeps what lies within a larger place that is told by itself', () => {
  expect(meant('nhà em phường Hưng Lợi rác ba ngày, tiếng là ở Ninh Kiều')).toEqual(['phường Hưng Lợi', 'Ninh Kiều'])
})
