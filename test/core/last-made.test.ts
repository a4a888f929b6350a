import { describe, expect, it } from 'vitest'
import { rememberingMade } from '../../src/core/last-made.ts'

describe('what was made last', () => {
  it('is made once for equal inputs, and the least used is forgotten', async () => {
    const made: string[] = []
    const make = rememberingMade(async ({ name }: { readonly name: string }) => {
      made.push(name)
      return name.toUpperCase()
    }, 2)
    expect(await Promise.all([make({ name: 'a' }), make({ name: 'a' })])).toEqual(['A', 'A'])
    for (const name of ['b', 'a', 'c', 'a', 'b']) await make({ name })
    expect(made).toEqual(['a', 'b', 'c', 'b'])
  })

  it('tries again what failed', async () => {
    let tries = 0
    const make = rememberingMade(async (_: number) => {
      tries++
      if (tries === 1) throw new Error('not yet')
      return tries
    }, 2)
    await expect(make(1)).rejects.toThrow('not yet')
    expect(await make(1)).toBe(2)
  })
})
