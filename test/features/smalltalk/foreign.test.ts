import { expect, it } from 'vitest'
import type { City } from '../../../src/content/city.ts'
import { smalltalkTexts } from '../../../src/features/smalltalk/texts.ts'

const emergency = ['113', '114', '115'].map((number) => ({ number, for: 'nguy hiểm' }))
const texts = smalltalkTexts({ name: 'Bến Sông', hotline: '1022', emergency } as unknown as City)

it.each([texts.english, texts.khmer, texts.otherLanguage, ...Object.values(texts.scripts)])(
  'who does not write Vietnamese is told whom to call in danger: %s',
  (text) => {
    for (const number of ['1022', '113', '114', '115']) expect(text).toContain(number)
  },
)
