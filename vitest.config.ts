import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

/** Unit tests. `test/` mirrors the source tree; end-to-end tests have their own configuration (vitest.e2e.config.ts). */
export default defineConfig({
  test: {
    // How long a test takes says more of the machine than of the code; what is to be quick is measured in bench/.
    testTimeout: 30_000,
    // The default leaves one processor idle, which of two is half.
    maxWorkers: '100%',
    projects: [
      {
        extends: true,
        test: {
          name: 'shared',
          environment: 'node',
          // Pure functions leave nothing behind for the next file, so it need not load everything anew.
          isolate: false,
          include: ['test/shared/**/*.test.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'services',
          environment: 'node',
          // What these import holds nothing: half of the whole run was loading the same modules anew for each file.
          isolate: false,
          include: ['test/electron/{services,cli}/**/*.test.ts', 'test/{scripts,standin,house}/**/*.test.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'main',
          environment: 'node',
          // The real package starts a download when it is imported in plain Node. The fake one holds what a file did to it.
          alias: { electron: fileURLToPath(new URL('test/support/fake-electron.ts', import.meta.url)) },
          include: ['test/electron/main/**/*.test.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'renderer',
          environment: 'happy-dom',
          // Loading the window's modules anew for each file took two thirds of the time.
          isolate: false,
          setupFiles: ['test/support/patience.ts', 'test/support/one-store.ts'],
          include: ['test/renderer/**/*.test.{ts,tsx}'],
        },
      },
    ],
  },
})
