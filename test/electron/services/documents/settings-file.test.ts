import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fc } from '@fast-check/vitest'
import { describe, expect, it } from 'vitest'
import { readSettings, readSettingsText, settingsFileOf } from '../../../../electron/services/documents/settings-file'
import { defaultSettings, type Settings } from '../../../../shared/model/settings'
import { tempFolder } from '../../../support/temp-folder'

const own: Settings = {
  ...defaultSettings,
  theme: 'dark',
  speed: 1.25,
  keys: { 'play-pause': ['k'] },
  isMini: true,
  recentCommands: ['find'],
}
const unknown = { version: 2, laterThing: { deep: [1] } }
const read = (value: unknown, current = defaultSettings) => readSettings(JSON.stringify(value), current)

describe('a file of settings', () => {
  it('gives back what was written into it, but for what is of the moment', () => {
    const { isMini: _isMini, recentCommands: _recent, ...rest } = own
    const back = readSettings(settingsFileOf({ settings: own, unknown }), defaultSettings)
    expect(back).toEqual({ values: rest, refused: [], unknown: { laterThing: { deep: [1] } } })
  })

  it('gives every setting that is good, and says which are not', () => {
    const back = read({ format: 'diglot-settings', version: 2, theme: 'purple', speed: 9, volume: 0.5 })
    expect(back).toEqual({ values: { volume: 0.5 }, refused: ['theme', 'speed'], unknown: {} })
  })

  it('of a newer Diglot is understood as far as it goes, and the rest is carried along', () => {
    const back = read({ format: 'diglot-settings', version: 7, volume: 0.5, hologram: true })
    expect(back).toEqual({ values: { volume: 0.5 }, refused: [], unknown: { hologram: true, version: 7 } })
  })

  it('may be the settings file of the data folder itself, of whatever version', () => {
    expect(read({ version: 1, show: 'translation' })?.values).toEqual({ original: 'hidden', translation: 'shown' })
    expect(read({ version: 2, volume: 0.5 })?.values).toEqual({ volume: 0.5 })
  })

  it('never hides both languages, whatever it stands beside', () => {
    const current: Settings = { ...defaultSettings, translation: 'hidden' }
    expect(read({ format: 'diglot-settings', original: 'hidden' }, current)?.values).toEqual({
      original: 'shown',
      translation: 'shown',
    })
  })

  it.each([
    ['{"format":"diglot-set'],
    ['null'],
    ['[]'],
    ['{}'],
    ['{"volume":0.5}'],
    ['{"version":2,"name":"app"}'],
    [''],
  ])('is not: %s', (text) => {
    expect(readSettings(text, defaultSettings)).toBeNull()
  })

  it('never gives a value that the program cannot have', () => {
    const json = fc.dictionary(fc.oneof(fc.constantFrom(...Object.keys(defaultSettings)), fc.string()), fc.jsonValue())
    fc.assert(
      fc.property(json, (fields) => {
        const back = read({ ...fields, format: 'diglot-settings' })
        expect(back).not.toBeNull()
        const again = read({ ...back?.values, format: 'diglot-settings' })
        expect(again?.refused).toEqual([])
      }),
    )
  })
})

describe('the text of a chosen file', () => {
  it('is read, unless it is too large or gone', async () => {
    const folder = await tempFolder()
    const path = join(folder, 'diglot-settings.json')
    await writeFile(path, '{}')
    expect(await readSettingsText(path)).toEqual({ ok: true, value: '{}' })
    await writeFile(path, ' '.repeat(1_000_001))
    expect(await readSettingsText(path)).toMatchObject({ error: { code: 'settings/not-settings' } })
    expect(await readSettingsText(join(folder, 'none.json'))).toMatchObject({ error: { code: 'file/not-found' } })
  })
})
