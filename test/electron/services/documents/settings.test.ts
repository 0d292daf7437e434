import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fc, test } from '@fast-check/vitest'
import * as v from 'valibot'
import { describe, expect } from 'vitest'
import { restoreSettings, SettingsStore } from '../../../../electron/services/documents/settings'
import { defaultSettings, settingsSchema } from '../../../../shared/model/settings'
import { tempFolder } from '../../../support/temp-folder'

describe('restoreSettings', () => {
  test('keeps what is good and replaces only what is damaged', () => {
    const { settings } = restoreSettings({ version: 1, theme: 'dark', speed: 'fast', volume: 7, isMuted: true })
    expect(settings).toEqual({ ...defaultSettings, theme: 'dark', isMuted: true })
  })

  test('knows again what version 1 showed', async () => {
    const file: unknown = JSON.parse(await readFile('test/fixtures/documents/settings-1.json', 'utf8'))
    const { settings, unknown } = restoreSettings(file)
    expect(settings).toEqual({
      ...defaultSettings,
      ...{ theme: 'dark', interfaceLanguage: 'zh-Hans', volume: 0.4, speed: 1.25 },
      ...{ original: 'hidden', translation: 'shown' },
    })
    expect(unknown).toEqual({ version: 2 })
  })

  test('never leaves both languages hidden', () => {
    const { settings } = restoreSettings({ version: 2, original: 'hidden', translation: 'hidden', theme: 'dark' })
    expect(settings).toEqual({ ...defaultSettings, theme: 'dark' })
    expect(restoreSettings({ original: 'hidden', translation: 'blurred' }).settings.original).toBe('hidden')
  })

  test('carries along what a newer version wrote', () => {
    const { unknown } = restoreSettings({ version: 9, theme: 'dark', equalizer: [1, 2] })
    expect(unknown).toEqual({ version: 9, equalizer: [1, 2] })
  })

  test.each([undefined, null, 'text', 3, [], [{ theme: 'dark' }]])('makes defaults of %j', (raw) => {
    expect(restoreSettings(raw).settings).toEqual(defaultSettings)
  })

  test('is not fooled by a field named like something every object has', () => {
    const raw = JSON.parse('{"toString": 1, "__proto__": {"theme": "dark"}, "constructor": null}')
    expect(restoreSettings(raw).settings).toEqual(defaultSettings)
  })

  test.prop([fc.jsonValue()])('makes valid settings of any JSON', (raw) => {
    expect(v.is(settingsSchema, restoreSettings(raw).settings)).toBe(true)
  })
})

describe('SettingsStore', () => {
  test('applies a change at once and finds it again after a start', async () => {
    const path = join(await tempFolder(), 'deep', 'settings.json')
    const store = await SettingsStore.open(path)
    expect(store.current).toEqual(defaultSettings)
    expect(store.change({ theme: 'dark', speed: undefined })).toEqual({ ...defaultSettings, theme: 'dark' })
    store.change({ volume: 0.5 })
    expect(await store.saved()).toBe(true)
    expect((await SettingsStore.open(path)).current).toEqual({ ...defaultSettings, theme: 'dark', volume: 0.5 })
  })

  test('writes its version and keeps unknown fields', async () => {
    const path = join(await tempFolder(), 'settings.json')
    await writeFile(path, JSON.stringify({ theme: 'light', future: { a: 1 } }))
    const store = await SettingsStore.open(path)
    store.change({ speed: 1.5 })
    await store.saved()
    expect(JSON.parse(await readFile(path, 'utf8'))).toMatchObject({
      version: 2,
      theme: 'light',
      speed: 1.5,
      future: { a: 1 },
    })
  })

  test('starts from the last good copy when the file is damaged, and from defaults when that is too', async () => {
    const path = join(await tempFolder(), 'settings.json')
    const store = await SettingsStore.open(path)
    store.change({ theme: 'dark' })
    await store.saved()
    await writeFile(path, '{"theme": "li')
    expect((await SettingsStore.open(path)).current.theme).toBe('dark')
    await writeFile(`${path}.bak`, '')
    expect((await SettingsStore.open(path)).current).toEqual(defaultSettings)
  })

  test('goes on with the change in memory when it cannot be written', async () => {
    const folder = await tempFolder()
    // A folder in the place of the file cannot be replaced by it.
    await mkdir(join(folder, 'settings.json'))
    const store = await SettingsStore.open(join(folder, 'settings.json'))
    store.change({ theme: 'dark' })
    expect(await store.saved()).toBe(false)
    expect(store.current.theme).toBe('dark')
  })
})
