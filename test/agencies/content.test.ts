import { describe, expect, it } from 'vitest'
import { checkDirectory } from '../../src/agencies/checks.ts'
import { actionOf } from '../../src/core/message.ts'
import { DIRECTORY, SHIPPED, snapshotOf } from './shipped.ts'

describe('the shipped places and agencies', () => {
  it('are whole', () => expect(checkDirectory(SHIPPED)).toEqual([]))

  it('count as the resolution does', () => {
    const of = (kind: string) => DIRECTORY.formerAreas.filter((unit) => unit.kind === kind)
    const before = of('former-commune').filter((unit) => unit.until === '2025-07-01')
    expect(DIRECTORY.areas.filter((area) => area.kind === 'ward')).toHaveLength(31)
    expect(DIRECTORY.areas.filter((area) => area.kind === 'commune')).toHaveLength(72)
    expect(before).toHaveLength(263)
    expect(of('former-district')).toHaveLength(28)
    expect(of('former-province')).toHaveLength(3)
    expect(before.filter((unit) => unit.split).map((unit) => unit.name)).toEqual([
      'Phường Bùi Hữu Nghĩa',
      'Phường Long Tuyền',
      'Phường Thốt Nốt',
    ])
  })

  it('left eight communes as they were', () => {
    const same = DIRECTORY.areas.filter((area) => {
      const from = DIRECTORY.formedFrom(area.id)
      return from.length === 1 && from[0]!.name === area.name
    })
    expect(same.map((area) => area.name)).toEqual([
      'Phường Tân Lộc',
      'Xã Thạnh Phú',
      'Xã Thới Hưng',
      'Xã Trường Long',
      'Xã Phong Nẫm',
      'Xã Mỹ Phước',
      'Xã Vĩnh Hải',
      'Xã Lai Hòa',
    ])
  })

  it('have ids of their own that fit a button', () => {
    const ids = DIRECTORY.agencies.map((agency) => agency.id)
    expect(new Set(ids).size).toBe(ids.length)
    const former = DIRECTORY.formerAreas.map((unit) => unit.id)
    expect(new Set(former).size).toBe(former.length)
    for (const id of former) expect(actionOf('place.successor', 'f', id).length).toBeLessThanOrEqual(64)
    for (const { id } of DIRECTORY.agencies.filter((agency) => agency.area !== null))
      expect(actionOf('agency.successor', 'contact', id).length).toBeLessThanOrEqual(64)
  })

  it('read each name with its kind and district as that unit alone', () => {
    const wrong = DIRECTORY.formerAreas
      .filter((unit) => unit.kind === 'former-commune')
      .filter((unit) => {
        const [place, ...more] = DIRECTORY.placesIn(`${unit.name} cũ, ${unit.within}`)
        return more.length > 0 || place?.former.length !== 1 || place.former[0]!.id !== unit.id
      })
    expect(wrong.map((unit) => `${unit.name}, ${unit.within}`)).toEqual([])
  })

  it('read each name in force with its kind as that unit, or ask', () => {
    const wrong = DIRECTORY.areas.filter((area) => {
      const [place, ...more] = DIRECTORY.placesIn(area.name)
      return more.length > 0 || place?.areas[0]?.id !== area.id || (place.certain && place.areas.length !== 1)
    })
    expect(wrong.map((area) => area.name)).toEqual([])
  })
})

const SOURCE = { title: 'Nghị quyết', reference: null, url: null, asOf: null }
const ACT = {
  id: 'reorganisation',
  date: '2025-07-01',
  source: SOURCE,
  confirmed: true,
  provinces: [{ id: 'a', name: 'Tỉnh A', districts: [{ id: 'quan-b', name: 'Quận B' }] }],
}
const area = (id: string, name: string, from: unknown) => ({ id, name, centre: { lat: 1, lon: 2 }, from })
const agency = (id: string, more: object) => ({
  id,
  name: id,
  kind: 'department',
  parent: null,
  sources: ['s'],
  ...more,
})
const problems = (records: Readonly<Record<string, readonly unknown[]>>) =>
  checkDirectory(snapshotOf({ 'agency-source': [{ id: 's', ...SOURCE }], reorganisation: [ACT], ...records })).map(
    (p) => `${p.path}: ${p.message}`,
  )

describe('faults across records', () => {
  it('of areas: an unknown district, a unit given away twice, areas without agencies', () => {
    expect(
      problems({
        area: [
          area('00001', 'Phường C', { 'quan-x': ['phường D'] }),
          area('00002', 'Phường E', { 'quan-b': ['phường F'] }),
          area('00003', 'Phường G', { 'quan-b': ['phường F'] }),
        ],
        'place-names': [{ id: 'names', spread: [{ names: ['chợ đôi'], communes: ['00001', '00009'] }] }],
      }),
    ).toEqual([
      "00001.from.quan-x: there is no district 'quan-x' in the reorganisation",
      `00003.from.quan-b: 'phường F' went to 00002 as a whole already; mark both "(một phần)"`,
      "spread: there is no area '00009'",
      ': areas have no agencies without it',
    ])
  })

  it('of agencies: parents, sources, successors and days that do not meet', () => {
    expect(
      problems({
        agency: [
          agency('so-a', { parent: 'so-x', sources: ['t'] }),
          agency('so-b', { to: '2025-02-28' }),
          agency('so-c', { to: '2025-02-28', successors: [{ id: 'so-d', takes: 'tất cả' }] }),
          agency('so-d', { from: '2025-07-01' }),
          agency('so-e', { to: '2025-02-28', successors: [{ id: 'so-b', takes: 'tất cả' }] }),
          agency('so-f', { successors: [{ id: 'so-y', takes: 'tất cả' }] }),
          agency('so-g', { from: '2025-07-01', to: '2025-02-28', successors: [{ id: 'so-a', takes: 'tất cả' }] }),
        ],
        transfer: [
          {
            id: 't',
            matter: 'm',
            words: ['m'],
            was: 'so-a',
            now: 'so-z',
            date: '2025-03-01',
            confirmed: true,
            sources: ['s'],
          },
        ],
      }),
    ).toEqual([
      "so-a.parent: there is no agency 'so-x'",
      "so-a.sources: there is no source 't'",
      'so-b.successors: it is no more and nobody took over',
      "so-c.successors: 'so-d' began 2025-07-01: nobody did the work from 2025-03-01",
      "so-e.successors: 'so-b' ended 2025-02-28, before it could take over",
      'so-f.successors: it is in force and has successors; give its last day',
      "so-f.successors: there is no agency 'so-y'",
      'so-g.from: it began 2025-07-01, after its end 2025-02-28',
      "t.now: there is no agency 'so-z'",
    ])
  })
})
