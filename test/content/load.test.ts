import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { contentRoots, listContentFiles } from '../../src/content/files.ts'
import { loadFiles } from '../../src/content/load.ts'
import { lineOf, parseFile } from '../../src/content/parse-file.ts'
import { formatProblems } from '../../src/content/problems.ts'
import { temporaryFolder } from '../temporary-folder.ts'
import { KINDS, writeFiles } from './fixtures.ts'

const folder = temporaryFolder()
afterAll(() => folder.remove())
const rootWith = (name: string, files: Readonly<Record<string, string>>) => {
  writeFiles(join(folder.path, name), files)
  return join(folder.path, name)
}

describe('content files', () => {
  const shipped = rootWith('shipped', {
    'knowledge/offices/a.yaml': 'id: a\nname: Một',
    'knowledge/offices/b.yaml': 'id: b\nname: Hai',
    'knowledge/offices/old/c.yaml': 'id: c\nname: Ba',
    'knowledge/offices/README.md': 'not content',
    'knowledge/offices/_draft.yaml': 'not content',
    'data/tips/t.yaml': 'id: t\nsay: Dạ',
  })
  const other = rootWith('other', {
    'knowledge/offices/b.yaml': 'id: b\nname: Hai khác',
    'knowledge/offices/d.yaml': 'id: d\nname: Bốn',
    '.remove': '# gone\nknowledge/offices/old/\ndata/tips/t.yaml\n',
  })

  it('lie in a folder or below it; README, hidden and underscored names are none', () => {
    expect(listContentFiles([shipped], ['knowledge', 'data']).map((f) => f.path)).toEqual([
      'data/tips/t.yaml',
      'knowledge/offices/a.yaml',
      'knowledge/offices/b.yaml',
      'knowledge/offices/old/c.yaml',
    ])
  })

  it('are taken away by lines that name one; a line that names none is told', () => {
    const slipped = rootWith('slipped', { '.remove': 'knowledge/office\nknowledge/offices/old\n./data/tips\n' })
    const idle: string[] = []
    listContentFiles([shipped, slipped], ['knowledge', 'data'], (line) => idle.push(line))
    expect(idle).toEqual(['knowledge/office', './data/tips'])
    const { leftOut } = loadFiles({ kinds: KINDS, roots: [shipped, slipped] })
    expect(formatProblems(leftOut)).toContain('.remove knowledge/office: takes nothing away')
  })

  it('of a later root replace, add and take away', () => {
    const files = listContentFiles(contentRoots(shipped, other), ['knowledge', 'data'])
    expect(files.map((f) => f.path)).toEqual([
      'knowledge/offices/a.yaml',
      'knowledge/offices/b.yaml',
      'knowledge/offices/d.yaml',
    ])
    expect(files[1]?.absolute).toBe(join(other, 'knowledge/offices/b.yaml'))
  })

  it('of another city can stand alone', () => {
    const files = listContentFiles(contentRoots(shipped, other, 'instead'), ['knowledge', 'data'])
    expect(files.map((f) => f.path)).toEqual(['knowledge/offices/b.yaml', 'knowledge/offices/d.yaml'])
  })

  it('that do not exist are no content', () => {
    expect(listContentFiles([join(folder.path, 'nowhere')], ['knowledge'])).toEqual([])
  })
})

describe('parsing a file', () => {
  it('gives the text below the front matter of Markdown as body', () => {
    expect(parseFile('x.md', '---\nid: a\n---\n\nDạ, xin chào.\n')).toEqual({
      ok: true,
      value: { id: 'a', body: 'Dạ, xin chào.' },
    })
  })

  it('keeps dates as text', () => {
    expect(parseFile('x.yaml', 'at: 2026-01-02')).toEqual({ ok: true, value: { at: '2026-01-02' } })
  })

  it.each([
    ['x.yaml', 'id: a\nname: "open', 'Missing closing "quote (line 2)'],
    ['x.yaml', 'id: a\nid: b', 'Map keys must be unique (line 2)'],
    ['x.md', '---\nid: a\nid: b\n---\ntext', 'Map keys must be unique (line 3)'],
    ['x.md', 'text', 'a Markdown file starts with front matter between two lines of ---'],
  ])('names the line of a syntax error in %s', (path, text, error) => {
    expect(parseFile(path, text)).toEqual({ ok: false, errors: [error] })
  })

  it('finds the line of a value, or of what should hold it', () => {
    const text = 'id: a\nfees:\n  - name: x\n  - name: y\n'
    expect(lineOf('x.yaml', text, 'fees.1.name')).toBe(4)
    expect(lineOf('x.yaml', text, 'fees.1.amount')).toBe(4)
    expect(lineOf('x.yaml', text, 'missing')).toBeNull()
    expect(lineOf('x.md', `---\n${text}---\nbody`, 'fees.1')).toBe(5)
  })
})

describe('loading content', () => {
  it('collects every problem of every file at once', () => {
    const root = rootWith('broken', {
      'knowledge/offices/a.yaml': 'id: a\nname: 5\ndesks: [1]',
      'knowledge/offices/b.yaml': 'id: [',
      'data/tips/t.yaml': 'id: t\nsay: " "',
      'knowledge/office/c.yaml': 'id: c',
    })
    const { fatal, leftOut } = loadFiles({ kinds: KINDS, roots: [root] })
    expect(formatProblems(fatal).split('\n')).toEqual([
      'knowledge/offices/a.yaml name: Invalid input: expected string, received number (line 2)',
      'knowledge/offices/a.yaml desks.0: Invalid input: expected string, received number (line 3)',
      expect.stringMatching(/^knowledge\/offices\/b\.yaml: .+ \(line 1\)$/),
    ])
    expect(leftOut.map((p) => `${p.file} ${p.path}`)).toEqual(['data/tips/t.yaml say', 'knowledge/office/c.yaml '])
  })

  it('names both files that hold one record', () => {
    const root = rootWith('twice', {
      'knowledge/offices/a.yaml': 'id: a\nname: Một',
      'knowledge/offices/b.yaml': 'id: a\nname: Hai',
    })
    expect(formatProblems(loadFiles({ kinds: KINDS, roots: [root] }).fatal)).toBe(
      "knowledge/offices/b.yaml: office 'a' stands in knowledge/offices/a.yaml already; keep one of them",
    )
  })

  it('reads a list of records from one file, at the folder or beside it', () => {
    const root = rootWith('list', { 'knowledge/offices.yaml': '- id: a\n  name: Một\n- id: b\n  name: Hai\n' })
    const { records, fatal } = loadFiles({ kinds: KINDS, roots: [root] })
    expect(fatal).toEqual([])
    expect(records.map((r) => r.record)).toEqual([
      { id: 'a', origin: 'knowledge/offices.yaml', value: { id: 'a', name: 'Một', desks: [] } },
      { id: 'b', origin: 'knowledge/offices.yaml', value: { id: 'b', name: 'Hai', desks: [] } },
    ])
  })

  it('says which record of a list is broken', () => {
    const root = rootWith('list-broken', { 'knowledge/offices.yaml': '- id: a\n  name: Một\n- id: b\n' })
    expect(loadFiles({ kinds: KINDS, roots: [root] }).fatal.map((p) => p.path)).toEqual(['1.name'])
  })
})
