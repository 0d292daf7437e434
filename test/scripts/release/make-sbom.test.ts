import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { makeSbom, type Shipped } from '../../../scripts/release/make-sbom.mjs'
import { shippedData } from '../../../scripts/release/shipped-data.mjs'
import { dataLicences } from '../../../scripts/third-party-notices.mjs'

const root = resolve(import.meta.dirname, '../../..')
const read = (name: string) => JSON.parse(readFileSync(join(root, name), 'utf8'))

/** `abc`, as the lock and as CycloneDX write its SHA-512. */
const integrity = 'sha512-3a81oZNherrMQXNJriBBMRLm+k6JqX6iCp7u5ktV05ohkpkqJ0/BqDa6PCOj/uu9RU1EI2Q86A4qmslPpUyknw=='
const sum = /^ddaf35a193617abacc417349ae204131[0-9a-f]{80}2a9ac94fa54ca49f$/

describe('the bill of materials', () => {
  it('says what every CycloneDX 1.5 document has to', () => {
    const sbom = makeSbom(shipped())
    expect(sbom).toMatchObject({ bomFormat: 'CycloneDX', specVersion: '1.5', version: 1 })
    expect(sbom.serialNumber).toMatch(/^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
    expect(sbom.metadata.component).toMatchObject({ type: 'application', name: 'diglot', version: '1.2.0' })
    for (const component of sbom.components) {
      expect(component.type).toMatch(/^(library|framework|data)$/)
      expect(component.name).toBeTruthy()
      expect(component.licenses.length).toBeGreaterThan(0)
    }
  })

  it('names every part once, and refers to nothing that it does not name', () => {
    const { components, dependencies, compositions, metadata } = makeSbom(shipped())
    const refs = [metadata.component['bom-ref'], ...components.map((component) => component['bom-ref'])]
    expect(new Set(refs).size).toBe(refs.length)
    expect(dependencies.map(({ ref }) => ref).toSorted()).toEqual(refs.toSorted())
    for (const ref of [
      ...dependencies.flatMap(({ dependsOn }) => dependsOn),
      ...compositions.flatMap((c) => c.assemblies),
    ])
      expect(refs).toContain(ref)
  })

  it('gives a package its address, licence and sum', () => {
    const [scoped] = makeSbom(shipped()).components.filter(({ name }) => name === 'react')
    expect(scoped).toMatchObject({
      group: '@base-ui',
      version: '1.9.0',
      purl: 'pkg:npm/%40base-ui/react@1.9.0',
      licenses: [{ license: { id: 'MIT' } }],
      hashes: [{ alg: 'SHA-512', content: expect.stringMatching(sum) }],
    })
  })

  it('tells two versions of one package apart, and writes an expression as one', () => {
    const twice = makeSbom(
      shipped({
        packages: [
          { name: 'ms', version: '2.0.0', licence: 'MIT OR Apache-2.0', path: 'node_modules/ms' },
          { name: 'ms', version: '2.0.0', licence: 'MIT', path: 'node_modules/debug/node_modules/ms' },
        ],
        locked: {
          'node_modules/ms': { version: '2.0.0', integrity },
          'node_modules/debug/node_modules/ms': { version: '2.0.0', integrity },
        },
      }),
    ).components.filter(({ name }) => name === 'ms')
    expect(twice).toHaveLength(2)
    expect(twice.map(({ licenses }) => licenses[0])).toContainEqual({ expression: 'MIT OR Apache-2.0' })
  })

  it('has Electron, with the sums of the builds that are shipped', () => {
    const electron = makeSbom(shipped()).components.find(({ name }) => name === 'electron')
    expect(electron).toMatchObject({ version: '45.4.1', purl: 'pkg:npm/electron@45.4.1' })
    expect(electron).toHaveProperty('externalReferences', [
      expect.objectContaining({ url: expect.stringContaining('electron-v45.4.1-linux-x64.zip') }),
    ])
  })

  it('refuses what was bundled otherwise than the lock says', () => {
    expect(() => makeSbom(shipped({ locked: {} }))).toThrow(/node_modules\/@base-ui\/react 1\.9\.0 was bundled/)
    expect(() => makeSbom(shipped({ electron: { version: '46.0.0', checksums: {} } }))).toThrow(/46\.0\.0/)
  })

  it('is the same for the same program, and another for another', () => {
    const one = makeSbom(shipped())
    expect(JSON.stringify(makeSbom(shipped()))).toBe(JSON.stringify(one))
    expect(makeSbom(shipped({ data: [] })).serialNumber).not.toBe(one.serialNumber)
  })

  it('dates itself only when it is told the date', () => {
    expect(makeSbom(shipped()).metadata).not.toHaveProperty('timestamp')
    expect(makeSbom(shipped({ timestamp: '2026-11-26T00:00:00.000Z' })).metadata).toHaveProperty('timestamp')
  })

  it('knows the lock and the Electron of this checkout', () => {
    const version = read('node_modules/react/package.json').version
    const sbom = makeSbom(
      shipped({
        packages: [{ name: 'react', version, licence: 'MIT', path: 'node_modules/react' }],
        locked: read('package-lock.json').packages,
        electron: {
          version: read('node_modules/electron/package.json').version,
          checksums: read('node_modules/electron/checksums.json'),
        },
      }),
    )
    const react = sbom.components.find(({ name }) => name === 'react')
    expect(react).toHaveProperty('hashes', [{ alg: 'SHA-512', content: expect.stringMatching(/^[0-9a-f]{128}$/) }])
    expect(sbom.components.find(({ name }) => name === 'electron')).toHaveProperty('externalReferences.length', 6)
  })
})

describe('the data that is shipped', () => {
  it('is the same as that of which the notices hold the licences', () => {
    const known = dataLicences().map(({ name }) => name)
    expect(known.length).toBeGreaterThan(3)
    expect(shippedData.map(({ notice }) => notice).toSorted()).toEqual(known.toSorted())
  })

  it('lies where it is said to lie', () => {
    const files = shippedData.flatMap(({ file }) => (file ? [file] : []))
    expect(files.length).toBeGreaterThan(2)
    for (const file of files) expect(existsSync(join(root, 'assets', file)), file).toBe(true)
  })
})

function shipped(change: Partial<Shipped> = {}): Shipped {
  return {
    manifest: { name: 'diglot', version: '1.2.0', license: 'MIT', description: 'A player' },
    packages: [{ name: '@base-ui/react', version: '1.9.0', licence: 'MIT', path: 'node_modules/@base-ui/react' }],
    locked: { 'node_modules/@base-ui/react': { version: '1.9.0', integrity } },
    electron: {
      version: '45.4.1',
      checksums: {
        'electron-v45.4.1-linux-x64.zip': 'ab'.repeat(32),
        'chromedriver-v45.4.1-linux-x64.zip': 'cd'.repeat(32),
      },
    },
    data: [
      { notice: 'd', name: 'D', supplier: 'S', description: 'of data', licence: { name: 'own' }, sum: 'ef'.repeat(32) },
    ],
    ...change,
  }
}
