import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { openImportedRecords } from '../../src/content/imported-records.ts'
import { contentKind } from '../../src/content/kind.ts'
import type { Revision } from '../../src/content/revisions.ts'
import { buildSnapshot } from '../../src/content/snapshot.ts'
import { temporaryFolder } from '../temporary-folder.ts'

const folder = temporaryFolder()
afterAll(() => folder.remove())

const officeKind = contentKind({
  name: 'office',
  folder: 'knowledge/offices',
  schema: z.strictObject({ id: z.string(), name: z.string(), desks: z.array(z.string()).default([]) }),
  idOf: (office) => office.id,
  brief: ({ name }) => ({ name }),
})

const imported = (id: number, value: { id: string; name: string; desks: readonly string[] }): Revision => ({
  id,
  kind: 'office',
  record: value.id,
  action: 'put',
  body: JSON.stringify(value),
  imported: true,
  key: `${id} 2026-07-01`,
})
const revisions = [
  imported(1, { id: 'a', name: 'Phường Tân An', desks: ['x'] }),
  imported(2, { id: 'b', name: 'Xã Phong Điền', desks: [] }),
]

/** The snapshot of a start with the home's file, and how many bodies its schema looked at. */
function start(home: string, code: string | null, rows: readonly Revision[] = revisions) {
  let validated = 0
  const kind = {
    ...officeKind,
    parse: (raw: unknown) => {
      validated++
      return officeKind.parse(raw)
    },
  }
  const held = openImportedRecords(home, code)
  const { snapshot, problems } = buildSnapshot({ kinds: [kind], roots: [], revisions: rows, imported: held })
  held.save()
  return { snapshot, problems, validated, held }
}

describe('imported records', () => {
  it('are validated at the first start only, and then read without their bodies', () => {
    const home = join(folder.path, 'once')
    const first = start(home, 'one')
    const bare = revisions.map((revision) => ({ ...revision, body: null }))
    const again = start(home, 'one', bare)
    expect([first.validated, again.validated]).toEqual([2, 0])
    expect(again.problems).toEqual([])
    expect(again.snapshot.hash).toBe(first.snapshot.hash)
    expect(again.snapshot.get(officeKind, 'a')).toEqual({ id: 'a', name: 'Phường Tân An', desks: ['x'] })
    expect(again.snapshot.records(officeKind).map(({ id, origin, brief }) => ({ id, origin, brief }))).toEqual([
      { id: 'a', origin: 'revision:1', brief: { name: 'Phường Tân An' } },
      { id: 'b', origin: 'revision:2', brief: { name: 'Xã Phong Điền' } },
    ])
  })

  it('cannot be changed', () => {
    const { snapshot } = start(join(folder.path, 'frozen'), 'one')
    const desks = snapshot.get(officeKind, 'a')?.desks as string[]
    expect(() => desks.push('z')).toThrow(TypeError)
  })

  it('are validated anew by other code, and held for none where sources run as they are', () => {
    const home = join(folder.path, 'code')
    start(home, 'one')
    expect(start(home, 'two').validated).toBe(2)
    expect(start(home, null).validated).toBe(2)
  })

  it('are told apart by their key: another import under the same number is another record', () => {
    const home = join(folder.path, 'key')
    start(home, 'one')
    const other = { ...imported(1, { id: 'a', name: 'Phường Cái Khế', desks: [] }), key: '1 2026-08-01' }
    const { snapshot, held } = start(home, 'one', [other])
    expect(snapshot.get(officeKind, 'a')?.name).toBe('Phường Cái Khế')
    expect(held.holds('office', '1 2026-07-01')).toBe(true)
    expect(openImportedRecords(home, 'one').holds('office', '1 2026-07-01')).toBe(false)
  })

  it('that an edit stands over are not asked for', () => {
    const home = join(folder.path, 'edit')
    const edit = { ...imported(3, { id: 'a', name: 'Sửa', desks: [] }), imported: false }
    const { snapshot } = start(home, 'one', [...revisions, edit])
    expect(snapshot.get(officeKind, 'a')?.name).toBe('Sửa')
  })

  it('of a broken file are none', () => {
    const home = join(folder.path, 'broken')
    start(home, 'one')
    const file = join(home, 'imported.bin')
    const whole = readFileSync(file)
    writeFileSync(file, whole.subarray(0, whole.length / 2))
    expect(start(home, 'one').validated).toBe(2)
  })
})
