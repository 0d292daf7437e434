import { execFileSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { compareSums, sumFiles, writeSums } from '../../../scripts/release/sum-files.mjs'
import { tempFolder } from '../../support/temp-folder'

const script = fileURLToPath(new URL('../../../scripts/release/checksums.mjs', import.meta.url))

/** SHA-256 of nothing, and of `abc`: FIPS 180-2 has them. */
const ofNothing = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'
const ofAbc = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'

describe('the sums of a release', () => {
  it('are of the files in the folder, by name, without folders and what nobody downloads', async () => {
    expect(await sumFiles(await filled())).toEqual([
      { name: 'a.deb', sum: ofAbc },
      { name: 'b.zip', sum: ofNothing },
    ])
  })

  it('are written as sha256sum writes them', async () => {
    expect(writeSums(await sumFiles(await filled()))).toBe(`${ofAbc}  a.deb\n${ofNothing}  b.zip\n`)
  })

  it.each([
    ['nothing when all is as it was', `${ofAbc}  a.deb\n${ofNothing}  b.zip\n`, []],
    ['a file that changed', `${ofNothing}  a.deb\n${ofNothing} *b.zip\n`, ['a.deb is not the file that was summed']],
    ['a file that is missing', `${ofAbc}  a.deb\n${ofNothing}  b.zip\n${ofAbc}  c.exe\n`, ['c.exe is missing']],
    ['a file that came since', `${ofAbc}  a.deb\n`, ['b.zip stands in no line']],
  ])('find %s', async (_, text, problems) => {
    expect(compareSums(text, await sumFiles(await filled()))).toEqual(problems)
  })

  it.each(['', '\n', 'no sum\n', `${ofAbc}  ../a.deb\n`])('refuse to find nothing wrong by %j', async (text) => {
    const sums = await sumFiles(await filled())
    expect(() => compareSums(text, sums)).toThrow()
  })

  it('are written and verified from the command line', async () => {
    const folder = await filled()
    const run = (...args: string[]) =>
      execFileSync(process.execPath, [script, folder, ...args], { encoding: 'utf8', stdio: 'pipe' })
    run()
    expect(run('--verify')).toContain('2 files are as SHA256SUMS says')
    writeFileSync(join(folder, 'a.deb'), 'abd')
    expect(() => run('--verify')).toThrow(/a\.deb is not the file/)
  })
})

async function filled(): Promise<string> {
  const folder = await tempFolder()
  writeFileSync(join(folder, 'b.zip'), '')
  writeFileSync(join(folder, 'a.deb'), 'abc')
  writeFileSync(join(folder, 'builder-debug.yml'), 'x')
  mkdirSync(join(folder, 'linux-unpacked'))
  return folder
}
