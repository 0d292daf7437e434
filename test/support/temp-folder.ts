import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'

/** A new empty folder that is gone when the test that asked for it has ended. */
export async function tempFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'diglot-test-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  return folder
}
