import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { noHomepage } from './homepage.mjs'
import { completeMetainfo, releasesOf } from './metainfo.mjs'

/**
 * electron-builder calls this before it packs. Writes what the Linux packages take from `dist/packaging`.
 * @param {{ packager: { projectDir: string, info: { metadata: { homepage?: string | undefined } } } }} context
 */
export function beforePack({ packager }) {
  const read = (/** @type {string} */ name) => readFileSync(join(packager.projectDir, name), 'utf8')
  const { homepage } = packager.info.metadata
  const folder = join(packager.projectDir, 'dist/packaging')
  mkdirSync(folder, { recursive: true })
  const metainfo = completeMetainfo(read('packaging/linux/diglot.metainfo.xml'), {
    releases: releasesOf(read('CHANGELOG.md')),
    homepage: homepage === noHomepage ? undefined : homepage,
  })
  writeFileSync(join(folder, 'diglot.metainfo.xml'), metainfo)
  writeFileSync(join(folder, 'changelog.gz'), gzipSync(read('CHANGELOG.md'), { level: 9 }))
  writeFileSync(join(folder, 'diglot.1.gz'), gzipSync(read('packaging/linux/diglot.1'), { level: 9 }))
}
