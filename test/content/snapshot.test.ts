import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { exportContent } from '../../src/content/export.ts'
import { contentKind } from '../../src/content/kind.ts'
import { openParseCache } from '../../src/content/parse-cache.ts'
import type { Revision } from '../../src/content/revisions.ts'
import { buildSnapshot } from '../../src/content/snapshot.ts'
import { ContentError } from '../../src/core/errors.ts'
import { temporaryFolder } from '../temporary-folder.ts'
import { KINDS, officeKind, tipKind, writeFiles } from './fixtures.ts'

const folder = temporaryFolder()
afterAll(() => folder.remove())
let roots = 0
const rootWith = (files: Readonly<Record<string, string>>) => {
  const root = join(folder.path, String(roots++))
  writeFiles(root, files)
  return root
}
const put = (id: number, record: string, value: unknown, kind = 'office'): Revision => ({
  id,
  kind,
  record,
  action: 'put',
  body: JSON.stringify(value),
  imported: false,
})
const remove = (id: number, record: string): Revision => ({
  id,
  kind: 'office',
  record,
  action: 'delete',
  body: null,
  imported: false,
})

const two = rootWith({
  'knowledge/offices/b.yaml': 'id: b\nname: Hai',
  'knowledge/offices/a.yaml': 'id: a\nname: Một\ndesks: [x, y]',
  'data/tips/t.yaml': 'id: t\nsay: Dạ',
})

describe('a snapshot', () => {
  it('gives the records of a kind by id', () => {
    const { snapshot } = buildSnapshot({ kinds: KINDS, roots: [two] })
    expect(snapshot.records(officeKind).map((r) => r.id)).toEqual(['a', 'b'])
    expect(snapshot.get(officeKind, 'a')).toEqual({ id: 'a', name: 'Một', desks: ['x', 'y'] })
    expect(snapshot.get(officeKind, 't')).toBeUndefined()
    expect(snapshot.get(tipKind, 't')).toEqual({ id: 't', say: 'Dạ' })
  })

  it('cannot be changed', () => {
    const { snapshot } = buildSnapshot({ kinds: KINDS, roots: [two] })
    const desks = snapshot.get(officeKind, 'a')?.desks as string[]
    expect(() => desks.push('z')).toThrow(TypeError)
  })

  it('refuses a broken record of a kind that must be whole, and names those left out with it', () => {
    const root = rootWith({ 'knowledge/offices/a.yaml': 'id: a', 'data/tips/t.yaml': 'id: t' })
    const build = () => buildSnapshot({ kinds: KINDS, roots: [root] })
    expect(build).toThrow(ContentError)
    expect(build).toThrow(/^knowledge\/offices\/a\.yaml name: .*\ndata\/tips\/t\.yaml say: /)
  })

  it('leaves a broken record of an optional kind out and says so', () => {
    const root = rootWith({ 'data/tips/t.yaml': 'id: t', 'data/tips/u.yaml': 'id: u\nsay: Dạ' })
    const { snapshot, problems } = buildSnapshot({ kinds: KINDS, roots: [root] })
    expect(snapshot.records(tipKind).map((r) => r.id)).toEqual(['u'])
    expect(problems.map((p) => p.file)).toEqual(['data/tips/t.yaml'])
  })

  it('names every file at once that must be there and is not', () => {
    const needed = [
      { ...officeKind, required: true },
      { ...tipKind, required: true },
    ]
    expect(() => buildSnapshot({ kinds: needed, roots: [rootWith({})] })).toThrow(
      `${officeKind.folder}.yaml: is missing\n${tipKind.folder}.yaml: is missing`,
    )
  })
})

describe('the hash of a snapshot', () => {
  const hashOf = (text: string) =>
    buildSnapshot({ kinds: KINDS, roots: [rootWith({ 'knowledge/offices/x.yaml': text })] }).snapshot.hash

  it('is equal for equal content, however it is written and wherever it stands', () => {
    const inFile = hashOf('id: a\nname: Một')
    expect(hashOf('# a comment\nname: "Một"\ndesks: []\nid: a')).toBe(inFile)
    expect(
      buildSnapshot({ kinds: KINDS, roots: [], revisions: [put(1, 'a', { name: 'Một', id: 'a' })] }).snapshot.hash,
    ).toBe(inFile)
    expect(inFile).toMatch(/^[0-9a-f]{64}$/)
  })

  it('differs when any value differs', () => {
    expect(hashOf('id: a\nname: Một')).not.toBe(hashOf('id: a\nname: Mốt'))
    expect(hashOf('id: a\nname: x\ndesks: [u, v]')).not.toBe(hashOf('id: a\nname: x\ndesks: [v, u]'))
  })
})

describe('revisions', () => {
  const names = (revisions: readonly Revision[]) => {
    const { snapshot, problems } = buildSnapshot({ kinds: KINDS, roots: [two], revisions })
    return {
      offices: snapshot.records(officeKind).map((r) => `${r.id} ${r.value.name} ${r.origin}`),
      problems: problems.map((p) => `${p.file} ${p.message}`),
    }
  }

  it('replace, add and delete what the files say; the newest counts', () => {
    const revisions = [
      put(1, 'a', { id: 'a', name: 'Cũ' }),
      put(2, 'a', { id: 'a', name: 'Mới' }),
      remove(3, 'b'),
      put(4, 'c', { id: 'c', name: 'Ba' }),
    ]
    expect(names(revisions).offices).toEqual(['a Mới revision:2', 'c Ba revision:4'])
  })

  it('can be undone by deleting and putting again', () => {
    expect(names([remove(1, 'a'), put(2, 'a', { id: 'a', name: 'Lại' })]).offices).toContain('a Lại revision:2')
  })

  it('that are broken are left out and reported, and the one before counts', () => {
    const { offices, problems } = names([
      put(1, 'a', { id: 'a', name: 'Tốt' }),
      put(2, 'a', { id: 'a', name: 7 }),
      put(3, 'b', { id: 'other', name: 'x' }),
      { id: 4, kind: 'office', record: 'b', action: 'put', body: '{', imported: false },
      put(5, 'z', {}, 'nothing'),
    ])
    expect(offices).toEqual(['a Tốt revision:1', 'b Hai knowledge/offices/b.yaml'])
    expect(problems).toEqual([
      "revision:5 there is no kind of content named 'nothing'",
      'revision:4 its body is not JSON',
      "revision:3 it is stored for office 'b' but holds 'other'",
      'revision:2 Invalid input: expected string, received number',
    ])
  })
})

describe('the cache of parsed files', () => {
  const root = rootWith({ 'knowledge/offices/a.yaml': 'id: a\nname: Một' })
  const home = join(folder.path, 'home')

  it('gives the same content, and is filled once', () => {
    const cold = openParseCache(home)
    const first = buildSnapshot({ kinds: KINDS, roots: [root], cache: cold }).snapshot.hash
    cold.save()
    const puts: string[] = []
    const warm = openParseCache(home)
    const watched = { ...warm, put: (hash: string) => puts.push(hash) }
    expect(buildSnapshot({ kinds: KINDS, roots: [root], cache: watched }).snapshot.hash).toBe(first)
    expect(puts).toEqual([])
  })

  it('keeps what schemas made, for the same code only', () => {
    const build = (code: string) => {
      const cache = openParseCache(home, { code })
      const validated: string[] = []
      const kinds = KINDS.map((kind) => ({
        ...kind,
        parse: (raw: unknown) => {
          validated.push(kind.name)
          return kind.parse(raw)
        },
      }))
      const { snapshot } = buildSnapshot({ kinds, roots: [root], cache })
      cache.save()
      return { hash: snapshot.hash, loaded: snapshot.loaded, validated }
    }
    const first = build('one')
    const again = build('one')
    expect(first.validated).toEqual(['office'])
    expect(again).toEqual({ ...first, validated: [] })
    expect(Object.isFrozen(again.loaded[0]!.record.value)).toBe(true)
    expect(build('two').validated).toEqual(['office'])
  })

  it('that is broken is as good as none', () => {
    const whole = readFileSync(join(home, 'parsed.bin'))
    writeFileSync(join(home, 'parsed.bin'), whole.subarray(0, whole.length / 2))
    const { snapshot } = buildSnapshot({ kinds: KINDS, roots: [root], cache: openParseCache(home) })
    expect(snapshot.get(officeKind, 'a')?.name).toBe('Một')
  })
})

describe('the export', () => {
  it('writes one file a record, revisions included', () => {
    const { snapshot } = buildSnapshot({
      kinds: KINDS,
      roots: [two],
      revisions: [put(1, 'Tổ 1/2', { id: 'Tổ 1/2', name: 'x' })],
    })
    const out = join(folder.path, 'out')
    expect(exportContent(snapshot, KINDS, out)).toEqual([
      'data/tips/t.yaml',
      'knowledge/offices/Tổ-1-2.yaml',
      'knowledge/offices/a.yaml',
      'knowledge/offices/b.yaml',
    ])
    expect(buildSnapshot({ kinds: KINDS, roots: [out] }).snapshot.hash).toBe(snapshot.hash)
  })

  const countedKind = contentKind({
    name: 'counted',
    folder: 'data/counted',
    schema: z.strictObject({ id: z.string(), desks: z.array(z.string()).transform((desks) => desks.length) }),
    idOf: (counted) => counted.id,
    combine: (file, imported) => ({ ...file, desks: file.desks + imported.desks }),
  })
  const lists = { 'data/counted/all.yaml': "- { id: '1', desks: [a, b] }\n- { id: '2', desks: [] }\n" }

  it('writes what was read, not what the schema made of it; a file that is alone keeps its name', () => {
    for (const files of [lists, { 'data/counted.yaml': 'id: x\ndesks: [a]\n' }]) {
      const { snapshot } = buildSnapshot({ kinds: [countedKind], roots: [rootWith(files)] })
      const out = join(folder.path, `made-${Object.keys(files)[0]!.length}`)
      const written = exportContent(snapshot, [countedKind], out)
      expect(written).toEqual(files === lists ? ['data/counted/1.yaml', 'data/counted/2.yaml'] : ['data/counted.yaml'])
      expect(buildSnapshot({ kinds: [countedKind], roots: [out] }).snapshot.hash).toBe(snapshot.hash)
    }
  })

  it('leaves nothing behind where a record would not read the same', () => {
    const imported = { ...put(1, '2', { id: '2', desks: ['c'] }, 'counted'), imported: true }
    const { snapshot } = buildSnapshot({ kinds: [countedKind], roots: [rootWith(lists)], revisions: [imported] })
    const out = join(folder.path, 'none')
    expect(() => exportContent(snapshot, [countedKind], out)).toThrow("counted '2'")
    expect(existsSync(out)).toBe(false)
  })

  it('loads again with the same hash, whatever the texts hold', () => {
    const text = fc.string({ unit: 'binary', maxLength: 40 })
    const tricky = fc.constantFrom(
      '1.001193',
      'no',
      '2026-01-01',
      ': x',
      '- y',
      '# z',
      ' đệm ',
      'a\nb\n',
      '"',
      '0x1F',
      '~',
      '<<',
      '12:30',
    )
    const office = fc.record({
      id: fc.oneof(tricky, text),
      name: fc.oneof(tricky, text),
      desks: fc.array(fc.oneof(tricky, text), { maxLength: 4 }),
    })
    let run = 0
    fc.assert(
      fc.property(fc.uniqueArray(office, { selector: (o) => o.id, maxLength: 5 }), (offices) => {
        const { snapshot } = buildSnapshot({
          kinds: KINDS,
          roots: [],
          revisions: offices.map((o, i) => put(i + 1, o.id, o)),
        })
        const out = join(folder.path, `property-${run++}`)
        exportContent(snapshot, KINDS, out)
        expect(buildSnapshot({ kinds: KINDS, roots: [out] }).snapshot.hash).toBe(snapshot.hash)
      }),
      { numRuns: 40, seed: 7 },
    )
  })
})
