import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { startAgain } from '../../../../electron/main/recovery/start-again'

const relaunch = vi.hoisted(() => vi.fn())
vi.mock('electron', () => ({ app: { isPackaged: true, relaunch } }))

const { argv } = process
beforeEach(() => {
  relaunch.mockReset()
  vi.stubEnv('APPIMAGE', undefined)
})
afterEach(() => {
  process.argv = argv
  vi.unstubAllEnvs()
})

describe('a new start', () => {
  it.each([['--choose-files'], ['--open-recent=abcdefgh'], ['diglot://at/1:00']])(
    'does not ask again for what %s asked for',
    (word) => {
      process.argv = ['diglot', '--lang=en', word]
      startAgain('safe')
      expect(relaunch.mock.calls).toEqual([[{ args: ['--lang=en', '--safe-mode'] }]])
    },
  )
})
