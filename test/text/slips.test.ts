import { describe, expect, it } from 'vitest'
import { readText } from '../../src/text/read.ts'
import { slippedPair, slipsOf } from '../../src/text/slips.ts'
import { vocabularyOf } from '../../src/text/vocabulary.ts'
import { compileWords } from '../../src/text/words.ts'

const texts = ['chứng thực hộ khẩu', 'hành nghề kiến trúc', 'miễn phí hố ga', 'khoan giếng nước ngầm', 'chung cư']
const vocabulary = vocabularyOf(texts)

describe('slips of the finger', () => {
  it.each([
    ['chugn', 'chứng'],
    ['hoojs', 'hộ'],
    ['mienx', 'miễn'],
    ['ngfhề', 'nghề'],
    ['khona', 'khoan'],
    ['gieng', 'giếng'],
  ])('%s may be %s', (written, meant) => {
    expect(slipsOf(written, vocabulary).map((slip) => slip.syllable)).toContain(meant)
  })

  it('finds nothing near in what is far from everything', () => {
    expect(slipsOf('xyzzyq', vocabulary)).toEqual([])
  })

  it('cuts two run together where they are known neighbours', () => {
    expect(slippedPair('kieensnntruc', vocabulary)).toEqual(['kiến', 'trúc'])
    expect(slippedPair('nguwfkhoan', vocabulary)).toBeNull()
  })

  it('neighbours decide which syllable was meant', () => {
    const words = compileWords([], texts)
    expect(readText('chugn thực', words).canonical).toBe('chứng thực')
    expect(readText('chugn cư', words).canonical).toBe('chung cư')
  })
})
