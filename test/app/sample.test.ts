import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Assembly, assemble } from '../../src/app/assembly.ts'
import { sampleOf } from '../../src/app/commands/sample.ts'
import { configFrom } from '../../src/app/config.ts'
import { importLookups } from '../../src/app/dossier-names.ts'

const home = mkdtempSync(join(tmpdir(), 'motcua-sample-'))
let assembly: Assembly

beforeAll(async () => {
  const clock = { now: () => '2026-11-25T03:00:00.000Z' }
  assembly = await assemble({ config: configFrom({ MOTCUA_HOME: home }), clock, ephemeral: true, answers: false })
})
afterAll(async () => {
  await assembly.close()
  rmSync(home, { recursive: true })
})

it('covers the departments and communes of the shipped directory', () => {
  const sample = sampleOf(assembly)
  const agencies = (level: string) => new Set(sample.filter((one) => one.level === level).map((one) => one.agency)).size
  expect(sample).toHaveLength(20_000)
  expect(agencies('province')).toBe(14)
  expect(agencies('commune')).toBe(103)
  expect(sample.filter((one) => !one.code.startsWith('H13.9'))).toEqual([])
})

it('imports know the names of agencies, communes and procedures, as files write them', () => {
  const lookups = importLookups(assembly.content.current())
  expect(lookups.agency('Sở Nội vụ')).toEqual({ id: 'so-noi-vu', level: 'province', area: null })
  expect(lookups.agency('SỞ NỘI VỤ')?.id).toBe('so-noi-vu')
  expect(lookups.agency('UBND phường Ninh Kiều')).toMatchObject({
    id: 'phuong-ninh-kieu',
    level: 'commune',
    area: '31135',
  })
  expect(lookups.agency('Hội quán Mẫu')).toBeNull()
  expect(lookups.area('31135')).toBe('31135')
  expect(lookups.area('Phường Ninh Kiều')).toBe('31135')
  expect(lookups.area('99999')).toBeNull()
  expect(lookups.procedure('1.001193.000.00.00.H13', '')).toBe('1.001193')
  expect(lookups.procedure('', 'không có thủ tục này')).toBeNull()
  expect(lookups.termOf('9.999999')).toBeNull()
})
