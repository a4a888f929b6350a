import { defineConfig } from 'vitest/config'

/** Journeys in a real browser: `npx vitest run --config vitest.journeys.config.ts`; needs Chromium (CHROMIUM, or /usr/bin/chromium). */
export default defineConfig({
  test: {
    include: ['test/journeys/**/*.journey.ts'],
    environment: 'node',
    fileParallelism: false,
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
})
