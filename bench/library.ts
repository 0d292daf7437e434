import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findEntry } from '../electron/services/library/episode-files'
import { Library } from '../electron/services/library/library'
import { LibraryStore } from '../electron/services/library/library-store'
import { electronKind } from '../test/support/launch-app'
import { measureApp } from './library/measure-app'

const episodes = 5000

/**
 * What a library of 5,000 episodes costs: its documents (the one that a start opens, the list, an opening by path and by
 * content), and the built app that shows it. `--documents` leaves the app out, `--app` the documents.
 */
export async function run(args: readonly string[]): Promise<number> {
  if (!args.includes('--app')) await measureDocuments()
  if (args.includes('--documents')) return 0
  if (electronKind() === 'none') {
    console.log('needs Electron or an installed Chromium (DIGLOT_CHROMIUM may name it)')
    return 1
  }
  const figures = await measureApp(episodes)
  const file = args[args.indexOf('--json') + 1]
  if (args.includes('--json') && file !== undefined) writeFileSync(file, `${JSON.stringify(figures, null, 2)}\n`)
  return 0
}

async function measureDocuments(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'diglot-library-'))
  const path = join(folder, 'library')
  mkdirSync(path)
  try {
    for (let i = 0; i < episodes; i++)
      writeFileSync(join(path, `${idOf(i)}.json`), JSON.stringify(documentOf(i), null, 2))
    const store = new LibraryStore(path)
    const library = new Library(store)
    await time('the one that a start opens', () => store.find(idOf(1234)))
    const entries = await time(`the list of ${episodes} for the first time`, () => library.list())
    if (entries.length !== episodes) throw new Error(`${entries.length} are there`)
    await time('the list again', () => library.list())
    const files = { tracks: [{ key: 'x', path: '/podcasts/show/episode-4321.mp3', size: 1 }], text: null }
    await time('the entry of a file, by its path', async () => findEntry(files, await library.documents()))
    const unknown = { tracks: [{ key: 'x', path: '/elsewhere/new.mp3', size: 1 }], text: null }
    await time('that a file is of no entry', async () => findEntry(unknown, await library.documents()))
    await time('keeping where one was left', () => store.change(idOf(7), { resume: { position: 7 } }))
    await time('taking all out', () => library.remove(entries.map(({ id }) => id)))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function time<T>(what: string, work: () => Promise<T>): Promise<T> {
  const began = performance.now()
  const result = await work()
  console.log(`${what.padEnd(44)} ${(performance.now() - began).toFixed(1).padStart(8)} ms`)
  return result
}

function idOf(i: number): string {
  return `episode-${String(i).padStart(6, '0')}`
}

function documentOf(i: number) {
  const hash = String(i % 10).repeat(64)
  const track = {
    key: 'original',
    path: `/podcasts/show/episode-${i}.mp3`,
    size: 1e6 + i,
    sha256: hash,
    duration: 1800,
  }
  return {
    ...{ version: 1, id: idOf(i), title: `Episode ${i}: the harbour in winter 第${i}集`, show: 'Harbour Radio' },
    ...{
      tracks: [track],
      text: { path: `/podcasts/show/episode-${i}.txt`, texts: hash, languages: ['zh-Hans', 'en'] },
    },
    ...{ added: 1.7e12 + i, heard: 1.7e12 + i, timings: { sure: 0.9, doubtful: 0.1 }, markCount: 2 },
    ...{ resume: { position: i % 1800 }, missing: [], removed: null },
  }
}
