import { mkdirSync, readdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs'
import { spawnSync } from 'node:child_process'
import { dirname, join, relative } from 'node:path'
import { build } from 'esbuild'

/**
 * Puts the program and its packages into one file, dist/main.mjs, unless it is newer than every source: importing some
 * hundred modules one by one costs most of a start (decision 0006).
 */
const root = import.meta.dirname
const out = join(root, 'dist/main.mjs')

function newest(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true }).reduce(
    (time, entry) => Math.max(time, statSync(join(entry.parentPath, entry.name)).mtimeMs),
    0,
  )
}

const built = statSync(out, { throwIfNoEntry: false })?.mtimeMs ?? 0
const sources = Math.max(newest(join(root, 'src')), ...['package-lock.json', 'build.mjs'].map((file) => statSync(join(root, file)).mtimeMs))
if (built < sources) {
  const { outputFiles } = await build({
    write: false,
    entryPoints: [join(root, 'src/main.ts')],
    outfile: out,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    sourcemap: 'linked',
    logLevel: 'error',
    // Native, asked for only where it is installed, or large and loaded with the first chart or sheet only.
    external: ['better-sqlite3', 'sharp', 'pg-native', 'cloudflare:sockets', '@resvg/resvg-js', 'docx', 'echarts', 'write-excel-file'],
    banner: { js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);" },
    plugins: [
      {
        name: 'own-folder',
        setup(api) {
          // A source file finds the files beside it where they lie, not beside the bundle.
          api.onLoad({ filter: /\/src\/.*\.tsx?$/ }, (file) => {
            const text = readFileSync(file.path, 'utf8')
            if (!text.includes('import.meta.dirname')) return undefined
            const place = relative(dirname(out), dirname(file.path))
            const contents = text.replaceAll('import.meta.dirname', `decodeURIComponent(new URL('${place}', import.meta.url).pathname)`)
            return { contents, loader: file.path.endsWith('x') ? 'tsx' : 'ts' }
          })
        },
      },
    ],
  })
  // Beside a second start nobody may read half a file.
  mkdirSync(dirname(out), { recursive: true })
  for (const file of outputFiles) {
    writeFileSync(`${file.path}.${process.pid}`, file.contents)
    renameSync(`${file.path}.${process.pid}`, file.path)
  }
}

// At install the shipped content is read, trained and indexed once, so that the first start finds it done. A fault in
// the content is for `check` and the start to tell.
if (process.argv.includes('--content')) {
  spawnSync(process.execPath, [out, 'check'], { cwd: root, env: { ...process.env, MOTCUA_HOME: dirname(out) }, stdio: 'ignore' })
}
