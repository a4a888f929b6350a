import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { basename, dirname, join, relative } from 'node:path'

/**
 * Puts the program and its packages into dist/main.mjs and a few chunks, unless it is newer than every source: importing
 * some hundred modules one by one costs most of a start (decision 0006). What one command alone needs, or the first chart
 * or sheet, lies in a chunk of its own and is read when it is asked for; so does what runs in threads.
 */
const root = import.meta.dirname
const out = join(root, 'dist/main.mjs')

/** A chunk that no build made lately is no longer read by a program that still runs. */
const CHUNK_KEPT_MS = 24 * 3_600_000

const sourceFiles = () =>
  readdirSync(join(root, 'src'), { recursive: true, withFileTypes: true }).map((entry) => join(entry.parentPath, entry.name))
const ownFiles = ['package-lock.json', 'build.mjs'].map((file) => join(root, file))
const newest = (files) => files.reduce((time, file) => Math.max(time, statSync(file).mtimeMs), 0)

/** What the program was built of: caches of what its schemas and rules made are good for this very code only. */
function sourcesHash() {
  const hash = createHash('sha256')
  for (const file of [...sourceFiles(), ...ownFiles].filter((path) => statSync(path).isFile()).sort())
    hash.update(relative(root, file)).update('\0').update(readFileSync(file)).update('\0')
  return hash.digest('hex')
}

/** Chunks of builds before, as long as nobody can still want them left alone. */
function removeOldChunks(kept) {
  for (const name of readdirSync(dirname(out))) {
    const path = join(dirname(out), name)
    const isChunk = /-[A-Z0-9]{8}\.mjs(?:\.map)?$/.test(name)
    if (isChunk && !kept.has(name) && Date.now() - statSync(path).mtimeMs > CHUNK_KEPT_MS) rmSync(path, { force: true })
  }
}

/** The same source in ASCII: what is escaped means the same in texts, regular expressions and `String.raw` of a pattern. */
const inAscii = (text) => text.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)

const built = statSync(out, { throwIfNoEntry: false })?.mtimeMs ?? 0
const sources = newest([...sourceFiles(), ...ownFiles])
if (built < sources) {
  const { build } = await import('esbuild')
  const { outputFiles } = await build({
    write: false,
    entryPoints: {
      'csv-thread': join(root, 'src/features/dossiers/import/csv-thread-entry.ts'),
      main: join(root, 'src/main.ts'),
    },
    outdir: dirname(out),
    outExtension: { '.js': '.mjs' },
    bundle: true,
    splitting: true,
    minifySyntax: true,
    minifyWhitespace: true,
    define: { SOURCES_HASH: JSON.stringify(sourcesHash()) },
    platform: 'node',
    format: 'esm',
    target: 'node20',
    sourcemap: 'linked',
    logLevel: 'error',
    // Native, or asked for only where it is installed.
    external: ['better-sqlite3', 'sharp', 'pg-native', 'cloudflare:sockets', '@resvg/resvg-js'],
    banner: { js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);" },
    plugins: [
      {
        name: 'as-written',
        setup(api) {
          // A source file finds the files beside it where they lie, not beside the bundle. Letters beyond ASCII, which esbuild
          // leaves as they are in regular expressions alone, would make V8 keep each chunk's text at two bytes a letter.
          api.onLoad({ filter: /\/src\/.*\.tsx?$/ }, (file) => {
            const text = readFileSync(file.path, 'utf8')
            const place = relative(dirname(out), dirname(file.path))
            const placed = text.replaceAll('import.meta.dirname', `decodeURIComponent(new URL('${place}', import.meta.url).pathname)`)
            return file.path.endsWith('x') ? { contents: placed, loader: 'tsx' } : { contents: inAscii(placed), loader: 'ts' }
          })
        },
      },
    ],
  })
  // Beside a second start nobody may read half a file; what is looked at to see whether all is built comes last. Unchanged
  // chunks are written too: their time says that they are in use.
  outputFiles.sort((a, b) => Number(a.path === out) - Number(b.path === out))
  mkdirSync(dirname(out), { recursive: true })
  for (const file of outputFiles) {
    writeFileSync(`${file.path}.${process.pid}`, file.contents)
    renameSync(`${file.path}.${process.pid}`, file.path)
  }
  removeOldChunks(new Set(outputFiles.map((file) => basename(file.path))))
}

// At install the shipped content is read, trained and indexed once, so that the first start finds it done. A fault in
// the content is for `check` and the start to tell.
if (process.argv.includes('--content')) {
  spawnSync(process.execPath, [out, 'check'], { cwd: root, env: { ...process.env, MOTCUA_HOME: dirname(out) }, stdio: 'ignore' })
}
