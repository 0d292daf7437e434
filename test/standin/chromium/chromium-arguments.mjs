/**
 * The stand-in decides about these itself; an app or a command line that names them is not listened to. A browser answers
 * the last two itself and ends, which Electron's Chromium does not.
 */
const owned = new Set([
  'user-data-dir',
  'remote-debugging-pipe',
  'headless',
  'app',
  'no-startup-window',
  'class',
  'help',
  'version',
])

/** What Electron never does either: ask at the first run, phone home. */
const quiet = [
  '--remote-debugging-pipe',
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-default-apps',
  '--disable-extensions',
  '--disable-sync',
  '--disable-search-engine-choice-screen',
  '--password-store=basic',
  '--use-mock-keychain',
]

/**
 * What Electron has none of: an offer to translate, the address bar's pages (a renderer of 50 MB and half a second at
 * the start of every window), a renderer kept in reserve.
 */
const unwanted = ['Translate', 'WebUIOmniboxPopup', 'WebUIOmniboxAimPopup', 'SpareRendererForSitePerProcess']

/** Electron's own defaults, and its `backgroundThrottling: false`, which Chromium knows for the whole browser only. */
const likeElectron = [
  '--autoplay-policy=no-user-gesture-required',
  '--disable-background-timer-throttling',
  '--disable-backgrounding-occluded-windows',
  '--disable-renderer-backgrounding',
]

/**
 * The command line of Chromium.
 *
 * @param {object} options
 * @param {string} options.profile folder
 * @param {ReadonlyMap<string, string>} options.switches of the app and of its command line; Chromium gets them as
 *   Electron's Chromium would
 * @param {boolean} options.isHeadful
 * @param {boolean} options.withoutSandbox
 * @param {string} options.startPage what the first window of a headful browser shows until the app loads something
 * @param {string} options.appName
 * @returns {string[]}
 */
export function chromiumArguments({ profile, switches, isHeadful, withoutSandbox, startPage, appName }) {
  const passed = new Map([...switches].filter(([name]) => !owned.has(name)))
  if (withoutSandbox) passed.set('no-sandbox', '')
  passed.set('disable-features', joinFeatures(passed.get('disable-features'), unwanted.join()))

  const mode = isHeadful
    ? [`--app=${startPage}`, `--class=${appName}`, ...(passed.has('no-sandbox') ? ['--test-type'] : [])]
    : ['--headless', '--no-startup-window', '--mute-audio', '--disable-gpu', '--disable-dev-shm-usage']
  const rest = [...passed].map(([name, value]) => (value === '' ? `--${name}` : `--${name}=${value}`))
  return [...quiet, ...likeElectron, `--user-data-dir=${profile}`, ...mode, ...rest]
}

/**
 * Chromium obeys only the last switch of a name, so lists of features must be joined.
 *
 * @param {string | undefined} features
 * @param {string} more
 */
function joinFeatures(features, more) {
  return features ? `${features},${more}` : more
}
