/** Packages of Linux must name an address. This one says that there is none: nobody can own a name under `invalid`. */
export const noHomepage = 'https://diglot.invalid'

/**
 * The address that the packages name: package.json's, else that of the repository whose public CI builds them.
 * @param {{ homepage?: string }} manifest
 * @param {NodeJS.ProcessEnv} env
 * @returns {string}
 */
export function homepageOf(manifest, env) {
  if (manifest.homepage) return manifest.homepage
  const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: repository } = env
  return server && repository ? `${server}/${repository}` : noHomepage
}
