import { describe, expect, it } from 'vitest'
import { type Candidate, type Evidence, WITNESSES } from '../../../src/search/ranking/evidence.ts'
import { partsOf, type RankingModel, rank } from '../../../src/search/ranking/model.ts'

const silent = Object.fromEntries(WITNESSES.map((witness) => [witness, 0])) as Evidence

function candidate(id: string, evidence: Partial<Evidence>, common = false): Candidate {
  return {
    document: { id, title: id, names: [], field: '', common },
    evidence: { ...silent, ...evidence },
    near: { likeness: 0, phrase: '', three: 0, said: 0, answered: 0 },
    hit: null,
  }
}

const model: RankingModel = {
  points: { said: 2, behind: -1 },
  belief: { points: 1, bias: -1 },
  sure: { belief: 1, share: 1, bias: 0 },
}

describe('ranking', () => {
  it('puts the candidate with most points first and shares the rest', () => {
    const ranked = rank(
      model,
      [candidate('a', { said: 0.5 }), candidate('b', { said: 1 })],
      (d) => d.id,
      () => false,
    )
    expect(ranked.map((r) => r.best.document.id)).toEqual(['b', 'a'])
    expect(ranked[0]!.points).toBe(2)
    expect(ranked[0]!.share).toBeCloseTo(0.731, 3)
    expect(ranked[1]!.share).toBeCloseTo(0.269, 3)
  })

  it('gives twins one place and names the preferred one', () => {
    const ranked = rank(
      model,
      [candidate('province', { said: 1 }), candidate('commune', { said: 0.9 }, true), candidate('other', {})],
      (d) => (d.id === 'other' ? 'other' : 'twins'),
      (a) => a.common === true,
    )
    expect(ranked.map((r) => r.best.document.id)).toEqual(['commune', 'other'])
    expect(ranked[0]!.others.map((d) => d.id)).toEqual(['province'])
    expect(ranked[0]!.points).toBe(2)
  })

  it('is surer the more stands behind the first and the less behind the second', () => {
    const scoreOf = (first: number, second: number) =>
      rank(
        model,
        [candidate('a', { said: first }), candidate('b', { said: second })],
        (d) => d.id,
        () => false,
      )[0]!.score
    expect(scoreOf(1, 0)).toBeGreaterThan(scoreOf(1, 0.9))
    expect(scoreOf(1, 0)).toBeGreaterThan(scoreOf(0.5, 0))
  })

  it('tells the part of each witness, the strongest first', () => {
    expect(partsOf(model, { ...silent, said: 0.5, behind: 3 })).toEqual([
      { witness: 'behind', points: -3 },
      { witness: 'said', points: 1 },
    ])
  })

  it('finds nothing among no candidates', () => {
    expect(
      rank(
        model,
        [],
        (d) => d.id,
        () => false,
      ),
    ).toEqual([])
  })
})
