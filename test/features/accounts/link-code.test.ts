import { describe, expect, it } from 'vitest'
import { accountIdOf } from '../../../src/features/accounts/account.ts'
import { hashOfCode, newLinkCode } from '../../../src/features/accounts/link-code.ts'
import { normalise } from '../../../src/text/normalise.ts'

describe('link codes', () => {
  it('are three groups of four, without vowels and look-alikes', () => {
    for (let i = 0; i < 200; i++)
      expect(newLinkCode()).toMatch(/^[2-9BCDFGHJKMNPQRSTVWXYZ]{4}(?:-[2-9BCDFGHJKMNPQRSTVWXYZ]{4}){2}$/)
  })

  it('come through the reading of messages as they were made', () => {
    for (let i = 0; i < 200; i++) {
      const code = newLinkCode()
      expect(normalise(`/lienket ${code}`)).toBe(`/lienket ${code}`)
    }
    expect(newLinkCode((below) => below - 1)).toBe('ZYZY-ZYZY-ZYZY')
  })

  it.each(['K7QM-2XPB-9RTW', 'k7qm 2xpb 9rtw', 'K7QM2XPB9RTW', ' k7qm–2xpb–9rtw. '])('%s is one code', (written) => {
    expect(hashOfCode(written)).toBe(hashOfCode('K7QM2XPB9RTW'))
  })

  it('are not read from what is stored', () => {
    expect(hashOfCode('K7QM-2XPB-9RTW')).toMatch(/^[0-9a-f]{64}$/)
    expect(hashOfCode('K7QM-2XPB-9RTX')).not.toBe(hashOfCode('K7QM-2XPB-9RTW'))
  })
})

describe('account ids', () => {
  it.each([
    ['can-bo-01', 'can-bo-01'],
    ['Cán bộ Một cửa 01', 'can-bo-mot-cua-01'],
    ['  Đội_trực  ', 'doi-truc'],
    ['…', null],
    ['a'.repeat(60), 'a'.repeat(40)],
  ])('%s -> %s', (written, id) => {
    expect(accountIdOf(written)).toBe(id)
  })
})
