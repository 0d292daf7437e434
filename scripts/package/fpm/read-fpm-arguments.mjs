/**
 * What electron-builder asks of fpm.
 * @typedef {object} PackageRequest
 * @property {string} type `deb` or `rpm`
 * @property {string} file the package to make
 * @property {string} name
 * @property {string} version
 * @property {string} architecture in the words of the package's system
 * @property {string} maintainer
 * @property {string} vendor
 * @property {string} homepage
 * @property {string} licence
 * @property {string} category
 * @property {string} summary the first line of the description
 * @property {string[]} description the lines after it
 * @property {string[]} depends
 * @property {string[]} recommends
 * @property {string | undefined} afterInstall a script
 * @property {string | undefined} afterRemove a script
 * @property {{ from: string, to: string }[]} files a folder's content where `from` ends with a slash
 */

/** fpm's switches that take no value. */
const plain = new Set(['--force', '--debug'])

/**
 * Reads fpm's command line, as far as electron-builder uses it.
 * @param {readonly string[]} words
 * @returns {PackageRequest}
 */
export function readFpmArguments(words) {
  /** @type {Map<string, string[]>} */
  const options = new Map()
  /** @type {PackageRequest['files']} */
  const files = []
  const rest = words.values()
  for (const word of rest) {
    if (plain.has(word)) continue
    if (word.startsWith('-')) {
      const [, name = '', value] = /^--?([^=]+)(?:=(.*))?$/s.exec(word) ?? []
      options.set(name, [...(options.get(name) ?? []), value ?? rest.next().value ?? ''])
    } else {
      const at = word.lastIndexOf('=')
      files.push({ from: word.slice(0, at), to: word.slice(at + 1) })
    }
  }
  const all = (/** @type {string} */ name) => options.get(name) ?? []
  const one = (/** @type {string} */ name) => all(name)[0] ?? ''
  const [first = '', ...more] = one('description').trim().split('\n')
  const summary = one('rpm-summary') || first
  return {
    type: one('t'),
    file: one('package'),
    name: one('name'),
    version: one('version'),
    architecture: one('architecture'),
    maintainer: one('maintainer'),
    vendor: one('vendor'),
    homepage: one('url'),
    licence: one('license'),
    category: one('category'),
    summary: summary.trim(),
    description: (summary === first ? more : [first, ...more]).map((line) => line.trim()).filter(Boolean),
    depends: all('d'),
    recommends: all('deb-recommends'),
    afterInstall: options.get('after-install')?.[0],
    afterRemove: options.get('after-remove')?.[0],
    files,
  }
}
