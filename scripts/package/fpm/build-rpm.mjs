import { execFileSync } from 'node:child_process'
import { copyFileSync, lstatSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { layOutFiles, pathsUnder } from './lay-out-files.mjs'

/** Folders that belong to the system: a package that lists them would own them. */
const systemFolder =
  /^\/(opt|usr(\/(bin|share(\/(applications|doc|icons|man|metainfo|mime|mime\/packages|man\/man1|icons\/.+))?))?)$/

/** As electron-builder calls them (Debian's words), and as RPM does. */
const architectures = /** @type {Readonly<Record<string, string>>} */ ({ amd64: 'x86_64', arm64: 'aarch64' })

/**
 * Makes an RPM package with `rpmbuild`.
 * @param {import('./read-fpm-arguments.mjs').PackageRequest} request
 * @param {string} folder an empty folder to work in
 */
export function buildRpm(request, folder) {
  const root = join(folder, 'root')
  mkdirSync(root)
  layOutFiles(root, request.files)
  const spec = join(folder, 'package.spec')
  writeFileSync(spec, specFile(request, root))
  const architecture = architectures[request.architecture] ?? request.architecture
  const build = ['-bb', '--quiet', '--target', architecture, '--define', `_topdir ${folder}`]
  execFileSync('rpmbuild', [...build, '--buildroot', root, spec], { stdio: ['ignore', 'inherit', 'inherit'] })
  const made = readdirSync(join(folder, 'RPMS', architecture)).filter((name) => name.endsWith('.rpm'))
  copyFileSync(join(folder, 'RPMS', architecture, made[0] ?? ''), request.file)
}

/**
 * @param {import('./read-fpm-arguments.mjs').PackageRequest} request
 * @param {string} root where its files lie
 */
function specFile(request, root) {
  const scripts = [
    ['%post', request.afterInstall],
    ['%postun', request.afterRemove],
  ].flatMap(([section, file]) => (file ? [section, readFileSync(file, 'utf8').replaceAll('%', '%%')] : []))
  return [
    // What is in the package is as its makers left it: neither stripped nor compressed anew nor byte-compiled.
    '%define __os_install_post %{nil}',
    '%define _build_id_links none',
    '%define debug_package %{nil}',
    '%define _binary_payload w1.gzdio',
    `Name: ${request.name}`,
    `Version: ${request.version}`,
    'Release: 1',
    `Summary: ${request.summary}`,
    `License: ${request.licence}`,
    `Vendor: ${request.vendor}`,
    `Packager: ${request.maintainer}`,
    `URL: ${request.homepage}`,
    `Group: ${request.category}`,
    'AutoReqProv: no',
    ...request.depends.map((name) => `Requires: ${name}`),
    '%description',
    ...request.description,
    ...scripts,
    '%files',
    '%defattr(-,root,root,-)',
    ...pathsUnder(root).flatMap((path) => listed(`/${relative(root, path)}`, lstatSync(path).isDirectory())),
    '',
  ].join('\n')
}

/**
 * @param {string} path
 * @param {boolean} isFolder
 * @returns {string[]}
 */
function listed(path, isFolder) {
  if (!isFolder) return [`"${path}"`]
  return systemFolder.test(path) ? [] : [`%dir "${path}"`]
}
