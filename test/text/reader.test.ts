import { describe, expect, it } from 'vitest'
import { readText } from '../../src/text/read.ts'
import { createReader } from '../../src/text/reader.ts'
import { shippedWords } from './shipped-words.ts'

describe('a reader', () => {
  it('reads as readText does, and once', () => {
    const read = createReader(shippedWords)
    const first = read('lam khai sinh')
    expect(first).toEqual(readText('lam khai sinh', shippedWords))
    expect(read('lam khai sinh')).toBe(first)
  })

  it('forgets what was read long before', () => {
    const read = createReader(shippedWords)
    const first = read('lam khai sinh')
    for (let i = 0; i < 32; i++) read(`câu ${i}`)
    expect(read('lam khai sinh')).not.toBe(first)
  })
})
