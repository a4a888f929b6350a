import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'

const SRC = resolve(import.meta.dirname, '../src')

/** Folder -> folders it may import besides itself. `features` stands for one feature's own folder. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  core: [],
  text: ['core'],
  calendar: ['core'],
  content: ['core', 'text', 'calendar'],
  charts: ['core'],
  search: ['core', 'text'],
  db: ['core'],
  conversations: ['core', 'db', 'jobs'],
  jobs: ['core', 'db'],
  dialogue: ['core', 'text'],
  agencies: ['core', 'text', 'content', 'search'],
  channels: ['core'],
  http: ['core'],
  observability: ['core'],
  console: ['core', 'http'],
  features: ['core', 'text', 'calendar', 'charts', 'content', 'search', 'dialogue', 'db', 'agencies', 'console'],
}

interface Import {
  readonly file: string
  readonly from: string
}

function sources(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
}

function importsOf(file: string): readonly Import[] {
  const text = readFileSync(file, 'utf8')
  const found = text.matchAll(/(?:from\s+|import\s*\(?\s*)['"]([^'"]+)['"]/g)
  return [...found].map((match) => ({ file, from: match[1]! }))
}

const folderOf = (path: string): string => relative(SRC, path).split('/')[0]!
const featureOf = (path: string): string => relative(SRC, path).split('/').slice(0, 2).join('/')

function problem({ file, from }: Import): string | null {
  const here = folderOf(file)
  const name = relative(SRC, file)
  if (!from.startsWith('.'))
    return here === 'core' ? `${name} imports '${from}': core imports no package and no I/O` : null
  const target = resolve(dirname(file), from)
  const there = folderOf(target)
  if (here === 'main.ts' || here === 'app') return null
  if (there === 'app') return `${name} imports app`
  if (here === 'features' && there === 'features') {
    return featureOf(file) === featureOf(target) ? null : `${name} imports another feature: ${relative(SRC, target)}`
  }
  if (here === 'channels' && there === 'channels') {
    return featureOf(file) === featureOf(target) ? null : `${name} imports another channel: ${relative(SRC, target)}`
  }
  if (here === there) return null
  return MAY_IMPORT[here]?.includes(there) ? null : `${name} imports ${relative(SRC, target)}`
}

describe('who may import whom', () => {
  it('every import follows the rule of the architecture', () => {
    const problems = sources(SRC)
      .flatMap((file) => importsOf(file).map(problem))
      .filter((p) => p !== null)
    expect(problems).toEqual([])
  })

  it('sees a feature that imports another one', () => {
    const file = join(SRC, 'features/privacy/feature.ts')
    expect(problem({ file, from: '../handoff/store.ts' })).toBe(
      'features/privacy/feature.ts imports another feature: features/handoff/store.ts',
    )
  })

  it('sees a package in core', () => {
    expect(problem({ file: join(SRC, 'core/turn.ts'), from: 'zod' })).toBe(
      "core/turn.ts imports 'zod': core imports no package and no I/O",
    )
  })

  it('names no city in the code', () => {
    const named = sources(SRC).filter((file) =>
      /Cần Thơ|Can Tho|cantho|Ninh Kiều|Sóc Trăng|Hậu Giang/u.test(readFileSync(file, 'utf8')),
    )
    expect(named.map((file) => relative(SRC, file))).toEqual([])
  })
})
