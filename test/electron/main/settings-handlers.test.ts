import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { settingsHandlers } from '../../../electron/main/settings-handlers'
import { SettingsStore } from '../../../electron/services/documents/settings'
import { Storage } from '../../../electron/services/storage/storage'
import { createTranslator } from '../../../shared/i18n/translator'
import { tempFolder } from '../../support/temp-folder'

const dialogs = vi.hoisted(() => ({ showSaveDialog: vi.fn(), showOpenDialog: vi.fn() }))
vi.mock('electron', () => ({ app: { getPath: () => '/documents' }, dialog: dialogs }))
beforeEach(() => vi.resetAllMocks())

describe('a file of settings', () => {
  it('is written where the listener says, and read from there, with what a newer Diglot knows', async () => {
    const { handlers, settings, folder } = await setup()
    const path = join(folder, 'mine.json')
    dialogs.showSaveDialog.mockResolvedValue({ canceled: false, filePath: path })
    settings.change({ speed: 1.5 })
    expect(await handlers['settings:write-file']()).toEqual({ ok: true, value: 'mine.json' })
    const [, options] = dialogs.showSaveDialog.mock.calls[0] as [unknown, { defaultPath: string }]
    expect(options.defaultPath).toBe(join('/documents', 'diglot-settings.json'))

    await writeFile(path, JSON.stringify({ ...JSON.parse(await readFile(path, 'utf8')), ofLater: true, volume: 7 }))
    dialogs.showOpenDialog.mockResolvedValue({ canceled: false, filePaths: [path] })
    const read = await handlers['settings:read-file']()
    expect(read).toMatchObject({ ok: true, value: { name: 'mine.json', refused: ['volume'], unknown: 1 } })
    expect(read.ok && read.value?.values.speed).toBe(1.5)
    await settings.saved()
    expect(JSON.parse(await readFile(join(folder, 'settings.json'), 'utf8'))).toMatchObject({
      ofLater: true,
      speed: 1.5,
    })
  })

  it('that is none says so, and nothing is kept of it', async () => {
    const { handlers, folder } = await setup()
    const path = join(folder, 'other.json')
    await writeFile(path, '{"name":"other"}')
    dialogs.showOpenDialog.mockResolvedValue({ canceled: false, filePaths: [path] })
    const error = { code: 'settings/not-settings', name: 'other.json' }
    expect(await handlers['settings:read-file']()).toEqual({ ok: false, error })
  })

  it.each([[{ canceled: true, filePath: '', filePaths: [] }]])('that nobody chose is no file', async (answer) => {
    const { handlers } = await setup()
    dialogs.showSaveDialog.mockResolvedValue(answer)
    dialogs.showOpenDialog.mockResolvedValue(answer)
    expect(await handlers['settings:write-file']()).toEqual({ ok: true, value: null })
    expect(await handlers['settings:read-file']()).toEqual({ ok: true, value: null })
  })

  it('that cannot be written says why', async () => {
    const { handlers, folder } = await setup()
    dialogs.showSaveDialog.mockResolvedValue({ canceled: false, filePath: join(folder, 'no', 'folder', 'a.json') })
    expect(await handlers['settings:write-file']()).toMatchObject({ ok: false, error: { code: 'file/no-folder' } })
  })
})

async function setup() {
  const folder = await tempFolder()
  const settings = await SettingsStore.open(join(folder, 'settings.json'))
  const host = { window: {} as never, words: createTranslator('en') }
  return { handlers: settingsHandlers({ host, settings, storage: new Storage(folder) }), settings, folder }
}
