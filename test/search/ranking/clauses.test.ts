import { expect, it } from 'vitest'
import { clausesOf } from '../../../src/search/ranking/clauses.ts'
import { readText } from '../../../src/text/read.ts'
import { shippedWords } from '../../text/shipped-words.ts'

const clauses = (text: string) =>
  clausesOf(readText(text, shippedWords)).map((clause) => clause.tokens.map((token) => token.surface).join(' '))

it('sentences and long parts before a comma are clauses', () => {
  expect(clauses('Vợ tôi mới sinh con. Giờ tôi ra phường, cần giấy gì?')).toEqual([
    'Vợ tôi mới sinh con',
    'Giờ tôi ra phường',
    'cần giấy gì',
  ])
})

it('a list of names and a text without marks stay whole', () => {
  expect(clauses('khai sinh, khai tử ở đâu')).toHaveLength(1)
  expect(clauses('làm giấy khai sinh cho con')).toHaveLength(1)
})
