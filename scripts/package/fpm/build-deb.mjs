import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { chmodSync, lstatSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { layOutFiles, pathsUnder } from './lay-out-files.mjs'

/**
 * Makes a Debian package with `dpkg-deb`.
 * @param {import('./read-fpm-arguments.mjs').PackageRequest} request
 * @param {string} root an empty folder to lay it out in
 */
export function buildDeb(request, root) {
  layOutFiles(root, request.files)
  chmodSync(root, 0o755)
  const paths = pathsUnder(root)
  const files = paths.filter((path) => lstatSync(path).isFile())
  const sums = files.map((path) => `${md5(path)}  ${relative(root, path)}\n`)
  // In kilobytes, and one for every folder and link, as dpkg counts.
  const size = paths.reduce((sum, path) => sum + kilobytes(path), 0)

  const control = join(root, 'DEBIAN')
  mkdirSync(control)
  writeFileSync(join(control, 'control'), controlFile(request, size))
  writeFileSync(join(control, 'md5sums'), sums.join(''))
  for (const [script, name] of [
    [request.afterInstall, 'postinst'],
    [request.afterRemove, 'postrm'],
  ]) {
    if (!script || !name) continue
    writeFileSync(join(control, name), readFileSync(script))
    chmodSync(join(control, name), 0o755)
  }
  // Quickly made is better than small: nobody downloads it.
  const build = ['--root-owner-group', '-Zxz', '-z0', '--build', root, request.file]
  execFileSync('dpkg-deb', build, { stdio: 'inherit' })
}

/**
 * @param {import('./read-fpm-arguments.mjs').PackageRequest} request
 * @param {number} size in kilobytes
 */
export function controlFile(request, size) {
  const fields = [
    ['Package', request.name],
    ['Version', request.version],
    ['Architecture', request.architecture],
    ['Maintainer', request.maintainer],
    ['Installed-Size', String(size)],
    ['Depends', request.depends.join(', ')],
    ['Recommends', request.recommends.join(', ')],
    ['Section', request.category],
    ['Priority', 'optional'],
    ['Homepage', request.homepage],
    ['Description', [request.summary, ...request.description].join('\n ')],
  ]
  return fields.flatMap(([name, value]) => (value ? [`${name}: ${value}\n`] : [])).join('')
}

/** @param {string} path */
function md5(path) {
  return createHash('md5').update(readFileSync(path)).digest('hex')
}

/** @param {string} path */
function kilobytes(path) {
  const facts = lstatSync(path)
  return facts.isFile() ? Math.ceil(facts.size / 1024) : 1
}
