import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import type { Revision } from '../../src/content/revisions.ts'
import { NO_REVISIONS } from '../../src/content/revisions.ts'
import { createSnapshotSource, type Reload } from '../../src/content/snapshot-source.ts'
import { ContentError } from '../../src/core/errors.ts'
import { temporaryFolder } from '../temporary-folder.ts'
import { KINDS, officeKind, writeFiles } from './fixtures.ts'

const folder = temporaryFolder()
afterAll(() => folder.remove())
let roots = 0
const rootWith = (name: string) => {
  const root = join(folder.path, String(roots++))
  writeFiles(root, { 'knowledge/offices/a.yaml': `id: a\nname: ${name}` })
  return root
}
const rename = (root: string, name: string) => writeFiles(root, { 'knowledge/offices/a.yaml': `id: a\nname: ${name}` })
const nameIn = (source: { current(): import('../../src/core/content.ts').Snapshot }) =>
  source.current().get(officeKind, 'a')?.name

describe('the source of snapshots', () => {
  it('swaps changed files in on request and leaves the old snapshot whole', async () => {
    const root = rootWith('Cũ')
    const source = await createSnapshotSource({ kinds: KINDS, roots: [root], revisions: NO_REVISIONS })
    const before = source.current()
    rename(root, 'Mới')
    expect(nameIn(source)).toBe('Cũ')
    expect(await source.reload()).toMatchObject({ kind: 'swapped', problems: [] })
    expect(nameIn(source)).toBe('Mới')
    expect(before.get(officeKind, 'a')?.name).toBe('Cũ')
  })

  it('says when nothing changed', async () => {
    const root = rootWith('Một')
    const source = await createSnapshotSource({ kinds: KINDS, roots: [root], revisions: NO_REVISIONS })
    const before = source.current()
    expect(await source.reload()).toEqual({ kind: 'unchanged', problems: [] })
    expect(source.current()).toBe(before)
  })

  it('keeps the old snapshot when the new content is broken, and tells why', async () => {
    const root = rootWith('Cũ')
    const told: Reload[] = []
    const source = await createSnapshotSource({
      kinds: KINDS,
      roots: [root],
      revisions: NO_REVISIONS,
      onReload: (r) => told.push(r),
    })
    writeFiles(root, { 'knowledge/offices/a.yaml': 'id: a' })
    const reload = await source.reload()
    expect(reload.kind).toBe('kept')
    expect(reload.problems.map((p) => `${p.file} ${p.path}`)).toEqual(['knowledge/offices/a.yaml name'])
    expect(told).toEqual([reload])
    expect(nameIn(source)).toBe('Cũ')
    rename(root, 'Mới')
    await source.reload()
    expect(nameIn(source)).toBe('Mới')
  })

  it('warms a snapshot before it is in force, and keeps the old one when that fails', async () => {
    const root = rootWith('Một')
    const warmed: string[] = []
    const source = await createSnapshotSource({
      kinds: KINDS,
      roots: [root],
      revisions: NO_REVISIONS,
      warm: [
        (snapshot) => {
          const name = snapshot.get(officeKind, 'a')?.name ?? ''
          if (name === 'Hỏng') throw new Error('no index')
          warmed.push(name)
        },
      ],
    })
    rename(root, 'Hỏng')
    expect(await source.reload()).toMatchObject({ kind: 'kept', error: new Error('no index') })
    rename(root, 'Hai')
    await source.reload()
    expect(warmed).toEqual(['Một', 'Hai'])
    expect(nameIn(source)).toBe('Hai')
  })

  it('reports what the checks across records find', async () => {
    const source = await createSnapshotSource({
      kinds: KINDS,
      roots: [rootWith('Một')],
      revisions: NO_REVISIONS,
      checks: [() => [{ file: 'x', path: '', message: 'lonely' }]],
    })
    expect(source.problems()).toEqual([{ file: 'x', path: '', message: 'lonely' }])
  })

  it('notices new revisions, and reads them once', async () => {
    const stored: Revision[] = []
    let reads = 0
    const revisions = {
      async all() {
        reads++
        return [...stored]
      },
      latest: async () => String(stored.at(-1)?.id ?? ''),
    }
    const source = await createSnapshotSource({ kinds: KINDS, roots: [rootWith('Một')], revisions })
    expect(await source.refresh()).toBeNull()
    stored.push({ id: 1, kind: 'office', record: 'a', action: 'put', body: '{"id":"a","name":"Sửa"}', imported: false })
    expect(await source.refresh()).toMatchObject({ kind: 'swapped' })
    expect(await source.refresh()).toBeNull()
    expect(nameIn(source)).toBe('Sửa')
    expect(reads).toBe(2)
  })

  it('does not try the same broken revisions again and again', async () => {
    let latest = ''
    const revisions = {
      all: () => (latest === '' ? Promise.resolve([]) : Promise.reject(new Error('table is gone'))),
      latest: async () => latest,
    }
    const source = await createSnapshotSource({ kinds: KINDS, roots: [rootWith('Một')], revisions })
    latest = '1'
    expect(await source.refresh()).toMatchObject({ kind: 'kept' })
    expect(await source.refresh()).toBeNull()
  })

  it('shares one run between requests that come while one is running', async () => {
    let builds = 0
    const revisions = {
      async all() {
        builds++
        return []
      },
      latest: async () => '',
    }
    const source = await createSnapshotSource({ kinds: KINDS, roots: [rootWith('Một')], revisions })
    await Promise.all([source.reload(), source.reload(), source.reload(), source.reload()])
    expect(builds).toBe(3)
  })

  it('does not start with broken content', async () => {
    const root = rootWith('Một')
    writeFiles(root, { 'knowledge/offices/a.yaml': 'id: a' })
    await expect(createSnapshotSource({ kinds: KINDS, roots: [root], revisions: NO_REVISIONS })).rejects.toThrow(
      ContentError,
    )
  })
})
