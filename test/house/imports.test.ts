import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve, sep } from 'node:path'
import { describe, expect, it } from 'vitest'

/** The walls of the house: which room may import from which. Type imports count: a type is knowledge too. */
const root = resolve(import.meta.dirname, '../..')

interface Import {
  readonly from: string
  readonly to: string
}

describe('imports flow shared <- electron and shared <- renderer, never across', () => {
  const imports = sourceFiles(['shared', 'electron', 'renderer']).flatMap(importsOf)

  it('finds the sources and their imports at all', () => {
    expect(imports.length).toBeGreaterThan(50)
    expect(imports).toContainEqual({ from: 'electron/main/windows/player-window.ts', to: 'electron' })
  })

  it.each<[string, (i: Import) => boolean]>([
    ['shared/ imports shared/ and pure packages only', ({ from, to }) => isIn(from, 'shared') && leavesShared(to)],
    [
      'electron is imported in electron/main and electron/preload only',
      ({ from, to }) => /^electron(\/|$)/.test(to) && !isPath(to) && !isIn(from, 'electron/main', 'electron/preload'),
    ],
    [
      'the command line runs without Electron',
      ({ from, to }) => isIn(from, 'electron/cli') && (to === 'electron' || isIn(to, 'electron/main', 'renderer')),
    ],
    ['electron/ never imports renderer/', ({ from, to }) => isIn(from, 'electron') && isIn(to, 'renderer')],
    ['renderer/ never imports electron/', ({ from, to }) => isIn(from, 'renderer') && isIn(to, 'electron')],
    ['renderer/ imports no Node module', ({ from, to }) => isIn(from, 'renderer') && to.startsWith('node:')],
    [
      'services know nothing of windows',
      ({ from, to }) =>
        isIn(from, 'electron/services') && isIn(to, 'electron/main', 'electron/preload', 'electron/cli'),
    ],
    [
      'the preload knows the contract only',
      ({ from, to }) => isIn(from, 'electron/preload') && to !== 'electron' && !isIn(to, 'shared/ipc'),
    ],
    ['no product source imports tests', ({ to }) => isIn(to, 'test', 'scripts', 'bench')],
  ])('%s', (_rule, breaksIt) => {
    expect(imports.filter(breaksIt)).toEqual([])
  })
})

it('the player starts without what guesses languages: its tables take longer to load than all the rest', () => {
  const loaded = new Set(['electron/main/index.ts'])
  for (const file of loaded) for (const to of statically(file)) loaded.add(to)
  expect(loaded.size).toBeGreaterThan(100)
  expect(loaded).not.toContain('shared/text/language-of.ts')
})

describe('files stay readable', () => {
  const hand = sourceFiles(['shared', 'electron', 'renderer', 'test', 'scripts', 'bench', 'bin'])

  it('none is longer than 300 lines', () => {
    const long = hand.filter((file) => readFileSync(join(root, file), 'utf8').split('\n').length > 301)
    expect(long).toEqual([])
  })

  it('all are named in kebab-case', () => {
    expect(hand.filter((file) => !/^[a-z0-9/.-]+$/.test(file))).toEqual([])
  })
})

function sourceFiles(folders: readonly string[]): string[] {
  return folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.(ts|tsx|mjs|cjs|css)$/.test(name) && !name.includes('node_modules'))
      .map((name) => join(folder, name).split(sep).join('/')),
  )
}

function importsOf(file: string): Import[] {
  const text = readFileSync(join(root, file), 'utf8')
  const names = text.matchAll(/(?:\bfrom\s+|\bimport\s*\(?\s*|\brequire\s*\(\s*)['"]([^'"]+)['"]/g)
  return [...names].map(([, name = '']) => ({
    from: file,
    to: name.startsWith('.')
      ? relative(root, join(root, dirname(file), name))
          .split(sep)
          .join('/') || '.'
      : name,
  }))
}

/** Our own files that are there as soon as this one is: not types alone, and not what is loaded when it is wanted. */
function statically(file: string): string[] {
  const text = readFileSync(join(root, file), 'utf8')
  const names = text.matchAll(/^(?:import|export)\s+(?!type\b)(?:[^'"]*?\bfrom\s+)?['"](\.[^'"]+)['"]/gm)
  const paths = [...names].map(([, name = '']) => `${join(dirname(file), name).split(sep).join('/')}.ts`)
  return paths.filter((path) => existsSync(join(root, path)))
}

function isPath(name: string): boolean {
  return /^electron\/(main|preload|services|cli)\b/.test(name)
}

function isIn(path: string, ...folders: string[]): boolean {
  return folders.some((folder) => path.startsWith(`${folder}/`))
}

function leavesShared(to: string): boolean {
  const packages =
    /^(valibot|i18next|jschardet|tinyld|cldr-segmentation|pinyin-pro|any-ascii|cmu-pronouncing-dictionary|fft\.js)(\/|$)/
  // Data that is bundled as text is a value like any other.
  const isData = isIn(to, 'assets') && to.endsWith('?raw')
  return !isIn(to, 'shared') && !packages.test(to) && !isData
}
