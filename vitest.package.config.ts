import { defineConfig } from 'vitest/config'

/** Tests of the packages that can be made without Electron's binary. They are made first, anew. */
export default defineConfig({
  test: {
    include: ['test/package/**/*.test.ts'],
    environment: 'node',
    globalSetup: 'test/package/support/make-packages.ts',
    // One of them installs a package on this machine, and another runs a whole browser.
    fileParallelism: false,
    testTimeout: 60_000,
    hookTimeout: 60_000,
    expect: { poll: { timeout: 10_000, interval: 50 } },
  },
})
