import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'

const root = resolve(import.meta.dirname, '../..')

interface Locked {
  readonly hasInstallScript?: boolean
  readonly integrity?: string
  readonly license?: string
  readonly optionalDependencies?: Readonly<Record<string, string>>
  readonly resolved?: string
}
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
const lock: { packages: Record<string, Locked> } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'))
const locked = Object.entries(lock.packages).filter(([path]) => path !== '')

describe('what npm installs', () => {
  it('pins Electron exactly, at a supported major that installs without a download', () => {
    expect(manifest.devDependencies.electron).toMatch(/^4[5-9]\.\d+\.\d+$/)
  })

  it('runs no install script: those that packages bring are denied by name', () => {
    expect(locked.length).toBeGreaterThan(50)
    const denied = Object.entries(manifest.allowScripts).filter(([, isAllowed]) => isAllowed === false)
    // fsevents is a macOS-only optional package whose script npm never runs on other systems.
    const quiet = ['fsevents', ...denied.map(([name]) => name)]
    const asking = locked.filter(
      ([path, entry]) => entry.hasInstallScript && !quiet.some((name) => path.endsWith(`/${name}`)),
    )
    expect(asking.map(([path]) => path)).toEqual([])
    expect(Object.values(manifest.allowScripts)).not.toContain(true)
  })

  it('has every optional package of every platform in the lock, or npm ci refuses it', () => {
    const missing = locked.flatMap(([path, { optionalDependencies = {} }]) =>
      Object.keys(optionalDependencies)
        .filter((name) => !(`${path}/node_modules/${name}` in lock.packages || `node_modules/${name}` in lock.packages))
        .map((name) => `${path}: ${name}`),
    )
    expect(missing).toEqual([])
  })

  it('names no registry host, so that any mirror serves', () => {
    expect(locked.filter(([, entry]) => entry.resolved !== undefined)).toEqual([])
  })

  it('knows every package by the hash of its content', () => {
    const unknown = locked.filter(([, { integrity = '' }]) => !/^sha512-[\w+/]{86}==$/.test(integrity))
    expect(unknown.map(([path]) => path)).toEqual([])
  })

  it('takes packages from the registry alone: no address, no repository, no folder', () => {
    const wanted = Object.entries<string>({ ...manifest.devDependencies, ...manifest.optionalDependencies })
    expect(wanted.length).toBeGreaterThan(20)
    expect(wanted.filter(([, version]) => !/^[~^]?\d+\.\d+\.\d+$/.test(version))).toEqual([])
  })

  it('holds no package under GPL, LGPL or AGPL', () => {
    const copyleft = locked.filter(([, entry]) => /\b[AL]?GPL/.test(entry.license ?? ''))
    expect(copyleft).toEqual([])
  })

  it('bundles everything: the packaged app needs no node_modules', () => {
    expect(manifest.dependencies).toBeUndefined()
  })
})
