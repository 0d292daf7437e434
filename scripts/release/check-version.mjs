/**
 * `npm run release:check -- v1.2.3`: whether a tag may be released. Says all that keeps it from being, and ends with 1.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { versionProblems } from './version-problems.mjs'

const root = fileURLToPath(new URL('../..', import.meta.url))
const read = (/** @type {string} */ name) => readFileSync(join(root, name), 'utf8')

const [tag = ''] = process.argv.slice(2)
const problems = versionProblems({
  tag,
  manifest: JSON.parse(read('package.json')),
  lock: JSON.parse(read('package-lock.json')),
  changelog: read('CHANGELOG.md'),
})
for (const problem of problems) console.error(`release: ${problem}`)
if (problems.length === 0) console.log(`${tag} is the version of the package, of its lock and of the changelog.`)
process.exitCode = problems.length === 0 ? 0 : 1
