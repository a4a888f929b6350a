import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { build } from 'esbuild'

const root = join(import.meta.dirname, '..')

/**
 * Bundles programs as `build.mjs` does, so that a run shows the time and memory of the product and not of the loader of
 * sources. @param entries file of the repository by the name its bundle gets @param folder inside the repository, so that its packages are found
 */
export async function bundled(entries: Readonly<Record<string, string>>, folder: string): Promise<void> {
  await build({
    entryPoints: Object.fromEntries(Object.entries(entries).map(([name, file]) => [name, join(root, file)])),
    outdir: folder,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    // Some hash of the sources: without one nothing that schemas made would be held, as where sources run as they are.
    define: { SOURCES_HASH: JSON.stringify(String(Date.now())) },
    logLevel: 'error',
    external: ['better-sqlite3', 'sharp', 'pg-native', 'cloudflare:sockets', '@resvg/resvg-js'],
    banner: {
      js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);",
    },
    plugins: [
      {
        name: 'own-folder',
        setup(api) {
          api.onLoad({ filter: /\/(?:src|test|bench)\/.*\.ts$/ }, ({ path }) => ({
            contents: readFileSync(path, 'utf8').replaceAll('import.meta.dirname', JSON.stringify(dirname(path))),
            loader: 'ts',
          }))
        },
      },
    ],
  })
}
