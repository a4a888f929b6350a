import { describe, expect, it } from 'vitest'
import { areaKind } from '../../src/agencies/area-content.ts'
import { fold } from '../../src/text/normalise.ts'
import { DIRECTORY, SHIPPED } from './shipped.ts'

/** Every name of a commune, in force or former, with its kind and the communes that bear it now. */
const units = SHIPPED.records(areaKind).flatMap(({ value }) => [
  { said: value.name, area: value.id, old: false },
  ...Object.values(value.from).flatMap((list) => list.map(({ name }) => ({ said: name, area: value.id, old: true }))),
])
const KIND = /^(?:phường|xã|thị trấn) /i
const named = units
  .map((unit) => ({ ...unit, kind: KIND.exec(unit.said)![0].trim().toLowerCase(), name: unit.said.replace(KIND, '') }))
  .filter(({ name }) => !/^(?:\d+|[IVX]+)$/.test(name))
const areasOf = (name: string) => named.filter((unit) => fold(unit.name) === fold(name)).map(({ area }) => area)
const otherTone = (name: string) =>
  name
    .normalize('NFD')
    .replace(/[\u0303\u0309]/g, (tone) => (tone === '\u0303' ? '\u0309' : '\u0303'))
    .normalize('NFC')

describe('every name of a commune, however it is written, is found or may be asked about', () => {
  it.each([
    ['with its kind', ({ kind, name, old }) => `đèn ở ${kind} ${name}${old ? ' cũ' : ''} tắt cả tuần`],
    ['after "ở"', ({ name }) => `bà con ở ${name} bị cúp nước`],
    ['without marks', ({ kind, name }) => fold(`den duong o ${kind} ${name} tat ca tuan`)],
    ['at the head', ({ name }) => `${name} mấy bữa nay cúp điện hoài`],
    ['behind a short word', ({ kind, name }) => `${kind === 'xã' ? 'x' : 'p'}.${name.toLowerCase()} nè, rác hôi quá`],
    ['with hỏi for ngã', ({ name }) => `rác hôi ở ${otherTone(name)} chưa ai dọn`],
    ['in a landmark', ({ name }) => `trạm y tế ${name} đóng cửa hoài`],
  ] satisfies readonly (readonly [string, (unit: (typeof named)[number]) => string])[])('%s', (_, write) => {
    const missed = named.filter((unit) => {
      const found = DIRECTORY.placesIn(write(unit)).flatMap(({ areas }) => areas.map(({ id }) => id))
      return !areasOf(unit.name).some((id) => found.includes(id))
    })
    expect(missed.map(write)).toEqual([])
  })
})
