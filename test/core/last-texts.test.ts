import { describe, expect, it } from 'vitest'
import { ofLastAlike, ofLastTexts } from '../../src/core/last-texts.ts'

describe('a function of the texts seen last', () => {
  it('makes what it gives once, for each text its own', () => {
    const asked: string[] = []
    const lengths = ofLastTexts((text) => {
      asked.push(text)
      return [text.length]
    })
    const first = lengths('một')
    expect(lengths('một cửa')).toEqual([7])
    expect(lengths('một')).toBe(first)
    expect(asked).toEqual(['một', 'một cửa'])
  })

  it('holds no more than a turn looks at', () => {
    const of = ofLastTexts((text) => ({ text }))
    const first = of('đầu')
    for (let i = 0; i < 32; i++) of(`câu ${i}`)
    expect(of('đầu')).not.toBe(first)
  })
})

describe('a function of things that are alike by their keys', () => {
  it('makes what it gives once, whoever made the thing', () => {
    const asked: string[][] = []
    const of = ofLastAlike(
      (words: string[]) => {
        asked.push(words)
        return { count: words.length }
      },
      (words) => words.join(' '),
    )
    const first = of(['một', 'cửa'])
    expect(of(['một', 'cửa'])).toBe(first)
    expect(of(['một'])).toEqual({ count: 1 })
    expect(asked).toEqual([['một', 'cửa'], ['một']])
  })
})
