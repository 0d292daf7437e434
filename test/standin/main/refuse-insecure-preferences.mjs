/** What Electron has by default, and what its security checklist forbids to change. @type {Record<string, boolean>} */
const required = { contextIsolation: true, sandbox: true, nodeIntegration: false, webSecurity: true }

const forbidden = /** @type {const} */ ([
  'allowRunningInsecureContent',
  'enableBlinkFeatures',
  'experimentalFeatures',
  'nodeIntegrationInSubFrames',
  'nodeIntegrationInWorker',
  'webviewTag',
])

/**
 * Throws on preferences that the stand-in could not honour and no page should get. So a test that passes here cannot
 * have passed thanks to an open door.
 *
 * @param {Electron.WebPreferences} preferences
 */
export function refuseInsecurePreferences(preferences) {
  for (const [name, value] of Object.entries({ ...required, ...preferences })) {
    const wanted = required[name]
    if (wanted !== undefined && value !== wanted) throw new Error(`stand-in: webPreferences.${name} must be ${wanted}`)
  }
  for (const name of forbidden) if (preferences[name]) throw new Error(`stand-in: webPreferences.${name} must be off`)
  if (preferences.preload?.endsWith('.mjs')) {
    throw new Error('stand-in: a sandboxed preload must be CommonJS in one file, not an ES module (.mjs)')
  }
}
