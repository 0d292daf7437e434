import { calls } from './recorded-calls.mjs'

let isStarted = false

/** Keeps no memory of anything that crashed. */
export const crashReporter = {
  /** @param {Electron.CrashReporterStartOptions} options */
  start(options) {
    if (options.uploadToServer !== false && !options.submitURL)
      throw new Error('submitURL must be specified when uploadToServer is true')
    calls.push(['crashReporter.start', options])
    isStarted = true
  },
  getUploadToServer() {
    if (!isStarted) throw new Error('crashReporter has not been started')
    return false
  },
  getUploadedReports: () => [],
  getLastCrashReport: () => null,
}
