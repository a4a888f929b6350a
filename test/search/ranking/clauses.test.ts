import { expect, it } from 'vitest'
import { clausesOf, tellsWhatWasDone } from '../../../src/search/ranking/clauses.ts'
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

it('a clause that ends in what is over and asks for nothing tells what was done', () => {
  const done = (text: string) => tellsWhatWasDone(readText(text, shippedWords))
  expect(done('công ty cũ giải thể rồi')).toBe(true)
  expect(done('mất bằng lái rồi muốn xin lại')).toBe(false)
  expect(done('xin lại sổ bảo hiểm')).toBe(false)
  expect(done('giay to uot het roi')).toBe(true)
  expect(done('làm sao cho xong')).toBe(false)
})
