import { describe, expect, it } from 'vitest'
import { filedAnywhere } from '../../src/agencies/filing.ts'
import type { City } from '../../src/content/city.ts'

const source = { title: 'Quyết định', reference: '1/QĐ-UBND ngày 01/01/2026', url: null, asOf: null }
const city = { filing: { text: 'Nộp ở phường nào cũng được.', source, except: ['công an', 'thuế'] } } as unknown as City

describe('where papers may be handed in', () => {
  it.each([['Ủy ban nhân dân cấp xã'], ['Sở Xây dựng'], ['Sở Tài chính (thuê đất)']])('%s: anywhere', (agency) =>
    expect(filedAnywhere([agency], city)).toBe('Nộp ở phường nào cũng được. Theo 1/QĐ-UBND ngày 01/01/2026.'),
  )

  it.each([['Công an cấp xã'], ['Chi cục Thuế']])('%s: the rule does not bind it', (agency) =>
    expect(filedAnywhere(['Ủy ban nhân dân cấp xã', agency], city)).toBeNull(),
  )
})
