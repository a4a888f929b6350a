import { expect, it } from 'vitest'
import { languageKind } from '../../../src/features/complaints/understanding/content.ts'
import { SchoolPlaces } from '../../../src/features/complaints/understanding/place-schools.ts'
import { placedWords } from '../../../src/features/complaints/understanding/place-words.ts'
import { DIRECTORY } from '../../agencies/shipped.ts'
import { shipped } from './fixtures.ts'

const schools = new SchoolPlaces(shipped(languageKind, 'complaint-words/language.yaml')[0]!)

const named = (text: string) =>
  schools
    .with(DIRECTORY.placesIn(text), text, placedWords(text), DIRECTORY)
    .map(({ start, end }) => text.slice(start, end))

it.each([
  ['trước trường THCS Lai Hòa rác đầy', ['Lai Hòa']],
  ['THPT Lương Tâm học sinh đậu xe', ['Lương Tâm']],
  // Named after persons.
  ['trước trường THPT Châu Văn Liêm kẹt xe', []],
  ['trường THPT Bùi Hữu Nghĩa kẹt xe', []],
])('%s', (text, places) => expect(named(text)).toEqual(places))
