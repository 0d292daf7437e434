import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { sample } from './episode-files'
import { launchApp } from './launch-app'
import { untilAligned } from './player-page'

declare module 'vitest' {
  export interface ProvidedContext {
    /** A folder with what the app keeps of the sample once it has heard it; see `remembers` of `launchApp`. */
    sampleTimes: string
  }
}

/** What the app finds out about an episode by listening to the whole of it, by the names of the folders it keeps it in. */
const found = ['timelines', 'peaks']

let folder: string

/**
 * Before all tests the app hears the sample once. Tests of other things start with what it found: else every one of them
 * would share its processor with the same search, and have times change under its hands when that ends.
 */
export async function setup(project: TestProject): Promise<void> {
  folder = mkdtempSync(join(tmpdir(), 'diglot-sample-'))
  const userData = join(folder, 'user-data')
  const { page, close } = await launchApp({ files: [sample.audio, sample.transcript], userData })
  try {
    await untilAligned(page, 300_000)
    const end = Date.now() + 30_000
    while (!found.every((name) => isKept(join(userData, name)))) {
      if (Date.now() > end) throw new Error('what was heard in the sample is not kept')
      await page.waitForTimeout(50)
    }
  } finally {
    await close()
  }
  const times = join(folder, 'times')
  for (const name of found) cpSync(join(userData, name), join(times, name), { recursive: true })
  project.provide('sampleTimes', times)
}

/** Removes what `setup` found out. */
export function teardown(): void {
  rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 })
}

/** Whether a whole file is there; one that is being written has another name. */
function isKept(folder: string): boolean {
  try {
    return readdirSync(folder).some((name) => /^[0-9a-f]{64}\.\w+$/.test(name))
  } catch {
    return false
  }
}
