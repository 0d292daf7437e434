import { EventEmitter } from 'node:events'
import { isHeadful } from '../launch/standin-process.mjs'

class NativeTheme extends EventEmitter {
  /** @type {Electron.NativeTheme['themeSource']} */
  #source = 'system'
  /** The desktop's own choice; a headless stand-in has none and is light. */
  #isSystemDark = false

  shouldUseHighContrastColors = false
  shouldUseInvertedColorScheme = false
  prefersReducedTransparency = false

  get themeSource() {
    return this.#source
  }

  set themeSource(source) {
    if (!['system', 'light', 'dark'].includes(source)) throw new TypeError(`Invalid themeSource: ${source}`)
    if (source === this.#source) return
    this.#source = source
    this.emit('updated')
  }

  get shouldUseDarkColors() {
    return this.#source === 'system' ? this.#isSystemDark : this.#source === 'dark'
  }

  /** The desktop's own choice, whatever the app's. */
  get shouldUseDarkColorsForSystemIntegratedUI() {
    return this.#isSystemDark
  }

  /**
   * The stand-in's own: what the desktop says, once the browser has been asked.
   *
   * @param {boolean} isDark
   */
  systemIsDark(isDark) {
    this.#isSystemDark = isDark
  }

  /** The stand-in's own: what pages are told to prefer; '' leaves them to the desktop. */
  get emulatedScheme() {
    if (isHeadful && this.#source === 'system') return ''
    return this.shouldUseDarkColors ? 'dark' : 'light'
  }
}

export const nativeTheme = new NativeTheme()
