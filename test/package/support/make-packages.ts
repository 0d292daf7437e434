import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { offlineProblem } from './packages'

const script = fileURLToPath(new URL('../../../scripts/package-offline.mjs', import.meta.url))

/** Makes the packages that the tests look at, so that none of them sees yesterday's. */
export function setup(): void {
  if (offlineProblem) return
  const words = process.env.DIGLOT_BUILT === '1' ? ['--built'] : []
  const { status } = spawnSync(process.execPath, [script, ...words], { stdio: 'inherit' })
  if (status !== 0) throw new Error('the packages could not be made; electron-builder says why above')
}
