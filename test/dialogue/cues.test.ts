import { describe, expect, it } from 'vitest'
import { CueIndex } from '../../src/dialogue/cues.ts'

const index = new CueIndex([
  { label: 'fee', cue: 'phí' },
  { label: 'fee', cue: 'bao nhiêu tiền' },
  { label: 'duration', cue: 'bao nhiêu ngày' },
  { label: 'place', cue: 'ở đâu' },
])
const labels = (text: string) => index.find(text).map((hit) => hit.label)

describe('cues', () => {
  it('finds a phrase with its diacritics', () => {
    expect(labels('Làm khai sinh ở đâu?')).toEqual(['place'])
  })

  it('finds a phrase typed without diacritics', () => {
    expect(labels('lam khai sinh o dau, bao nhieu tien')).toEqual(['place', 'fee'])
  })

  it('takes the longest phrase, so that the same beginning is not two facets', () => {
    expect(labels('mất bao nhiêu ngày')).toEqual(['duration'])
  })

  it('does not take a syllable of another word for a cue where the text carries diacritics', () => {
    expect(labels('nộp phi địa giới')).toEqual([])
  })

  it('does not find a phrase cut by another word', () => {
    expect(labels('ở phường đâu')).toEqual([])
  })

  it('finds the phrases of a list made after the text was read for another one', () => {
    expect(labels('xin hỏi quạnh quẽ')).toEqual([])
    const later = new CueIndex([{ label: 'lonely', cue: 'quạnh quẽ' }])
    expect(later.find('xin hỏi quạnh quẽ').map((hit) => hit.label)).toEqual(['lonely'])
  })
})
