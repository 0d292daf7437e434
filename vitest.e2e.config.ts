import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'
import { electronKind } from './test/support/launch-app'

/**
 * What takes longest, by name: begun last, one of them would run on alone at the end. The drills, which measure borders to a
 * frame, are not among them: they would run beside the looks, which take a whole processor.
 */
const slow = ['looks.e2e.ts', 'looks-of-states.e2e.ts', 'bad-recordings.e2e.ts']

class SlowFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]) {
    const placeOf = ({ moduleId }: TestSpecification) => {
      const place = slow.findIndex((name) => moduleId.endsWith(`/${name}`))
      return place === -1 ? slow.length : place
    }
    return (await super.sort(files)).sort((a, b) => placeOf(a) - placeOf(b))
  }
}

/** End-to-end tests of the built app, on Electron or on its stand-in (test/support/launch-app.ts chooses). */
export default defineConfig({
  test: {
    include: ['test/e2e/**/*.e2e.ts'],
    environment: 'node',
    globalSetup: 'test/support/sample-times.ts',
    // What a file leaves behind is in its app, which it closes; loading Playwright anew for each costs a second.
    isolate: false,
    sequence: { sequencer: SlowFirst },
    // Much of a test is waiting for a voice, so two go side by side; real windows would take the focus from each other.
    maxWorkers: electronKind() === 'stand-in' ? 2 : 1,
    // What is waited for is whether something comes, not how soon: a busy machine is no reason to fail.
    testTimeout: 120_000,
    expect: { poll: { timeout: 20_000, interval: 50 } },
    hookTimeout: 120_000,
    passWithNoTests: true,
  },
})
