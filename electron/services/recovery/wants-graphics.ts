import { readFileSync } from 'node:fs'

/**
 * Whether the settings file lets the graphics processor draw. Read at once and by itself, for Electron wants to know before
 * anything else is ready. Whatever cannot be read does not forbid it.
 */
export function wantsGraphics(settingsPath: string): boolean {
  try {
    const settings: unknown = JSON.parse(readFileSync(settingsPath, 'utf8'))
    return (settings as { hardwareAcceleration?: unknown } | null)?.hardwareAcceleration !== false
  } catch {
    return true
  }
}
