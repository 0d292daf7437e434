#!/usr/bin/env node
/**
 * Takes the place of fpm, which Linux systems do not bring and electron-builder would download: makes what
 * electron-builder asks of it with the tools of Debian (`dpkg-deb`, `rpmbuild`). Released packages are made by fpm.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildDeb } from './build-deb.mjs'
import { buildRpm } from './build-rpm.mjs'
import { readFpmArguments } from './read-fpm-arguments.mjs'

const builders = { deb: buildDeb, rpm: buildRpm }

const request = readFpmArguments(process.argv.slice(2))
const build = builders[/** @type {keyof typeof builders} */ (request.type)]
if (!build) throw new Error(`a package of type ${request.type} is not made here`)
const folder = mkdtempSync(join(tmpdir(), 'diglot-package-'))
try {
  build(request, folder)
} finally {
  rmSync(folder, { recursive: true, force: true })
}
