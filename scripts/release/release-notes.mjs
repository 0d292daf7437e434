/**
 * `npm run release:notes -- [VERSION] [--out FILE]`: what CHANGELOG.md says of a version (else that of package.json), for
 * the page of the release and for the update check. Ends with 1 where it says nothing.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { sectionOf } from './changelog.mjs'

const root = fileURLToPath(new URL('../..', import.meta.url))

try {
  const { positionals, values } = parseArgs({ allowPositionals: true, options: { out: { type: 'string' } } })
  const version = positionals[0] ?? JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).version
  const { body } = sectionOf(readFileSync(join(root, 'CHANGELOG.md'), 'utf8'), version)
  if (values.out) {
    mkdirSync(dirname(values.out), { recursive: true })
    writeFileSync(values.out, `${body}\n`)
  } else console.log(body)
} catch (error) {
  console.error(`release notes: ${error instanceof Error ? error.message : error}`)
  process.exitCode = 1
}
