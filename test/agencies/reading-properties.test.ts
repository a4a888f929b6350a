import fc from 'fast-check'
import { expect, it } from 'vitest'
import { DIRECTORY } from './shipped.ts'

const names = [...DIRECTORY.areas, ...DIRECTORY.formerAreas].map((unit) => unit.name)
const piece = fc.oneof(
  fc.constantFrom(...names),
  fc.constantFrom(...names.map((name) => name.normalize('NFD'))),
  fc.constantFrom('p.', 'Q.', 'TT ', 'cũ', ', ', ' ở ', 'sở ', 'UBND ', '\n', '1', 'VII', ' A', 'Cần Thơ'),
  fc.string({ unit: 'grapheme', maxLength: 12 }),
)
const text = fc.array(piece, { maxLength: 20 }).map((pieces) => pieces.join(' '))

it('names words of the text, in order, without overlap, whatever is written', () => {
  fc.assert(
    fc.property(text, (written) => {
      let end = 0
      for (const place of DIRECTORY.placesIn(written)) {
        expect(place.start).toBeGreaterThanOrEqual(end)
        expect(written.slice(place.start, place.end)).toBe(place.written)
        expect(place.areas.length).toBeGreaterThan(0)
        expect(place.certain && place.areas.length !== 1).toBe(false)
        end = place.end
      }
    }),
  )
})

it('names agencies by words of the text, whatever is written', () => {
  fc.assert(
    fc.property(text, (written) => {
      for (const mention of DIRECTORY.agenciesIn(written)) {
        expect(written.slice(mention.start, mention.end)).toBe(mention.written)
        expect(mention.certain && mention.agencies.length === 0).toBe(false)
      }
    }),
  )
})

it('is certain of a name with its kind only where the whole directory has one such unit', () => {
  const wrong = names.filter((name) => {
    const [place] = DIRECTORY.placesIn(name)
    const bearing = [...DIRECTORY.areas, ...DIRECTORY.formerAreas].filter((unit) => unit.name === name)
    const meant = new Set(bearing.flatMap((unit) => ('successors' in unit ? unit.successors : [unit.id])))
    return place?.certain === true && meant.size > 1
  })
  expect(wrong).toEqual([])
})

it('reads a text of the longest kind in a few milliseconds', () => {
  const long = 'phường Tân An, quận Ninh Kiều cũ; xã Thạnh Quơi; sở giao thôg; '.repeat(130).slice(0, 8_000)
  DIRECTORY.agenciesIn(long)
  const started = process.cpuUsage()
  DIRECTORY.agenciesIn(long)
  const { user } = process.cpuUsage(started)
  expect(user / 1_000).toBeLessThan(250)
})
