/**
 * @typedef {object} ReleaseOptions
 * @property {string[]} args for electron-builder
 * @property {string[]} notes what the packages will lack, for whoever builds them to read
 */

/**
 * What the environment adds to the packages: the feed they look for updates at, and by whom they are signed. Without any
 * of it they are unsigned and have no feed. Throws for half a setting, which would make packages that nobody meant.
 *
 * - `DIGLOT_UPDATE_FEED`: `github` (the releases of `GITHUB_REPOSITORY`), or the https address of a folder
 * - Windows: `WIN_CSC_LINK` or `CSC_LINK`, or Azure's `AZURE_SIGN_ENDPOINT`, `_ACCOUNT`, `_PROFILE`, `_PUBLISHER`
 * - macOS: `CSC_LINK` or `CSC_NAME`; to notarise `APPLE_API_KEY`, `APPLE_API_KEY_ID`, `APPLE_API_ISSUER`
 *
 * electron-builder itself reads all but the first and Azure's.
 * @param {Readonly<Record<string, string | undefined>>} env
 * @param {NodeJS.Platform} platform
 * @returns {ReleaseOptions}
 */
export function releaseOptions(env, platform) {
  const parts = [feed(env)]
  if (platform === 'win32') parts.push(windows(env))
  if (platform === 'darwin') parts.push(mac(env))
  return { args: parts.flatMap(({ args }) => args), notes: parts.flatMap(({ notes }) => notes) }
}

/** @typedef {Parameters<typeof releaseOptions>[0]} Environment */

/**
 * @param {Environment} env
 * @returns {ReleaseOptions}
 */
function feed({ DIGLOT_UPDATE_FEED: wanted, GITHUB_REPOSITORY: repository }) {
  if (!wanted) return { args: [], notes: ['They do not look for updates: DIGLOT_UPDATE_FEED names no feed.'] }
  if (wanted === 'github') {
    const [, owner, repo] = /^([\w.-]+)\/([\w.-]+)$/.exec(repository ?? '') ?? []
    if (!owner) throw new Error('DIGLOT_UPDATE_FEED is "github", and GITHUB_REPOSITORY names no OWNER/NAME')
    return { args: config('publish', { provider: 'github', owner, repo }), notes: [] }
  }
  if (!/^https:\/\/[^\s"'$]+$/.test(wanted)) {
    throw new Error('DIGLOT_UPDATE_FEED is neither "github" nor an https address')
  }
  return { args: config('publish', { provider: 'generic', url: wanted }), notes: [] }
}

/**
 * @param {Environment} env
 * @returns {ReleaseOptions}
 */
function windows(env) {
  const azure = group(env, {
    endpoint: 'AZURE_SIGN_ENDPOINT',
    codeSigningAccountName: 'AZURE_SIGN_ACCOUNT',
    certificateProfileName: 'AZURE_SIGN_PROFILE',
    publisherName: 'AZURE_SIGN_PUBLISHER',
  })
  if (azure) return { args: config('win.azureSignOptions', azure), notes: [] }
  if (env.WIN_CSC_LINK || env.CSC_LINK) return { args: [], notes: [] }
  return {
    args: [],
    notes: ['They are not signed (WIN_CSC_LINK, or AZURE_SIGN_*): Windows warns, and no update installs.'],
  }
}

/**
 * @param {Environment} env
 * @returns {ReleaseOptions}
 */
function mac(env) {
  if (!env.CSC_LINK && !env.CSC_NAME) {
    return { args: [], notes: ['They are not signed (CSC_LINK): macOS refuses them, and no update installs.'] }
  }
  const key = group(env, { key: 'APPLE_API_KEY', id: 'APPLE_API_KEY_ID', issuer: 'APPLE_API_ISSUER' })
  return { args: [], notes: key ? [] : ['They are not notarised (APPLE_API_KEY): macOS warns at the first start.'] }
}

/**
 * The variables of a group; null where none is set.
 * @template {string} K
 * @param {Environment} env
 * @param {Readonly<Record<K, string>>} names
 * @returns {Record<K, string> | null}
 */
function group(env, names) {
  const entries = /** @type {[K, string][]} */ (Object.entries(names))
  const missing = entries.filter(([, name]) => !env[name]).map(([, name]) => name)
  if (missing.length === entries.length) return null
  if (missing.length > 0) throw new Error(`${missing.join(', ')}: missing, while others of the same kind are set`)
  return /** @type {Record<K, string>} */ (Object.fromEntries(entries.map(([key, name]) => [key, env[name]])))
}

/**
 * @param {string} path
 * @param {Readonly<Record<string, string | undefined>>} values
 */
function config(path, values) {
  return Object.entries(values).map(([key, value]) => `-c.${path}.${key}=${value}`)
}
