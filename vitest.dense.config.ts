import { defineConfig } from 'vitest/config'

/**
 * The dense tier over the real package: `ONNXRUNTIME_NODE_INSTALL=skip npm ci --prefix bench/dense --ignore-scripts`, then
 * `npx vitest run --config vitest.dense.config.ts`. Apart from the suite, because the package is optional and large.
 */
export default defineConfig({
  test: { include: ['test/dense/**/*.dense.ts'], environment: 'node', testTimeout: 60_000 },
})
