import { askStartPage } from '../chromium/browser.mjs'
import { nativeTheme } from './native-theme.mjs'
import { displayIs } from './screen.mjs'

/** Runs in the page. */
const question = () => ({
  isDark: matchMedia('(prefers-color-scheme: dark)').matches,
  scaleFactor: devicePixelRatio,
  size: [screen.width, screen.height],
  workArea: [screen.availWidth, screen.availHeight],
})

/** Lets `nativeTheme` and `screen` know the desktop of the person who looks at a headful window. */
export async function learnDesktop() {
  /** @type {ReturnType<typeof question>} */
  const { isDark, scaleFactor, size, workArea } = await askStartPage(`(${question})()`)
  nativeTheme.systemIsDark(isDark)
  displayIs({ scaleFactor, size, workArea })
}
