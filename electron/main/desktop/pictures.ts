import { join } from 'node:path'
import { app, type NativeImage, nativeImage, nativeTheme } from 'electron'

/** A picture of `assets/desktop`, by its name there. */
export function desktopPicture(name: string): NativeImage {
  return nativeImage.createFromPath(join(app.getAppPath(), 'assets/desktop', name))
}

/** The folder of the pictures that are seen on the system's own bars, which need not have the colours of the windows. */
export function picturesOfBars(): 'on-dark' | 'on-light' {
  return nativeTheme.shouldUseDarkColorsForSystemIntegratedUI ? 'on-dark' : 'on-light'
}
