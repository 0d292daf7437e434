import { defineConfig } from 'vitest/config'

/** End-to-end tests of the built app, on Electron or on its stand-in (test/support/launch-app.ts chooses). */
export default defineConfig({
  test: {
    include: ['test/e2e/**/*.e2e.ts'],
    environment: 'node',
    // Each test has a whole browser to itself; side by side they only slow each other down.
    fileParallelism: false,
    testTimeout: 30_000,
    expect: { poll: { timeout: 8000, interval: 50 } },
    hookTimeout: 60_000,
    passWithNoTests: true,
  },
})
