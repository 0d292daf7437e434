import * as v from 'valibot'
import type { AppError } from '../../../shared/model/app-error'
import { err, ok, type Result } from '../../../shared/model/result'
import { type Settings, settingsSchema } from '../../../shared/model/settings'
import { presets } from '../../../shared/model/visibility'
import { openFile } from '../files/open-file'
import { currentVersion, isRecord, renewed, type StoredSettings } from './settings'

/** A file of settings says that it is one, so that another JSON file is not taken for it. */
const format = 'diglot-settings'

/** Nobody's settings are larger; bytes. */
const mostBytes = 1_000_000

/** Where the window is and what was chosen lately in it: of this computer and this hour, and nobody's choice. */
const ofTheMoment: readonly (keyof Settings)[] = ['isMini', 'recentCommands']

export interface ReadSettings {
  readonly values: Partial<Settings>
  /** Known settings with a value that is none of theirs. */
  readonly refused: readonly string[]
  /** Fields that this version does not know. */
  readonly unknown: Readonly<Record<string, unknown>>
}

/** All settings as the text of a file, with what only a newer Diglot knows. */
export function settingsFileOf({ settings, unknown }: StoredSettings): string {
  const fields = Object.entries({ ...unknown, ...settings }).filter(
    ([name]) => !ofTheMoment.includes(name as keyof Settings),
  )
  return `${JSON.stringify({ format, ...Object.fromEntries(fields) }, null, 2)}\n`
}

/**
 * The settings in the text of a file: every good one, by its own schema, and the names of those that are not. Null for
 * what is no file of settings at all. `current` is what they will stand beside.
 */
export function readSettings(text: string, current: Settings): ReadSettings | null {
  const raw = parse(text)
  if (!isRecord(raw)) return null
  const { format: claimed, ...fields } = renewed(raw)
  const values: Record<string, unknown> = {}
  const unknown: Record<string, unknown> = {}
  const refused: string[] = []
  for (const [name, value] of Object.entries(fields)) {
    if (name === 'version' || ofTheMoment.includes(name as keyof Settings)) continue
    if (!Object.hasOwn(settingsSchema.entries, name)) {
      unknown[name] = value
      continue
    }
    const read = v.safeParse(settingsSchema.entries[name as keyof Settings], value)
    if (read.success) values[name] = read.output
    else refused.push(name)
  }
  const isOurs = claimed === format || (claimed === undefined && Object.keys(values).length > 0 && 'version' in raw)
  if (!isOurs) return null
  if (typeof raw.version === 'number' && raw.version > currentVersion) unknown.version = raw.version
  const { original, translation } = { ...current, ...values }
  // Each alone is good; together nothing would be left to look at.
  if (original === 'hidden' && translation === 'hidden') Object.assign(values, presets.both)
  return { values: values as Partial<Settings>, refused, unknown }
}

/** The text of a chosen file, refused where it is too large to be one of settings. */
export async function readSettingsText(path: string): Promise<Result<string, AppError>> {
  const opened = await openFile(path)
  if (!opened.ok) return opened
  const file = opened.value
  try {
    if (file.size > mostBytes) return err({ code: 'settings/not-settings', name: file.name })
    return ok(new TextDecoder().decode(await file.read(0, file.size)))
  } catch {
    return err({ code: 'file/unreadable', name: file.name })
  } finally {
    await file.close()
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
