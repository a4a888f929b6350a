import { describe, expect, it } from 'vitest'
import type { Area, FormerArea } from '../../../src/agencies/directory.ts'
import { areaLabels } from '../../../src/features/complaints/intake/area-labels.ts'

const area = (id: string, name: string): Area => ({ id, name, kind: 'ward', centre: { lat: 0, lon: 0 } })
const former = (name: string, ...successors: string[]): FormerArea => ({
  id: name,
  name,
  kind: 'former-commune',
  until: '2025-07-01',
  within: 'Quận Cũ',
  successors,
  split: successors.length > 1,
})

describe('labels of communes that one name may mean', () => {
  it('say which former commune of the name another one holds', () => {
    const areas = [area('1', 'Xã Bồ Đề'), area('2', 'Phường Sao Mai')]
    expect(areaLabels(areas, [former('Phường Bồ Đề', '2'), former('Phường Khác', '1')])).toEqual([
      'Xã Bồ Đề',
      'Phường Sao Mai (phường Bồ Đề cũ)',
    ])
  })

  it('know the name without its marks', () => {
    const areas = [area('1', 'Xã Vĩnh Thạnh'), area('2', 'Xã Sao Mai')]
    expect(areaLabels(areas, [former('Xã Vĩnh Thành', '2')])).toEqual([
      'Xã Vĩnh Thạnh',
      'Xã Sao Mai (xã Vĩnh Thành cũ)',
    ])
  })

  it('are the names alone where no name is shared', () => {
    const areas = [area('1', 'Phường Một'), area('2', 'Phường Hai')]
    expect(areaLabels(areas, [former('Phường Ba', '1')])).toEqual(['Phường Một', 'Phường Hai'])
  })

  it('tell the parts of one that was split', () => {
    const areas = [area('1', 'Phường Một'), area('2', 'Phường Hai')]
    expect(areaLabels(areas, [former('Xã Tách', '1', '2')])).toEqual([
      'Phường Một (xã Tách cũ)',
      'Phường Hai (xã Tách cũ)',
    ])
  })
})
