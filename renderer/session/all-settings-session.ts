import type { StoreApi } from 'zustand'
import type { Bridge } from '../../shared/ipc/bridge'
import type { AppError } from '../../shared/model/app-error'
import { defaultSettings, type SettingsChange } from '../../shared/model/settings'
import { changedSettings, valuesOf } from '../../shared/settings/changed-settings'
import { type SettingName, settingNames } from '../../shared/settings/setting-facts'
import type { Player } from '../player/player'
import type { Store } from '../store'
import type { SettingsDeed } from '../store/settings-deed-slice'
import type { SettingsSession } from './settings-session'

/** What is done to settings in the window of all of them. What was done last is in the store, to be read and taken back. */
export interface AllSettings {
  /** Whatever it is of. What the audio element has the last word on goes to it. */
  change(patch: SettingsChange): void
  /** As they came, those of them that are not. */
  reset(names: readonly SettingName[]): void
  /** Takes back the last reset or import. */
  undo(): void
  exportAll(): Promise<void>
  importAll(): Promise<void>
}

export interface AllSettingsParts {
  readonly bridge: Pick<Bridge, 'invoke'>
  readonly store: StoreApi<Store>
  readonly player: Pick<Player, 'setSpeed' | 'setVolume' | 'setMuted'>
  readonly settings: Pick<SettingsSession, 'change'>
}

export function createAllSettings({ bridge, store, player, settings }: AllSettingsParts): AllSettings {
  const change = ({ speed, volume, isMuted, ...rest }: SettingsChange) => {
    if (speed !== undefined) player.setSpeed(speed)
    if (volume !== undefined) player.setVolume(volume)
    if (isMuted !== undefined) player.setMuted(isMuted)
    const given = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined))
    // The mini player has no room for a window over it.
    if (rest.isMini) store.getState().setSheet(null)
    if (Object.keys(given).length > 0) settings.change(given)
  }
  /** What was asked for by a menu or key is told where all settings are. */
  const tell = (deed: SettingsDeed) => {
    store.getState().setSheet('settings')
    store.getState().setSettingsDeed(deed)
  }
  const fail = (error: AppError) => tell({ what: 'failed', error })
  const failInside = (thrown: unknown) => fail({ code: 'internal', detail: String(thrown) })

  return {
    change,
    reset(names) {
      const now = store.getState().settings
      const changed = changedSettings(now, names)
      if (changed.length === 0) return
      const before = valuesOf(now, changed)
      change(valuesOf(defaultSettings, changed))
      store.getState().setSettingsDeed({ what: 'reset', names: changed, before })
    },
    undo() {
      const { settingsDeed: deed, setSettingsDeed } = store.getState()
      if (deed?.what !== 'reset' && deed?.what !== 'imported') return
      change(deed.before)
      setSettingsDeed({ what: 'undone' })
    },
    async exportAll() {
      try {
        const written = await bridge.invoke('settings:write-file')
        if (!written.ok) fail(written.error)
        else if (written.value !== null) tell({ what: 'exported', name: written.value })
      } catch (thrown) {
        failInside(thrown)
      }
    },
    async importAll() {
      try {
        const read = await bridge.invoke('settings:read-file')
        if (!read.ok) return fail(read.error)
        if (read.value === null) return
        const { name, values, refused, unknown } = read.value
        const names = settingNames.filter((each) => values[each] !== undefined)
        const before = valuesOf(store.getState().settings, names)
        change(values)
        const known = settingNames.filter((each) => refused.includes(each))
        tell({ what: 'imported', name, count: names.length, refused: known, unknown, before })
      } catch (thrown) {
        failInside(thrown)
      }
    },
  }
}
