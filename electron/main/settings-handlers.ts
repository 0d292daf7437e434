import type { SettingsCallName, SettingsCallResults, settingsCallInvokes } from '../../shared/ipc/settings-calls'
import { err, ok } from '../../shared/model/result'
import type { SettingsStore } from '../services/documents/settings'
import { readSettings, readSettingsText, settingsFileOf } from '../services/documents/settings-file'
import { writeFile } from '../services/documents/write-file'
import { shownName } from '../services/files/shown-name'
import type { Storage } from '../services/storage/storage'
import { chooseSettingsToRead, chooseSettingsToWrite } from './desktop/choose-settings-file'
import type { Host } from './host'
import type { HandlersOf } from './shell/ipc'

interface SettingsParts {
  readonly host: Pick<Host, 'window' | 'words'>
  readonly settings: Pick<SettingsStore, 'stored' | 'current' | 'carry'>
  readonly storage: Storage
}

/** What each call of `settings-calls.ts` does. */
export function settingsHandlers({
  host,
  settings,
  storage,
}: SettingsParts): HandlersOf<typeof settingsCallInvokes, SettingsCallResults & Record<SettingsCallName, unknown>> {
  return {
    'settings:write-file': async () => {
      const path = host.window ? await chooseSettingsToWrite(host.window, host.words) : undefined
      if (path === undefined) return ok(null)
      const written = await writeFile(path, settingsFileOf(settings.stored))
      return written.ok ? ok(shownName(path)) : written
    },
    'settings:read-file': async () => {
      const path = host.window ? await chooseSettingsToRead(host.window, host.words) : undefined
      if (path === undefined) return ok(null)
      const text = await readSettingsText(path)
      if (!text.ok) return text
      const name = shownName(path)
      const read = readSettings(text.value, settings.current)
      if (!read) return err({ code: 'settings/not-settings', name })
      settings.carry(read.unknown)
      return ok({
        name,
        values: read.values,
        refused: read.refused,
        unknown: Object.keys(read.unknown).filter((field) => field !== 'version').length,
      })
    },
    'storage:sizes': () => storage.sizes(),
    'storage:clear': (kind) => storage.clear(kind),
  }
}
