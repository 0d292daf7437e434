import { defineConfig } from 'vitest/config'
import { electronKind } from './test/support/launch-app'

/** End-to-end tests of the built app, on Electron or on its stand-in (test/support/launch-app.ts chooses). */
export default defineConfig({
  test: {
    include: ['test/e2e/**/*.e2e.ts'],
    environment: 'node',
    // Much of a test is waiting for a voice, so two go side by side; real windows would take the focus from each other.
    maxWorkers: electronKind() === 'stand-in' ? 2 : 1,
    testTimeout: 30_000,
    expect: { poll: { timeout: 8000, interval: 50 } },
    hookTimeout: 60_000,
    passWithNoTests: true,
  },
})
