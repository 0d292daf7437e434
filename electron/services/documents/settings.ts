import * as v from 'valibot'
import { defaultSettings, type Settings, type SettingsChange, settingsSchema } from '../../../shared/model/settings'
import { presets } from '../../../shared/model/visibility'
import { changeDocument, type DocumentForm, type DocumentState, findDocument, readDocument } from './json-document'

/** The version this program writes. A file of a later version keeps its own number and its unknown fields. */
export const currentVersion = 2

/** The settings of a file, with everything in it that this version does not know. */
export interface StoredSettings {
  readonly settings: Settings
  readonly unknown: Readonly<Record<string, unknown>>
}

/**
 * The one way from whatever a settings file holds to settings: every good field is kept, every damaged or missing
 * one gets its default, every unknown one is carried along so that a newer Diglot finds it again.
 */
export function restoreSettings(raw: unknown): StoredSettings {
  const fields = isRecord(raw) ? renewed(raw) : {}
  const settings: Record<string, unknown> = { ...defaultSettings }
  const unknown: Record<string, unknown> = { version: currentVersion }
  for (const [key, value] of Object.entries(fields)) {
    const schema = Object.hasOwn(settingsSchema.entries, key)
      ? settingsSchema.entries[key as keyof typeof settingsSchema.entries]
      : undefined
    if (!schema) {
      unknown[key] = value
      continue
    }
    const read = v.safeParse(schema, value)
    if (read.success) settings[key] = read.output
  }
  if (!(typeof unknown.version === 'number' && unknown.version > currentVersion)) unknown.version = currentVersion
  // Each alone is good; together nothing would be left to look at.
  if (settings.original === 'hidden' && settings.translation === 'hidden') Object.assign(settings, presets.both)
  return { settings: settings as Settings, unknown }
}

/** A file of an earlier version in the words of this one. Version 1 had `show`: both languages, or one. */
export function renewed(fields: Record<string, unknown>): Record<string, unknown> {
  if (typeof fields.version === 'number' && fields.version > 1) return fields
  const { show, ...rest } = fields
  if (typeof show !== 'string' || !Object.hasOwn(presets, show)) return rest
  return { ...presets[show as keyof typeof presets], ...rest }
}

/** The listener's settings, in memory and in one file. */
export class SettingsStore {
  readonly #path: string | null
  /** How the file was found. */
  readonly state: DocumentState
  #stored: StoredSettings
  /** What was changed in this run and is not on the disk yet. */
  #unsaved: Partial<Settings> = {}
  #saving: Promise<boolean> = Promise.resolve(true)

  private constructor(path: string | null, stored: StoredSettings, state: DocumentState) {
    this.#path = path
    this.#stored = stored
    this.state = state
  }

  /** Never fails: without a readable file the settings are the defaults. */
  static async open(path: string): Promise<SettingsStore> {
    const { value, state } = await findDocument(path, fields)
    return new SettingsStore(path, restoreSettings(value), state)
  }

  /**
   * The defaults, and what is changed of them lasts until the program ends. Of the file only the language is taken: who
   * chose one may be able to read no other.
   */
  static async inMemory(path: string): Promise<SettingsStore> {
    const { interfaceLanguage } = restoreSettings((await readDocument(path, isRecord)).value).settings
    return new SettingsStore(null, restoreSettings({ version: currentVersion, interfaceLanguage }), 'missing')
  }

  get current(): Settings {
    return this.#stored.settings
  }

  get stored(): StoredSettings {
    return this.#stored
  }

  /** Keeps fields that this version does not know, for a newer Diglot that reads the file. */
  carry(unknown: Readonly<Record<string, unknown>>): void {
    this.#stored = { ...this.#stored, unknown: { ...this.#stored.unknown, ...unknown } }
    this.#unsaved = { ...this.#unsaved, ...unknown }
    this.change({})
  }

  /**
   * Applies at once; the file follows, one write after the other, each with what was changed alone: another Diglot may have
   * changed something else. `saved()` tells how that went.
   */
  change(change: SettingsChange): Settings {
    const given = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined))
    this.#stored = { ...this.#stored, settings: { ...this.#stored.settings, ...given } }
    this.#unsaved = { ...this.#unsaved, ...given }
    const path = this.#path
    // A full or read-only disk must not stop the player: the change holds until it is closed.
    if (path !== null) this.#saving = this.#saving.then(() => this.#save(path))
    return this.#stored.settings
  }

  async #save(path: string): Promise<boolean> {
    let saved: Partial<Settings> = {}
    const isKept = await changeDocument(path, fields, (now) => {
      saved = this.#unsaved
      this.#unsaved = {}
      // Without a file, or with one that cannot be read, it is made of all that holds in this run.
      if (!now) return { ...this.#stored.unknown, ...this.#stored.settings }
      const { settings, unknown } = restoreSettings(now)
      return { ...unknown, ...settings, ...saved }
    })
    if (!isKept) this.#unsaved = { ...saved, ...this.#unsaved }
    return isKept
  }

  /** Resolves when every change so far has been written: false when the last one could not be. */
  saved(): Promise<boolean> {
    return this.#saving
  }
}

/** Whatever the version: a file of a later one keeps its number and what is unknown in it. */
const fields: DocumentForm<Record<string, unknown>> = {
  restore: (raw) => (isRecord(raw) ? raw : undefined),
  isNewer: () => false,
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
