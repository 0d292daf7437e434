import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import asar from '@electron/asar'
import { describe, expect, it } from 'vitest'
import { filesUnder, resources, root, skipReason } from './support/packages'

/** Megabytes of `app.asar`. What grows beyond is to be seen here first, and allowed on purpose. */
const budget = 16

describe.each(['linux', 'win', 'mac'] as const)('the archive of the package for %s', (system) => {
  const skip = skipReason(system, 'dir')
  const archive = join(resources[system], 'app.asar')

  it.skipIf(skip)(`holds the bundles, the pictures for the desktop and package.json, and nothing else${skip}`, () => {
    const built = filesUnder(join(root, 'dist'))
      .filter((file) => /^(main|preload[\w-]*|renderer)\//.test(file) && !file.endsWith('.map'))
      .map((file) => `dist/${file}`)
    expect(built).toEqual(
      expect.arrayContaining(['dist/main/index.js', 'dist/preload-overlay/overlay.cjs', 'dist/renderer/index.html']),
    )
    const pictures = filesUnder(join(root, 'assets/desktop')).filter((file) => /\.(png|ico)$/.test(file))
    const assets = ['assets/icon.png', ...pictures.map((file) => `assets/desktop/${file}`)]
    expect(filesIn(archive)).toEqual([...built, ...assets, 'package.json'].sort())
  })

  it.skipIf(skip)(`holds no source, no map, no test, no stand-in and no node_modules${skip}`, () => {
    const files = filesIn(archive)
    expect(files.length).toBeGreaterThan(50)
    const strange = /\.(map|tsx?|mts|jsx)$|(^|\/)(test|tests|node_modules|standin|scripts|bench|docs)(\/|$)/
    expect(files.filter((file) => strange.test(file))).toEqual([])
    const kinds = new Set(files.map((file) => file.slice(file.lastIndexOf('.'))))
    expect([...kinds].sort()).toEqual(
      expect.arrayContaining(['.bin', '.cjs', '.css', '.html', '.js', '.json', '.svg', '.wasm']),
    )
    for (const kind of kinds) expect('.bin .cjs .css .html .ico .js .json .png .svg .txt .wasm').toContain(kind)
  })

  it.skipIf(skip)(`names no folder of the machine that built it${skip}`, () => {
    const home = Buffer.from(root)
    const naming = filesIn(archive).filter((file) => asar.extractFile(archive, file).includes(home))
    expect(naming).toEqual([])
  })

  it.skipIf(skip)(`starts with what package.json names, and installs nothing${skip}`, () => {
    const manifest = JSON.parse(asar.extractFile(archive, 'package.json').toString())
    expect(filesIn(archive)).toContain(manifest.main)
    expect(manifest).toMatchObject({ name: 'diglot', desktopName: 'app.diglot.player.desktop' })
    expect([manifest.dependencies, manifest.devDependencies, manifest.scripts]).toEqual([
      undefined,
      undefined,
      undefined,
    ])
  })

  it.skipIf(skip)(`stays under ${budget} MB${skip}`, () => {
    const size = statSync(archive).size / 1e6
    console.log(`app.asar for ${system}: ${size.toFixed(1)} MB of ${budget}`)
    expect(size).toBeLessThan(budget)
  })

  it.skipIf(skip)(`has the sample and the licences beside it, as plain files${skip}`, () => {
    const beside = (name: string) => readFileSync(join(resources[system], name))
    expect(beside('sample/sample.mp3').equals(readFileSync(join(root, 'assets/sample/sample.mp3')))).toBe(true)
    expect(beside('sample/sample.bilingual.txt').length).toBeGreaterThan(1000)
    expect(beside('LICENSE.txt').toString()).toContain('MIT License')
    expect(beside('THIRD-PARTY-NOTICES.txt').toString()).toContain('react')
  })
})

function filesIn(archive: string): string[] {
  asar.uncache(archive)
  return asar
    .listPackage(archive, { isPack: false })
    .map((path) => path.replaceAll('\\', '/').replace(/^\//, ''))
    .filter((path) => !('files' in asar.statFile(archive, path)))
    .sort()
}
