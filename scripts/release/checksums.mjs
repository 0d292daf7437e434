/**
 * `npm run release:checksums -- [FOLDER]` writes SHA256SUMS of the files in a folder (else `release/`); with `--verify` it
 * reads them again, says what is not as they say, and ends with 1.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { compareSums, sumFiles, sumsName, writeSums } from './sum-files.mjs'

try {
  const { positionals, values } = parseArgs({ allowPositionals: true, options: { verify: { type: 'boolean' } } })
  const folder = positionals[0] ?? fileURLToPath(new URL('../../release', import.meta.url))
  const sums = await sumFiles(folder)
  if (sums.length === 0) throw new Error(`there is no file in ${folder}`)
  if (values.verify) {
    const problems = compareSums(readFileSync(join(folder, sumsName), 'utf8'), sums)
    if (problems.length > 0) throw new Error(problems.join('; '))
    console.log(`${sums.length} files are as ${sumsName} says.`)
  } else {
    writeFileSync(join(folder, sumsName), writeSums(sums))
    console.log(`${sumsName}: ${sums.length} files.`)
  }
} catch (error) {
  console.error(`checksums: ${error instanceof Error ? error.message : error}`)
  process.exitCode = 1
}
