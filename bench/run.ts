import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { bundled } from './bundled.ts'

/** Runs every benchmark (or those named), one after the other; each prints one JSON line per figure. */
const wanted = process.argv.slice(2)
const names = readdirSync(import.meta.dirname)
  .filter((file) => file.endsWith('.bench.ts'))
  .map((file) => file.replace('.bench.ts', ''))
  .filter((name) => wanted.length === 0 || wanted.includes(name))

/** These time the product in their own process: bundled as it is when it runs, because the loader of sources slows it. */
const IN_PROCESS = ['ask', 'figures', 'search']

async function programOf(name: string, folder: string): Promise<readonly string[]> {
  if (!IN_PROCESS.includes(name)) return ['--import', 'tsx', join(import.meta.dirname, `${name}.bench.ts`)]
  await bundled({ [name]: `bench/${name}.bench.ts` }, folder)
  return [join(folder, `${name}.mjs`)]
}

const folder = mkdtempSync(join(import.meta.dirname, '.bundled-'))
let failed = 0
try {
  for (const name of names) {
    const { status } = spawnSync(process.execPath, [...(await programOf(name, folder))], { stdio: 'inherit' })
    if (status !== 0) failed++
  }
} finally {
  rmSync(folder, { recursive: true })
}
process.exitCode = failed === 0 ? 0 : 1
